namespace RoutePlanner.Core.Roads.Noding;

/// <summary>
/// Goes through all pairs of segments that may cross or touch. Two stretches of one line count as a pair where the line came back to itself.
/// </summary>
internal static class SegmentPairs
{
    /// <summary>Calls back for each pair whose boxes come within the touch tolerance, in the order of lines; segments may be led elsewhere meanwhile.</summary>
    public static void Visit(SegmentIndex index, double touchMetres, Action<LineVertex, LineVertex> visit)
    {
        for (var i = 0; i < index.Count; i++)
        {
            var first = index[i];
            foreach (var k in index.Near(first, touchMetres))
            {
                if (k > i && (first.Line != index[k].Line || first.Next!.IsElsewhere(index[k], touchMetres)))
                {
                    visit(first, index[k]);
                }
            }
        }
    }

    /// <summary>
    /// A vertex in the middle of its line that lies on a segment (within the tolerance) without having a vertex in common with it there.
    /// </summary>
    public static bool Touches(LineVertex vertex, LineVertex segment, double touchMetres)
    {
        var (a, b) = (segment.Point, segment.Next!.Point);
        return !vertex.IsEnd && vertex.Point != a && vertex.Point != b
            && SegmentMath.Nearest(vertex.Point, a, b).Metres <= touchMetres
            && !Drawing.MeetNear(vertex, segment, vertex.Point, touchMetres);
    }

    /// <summary>Where two segments cross without a common vertex near, or null.</summary>
    public static GridPoint? Crossing(LineVertex a, LineVertex b, double touchMetres) =>
        SegmentMath.Crossing(a.Point, a.Next!.Point, b.Point, b.Next!.Point) is { } place && !Drawing.MeetNear(a, b, place, touchMetres) ? place : null;
}
