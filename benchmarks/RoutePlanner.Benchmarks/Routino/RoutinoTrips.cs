using System.Xml;
using System.Xml.Linq;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Benchmarks.Routino;

/// <summary>Asks both programs for the same random trips of one mode.</summary>
internal sealed class RoutinoTrips(RoutinoTool tool, EnlargedMap map, RoadGraph graph, RoadLayer layer, RoadGraphOptions options, Mode mode)
{
    private readonly StretchNetwork ours = new(graph, mode, layer, options);
    private readonly string transport = RoutinoProfile.Transport(mode);
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
    public IEnumerable<Trip> Ask(Random random, int pairs)
    {
        var nodes = Enumerable.Range(0, graph.NodeCount).GroupBy(graph.NodePoint).Where(g => g.Count() == 1).Select(g => g.First())
            .Where(n => IsOpen(n) || (theirs.NodeAt(graph.NodePoint(n)) is >= 0 and var node && theirs.IsUsed(node))).ToArray();
        var travel = new DijkstraTravel(graph, mode);
        for (var i = 0; i < pairs; i++)
        {
            var (from, to) = (nodes[random.Next(nodes.Length)], nodes[random.Next(nodes.Length)]);
            while (from == to)
            {
                to = nodes[random.Next(nodes.Length)];
            }

            yield return new Trip(graph.NodePoint(from), graph.NodePoint(to), OurRoute(travel, from, to), TheirRoute(graph.NodePoint(from), graph.NodePoint(to)));
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

    private TripRoute? TheirRoute(GeoPoint from, GeoPoint to)
    {
        if (tool.Route(prefix, profiles, transport, map.Enlarge(from), map.Enlarge(to)) is not { } text)
        {
            return null;
        }

        var route = RoutinoRoute.Parse(text);

        // Routino goes from the nearest node that the mode may use; where that is another, it has no route from the node asked for.
        if (route.Nodes.Any(n => n < 0) || theirs.NodeOf(route.Nodes[0]) != theirs.NodeAt(from) || theirs.NodeOf(route.Nodes[^1]) != theirs.NodeAt(to))
        {
            return null;
        }

        GeoPoint[] points = [.. route.Nodes.Select(n => pointOf[theirs.NodeOf(n)])];
        return points.Length < 2 ? null : new TripRoute(route.Seconds, route.Metres, points, ours.Cost(points), theirs.Cost(points));
    }
}
