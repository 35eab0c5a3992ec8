using RoutePlanner.Cli.Demo.Land;

namespace RoutePlanner.Cli.Demo.Network;

/// <summary>The roads while they are being drawn: which edges of the mesh are roads, of what grade and name. Stages write it in turn.</summary>
internal sealed class RoadSketch
{
    /// <summary>Edge of no named road.</summary>
    public const int Unnamed = -1;

    private readonly bool[] isInside;

    public RoadSketch(CountyLand land)
    {
        Land = land;
        Through = ThroughRoad.Plan(land);
        Nodes = new(land, Through);
        Mesh = Nodes.Mesh;
        Router = new(Mesh);
        var edges = Mesh.Ends.Count;
        (Grade, RoadOf) = (new RoadGrade[edges], [.. Enumerable.Repeat(Unnamed, edges)]);
        (IsBridge, IsBanned, IsStraight, OneWayFrom) = (new bool[edges], new bool[edges], new bool[edges], [.. Enumerable.Repeat(Unnamed, edges)]);
        IsFixed = new bool[Mesh.NodeCount];
        isInside = [.. Mesh.Position.Select(land.Holds)];
        CrossesRiver = Crossings(land.Rivers);
        CrossesExpressway = Crossings(land.Expressways);
        Hills = new(SplitMix.Mix(land.Seed + 7));
        foreach (var node in Nodes.Gates.SelectMany(g => g).Concat(Nodes.Corner.SelectMany(c => c.Values)))
        {
            IsFixed[node] = true;
        }

        // Else smoothing could carry a road over the water.
        foreach (var (a, b) in Mesh.Ends.Where((_, e) => CrossesRiver[e]))
        {
            IsFixed[a] = IsFixed[b] = true;
        }
    }

    public CountyLand Land { get; }

    public IReadOnlyList<ThroughRoad> Through { get; }

    public MeshBuilder Nodes { get; }

    public Mesh Mesh { get; }

    public MeshRouter Router { get; }

    public WanderNoise Hills { get; }

    public List<Road> Roads { get; } = [];

    /// <summary>Indices into <see cref="Roads"/> of the roads over the border, in the order of <see cref="Through"/>.</summary>
    public List<int> ThroughRoads { get; } = [];

    /// <summary>Per edge.</summary>
    public RoadGrade[] Grade { get; }

    /// <summary>Per edge: index into <see cref="Roads"/> or <see cref="Unnamed"/>.</summary>
    public int[] RoadOf { get; }

    /// <summary>Per edge: crosses a river on a bridge.</summary>
    public bool[] IsBridge { get; }

    /// <summary>Per edge: no new road may use it.</summary>
    public bool[] IsBanned { get; }

    /// <summary>Per edge: drawn without a bend (streets of a seat).</summary>
    public bool[] IsStraight { get; }

    /// <summary>Per edge: the node a one-way street starts from, or -1.</summary>
    public int[] OneWayFrom { get; }

    /// <summary>Per node: stays where it is.</summary>
    public bool[] IsFixed { get; }

    public bool[] CrossesRiver { get; }

    public bool[] CrossesExpressway { get; }

    public bool IsRoad(int edge) => Grade[edge] != RoadGrade.None;

    public bool IsInside(int edge) => isInside[Mesh.Ends[edge].A] && isInside[Mesh.Ends[edge].B];

    /// <summary>No road leads here, except for bridges and, where gates are, over the border.</summary>
    public bool IsClosed(int edge) => (IsBanned[edge] && !IsRoad(edge)) || (CrossesRiver[edge] && !IsBridge[edge]);

    public int Town(int district) =>
        Land.Districts.IsSeat(district) ? Nodes.Corner[district][(0, 0)] : Nodes.Settlement[Land.Districts.Centre[district]];

    /// <summary>Makes an edge a road, or a more important one.</summary>
    public void Raise(int edge, RoadGrade grade, int road)
    {
        if (grade > Grade[edge])
        {
            (Grade[edge], RoadOf[edge]) = (grade, road);
        }
    }

    public int Add(Road road)
    {
        Roads.Add(road);
        foreach (var (a, b) in road.Nodes.Zip(road.Nodes.Skip(1)))
        {
            Raise(Mesh.Between(a, b), road.Grade, Roads.Count - 1);
        }

        return Roads.Count - 1;
    }

    private bool[] Crossings(IReadOnlyList<Course> lines)
    {
        const double LongestEdgeMetres = 600;
        var pieces = new SegmentIndex();
        foreach (var line in lines)
        {
            pieces.AddLine(line.Points);
        }

        return [.. Mesh.Ends.Select(e =>
            Land.Barriers.AnyWithin(Mesh.Position[e.A], LongestEdgeMetres) && pieces.Crosses(Mesh.Position[e.A], Mesh.Position[e.B]))];
    }
}
