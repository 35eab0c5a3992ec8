using System.Xml.Linq;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Access;

namespace RoutePlanner.Benchmarks.Routino;

/// <summary>
/// Rules by which Routino reads a map's tags: its own, with our speeds put in as the ways' speed limits. Who may use what, one-way roads and barriers stay as
/// Routino's authors read them.
/// <para>
/// Routino's rules know no arithmetic, so a minimum is written as an order: every tag that sets a speed does so, the fastest first, and the last word is the slowest.
/// </para>
/// </summary>
internal static class TaggingRules
{
    private const string Kmh = "routeplanner_kmh";

    /// <summary>Routino's own tagging rules with our speeds.</summary>
    public static XDocument Stock(RoadTables rules, Mode mode, RoadLayer roads)
    {
        var tagging = XDocument.Load(Path.Combine(RoutinoTool.ShareFolder, "tagging.xml"));
        var way = tagging.Root!.Element("way")!;
        var limit = way.Descendants("if").Single(e => (string?)e.Attribute("k") == "maxspeed");
        limit.ReplaceWith(UseSpeed());
        way.AddFirst(Speeds(rules, mode, roads));
        return tagging;
    }

    /// <summary>Rules that note the slowest speed that anything about a way sets.</summary>
    public static IEnumerable<XElement> Speeds(RoadTables rules, Mode mode, RoadLayer roads)
    {
        var profile = new RoutinoProfile(rules, mode);
        var speeds = rules.Kinds.Keys.Select(highway => (Key: "highway", Value: highway, Kmh: (double)profile.KmhOf(highway))).ToList();
        if (mode != Mode.Foot)
        {
            speeds.AddRange(rules.Caps.SelectMany(cap => cap.Kmh.Select(c => (cap.Key, c.Key, (double)c.Value))));
            var limits = roads.Roads.Select(r => r.Tags.GetValueOrDefault("maxspeed")).OfType<string>().Distinct(StringComparer.Ordinal);
            speeds.AddRange(limits.Select(text => ("maxspeed", text, SpeedCaps.LimitKmh(text.ToLowerInvariant(), rules))));
        }

        // Stable and in one order: the same rules for the same map.
        return speeds.Where(s => s.Kmh is > 0 and < 200).OrderByDescending(s => s.Kmh).ThenBy(s => s.Key, StringComparer.Ordinal).ThenBy(s => s.Value, StringComparer.Ordinal)
            .Select(s => If(s.Key, s.Value, Set(Kmh, Math.Round(s.Kmh).ToString("0", System.Globalization.CultureInfo.InvariantCulture))));
    }

    /// <summary>The rule that makes the noted speed the way's limit.</summary>
    public static XElement UseSpeed() => If(Kmh, null, new XElement("output", new XAttribute("k", "maxspeed")));

    public static XElement If(string key, string? value, params object?[] then) =>
        new("if", new XAttribute("k", key), value is null ? null : new XAttribute("v", value), then);

    public static XElement IfNot(string key, string? value, params object?[] then) =>
        new("ifnot", new XAttribute("k", key), value is null ? null : new XAttribute("v", value), then);

    public static XElement Set(string key, string value) => new("set", new XAttribute("k", key), new XAttribute("v", value));

    public static XElement Output(string key, string value) => new("output", new XAttribute("k", key), new XAttribute("v", value));
}
