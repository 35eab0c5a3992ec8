using RoutePlanner.Cli.Demo.Network;

namespace RoutePlanner.Cli.Demo.Land;

/// <summary>
/// Finds the courses of rivers and expressways. They run along the corners of the village cells, because rivers are village borders
/// and expressways keep away from houses.
/// </summary>
internal sealed class CourseFinder
{
    private readonly Outline outline;
    private readonly double beyond;
    private readonly Mesh corners;
    private readonly MeshRouter router;
    private readonly bool[] isUsable;

    public CourseFinder(Outline outline, CellMap cells, CountyScale scale)
    {
        this.outline = outline;
        beyond = scale.CellSpacingMetres / (scale.BoxWidthMetres / 2);
        var points = Enumerable.Range(0, cells.Sites.Triangles.Count).Select(cells.Sites.Circumcentre).ToList();
        isUsable = [.. points.Select(p => outline.Share(p) < 1 + (3 * beyond))];
        corners = new(points, [.. cells.Sites.Edges.Where(e => e.Left >= 0 && e.Right >= 0).Select(e => (e.Left, e.Right))]);
        router = new(corners);
    }

    /// <summary>From beyond the border to beyond the border along an axis, cheap ground preferred.</summary>
    /// <param name="axis">The idea.</param>
    /// <param name="price">Cost per metre of ground, at least 0.3.</param>
    public Course Find(Axis axis, Func<PlanePoint, double> price)
    {
        var from = CornerNear(outline.Exit(axis.Through, axis.Forward * -1, 1 + (2 * beyond)));
        var to = CornerNear(outline.Exit(axis.Through, axis.Forward, 1 + (2 * beyond)));
        var path = router.Find(from, to, Cost, 0)
            ?? throw new InvalidOperationException("The corners of the village cells do not hang together.");
        return new([.. path.Nodes.Select(n => corners.Position[n])]);

        double Cost(int edge)
        {
            var (a, b) = corners.Ends[edge];
            return isUsable[a] && isUsable[b] ? corners.Metres(edge) * price(corners.Middle(edge)) : double.PositiveInfinity;
        }
    }

    private int CornerNear(PlanePoint p) =>
        Enumerable.Range(0, corners.NodeCount).Where(n => isUsable[n]).MinBy(n => corners.Position[n].DistanceTo(p));
}
