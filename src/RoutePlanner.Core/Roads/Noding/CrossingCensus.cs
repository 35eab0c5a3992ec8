namespace RoutePlanner.Core.Roads.Noding;

/// <summary>Decides whether crossings get vertices, for <see cref="CrossingPolicy.AsTheMapDoes"/> by counting those that have one.</summary>
internal static class CrossingCensus
{
    /// <summary>Fewer places than this with a common vertex show no habit. It takes that many, because a wrong answer either way cuts up or ties together a whole map.</summary>
    private const int FewestMeetings = 100;

    public static bool NodesCrossings(Drawing drawing)
    {
        if (drawing.Options.Crossings != CrossingPolicy.AsTheMapDoes)
        {
            return drawing.Options.Crossings == CrossingPolicy.Node;
        }

        var meetings = Meetings(drawing);
        return meetings < FewestMeetings || meetings < drawing.Options.NodedMapShare * (meetings + Crossings(drawing));
    }

    /// <summary>Places where different roads of one level have a vertex in common in the middle of both.</summary>
    internal static int Meetings(Drawing drawing) => drawing.Lines
        .SelectMany(l => l.Vertices())
        .Where(v => v.NextHere is not null && !v.IsEnd)
        .Where(v => drawing.At(v.Point).Any(w => !w.IsEnd && w.Line != v.Line && RoadLevel.WhyApart(v.Line.Level, w.Line.Level) is null))
        .Select(v => v.Point)
        .Distinct()
        .Count();

    /// <summary>Places where they cross without.</summary>
    internal static int Crossings(Drawing drawing)
    {
        var (count, touch) = (0, drawing.Options.TouchMetres);
        SegmentPairs.Visit(new SegmentIndex(drawing), touch, (a, b) =>
            count += a.Line != b.Line && RoadLevel.WhyApart(a.Line.Level, b.Line.Level) is null && SegmentPairs.Crossing(a, b, touch) is not null ? 1 : 0);
        return count;
    }
}
