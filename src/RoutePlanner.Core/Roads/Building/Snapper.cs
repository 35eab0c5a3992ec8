using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Roads.Building;

/// <summary>
/// Finds where points lie on the roads: the nearest edge that the point's mode may use and stop on, but rather one that hangs together
/// with the mode's main network while it is little farther.
/// </summary>
internal sealed class Snapper
{
    private readonly RoadGraph graph;
    private readonly Lazy<EdgeIndex> index;
    private readonly RoadGraphOptions options;
    private readonly StrongComponents[] components;

    /// <summary>Finds points on a graph.</summary>
    /// <param name="graph">Roads cut at junctions.</param>
    /// <param name="components">Its components, one entry a mode.</param>
    /// <param name="options">How far a point may lie off.</param>
    public Snapper(RoadGraph graph, StrongComponents[] components, RoadGraphOptions options)
    {
        this.graph = graph;
        this.options = options;
        this.components = components;
        index = new Lazy<EdgeIndex>(() => new EdgeIndex(graph));
    }

    /// <summary>The point on a road for a place, or null where none is within <see cref="RoadGraphOptions.MaxSnapMetres"/>.</summary>
    public EdgePoint? Find(SnapPoint place)
    {
        // Most places lie at a road: the small circle answers them, the wide one is searched only where that can't be sure.
        var slack = place.PrefersConnected ? options.IslandSlackMetres : 0;
        var near = slack + 50;
        return near < options.MaxSnapMetres && Best(place, slack, near) is { } best && best.DistanceMetres + slack <= near
            ? best
            : Best(place, slack, options.MaxSnapMetres);
    }

    /// <summary>Distance to the nearest road for a mode however far it is, in metres; infinite where the mode has none.</summary>
    public double DistanceMetres(GeoPoint place, Mode mode)
    {
        const double Beyond = 2e7; // half the way round the earth
        for (var radius = options.MaxSnapMetres; radius < Beyond; radius *= 4)
        {
            var distances = index.Value.Near(place, radius).Where(p => IsUsable(p.Edge, mode)).Select(p => p.DistanceMetres).ToList();
            if (distances.Count > 0)
            {
                return distances.Min();
            }
        }

        return double.PositiveInfinity;
    }

    private EdgePoint? Best(SnapPoint place, double slack, double radius)
    {
        var mode = place.Mode;
        EdgePoint? nearest = null, nearestConnected = null;
        foreach (var point in index.Value.Near(place.Position, radius))
        {
            if (!IsUsable(point.Edge, mode))
            {
                continue;
            }

            nearest = Nearer(nearest, point);
            if (IsConnected(point.Edge, mode))
            {
                nearestConnected = Nearer(nearestConnected, point);
            }
        }

        return nearestConnected is { } c && c.DistanceMetres <= nearest!.Value.DistanceMetres + slack ? c : nearest;
    }

    /// <summary>Distances are compared in whole millimetres, so that rounding does not choose between edges that meet at the point.</summary>
    private static EdgePoint Nearer(EdgePoint? best, EdgePoint candidate) =>
        best is { } b && Math.Round(b.DistanceMetres * 1000) <= Math.Round(candidate.DistanceMetres * 1000) ? b : candidate;

    private bool IsUsable(int edge, Mode mode) => graph.MayStopOn(edge) && graph.IsOpen(edge, mode);

    private bool IsConnected(int edge, Mode mode)
    {
        var arc = graph.ForwardArc(edge);
        return components[(int)mode].IsMain(graph.TailOf(arc)) && components[(int)mode].IsMain(graph.Head[arc]);
    }
}
