using NetTopologySuite.Geometries;

namespace RoutePlanner.Cli.Demo.Land;

/// <summary>
/// The ground in village-sized cells: the Voronoi diagram of a jittered lattice, borders roughened once per pair of neighbours. Villages
/// are cells; townships and the county are sets of cells, so all borders fit together exactly at every level.
/// </summary>
internal sealed class CellMap
{
    // Borders are broken by midpoints until pieces are this short.
    private const double FinestMetres = 220;

    // The sideways push of a midpoint as a share of the piece; at most 0.12 keeps two borders that leave one corner apart.
    private const double Roughness = 0.10;

    private readonly Triangulation sites;
    private readonly GridPoint[][] border;
    private readonly ILookup<int, int> edgesOf;

    public CellMap(ulong seed, Outline outline, CountyScale scale)
    {
        sites = Triangulation.Of(Lattice(SplitMix.For(seed, "cells"), outline, scale));
        Count = scale.Cells;
        border = Borders(seed);
        edgesOf = Enumerable.Range(0, sites.Edges.Count).SelectMany(e => new[] { (sites.Edges[e].A, e), (sites.Edges[e].B, e) })
            .ToLookup(x => x.Item1, x => x.Item2);
        AreaSquareMetres = [.. Enumerable.Range(0, Count).Select(c => Rings([c]).Sum(SignedArea))];
        Neighbours = NeighbourLists();
    }

    /// <summary>Cells of the county; sites beyond it only shape its border and have higher indices.</summary>
    public int Count { get; }

    public IReadOnlyList<double> AreaSquareMetres { get; }

    /// <summary>Cells of the county that share a border of some length, per cell, in order.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Neighbours { get; }

    /// <summary>Sites and their Delaunay edges; its triangles are the corners where three cells meet.</summary>
    public Triangulation Sites => sites;

    public PlanePoint Site(int cell) => sites.Points[cell];

    /// <summary>Whether a cell beyond the county touches this one.</summary>
    public bool IsOnBorder(int cell) => edgesOf[cell].Any(e => sites.Edges[e].A >= Count || sites.Edges[e].B >= Count);

    /// <summary>Whether no border of a cell crosses itself or touches itself.</summary>
    public bool AreSimple() => Enumerable.Range(0, Count).All(cell =>
        Rings([cell]).All(ring => new Polygon(new LinearRing([.. ring.Select(p => new Coordinate(p.Lon, p.Lat))])).IsValid));

    /// <summary>Closed rings around a set of cells: outer ones counter-clockwise, holes clockwise.</summary>
    public IReadOnlyList<IReadOnlyList<GridPoint>> Rings(IEnumerable<int> cells)
    {
        var set = cells.ToHashSet();
        var next = new SortedDictionary<int, (int ToCorner, int Edge, bool Backward)>();
        foreach (var e in set.Order().SelectMany(c => edgesOf[c]))
        {
            var (a, b, left, right) = sites.Edges[e];
            var inA = set.Contains(a);
            if (inA != set.Contains(b))
            {
                // From the right corner to the left one, A's cell lies on the left.
                next.Add(inA ? right : left, inA ? (left, e, false) : (right, e, true));
            }
        }

        var rings = new List<IReadOnlyList<GridPoint>>();
        while (next.Count > 0)
        {
            var ring = new List<GridPoint>();
            for (var corner = next.First().Key; next.Remove(corner, out var piece); corner = piece.ToCorner)
            {
                var line = border[piece.Edge];
                ring.AddRange(piece.Backward ? line.Reverse() : line);
            }

            ring.Add(ring[0]);
            rings.Add([.. ring.Where((p, i) => i == 0 || p != ring[i - 1])]);
        }

        return rings;
    }

    /// <summary>Square metres, positive for counter-clockwise rings.</summary>
    public static double SignedArea(IReadOnlyList<GridPoint> ring)
    {
        var sum = 0.0;
        for (var i = 1; i < ring.Count; i++)
        {
            sum += PlanePoint.Cross(ring[i - 1].ToPlane(), ring[i].ToPlane());
        }

        return sum / 2;
    }

    private static List<PlanePoint> Lattice(SplitMix dice, Outline outline, CountyScale scale)
    {
        const double Jitter = 0.34; // of the spacing; keeps villages apart without rows showing
        var spacing = scale.CellSpacingMetres;
        var turn = PlanePoint.Towards(dice.Between(0, Math.PI / 3));
        var reach = (int)(scale.BoxHeightMetres / spacing) + 8;
        var points = new List<PlanePoint>();
        for (var row = -reach; row <= reach; row++)
        {
            for (var column = -reach; column <= reach; column++)
            {
                var even = new PlanePoint((column + ((row & 1) * 0.5)) * spacing, row * spacing * Math.Sqrt(3) / 2);
                var p = (turn * even.East) + (turn.Left * even.North) +
                    new PlanePoint(dice.Between(-Jitter, Jitter) * spacing, dice.Between(-Jitter, Jitter) * spacing);
                if (outline.Share(p) < 1 + (4 * spacing / (scale.BoxWidthMetres / 2)))
                {
                    points.Add(p);
                }
            }
        }

        // Growing along rays, the share of the outline makes one piece of any number of cells.
        return [.. points.OrderBy(outline.Share)];
    }

    private GridPoint[][] Borders(ulong seed)
    {
        var corner = Enumerable.Range(0, sites.Triangles.Count).Select(sites.Circumcentre).ToArray();
        var lines = new GridPoint[sites.Edges.Count][];
        for (var e = 0; e < lines.Length; e++)
        {
            var (a, b, left, right) = sites.Edges[e];
            if (left == Triangulation.None || right == Triangulation.None || (a >= Count && b >= Count))
            {
                lines[e] = [];
                continue;
            }

            var line = new List<PlanePoint> { corner[right] };
            Roughen(corner[right], corner[left], new SplitMix(SplitMix.Mix(seed ^ (ulong)e)), line);
            lines[e] = [.. line.Select(GridPoint.At)];
        }

        return lines;
    }

    private static void Roughen(PlanePoint from, PlanePoint to, SplitMix dice, List<PlanePoint> line)
    {
        if (from.DistanceTo(to) < FinestMetres)
        {
            line.Add(to);
            return;
        }

        var middle = ((from + to) * 0.5) + ((to - from).Left * dice.Between(-Roughness, Roughness));
        Roughen(from, middle, dice, line);
        Roughen(middle, to, dice, line);
    }

    private List<int>[] NeighbourLists()
    {
        const double ShortestBorderMetres = 80;
        var lists = Enumerable.Range(0, Count).Select(_ => new List<int>()).ToArray();
        foreach (var (a, b, left, right) in sites.Edges)
        {
            if (a < Count && b < Count && sites.Circumcentre(left).DistanceTo(sites.Circumcentre(right)) > ShortestBorderMetres)
            {
                lists[a].Add(b);
                lists[b].Add(a);
            }
        }

        return lists;
    }
}
