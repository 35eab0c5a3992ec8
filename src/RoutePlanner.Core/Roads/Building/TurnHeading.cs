using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Roads.Building;

/// <summary>Which way a turn goes, by the last piece of one arc and the first piece of another.</summary>
internal static class TurnHeading
{
    /// <summary>Degrees to the left of straight on, -180 to 180.</summary>
    public static double DegreesLeft(RoadGraph graph, int arc, int nextArc)
    {
        var (arriving, leaving) = (Shape(graph, arc), Shape(graph, nextArc));
        var turn = Heading(leaving[0], leaving[1]) - Heading(arriving[^2], arriving[^1]);
        return Math.IEEERemainder(turn, 360);
    }

    /// <summary>Whether a turn by so many degrees to the left is what a restriction's word (<c>left_turn</c>, <c>straight_on</c>, …) means.</summary>
    public static bool Agrees(string turn, double degreesLeft) => turn switch
    {
        "left_turn" => degreesLeft is > 15 and < 170,
        "right_turn" => degreesLeft is < -15 and > -170,
        "straight_on" => Math.Abs(degreesLeft) < 60,
        "u_turn" => Math.Abs(degreesLeft) > 120,
        _ => true,
    };

    private static GeoPoint[] Shape(RoadGraph graph, int arc)
    {
        var points = graph.ShapeOf(graph.EdgeOf(arc)).ToArray();
        if (!graph.IsForward(arc))
        {
            Array.Reverse(points);
        }

        return points;
    }

    private static double Heading(GeoPoint from, GeoPoint to)
    {
        var (east, north) = new LocalPlane(from).ToPlane(to);
        return Math.Atan2(north, east) * 180 / Math.PI;
    }
}
