namespace RoutePlanner.Core.Roads.Noding;

/// <summary>
/// Gives roads of one level a common vertex where they cross, and where a vertex of one lies on the other (so roads that run on one another share
/// all their vertices there). Nothing is moved; a road is led at most the touch tolerance aside.
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
            if (SegmentPairs.Crossing(a, b, drawing) is { } place)
            {
                Meet(a, b, place, index, drawing);
            }
        });
    }

    private static void LeadThrough(LineVertex vertex, LineVertex segment, Drawing drawing)
    {
        var touch = drawing.Options.TouchMetres;
        if (SegmentPairs.Touches(vertex, segment, drawing) && drawing.TryLead(segment, vertex.Point, touch))
        {
            Note(vertex, segment, vertex.Point, drawing);
        }
    }

    /// <summary>
    /// Leads both segments through the nearest vertex of their two lines where one is at the crossing, else through the crossing itself. So a new vertex is farther than the
    /// tolerance from all others of its lines.
    /// </summary>
    private static void Meet(LineVertex a, LineVertex b, GridPoint place, SegmentIndex index, Drawing drawing)
    {
        var touch = drawing.Options.TouchMetres;
        var near = Near(a, b, place, index, drawing);
        if (near.Count == 0)
        {
            Note(a, b, place, drawing);
            drawing.Insert(a, place);
            drawing.Insert(b, place);
            return;
        }

        foreach (var (_, vertex) in near)
        {
            // Not || : both are led.
            if (drawing.TryLead(a, vertex, touch) | drawing.TryLead(b, vertex, touch))
            {
                Note(a, b, place, drawing);
                return;
            }
        }
    }

    /// <summary>The places within the tolerance of one where either line has a vertex, nearest first.</summary>
    private static SortedSet<(double Metres, GridPoint Place)> Near(LineVertex a, LineVertex b, GridPoint place, SegmentIndex index, Drawing drawing)
    {
        var touch = drawing.Options.TouchMetres;
        var places = new List<GridPoint>();
        foreach (var number in index.Near(place, touch, []))
        {
            var segment = index[number];
            places.Add(segment.Point);
            places.Add(segment.Next!.Point);
        }

        drawing.AddEnteredNear(place, touch, places);
        return [.. places.Select(p => (Metres: GridPoint.Metres(p, place), p)).Where(p => p.Metres <= touch && (drawing.Goes(a.Line, p.p) || drawing.Goes(b.Line, p.p)))];
    }

    private static void Note(LineVertex a, LineVertex b, GridPoint place, Drawing drawing)
    {
        var isSwapped = StringComparer.Ordinal.Compare(a.Line.Id, b.Line.Id) > 0;
        drawing.Note(
            a.Line == b.Line ? NodingKind.SelfCrossingNoded : NodingKind.CrossingNoded,
            place, (isSwapped ? b : a).Line.Id, (isSwapped ? a : b).Line.Id);
    }
}
