namespace RoutePlanner.Core.Roads.Noding;

/// <summary>Lists, when all is done, where roads come together and yet don't meet: crossings, and loose ends with the nearest road they are not joined to.</summary>
internal static class LeftAlone
{
    public static void NoteCrossings(Drawing drawing, SegmentIndex index)
    {
        var (touch, join) = (drawing.Options.TouchMetres, drawing.Options.JoinMetres);
        var noted = new Dictionary<(DrawnLine, DrawnLine), List<GridPoint>>();
        SegmentPairs.Visit(index, touch, 0, (a, b) =>
        {
            // Roads that may meet do, where crossings are noded: if not at this stretch, then because they share the place already.
            var why = RoadLevel.WhyApart(a.Line.Level, b.Line.Level);
            if ((why is not null || !drawing.Options.NodesCrossings) && Place(a, b, drawing) is { } place)
            {
                // A crossing at a vertex is met with twice, once on each side of it.
                var places = noted.TryGetValue((a.Line, b.Line), out var list) ? list : noted[(a.Line, b.Line)] = [];
                if (!places.Exists(p => GridPoint.Metres(p, place) <= join))
                {
                    places.Add(place);
                    var isSwapped = StringComparer.Ordinal.Compare(a.Line.Id, b.Line.Id) > 0;
                    drawing.Note(why ?? NodingKind.CrossingLeft, place, (isSwapped ? b : a).Line.Id, (isSwapped ? a : b).Line.Id);
                }
            }
        });
    }

    public static void NoteLooseEnds(Drawing drawing, SegmentIndex index)
    {
        foreach (var end in drawing.Lines.SelectMany(l => new[] { l.Start, l.End }).Where(drawing.IsAlone))
        {
            var options = drawing.Options;
            var reach = Math.Max(options.JoinMetres, options.NearMissMetres);
            var around = Math.Max(3 * options.NearMissMetres, options.JoinMetres);
            var near = index.Near(end.Point, reach)
                .Select(number => index[number])
                .Where(s => s.Line != end.Line)
                .Select(s => (Segment: s, SegmentMath.Nearest(end.Point, s.Point, s.Next!.Point).Metres))
                .Where(s => s.Metres <= reach && !drawing.MeetNear(end, s.Segment, end.Point, around, around / 3))
                .ToList();
            if (near.Count == 0)
            {
                continue;
            }

            var (segment, metres) = near.MinBy(s => s.Metres);
            var meets = end.Line.Level.EndMeets(segment.Line.Level, isLoose: true);
            if (meets ? options.NearMissMetres > 0 : metres <= options.JoinMetres)
            {
                drawing.Note(meets ? NodingKind.NearMiss : NodingKind.EndAtOtherLevel, end.Point, end.Line.Id, segment.Line.Id, metres);
            }
        }
    }

    private static GridPoint? Place(LineVertex a, LineVertex b, Drawing drawing)
    {
        foreach (var (vertex, segment) in new[] { (a, b), (a.Next!, b), (b, a), (b.Next!, a) })
        {
            if (SegmentPairs.Touches(vertex, segment, drawing))
            {
                return vertex.Point;
            }
        }

        return SegmentPairs.Crossing(a, b, drawing);
    }
}
