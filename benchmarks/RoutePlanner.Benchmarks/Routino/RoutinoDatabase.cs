using System.Xml;
using System.Xml.Linq;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Benchmarks.Routino;

/// <summary>A map as Routino keeps it for one mode: it can be asked for routes, and what it holds can be looked at.</summary>
internal sealed class RoutinoDatabase
{
    private readonly RoutinoTool tool;
    private readonly EnlargedMap map;
    private readonly string prefix;
    private readonly string profiles;
    private readonly string transport;
    private readonly GeoPoint[] pointOf;

    private RoutinoDatabase(RoutinoTool tool, EnlargedMap map, string prefix, string profiles, string transport, RoutinoNetwork network, GeoPoint[] pointOf) =>
        (this.tool, this.map, this.prefix, this.profiles, this.transport, Network, this.pointOf) = (tool, map, prefix, profiles, transport, network, pointOf);

    /// <summary>What it holds.</summary>
    public RoutinoNetwork Network { get; }

    /// <summary>Has Routino make it.</summary>
    /// <param name="tool">Routino, in the folder to work in.</param>
    /// <param name="map">The large map.</param>
    /// <param name="layer">The same roads in true size.</param>
    /// <param name="profile">Speeds.</param>
    /// <param name="tagging">Rules by which tags are read.</param>
    /// <param name="name">Begins the names of its files.</param>
    public static RoutinoDatabase Make(RoutinoTool tool, EnlargedMap map, RoadLayer layer, RoutinoProfile profile, XDocument tagging, string name)
    {
        var (profiles, rules, dump) = (tool.File($"{name}-profiles.xml"), tool.File($"{name}-tagging.xml"), tool.File($"{name}-dump.osm"));
        Save(profile.ToXml(), profiles);
        Save(tagging, rules);
        tool.Split(map.File, rules, name);
        tool.Dump(name, dump);
        var network = RoutinoNetwork.Read(dump, map, profile);
        var pointOf = new GeoPoint[network.NodeCount];
        foreach (var point in layer.Roads.SelectMany(r => r.Line))
        {
            if (network.NodeAt(point) is >= 0 and var node)
            {
                pointOf[node] = point;
            }
        }

        return new RoutinoDatabase(tool, map, name, profiles, profile.Transport, network, pointOf);
    }

    /// <summary>The quickest route as Routino reports it, and its vertices; or why there is none.</summary>
    public (RoutinoRoute? Route, IReadOnlyList<GeoPoint> Points, string Error) Route(GeoPoint from, GeoPoint to)
    {
        var (text, error) = tool.Route(prefix, profiles, transport, map.Enlarge(from), map.Enlarge(to));
        if (text is null)
        {
            return (null, [], error);
        }

        // Routino goes from the nearest node that the mode may use; where that is another, it has no route from the node asked for.
        var route = RoutinoRoute.Parse(text);
        var isBetweenThem = route.Nodes.Count > 1 && route.Nodes.All(n => n >= 0)
            && Network.NodeOf(route.Nodes[0]) == Network.NodeAt(from) && Network.NodeOf(route.Nodes[^1]) == Network.NodeAt(to);
        return isBetweenThem ? (route, [.. route.Nodes.Select(n => pointOf[Network.NodeOf(n)])], "") : (null, [], "goes between other nodes");
    }

    /// <summary>Turns that may not be made, as the vertices before, at and after the junction.</summary>
    public IEnumerable<(GeoPoint Before, GeoPoint Via, GeoPoint After)> BannedTurns() =>
        Network.BannedTurns().Select(turn => (pointOf[turn.Before], pointOf[turn.Via], pointOf[turn.After]));

    private static void Save(XDocument xml, string file)
    {
        using var writer = XmlWriter.Create(file, RoutinoTool.XmlSettings);
        xml.Save(writer);
    }
}
