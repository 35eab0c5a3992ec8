namespace RoutePlanner.Core.Roads.Noding;

/// <summary>
/// Gives roads of one level a common vertex where they cross, and where a vertex of one lies on the other (so roads that run on one another share
/// all their vertices there). Nothing is moved; a road is led at most the touch tolerance aside. It comes to an end, because new vertices are
/// farther than that from the road's others.
/// </summary>
internal static class Crossings
{
    public static void Node(Drawing drawing, SegmentIndex index)
    {
        var touch = drawing.Options.TouchMetres;
        SegmentPairs.Visit(index, touch, drawing.Pass - 1, (a, b) =>
        {
            if (RoadLevel.WhyApart(a.Line.Level, b.Line.Level) is not null)
            {
                return;
            }

            var (aNext, bNext) = (a.Next!, b.Next!);
            LeadThrough(a, b, drawing);
            LeadThrough(aNext, b, drawing);
            LeadThrough(b, a, drawing);
            LeadThrough(bNext, a, drawing);
            if (SegmentPairs.Crossing(a, b, touch) is { } place)
            {
                Meet(a, b, place, drawing);
            }
        });
    }

    private static void LeadThrough(LineVertex vertex, LineVertex segment, Drawing drawing)
    {
        if (SegmentPairs.Touches(vertex, segment, drawing.Options.TouchMetres))
        {
            Note(vertex, segment, vertex.Point, drawing);
            drawing.Insert(segment, vertex.Point);
        }
    }

    /// <summary>Uses a vertex of the two segments where one is at the crossing, else makes one in both.</summary>
    private static void Meet(LineVertex a, LineVertex b, GridPoint place, Drawing drawing)
    {
        Note(a, b, place, drawing);
        var (metres, point, isOfA) = new[] { (a, true), (a.Next!, true), (b, false), (b.Next!, false) }
            .Select(v => (GridPoint.Metres(v.Item1.Point, place), v.Item1.Point, v.Item2))
            .Min();
        if (metres > drawing.Options.TouchMetres)
        {
            drawing.Insert(a, place);
            drawing.Insert(b, place);
        }
        else
        {
            drawing.Insert(isOfA ? b : a, point);
        }
    }

    private static void Note(LineVertex a, LineVertex b, GridPoint place, Drawing drawing)
    {
        var isSwapped = StringComparer.Ordinal.Compare(a.Line.Id, b.Line.Id) > 0;
        drawing.Note(
            a.Line == b.Line ? NodingKind.SelfCrossingNoded : NodingKind.CrossingNoded,
            place, (isSwapped ? b : a).Line.Id, (isSwapped ? a : b).Line.Id);
    }
}
