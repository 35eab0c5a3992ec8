namespace RoutePlanner.Cli.Demo.Network;

/// <summary>Finds a short village road that can be closed: nothing else meets it on its way, and its ends stay joined without it.</summary>
internal static class ClosedRoad
{
    public static string? Choose(RoadMap map)
    {
        var uses = map.Ways.SelectMany(w => w.Points.Distinct()).CountBy(p => p).ToDictionary(p => p.Key, p => p.Value);
        return map.Ways
            .Where(w => w.Highway is "unclassified" && w.Points.Count is >= 4 and <= 16
                && w.Points.Skip(1).SkipLast(1).All(p => uses[p] == 1) && uses[w.Points[0]] > 1 && uses[w.Points[^1]] > 1)
            .FirstOrDefault(w => StayJoined(map, w))?.Id;
    }

    private static bool StayJoined(RoadMap map, RoadWay closed)
    {
        var neighbours = map.Ways.Where(w => w != closed).SelectMany(w => w.Points.Zip(w.Points.Skip(1)))
            .SelectMany(p => new[] { p, (p.Second, p.First) }).ToLookup(p => p.Item1, p => p.Item2);
        var seen = new HashSet<GridPoint> { closed.Points[0] };
        var queue = new Queue<GridPoint>(seen);
        while (queue.TryDequeue(out var at))
        {
            foreach (var next in neighbours[at].Where(seen.Add))
            {
                queue.Enqueue(next);
            }
        }

        return seen.Contains(closed.Points[^1]);
    }
}
