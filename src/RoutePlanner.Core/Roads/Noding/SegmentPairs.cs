namespace RoutePlanner.Core.Roads.Noding;

/// <summary>
/// Goes through all pairs of segments that may cross or touch. Two stretches of one line count as a pair where the line came back to itself.
/// </summary>
internal static class SegmentPairs
{
    /// <summary>
    /// Calls back for each pair whose boxes come within the touch tolerance, in an order that depends on the lines alone; segments may be led elsewhere meanwhile. What two lines do to each
    /// other depends on the two alone, so pairs of lines that did not change lately can be passed over.
    /// </summary>
    /// <param name="index">The segments.</param>
    /// <param name="touchMetres">The tolerance.</param>
    /// <param name="changedSincePass">Only pairs of which a line changed in this pass or later.</param>
    /// <param name="visit">Is given the pair.</param>
    public static void Visit(SegmentIndex index, double touchMetres, int changedSincePass, Action<LineVertex, LineVertex> visit)
    {
        // Who changed is settled before the first visit changes more.
        var isChanged = new bool[index.Count];
        for (var i = 0; i < isChanged.Length; i++)
        {
            isChanged[i] = index[i].Line.ChangedInPass >= changedSincePass;
        }

        for (var i = 0; i < index.Count; i++)
        {
            if (!isChanged[i])
            {
                continue;
            }

            var first = index[i];
            foreach (var k in index.Near(first, touchMetres))
            {
                if ((k > i || !isChanged[k]) && (first.Line != index[k].Line || first.Next!.IsElsewhere(index[k], touchMetres)))
                {
                    visit(first, index[k]);
                }
            }
        }
    }

    /// <summary>
    /// A vertex in the middle of its line that lies on a segment (within the tolerance) without having a vertex in common with it there. There is within three times the
    /// tolerance: were it only one, a road could be led back and forth between places a little farther apart than that.
    /// </summary>
    public static bool Touches(LineVertex vertex, LineVertex segment, Drawing drawing)
    {
        var touch = drawing.Options.TouchMetres;
        var (a, b) = (segment.Point, segment.Next!.Point);
        return !vertex.IsEnd && vertex.Point != a && vertex.Point != b
            && SegmentMath.Nearest(vertex.Point, a, b).Metres <= touch
            && !drawing.MeetNear(vertex, segment, vertex.Point, 3 * touch, touch);
    }

    /// <summary>Where two segments cross without a common vertex near, or null.</summary>
    public static GridPoint? Crossing(LineVertex a, LineVertex b, Drawing drawing) =>
        SegmentMath.Crossing(a.Point, a.Next!.Point, b.Point, b.Next!.Point) is { } place
        && !drawing.MeetNear(a, b, place, drawing.Options.TouchMetres, drawing.Options.TouchMetres) ? place : null;
}
