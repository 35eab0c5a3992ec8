namespace RoutePlanner.Core.Roads.Noding;

/// <summary>
/// Moves each loose end that lies within the tolerance of the middle of a road onto it: onto the road's vertex where one is within the tolerance too, else onto the
/// nearest point, which becomes a vertex. An end that was moved is loose no more, so it moves once.
/// </summary>
internal static class LooseEnds
{
    public static void Join(Drawing drawing, SegmentIndex index)
    {
        foreach (var line in drawing.Lines)
        {
            Join(line.Start, drawing, index);
            Join(line.End, drawing, index);
        }
    }

    private static void Join(LineVertex end, Drawing drawing, SegmentIndex index)
    {
        if (!drawing.IsAlone(end))
        {
            return;
        }

        var passing = PassingSegment.At(end.Point, drawing, index);
        if (passing.Count == 0)
        {
            return;
        }

        var (segment, nearest, _) = passing.MinBy(p => p.Metres);
        var from = end.Point;
        var vertex = VertexNear(from, passing.Where(p => p.Segment.Line == segment.Line), drawing.Options.JoinMetres);
        var target = vertex ?? nearest;

        // A point just beyond the tolerance of a vertex may be the vertex once it is on the grid.
        var isLed = vertex is null && target != segment.Point && target != segment.Next!.Point && drawing.TryLead(segment, target, drawing.Options.JoinMetres);

        // Where the road's last vertex but one lies on the other road already, the stub beyond it stays.
        var neighbour = end.Previous ?? end.Next!;
        var moves = neighbour.Point != target && target != from;
        if (moves)
        {
            drawing.MoveEnd(end, target);
        }

        if (isLed || moves)
        {
            drawing.Note(NodingKind.EndIntoLine, target, end.Line.Id, segment.Line.Id, moves ? GridPoint.Metres(from, target) : 0);
        }
    }

    private static GridPoint? VertexNear(GridPoint place, IEnumerable<PassingSegment> segments, double tolerance)
    {
        var near = segments.SelectMany(s => new[] { s.Segment.Point, s.Segment.Next!.Point })
            .Select(p => (Metres: GridPoint.Metres(place, p), Point: p))
            .Where(p => p.Metres <= tolerance)
            .Order()
            .ToList();
        return near.Count > 0 ? near[0].Point : null;
    }
}
