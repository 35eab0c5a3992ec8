using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Benchmarks.Routino;

/// <summary>Asks both programs for the same trips of one mode.</summary>
internal sealed class RoutinoTrips(RoadLayer layer, RoadGraph graph, RoadGraphOptions options, Mode mode, RoutinoDatabase database)
{
    private readonly StretchNetwork ours = new(graph, mode, layer, options);
    private readonly RoutinoNetwork theirs = database.Network;

    /// <summary>Nodes that are not one side of a barrier: there a position says which node is meant.</summary>
    private readonly SortedSet<int> single = [.. Enumerable.Range(0, graph.NodeCount).GroupBy(graph.NodePoint).Where(g => g.Count() == 1).Select(g => g.First())];

    /// <summary>Random trips between nodes of our graph where at least one of the programs lets the mode on a road.</summary>
    public IEnumerable<Trip> AtRandom(Random random, int pairs)
    {
        var nodes = single.Where(n => IsOpen(n) || (theirs.NodeAt(graph.NodePoint(n)) is >= 0 and var node && theirs.IsUsed(node))).ToArray();
        return Ask(Enumerable.Range(0, pairs).Select(_ => (nodes[random.Next(nodes.Length)], nodes[random.Next(nodes.Length)])));
    }

    /// <summary>Trips from the beginning of one road to the end of the next, at every turn that either program bans.</summary>
    public IEnumerable<Trip> AtTurns()
    {
        var pairs = new SortedSet<(int From, int To)>();
        for (var ban = 0; ban < graph.Bans.Count; ban++)
        {
            if (graph.Bans.Holds(ban, mode))
            {
                pairs.Add((graph.TailOf(graph.Bans.Arcs(ban)[0]), graph.Head[graph.Bans.Arcs(ban)[^1]]));
            }
        }

        foreach (var (before, via, after) in database.BannedTurns())
        {
            if (ours.ArcOver(before, via) is { } first && ours.ArcOver(via, after) is { } last)
            {
                pairs.Add((graph.TailOf(first), graph.Head[last]));
            }
        }

        return Ask(pairs);
    }

    /// <summary>Trips from one side of a barrier to the other, at barriers drawn at random.</summary>
    public IEnumerable<Trip> AtBarriers(Random random, int pairs)
    {
        var barriers = layer.Roads.SelectMany(r => r.Line.Zip(r.VertexKeys)).Where(v => layer.Barriers.ContainsKey(v.Second) || layer.BlockedVertexKeys.Contains(v.Second))
            .DistinctBy(v => v.Second).OrderBy(v => v.Second).Select(v => ours.NodesAround(v.First)).Where(around => around.Length > 1).ToArray();
        random.Shuffle(barriers);
        return Ask(barriers.Take(pairs).Select(around => (around[0], around[1])));
    }

    private IEnumerable<Trip> Ask(IEnumerable<(int From, int To)> pairs)
    {
        var travel = new DijkstraTravel(graph, mode);
        foreach (var (from, to) in pairs.Where(p => graph.NodePoint(p.From) != graph.NodePoint(p.To) && single.Contains(p.From) && single.Contains(p.To)))
        {
            var (theirRoute, error) = TheirRoute(graph.NodePoint(from), graph.NodePoint(to));
            yield return new Trip(graph.NodePoint(from), graph.NodePoint(to), OurRoute(travel, from, to), theirRoute, error);
        }
    }

    private bool IsOpen(int node)
    {
        var times = graph.TravelDeciseconds(mode);
        for (var arc = graph.FirstArc[node]; arc < graph.FirstArc[node + 1]; arc++)
        {
            if (times[arc] != RoadGraph.NoAccess || times[graph.ReverseOf(arc)] != RoadGraph.NoAccess)
            {
                return true;
            }
        }

        return false;
    }

    private TripRoute? OurRoute(DijkstraTravel travel, int from, int to)
    {
        var arcs = new List<int>();
        if (!travel.TryPath(from, to, arcs))
        {
            return null;
        }

        var points = ours.PointsOf(arcs);
        return new TripRoute(travel.Deciseconds(from, to) / 10.0, arcs.Sum(a => (long)graph.LengthCentimetresOf(a)) / 100.0, points, ours.Cost(points), theirs.Cost(points));
    }

    private (TripRoute? Route, string Error) TheirRoute(GeoPoint from, GeoPoint to)
    {
        var (route, points, error) = database.Route(from, to);
        return (route is null ? null : new TripRoute(route.Seconds, route.Metres, points, ours.Cost(points), theirs.Cost(points)), error);
    }
}
