namespace RoutePlanner.Core.Roads.Noding;

/// <summary>
/// Joins ends that lie within the tolerance of each other. One place of a cluster stays, the leader, and the others move onto it, so nothing moves farther than the
/// tolerance and leaders end up farther apart than it: a second pass finds nothing. (Leader clustering; Hartigan 1975, Clustering Algorithms, chapter 3, with
/// the order of leaders fixed: places on the middle of a road, then those beside one, then where most roads end, then from west to east.)
/// </summary>
internal static class EndClusters
{
    public static void Join(Drawing drawing, SegmentIndex index)
    {
        var tolerance = drawing.Options.JoinMetres;
        var near = Neighbours(drawing.EndPlaces(), tolerance);
        var settled = new HashSet<GridPoint>();
        foreach (var leader in near.Keys.OrderByDescending(p => Rank(p, drawing, index)).ThenByDescending(p => drawing.At(p).Count()).ThenBy(p => p).ToList())
        {
            if (!settled.Add(leader))
            {
                continue;
            }

            foreach (var place in near[leader])
            {
                if (!settled.Contains(place) && CanMove(place, leader, drawing))
                {
                    settled.Add(place);
                    Move(place, leader, drawing);
                }
            }
        }
    }

    /// <summary>For each place that has others within the tolerance, those, from west to east.</summary>
    private static Dictionary<GridPoint, List<GridPoint>> Neighbours(List<GridPoint> places, double tolerance)
    {
        var near = new Dictionary<GridPoint, List<GridPoint>>();
        for (var i = 0; i < places.Count; i++)
        {
            for (var k = i + 1; k < places.Count && GridPoint.Metres(places[i], new GridPoint(places[k].Lon, places[i].Lat)) <= 1.01 * tolerance; k++)
            {
                if (GridPoint.Metres(places[i], places[k]) <= tolerance)
                {
                    Of(places[i]).Add(places[k]);
                    Of(places[k]).Add(places[i]);
                }
            }
        }

        return near;

        List<GridPoint> Of(GridPoint place) => near.TryGetValue(place, out var list) ? list : near[place] = [];
    }

    private static int Rank(GridPoint place, Drawing drawing, SegmentIndex index) =>
        drawing.At(place).Any(v => !v.IsEnd) ? 2 : PassingSegment.At(place, drawing, index).Count > 0 ? 1 : 0;

    /// <summary>
    /// Only ends may move, and none onto its own line unless that comes back to it after a while: a short link between two junctions stays. Ends that are together may have
    /// moved already, so they move no more for what can come about later: an end that was led onto a road's middle near by, or a line of theirs that grew longer.
    /// </summary>
    private static bool CanMove(GridPoint place, GridPoint leader, Drawing drawing)
    {
        var areTogether = drawing.At(place).Skip(1).Any();
        return drawing.At(place).All(v => v.IsEnd && drawing.At(leader).All(l =>
            areTogether ? l.IsEnd && l.Line != v.Line : v.IsElsewhere(l, drawing.Options.JoinMetres)));
    }

    private static void Move(GridPoint place, GridPoint leader, Drawing drawing)
    {
        var metres = GridPoint.Metres(place, leader);
        foreach (var end in drawing.At(place).ToList())
        {
            var other = drawing.At(leader).Select(v => v.Line.Id).Min(StringComparer.Ordinal);
            drawing.MoveEnd(end, leader);
            drawing.Note(NodingKind.EndsJoined, leader, end.Line.Id, other, metres);
        }
    }
}
