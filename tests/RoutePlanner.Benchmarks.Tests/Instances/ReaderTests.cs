using CsCheck;
using RoutePlanner.Benchmarks.Instances;
using RoutePlanner.Benchmarks.Instances.Reading;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Benchmarks.Tests.Instances;

public sealed class ReaderTests : IDisposable
{
    private const string Carp = """
         NOMBRE : small
         COMENTARIO : 10 (cota superior)
         VERTICES : 3
         ARISTAS_REQ : 2
         ARISTAS_NOREQ : 1
         VEHICULOS : 2
         CAPACIDAD : 5
         TIPO_COSTES_ARISTAS : EXPLICITOS
         COSTE_TOTAL_REQ : 7
         LISTA_ARISTAS_REQ :
         ( 1, 2)   coste 3   demanda 4
         ( 2, 3)   coste 4   demanda 1
         LISTA_ARISTAS_NOREQ :
         ( 1, 3)   coste 9
         DEPOSITO :   1
        """;

    private const string Windy = """
         NOMBRE : small
         COMENTARIO :
         VERTICES : 3
         ARISTAS_REQ : 1
         ARISTAS_NOREQ : 1
         LISTA_ARISTAS_REQ :
         ( 1, 2)   coste 3  7
         LISTA_ARISTAS_NOREQ :
         ( 2, 3)   coste 4  1
        """;

    private const string Nearp = """
        Name: small
        Optimal value: -1
        #Vehicles: -1
        Capacity: 9
        Depot Node: 2
        #Nodes: 3
        #Edges: 2
        #Arcs: 2
        #Required N: 1
        #Required E: 1
        #Required A: 1

        ReN.	DEMAND	S. COST
        N3	5	5

        ReE.	From N.	To N.	T. COST	DEMAND	S. COST
        E1	1	2	3	4	4
        EDGE	FROM N.	TO N.	T. COST
        NrE1	2	3	6
        ReA.	FROM N.	TO N.	T. COST	DEMAND	S. COST
        A1	3	1	2	1	1
        ARC	FROM N.	TO N.	T. COST
        NrA1	1	3	8
        based on	nothing 1
        """;

    private const string Orienteering = "n 3\nm 2\ntmax 25.5\n0 0 0\n3.000\t4.000\t7\n6 8 0\n";

    private const string Vrplib = """
        NAME : small
        TYPE : PCVRPTW
        DIMENSION : 3
        VEHICLES : 2
        CAPACITY : 10
        SERVICE_TIME : 9
        EDGE_WEIGHT_TYPE : EUC_2D
        NODE_COORD_SECTION
        1 0 0
        2 1 1
        3 2 0
        DEMAND_SECTION
        1 0
        2 4
        3 5
        TIME_WINDOW_SECTION
        1 0 100
        2 10 20
        3 5 50
        PRIZE_SECTION
        1 0
        2 6
        3 7
        DEPOT_SECTION
        1
        -1
        EOF
        """;

    private const string Periodic = """
        Name= small
        nbnodes=2
        nbarcs=3
        nbtasks=1
        nbnon_req=0
        nbtrucks=1
        capacity=9
        total_cost=3
        Depot=1
        !List of internal arcs:
         arc=1, From=1, to=1, Qty=-1, Trav=0, Col= 0, inv=1,succ=1,2; freq= 5, minspac= 1, maxspac= 1
         arc=2, From=1, to=2, Qty=1, Trav=3, Col= 4, inv=3,succ=3; freq= 2, minspac= 1, maxspac= 2
         arc=3, From=2, to=1, Qty=1, Trav=3, Col= 4, inv=2,succ=1,2; freq= 2, minspac= 2, maxspac= 3
        """;

    private const string Solution = "Day 2\nRoute #1: 3 -4\nRoute #2: \nCost: 12.5\n";

    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    private string Written(string text)
    {
        File.WriteAllText(path, text);
        return path;
    }

    [Fact]
    public void Carplib_gives_edges_tasks_capacity_and_depot()
    {
        var read = CarplibReader.ReadCarp(Written(Carp));
        Assert.Equal((3, 0, 5, 2), (read.NodeCount, read.Depot, read.Capacity, read.StatedFleet));
        Assert.Equal([new(0, 1, 3, 3), new(1, 2, 4, 4), new(0, 2, 9, 9)], read.Links);
        Assert.Equal([new("E1", 0, 1, 3, 3, 4), new("E2", 1, 2, 4, 4, 1)], read.Tasks);
    }

    [Fact]
    public void A_windy_edge_has_a_cost_each_way()
    {
        var read = CarplibReader.ReadWindy(Written(Windy));
        Assert.Equal([new(0, 1, 3, 7), new(1, 2, 4, 1)], read.Links);
        Assert.Equal([new("E1", 0, 1, 3, 7, 0)], read.Tasks);
        Assert.Null(read.Capacity);
    }

    [Fact]
    public void Nearp_gives_nodes_edges_and_arcs_without_their_constant_service_costs()
    {
        var read = NearpReader.Read(Written(Nearp));
        Assert.Equal((1, 9, null), (read.Depot, read.Capacity, read.StatedFleet));
        Assert.Equal([new(0, 1, 3, 3), new(1, 2, 6, 6), new(2, 0, 2, null), new(0, 2, 8, null)], read.Links);
        Assert.Equal([new("N3", 2, 2, 0, null, 5), new("A1", 2, 0, 2, null, 1), new("E1", 0, 1, 3, 3, 4)], read.Tasks);
    }

    [Fact]
    public void A_nearp_file_that_holds_its_instance_twice_is_read_once() =>
        Assert.Equal(3, NearpReader.Read(Written($"{Nearp}\n{Nearp}")).Tasks.Length);

    [Fact]
    public void Orienteering_gives_paths_and_scores()
    {
        var read = OrienteeringReader.Read(Written(Orienteering));
        Assert.Equal((2, 25.5, 7, 5.0), (read.Paths, read.MaxLength, read.Points[1].Score, read.Distance(0, 1)));
    }

    [Fact]
    public void Vrplib_counts_in_the_unit_of_the_set()
    {
        var read = VrplibReader.Read(Written(Vrplib));
        Assert.Equal(new NodeSite(1, 1, Demand: 4, Service: 90, Opens: 100, Closes: 200, Prize: 60), read.Sites[1]);
        Assert.Equal((0, 14), (read.Sites[0].Service, read.Distance(0, 1))); // √2 cut to one decimal
        Assert.True(read.HasOptionalClients);
    }

    [Fact]
    public void Periodic_joins_the_two_directions_of_an_edge_and_leaves_out_the_depot()
    {
        var read = PeriodicReader.Read(Written(Periodic));
        Assert.Equal([new("E2", 0, 1, 4, 4, 1)], read.Network.Tasks);
        Assert.Equal([new(0, 1, 3, 3)], read.Network.Links);
        Assert.Equal([2], read.Frequencies);
    }

    [Fact]
    public void A_solution_written_and_read_is_the_same()
    {
        var read = SolutionText.Read(Written(Solution));
        Assert.Equal((1, 2, 12.5), (read.Routes[0].Day, read.Routes.Length, read.StatedCost));
        Assert.Equal(Solution, read.ToString());
    }

    [Theory]
    [InlineData(Carp, "( 1, 2)   coste 3   demanda 4", "( 1, 4)   coste 3   demanda 6", "node that does not exist", "exceeds the capacity")]
    [InlineData(Carp, "( 2, 3)   coste 4   demanda 1", "( 2, 3)   coste 4", "needs a demand")]
    [InlineData(Carp, "ARISTAS_REQ : 2", "ARISTAS_REQ : 3", "field ARISTAS_REQ", "found: 3; allowed: 2")]
    [InlineData(Carp, "CAPACIDAD : 5", "CAPACITAD : 5", "field CAPACITAD", "field CAPACIDAD: this field is missing")]
    [InlineData(Windy, "coste 3  7", "coste 3", "line 7: neither a field nor an edge")]
    [InlineData(Nearp, "NrE1	2	3	6", "NrE1	2	3", "line 19, field EDGE", "NrE… and 3 numbers")]
    [InlineData(Nearp, "Depot Node: 2", "Depot Node: 0", "field Depot Node", "allowed: 1–3")]
    [InlineData(Nearp, "A1	3	1	2	1	1", "A1	3	1	x	1	1", "a whole number is needed (found: x)")]
    [InlineData(Orienteering, "tmax 25.5", "tmax -1", "above 0")]
    [InlineData(Orienteering, "n 3", "n 4", "found: 4; allowed: 3")]
    [InlineData(Vrplib, "2 10 20", "2 10.01 20", "finer than the set's unit")]
    [InlineData(Vrplib, "TYPE : PCVRPTW", "TYPE : CVRP", "field TYPE", "VRPTW|MDVRPTW|PCVRPTW")]
    [InlineData(Vrplib, "3 2 0", "2 2 0", "one row for each number")]
    [InlineData(Periodic, "inv=2,", "inv=1,", "the two directions of an edge differ")]
    [InlineData(Periodic, "freq= 2, minspac= 1", "freq= 6, minspac= 1", "field freq", "allowed: 1–5")]
    [InlineData(Solution, "Cost: 12.5", "Cots: 12.5", "line 4: neither a route nor the cost")]
    public void What_is_wrong_is_named_with_what_is_allowed(string good, string right, string wrong, params string[] told)
    {
        Assert.Contains(right, good, StringComparison.Ordinal);
        var file = Written(good.Replace(right, wrong, StringComparison.Ordinal));
        var message = Assert.Throws<InputException>(() => ReaderOf(good)(file)).Message;
        Assert.Contains(file, message, StringComparison.Ordinal);
        Assert.All(told, t => Assert.Contains(t, message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_input_error() => Assert.Throws<InputException>(() => SolutionText.Read(path + ".absent"));

    [Fact]
    public void No_damage_to_a_file_is_ever_a_crash()
    {
        var texts = new[] { Carp, Windy, Nearp, Orienteering, Vrplib, Periodic, Solution };
        string[] puts = ["", "-1", "99999999999", "1e400", "NaN", ":", "#", "\n", "Name:", "-", "EOF"];
        Gen.Select(Gen.OneOf([.. texts.Select(Gen.Const)]), Gen.Int[0, 1000], Gen.Int[0, 20], Gen.OneOf([.. puts.Select(Gen.Const)]))
            .Sample(damage =>
            {
                var (good, at, length, put) = damage;
                at %= good.Length;
                var file = Written(good[..at] + put + good[Math.Min(good.Length, at + length)..]);
                try
                {
                    ReaderOf(good)(file);
                }
                catch (InputException e)
                {
                    return e.Diagnostics.All(d => d.File == file);
                }

                return true;
            }, iter: 500, threads: 1);
    }

    private static Action<string> ReaderOf(string text) => text switch
    {
        Carp => file => CarplibReader.ReadCarp(file),
        Windy => file => CarplibReader.ReadWindy(file),
        Nearp => file => NearpReader.Read(file),
        Orienteering => file => OrienteeringReader.Read(file),
        Vrplib => file => VrplibReader.Read(file),
        Periodic => file => PeriodicReader.Read(file),
        _ => file => SolutionText.Read(file),
    };
}
