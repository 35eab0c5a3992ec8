using BenchmarkDotNet.Attributes;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Benchmarks;

/// <summary>
/// Travel by car on the example county: the engine, our Dijkstra and QuikGraph's on the same graph, in the same run. Larger graphs and everything else that is asked of
/// the engine: <see cref="TravelMeasure"/>.
/// </summary>
[MemoryDiagnoser]
public class TravelBenchmarks
{
    private readonly RoadGraph graph = ExampleNight.Patrol.Roads.Graph;
    private readonly List<NodeTime> reached = [];
    private readonly List<int> arcs = [];
    private DijkstraTravel dijkstra = null!;
    private QuikRoads quik = null!;
    private ITravel travel = null!;
    private TravelEnd[] places = null!;
    private int[] matrix = null!;
    private int[] fields = null!;
    private int[] firstStart = null!;
    private int from;
    private int next;

    [GlobalSetup]
    public void Setup()
    {
        dijkstra = new DijkstraTravel(graph, Mode.Car);
        quik = new QuikRoads(graph);
        travel = TravelEngine.Build(graph, Mode.Car).NewTravel();
        from = ExampleNight.Patrol.Units[0].BaseNode;
        places = [.. ExampleNight.Patrol.Roads.PlaceSnaps.Where(snap => snap.Node != Snap.NoNode).Select(snap => TravelEnd.At(snap.Node))];
        matrix = new int[places.Length * places.Length];
        fields = new int[8 * graph.NodeCount];
        firstStart = [.. Enumerable.Range(0, 9)];
    }

    [Benchmark(Baseline = true)]
    public int Dijkstra()
    {
        reached.Clear();
        dijkstra.Within(from, TravelTime.Unreachable - 1, reached);
        return reached.Count;
    }

    [Benchmark]
    public void QuikGraph() => quik.OneToAll(from);

    [Benchmark]
    public TravelEngine Build() => TravelEngine.Build(graph, Mode.Car);

    [Benchmark]
    public int Query() => travel.Deciseconds(places[next = (next + 1) % places.Length], places[(next * 7) % places.Length]);

    [Benchmark]
    public bool Path()
    {
        arcs.Clear();
        return travel.TryPath(places[next = (next + 1) % places.Length], places[(next * 7) % places.Length], arcs);
    }

    [Benchmark]
    public void Matrix() => travel.Matrix(places, places, matrix);

    [Benchmark]
    public void EightFields() => travel.Fields(places.AsSpan(0, 8), firstStart, fields);
}
