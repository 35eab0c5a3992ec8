using System.Xml.Linq;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Access;

namespace RoutePlanner.Benchmarks.Routino;

/// <summary>
/// Our speeds in Routino's tables. Routino has one speed for each of its thirteen kinds of road and lets a way's <c>maxspeed</c> lower it, so the profile holds the highest
/// speed of our kinds that Routino takes together (links with their road, living streets with residential ones) and <see cref="TaggingRules"/> lower it way by way.
/// No kind of road and no property is preferred to another: the quickest route is asked for, not the nicest.
/// </summary>
internal sealed class RoutinoProfile
{
    private static readonly string[] Kinds =
        ["motorway", "trunk", "primary", "secondary", "tertiary", "unclassified", "residential", "service", "track", "cycleway", "path", "steps", "ferry"];

    private static readonly string[] Properties = ["paved", "multilane", "bridge", "tunnel", "footroute", "bicycleroute"];

    private static readonly string[] Limits = ["weight", "height", "width", "length"];

    private readonly RoadTables rules;
    private readonly Mode mode;

    public RoutinoProfile(RoadTables rules, Mode mode) => (this.rules, this.mode) = (rules, mode);

    /// <summary>Routino's word for the mode; it knows no e-bike.</summary>
    public string Transport => mode switch
    {
        Mode.Car => "motorcar",
        Mode.Motorcycle => "motorcycle",
        Mode.Foot => "foot",
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Routino has cars, motorcycles and feet"),
    };

    /// <summary>Whether one-way roads and turn restrictions bind nobody.</summary>
    public bool IsOnFoot => mode == Mode.Foot;

    /// <summary>Routino's kind of a <c>highway</c> value of ours, null if it has none: as its own tagging rules map them.</summary>
    public static string? KindOf(string highway) => highway switch
    {
        "motorway_link" or "trunk_link" or "primary_link" or "secondary_link" or "tertiary_link" => highway[..^"_link".Length],
        "road" => "unclassified",
        "living_street" => "residential",
        "footway" or "bridleway" or "pedestrian" => "path",
        _ => Array.Find(Kinds, k => k == highway),
    };

    /// <summary>Speed by day of our kind, also of one that only a sign opens; 0 for closed.</summary>
    public int KmhOf(string highway) => highway == "ferry" ? rules.Ferry.SpeedKmh(mode)
        : rules.Kinds[highway] is var kind && kind.SpeedKmh(mode) == 0 && kind.IsOpenedBySign ? rules.Policy.GuestKmh : rules.Kinds[highway].SpeedKmh(mode);

    /// <summary>Speed by day of each of Routino's kinds; 0 for closed.</summary>
    public IEnumerable<(string Kind, int Kmh)> Speeds() =>
        Kinds.Select(kind => (kind, rules.Kinds.Keys.Append("ferry").Where(highway => KindOf(highway) == kind).Max(KmhOf)));

    /// <summary>The profiles file.</summary>
    public XDocument ToXml()
    {
        var speeds = Speeds().ToArray();
        return new XDocument(
            new XElement(
                "routino-profiles",
                new XElement(
                    "profile",
                    new XAttribute("name", Transport),
                    new XAttribute("transport", Transport),
                    new XElement("speeds", speeds.Select(s => new XElement("speed", new XAttribute("highway", s.Kind), new XAttribute("kph", s.Kmh)))),
                    new XElement(
                        "preferences", speeds.Select(s => new XElement("preference", new XAttribute("highway", s.Kind), new XAttribute("percent", s.Kmh > 0 ? 100 : 0)))),
                    new XElement("properties", Properties.Select(p => new XElement("property", new XAttribute("type", p), new XAttribute("percent", 50)))),
                    new XElement(
                        "restrictions",
                        new XElement("oneway", new XAttribute("obey", IsOnFoot ? 0 : 1)),
                        new XElement("turns", new XAttribute("obey", IsOnFoot ? 0 : 1)),
                        Limits.Select(limit => new XElement(limit, new XAttribute("limit", "0.0")))))));
    }
}
