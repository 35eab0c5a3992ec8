using RoutePlanner.Cli.Demo.Land;

namespace RoutePlanner.Cli.Demo.Network;

/// <summary>Lays the mesh: villages, gates and street corners are nodes, and the ground between is filled with scattered ones.</summary>
internal sealed class MeshBuilder
{
    private const double SpacingMetres = 215;
    private const double StreetClearMetres = 165; // keeps every street a side of a triangle
    private const double VillageClearMetres = 125;
    private const double BarrierClearMetres = 95;
    private const double BorderClearMetres = 100;

    private readonly CountyLand land;
    private readonly List<PlanePoint> points = [];
    private readonly NearbyPoints taken = new(StreetClearMetres);
    private readonly HashSet<(int, int)> blocks = [];

    public MeshBuilder(CountyLand land, IReadOnlyList<ThroughRoad> through)
    {
        this.land = land;
        Grids = [.. Enumerable.Range(0, land.Districts.Seats).Select(s => new SeatGrid(SplitMix.For(land.Seed, $"grid {s}"), land, s))];
        Corner = [.. Grids.Select(AddGrid)];
        Settlement = [.. Enumerable.Range(0, land.Cells.Count).Select(AddSettlement)];
        Gates = [.. through.Select(r => (IReadOnlyList<int>)[.. r.Gates.Select(AddGate)])];
        FixedNodes = points.Count;
        Fill();
        Mesh = Build();
    }

    public Mesh Mesh { get; }

    public IReadOnlyList<SeatGrid> Grids { get; }

    /// <summary>Node of each street corner, per seat.</summary>
    public IReadOnlyList<IReadOnlyDictionary<(int Column, int Row), int>> Corner { get; }

    /// <summary>Node of each cell's village; for cells of a seat the nearest street corner.</summary>
    public IReadOnlyList<int> Settlement { get; }

    /// <summary>Nodes of the gates, per through road.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Gates { get; }

    /// <summary>Nodes below this stand for something; those from here on are only ground.</summary>
    public int FixedNodes { get; }

    private Dictionary<(int Column, int Row), int> AddGrid(SeatGrid grid)
    {
        var nodes = new Dictionary<(int Column, int Row), int>();
        foreach (var (corner, p) in grid.Corners)
        {
            nodes.Add(corner, Add(p));
        }

        foreach (var (a, b, _) in grid.Blocks())
        {
            taken.AddLine([grid.Corners[a], grid.Corners[b]], Street);
            blocks.Add((Math.Min(nodes[a], nodes[b]), Math.Max(nodes[a], nodes[b])));
        }

        return nodes;
    }

    private const int Village = 0;
    private const int Street = 1;

    private int AddSettlement(int cell)
    {
        var district = land.Districts.Of(cell);
        if (land.Districts.IsSeat(district))
        {
            return Corner[district].Values.MinBy(n => points[n].DistanceTo(land.Settlement[cell]));
        }

        taken.Add(land.Settlement[cell], Village);
        return Add(land.Settlement[cell]);
    }

    private int AddGate(PlanePoint gate)
    {
        taken.Add(gate, Village);
        return Add(gate);
    }

    private int Add(PlanePoint p)
    {
        points.Add(p);
        return points.Count - 1;
    }

    private void Fill()
    {
        const double Jitter = 0.36;
        var dice = SplitMix.For(land.Seed, "ground");
        var border = new NearbyPoints(BorderClearMetres);
        border.AddLine(land.Border);
        var farthest = 1 + (3000 / (land.Scale.BoxWidthMetres / 2));
        var rise = SpacingMetres * Math.Sqrt(3) / 2;
        var (columns, rows) = ((int)(land.Scale.BoxWidthMetres / SpacingMetres), (int)(land.Scale.BoxHeightMetres / rise));
        for (var row = -rows; row <= rows; row++)
        {
            for (var column = -columns; column <= columns; column++)
            {
                var p = new PlanePoint(
                    (column + ((row & 1) * 0.5) + dice.Between(-Jitter, Jitter)) * SpacingMetres,
                    (row * rise) + (dice.Between(-Jitter, Jitter) * SpacingMetres));
                if (land.Outline.Share(p) < farthest && !border.AnyWithin(p, BorderClearMetres)
                    && !land.Barriers.AnyWithin(p, BarrierClearMetres) && IsFree(p))
                {
                    points.Add(p);
                }
            }
        }
    }

    private bool IsFree(PlanePoint p)
    {
        var (kind, metres) = taken.Nearest(p, StreetClearMetres);
        return kind == NearbyPoints.None || (kind == Village && metres > VillageClearMetres && !IsByStreet(p));
    }

    private bool IsByStreet(PlanePoint p) => Grids.Any(g => g.Corners.Values.Any(c => c.DistanceTo(p) < StreetClearMetres));

    /// <summary>The Delaunay triangulation without the diagonals of the seats' blocks.</summary>
    private Mesh Build()
    {
        var triangulation = Triangulation.Of(points);
        var streetNodes = Corner.Sum(c => c.Count);
        var ends = triangulation.Edges.Select(e => (e.A, e.B)).Where(e => e.B >= streetNodes || blocks.Contains(e));
        return new(points, [.. ends], triangulation);
    }
}
