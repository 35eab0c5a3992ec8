using System.Xml;
using System.Xml.Linq;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Benchmarks.Routino;

/// <summary>Asks both programs for the same trips of one mode.</summary>
internal sealed class RoutinoTrips(RoutinoTool tool, EnlargedMap map, RoadGraph graph, RoadLayer layer, RoadGraphOptions options, Mode mode)
{
    private readonly StretchNetwork ours = new(graph, mode, layer, options);
    private readonly string transport = RoutinoProfile.Transport(mode);

    /// <summary>Nodes that are not one side of a barrier: there a position says which node is meant.</summary>
    private readonly SortedSet<int> single = [.. Enumerable.Range(0, graph.NodeCount).GroupBy(graph.NodePoint).Where(g => g.Count() == 1).Select(g => g.First())];
    private string prefix = "";
    private string profiles = "";
    private RoutinoNetwork theirs = null!;
    private GeoPoint[] pointOf = [];

    /// <summary>Makes Routino's database and reads what it holds.</summary>
    public void Prepare(XDocument tagging, string large, string folder, string name)
    {
        prefix = name;
        profiles = Path.Combine(folder, $"{name}-profiles.xml");
        var rules = Path.Combine(folder, $"{name}-tagging.xml");
        var dump = Path.Combine(folder, $"{name}-dump.osm");
        var profile = new RoutinoProfile(RoadRules.Default.Tables, mode);
        Save(profile.ToXml(), profiles);
        Save(tagging, rules);
        tool.Split(large, rules, prefix);
        tool.Dump(prefix, dump);
        theirs = RoutinoNetwork.Read(dump, map, profile, transport);
        pointOf = new GeoPoint[theirs.NodeCount];
        foreach (var point in layer.Roads.SelectMany(r => r.Line))
        {
            if (theirs.NodeAt(point) is >= 0 and var node)
            {
                pointOf[node] = point;
            }
        }
    }

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

        foreach (var (before, via, after) in theirs.BannedTurns())
        {
            if (ours.ArcOver(pointOf[before], pointOf[via]) is { } first && ours.ArcOver(pointOf[via], pointOf[after]) is { } last)
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

    private static void Save(XDocument xml, string file)
    {
        using var writer = XmlWriter.Create(file, RoutinoTool.XmlSettings);
        xml.Save(writer);
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
        var (text, error) = tool.Route(prefix, profiles, transport, map.Enlarge(from), map.Enlarge(to));
        if (text is null)
        {
            return (null, error);
        }

        var route = RoutinoRoute.Parse(text);

        // Routino goes from the nearest node that the mode may use; where that is another, it has no route from the node asked for.
        if (route.Nodes.Any(n => n < 0) || theirs.NodeOf(route.Nodes[0]) != theirs.NodeAt(from) || theirs.NodeOf(route.Nodes[^1]) != theirs.NodeAt(to))
        {
            return (null, "not from and to these nodes");
        }

        GeoPoint[] points = [.. route.Nodes.Select(n => pointOf[theirs.NodeOf(n)])];
        return points.Length < 2 ? (null, "one node") : (new TripRoute(route.Seconds, route.Metres, points, ours.Cost(points), theirs.Cost(points)), "");
    }
}
