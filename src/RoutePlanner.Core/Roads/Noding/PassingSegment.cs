namespace RoutePlanner.Core.Roads.Noding;

/// <summary>A segment that passes a place where roads end.</summary>
/// <param name="Segment">The vertex it starts from.</param>
/// <param name="Nearest">Its point nearest to the place.</param>
/// <param name="Metres">Its distance.</param>
internal readonly record struct PassingSegment(LineVertex Segment, GridPoint Nearest, double Metres)
{
    /// <summary>
    /// The segments within the join tolerance of a place that an end there should meet and does not meet yet, in the order of lines. Not among them are those that
    /// meet one of the place's roads within the tolerance anyway, and the neighbouring stretches of those roads themselves.
    /// </summary>
    public static List<PassingSegment> At(GridPoint place, Drawing drawing, SegmentIndex index)
    {
        var found = new List<PassingSegment>();
        var tolerance = drawing.Options.JoinMetres;
        List<LineVertex>? here = null;
        foreach (var number in index.Near(place, tolerance))
        {
            var segment = index[number];
            var (a, b) = (segment.Point, segment.Next!.Point);
            if (a == place || b == place)
            {
                continue;
            }

            var (nearest, metres) = SegmentMath.Nearest(place, a, b);
            if (metres <= tolerance && IsUnmet(segment, place, here ??= [.. drawing.At(place)], drawing))
            {
                found.Add(new PassingSegment(segment, nearest, metres));
            }
        }

        return found;
    }

    private static bool IsUnmet(LineVertex segment, GridPoint place, List<LineVertex> here, Drawing drawing)
    {
        var tolerance = drawing.Options.JoinMetres;
        var isLoose = here.Count == 1;
        return here.Exists(v => v.IsEnd && v.Line.Level.EndMeets(segment.Line.Level, isLoose))
            && here.TrueForAll(v => IsAnotherStretch(v, segment, tolerance) && !drawing.MeetNear(v, segment, place, tolerance, tolerance));
    }

    private static bool IsAnotherStretch(LineVertex vertex, LineVertex segment, double tolerance) =>
        vertex.IsElsewhere(segment, tolerance) && vertex.IsElsewhere(segment.Next!, tolerance);
}
