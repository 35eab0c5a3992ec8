using System.Collections.Frozen;
using System.Xml.Linq;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Access;

namespace RoutePlanner.Benchmarks.Routino;

/// <summary>
/// Rules by which Routino lets in whom our tables let in, for one mode: what remains different is not policy. Left to Routino are which vertices meet, lengths, what a one-way
/// road and a turn restriction do, and the search. Routino's rules have no words for directions and hours of access (<c>vehicle:backward</c>, <c>access:conditional</c>).
/// </summary>
internal sealed class PatrolTagging
{
    private const string Usual = "routeplanner_usual";
    private const string BySign = "routeplanner_by_sign";
    private const string Gate = "routeplanner_gate";

    private readonly RoadTables rules;
    private readonly Mode mode;
    private readonly ModeRule modeRule;
    private readonly string transport;

    public PatrolTagging(RoadTables rules, Mode mode) =>
        (this.rules, this.mode, modeRule, transport) = (rules, mode, rules.Modes[(int)mode], new RoutinoProfile(rules, mode).Transport);

    public XDocument Write(RoadLayer roads)
    {
        var stock = XDocument.Load(Path.Combine(RoutinoTool.ShareFolder, "tagging.xml"));
        return new XDocument(
            new XElement(
                "routino-tagging",
                new XElement("node", TaggingRules.If("barrier", null, [.. NodeRules()])),
                new XElement("way", [.. TaggingRules.Speeds(rules, mode, roads), .. WayRules(), TaggingRules.UseSpeed()]),
                stock.Root!.Element("relation")));
    }

    private IEnumerable<XElement> NodeRules()
    {
        foreach (var (kind, barrier) in Sorted(rules.Barriers))
        {
            if (!barrier.Passes.Contains(mode))
            {
                yield return TaggingRules.If("barrier", kind, TaggingRules.Output(transport, "no"));
            }

            if (barrier.IsGate && rules.Policy.ClosedGatesAreOpen)
            {
                yield return TaggingRules.If("barrier", kind, TaggingRules.Set(Gate, "yes"));
            }
        }

        if (modeRule.IsPatrolVehicle)
        {
            yield return TaggingRules.If("bollard", "rising", TaggingRules.Output(transport, "yes"));
        }

        // Only what is a barrier in our tables heeds its own tags: others stop nobody.
        var known = rules.Barriers.Where(b => !(b.Value.IsGate && rules.Policy.ClosedGatesAreOpen)).Select(b => b.Key).Order(StringComparer.Ordinal).ToArray();
        foreach (var key in modeRule.Keys.Reverse())
        {
            foreach (var kind in known)
            {
                yield return TaggingRules.If("barrier", kind, TaggingRules.If(key, null, [TaggingRules.Output(transport, "yes"), .. Closing(key)]));
            }
        }

        yield return Emergency();
    }

    private IEnumerable<XElement> WayRules()
    {
        foreach (var (highway, kind) in Sorted(rules.Kinds))
        {
            if (RoutinoProfile.KindOf(highway) is { } routino)
            {
                yield return TaggingRules.If(
                    "highway", highway, TaggingRules.Output("highway", routino), kind.IsOneWay ? TaggingRules.Output("oneway", "yes") : null,
                    kind.SpeedKmh(mode) > 0 ? TaggingRules.Set(Usual, "yes") : null, kind.IsOpenedBySign ? TaggingRules.Set(BySign, "yes") : null);
            }
        }

        yield return TaggingRules.If("route", "ferry", TaggingRules.IfNot("highway", null, TaggingRules.Output("highway", "ferry"), TaggingRules.Set(Usual, "yes")));
        yield return TaggingRules.If(Usual, "yes", TaggingRules.Output(transport, "yes"));
        foreach (var key in modeRule.Keys.Reverse())
        {
            yield return TaggingRules.If(
                key, null,
                [TaggingRules.Output(transport, "no"), TaggingRules.If(Usual, "yes", TaggingRules.Output(transport, "yes")), .. Signs(key), .. Closing(key)]);
        }

        yield return Emergency();
        if (mode == Mode.Foot)
        {
            yield return TaggingRules.If("motorroad", "yes", TaggingRules.Output(transport, "no"));
        }
        else
        {
            foreach (var (key, kmh) in rules.Caps)
            {
                foreach (var value in kmh.Where(c => c.Value == 0).Select(c => c.Key))
                {
                    yield return TaggingRules.If(key, value, TaggingRules.Output(transport, "no"));
                }
            }
        }

        foreach (var junction in (string[])["roundabout", "circular"])
        {
            yield return TaggingRules.If("junction", junction, TaggingRules.Output("oneway", "yes"));
        }

        foreach (var key in modeRule.OneWay.Select(k => k.Key).Reverse().Prepend("oneway"))
        {
            foreach (var (value, meaning) in rules.OneWayValues.OrderBy(v => v.Key, StringComparer.Ordinal))
            {
                yield return TaggingRules.If(
                    key, value,
                    meaning == OneWay.Closed && mode != Mode.Foot ? TaggingRules.Output(transport, "no")
                    : TaggingRules.Output("oneway", meaning == OneWay.ForwardOnly ? "yes" : meaning == OneWay.BackwardOnly ? "-1" : "no"));
            }
        }
    }

    /// <summary>Values of an access key that let the mode in where the kind of road doesn't.</summary>
    private IEnumerable<XElement> Signs(string key) => key == "access"
        ? []
        : Values(AccessMeaning.Welcome).Select(value => TaggingRules.If(key, value, TaggingRules.If(BySign, "yes", TaggingRules.Output(transport, "yes"))));

    private IEnumerable<XElement> Closing(string key) =>
        Values(AccessMeaning.Closed, AccessMeaning.Bus).Concat(modeRule.IsPatrolVehicle ? [] : Values(AccessMeaning.Emergency))
            .Select(value => TaggingRules.If(key, value, TaggingRules.Output(transport, "no")));

    private XElement Emergency() =>
        TaggingRules.If("emergency", "yes", modeRule.IsPatrolVehicle ? TaggingRules.Output(transport, "yes") : null);

    private IEnumerable<string> Values(params AccessMeaning[] meanings) =>
        rules.AccessValues.Where(v => meanings.Contains(v.Value)).Select(v => v.Key).Order(StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, T>> Sorted<T>(FrozenDictionary<string, T> table) => table.OrderBy(e => e.Key, StringComparer.Ordinal);
}
