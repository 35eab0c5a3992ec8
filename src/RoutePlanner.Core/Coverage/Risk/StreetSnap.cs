using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Coverage.Risk;

/// <summary>Finds the point of the street network that is nearest to a position, however far that is. One thread at a time.</summary>
internal sealed class StreetSnap(Beats beats, IncidentStreets streets, PointGrid middles)
{
    private const double FirstMetres = 100;
    private const double RoundTheEarthMetres = 4.1e7;

    private readonly List<int> near = [];
    private readonly HashSet<int> edges = [];

    /// <summary>The edge and how many metres along it, or null where there are no streets at all. Of equally near edges, to a millimetre, the first.</summary>
    public (int Edge, double Metres)? Find(GeoPoint position)
    {
        for (var radius = FirstMetres; radius < RoundTheEarthMetres;)
        {
            if (Best(position, radius) is not { } best)
            {
                radius *= 4;
                continue;
            }

            // A street is nowhere farther from the middle of a beat than half a beat.
            var enough = best.DistanceMetres + (RiskModel.BeatMetres / 2) + 1;
            if (enough <= radius)
            {
                return (best.Edge, MetresAlong(best));
            }

            radius = enough;
        }

        return null;
    }

    private EdgePoint? Best(GeoPoint position, double radius)
    {
        middles.Find(EdgeIndex.BoxAround(position, radius), near);
        edges.Clear();
        EdgePoint? best = null;
        foreach (var item in near)
        {
            if (item >= beats.Count || !streets.Has(beats.EdgeOf[item]) || !edges.Add(beats.EdgeOf[item]))
            {
                continue;
            }

            var point = EdgePoint.Nearest(beats.Graph, beats.EdgeOf[item], position);
            var isNearer = best is not { } b
                || (Millimetres(point), point.Edge).CompareTo((Millimetres(b), b.Edge)) < 0;
            best = isNearer ? point : best;
        }

        return best;
    }

    private static double Millimetres(EdgePoint point) => Math.Round(point.DistanceMetres * 1000);

    private double MetresAlong(EdgePoint point)
    {
        var shape = beats.Graph.ShapeOf(point.Edge);
        var (before, all) = (Polyline.Metres(shape[..(point.Segment + 1)]) + LocalPlane.DistanceMetres(shape[point.Segment], point.Position), Polyline.Metres(shape));
        return all > 0 ? Math.Min(1, before / all) * beats.EdgeMetres(point.Edge) : 0;
    }
}
