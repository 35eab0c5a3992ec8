using System.Collections.Immutable;
using System.Globalization;
using OsmSharp;

namespace RoutePlanner.Core.MapData.Osm;

/// <summary>Collects turn restrictions from relations (OSM wiki, Relation:restriction).</summary>
internal sealed class OsmRestrictions
{
    private static readonly string[] Turns = ["left_turn", "right_turn", "straight_on", "u_turn", "entry", "exit"];

    private readonly SortedDictionary<long, ImmutableArray<TurnRestriction>> restrictions = [];
    private readonly SortedSet<long> odd = [];

    /// <summary>Those found, by id.</summary>
    public ImmutableArray<TurnRestriction> All => [.. restrictions.Values.SelectMany(r => r)];

    /// <summary>Ids of relations that say they are restrictions but lack a member or have a kind nobody knows.</summary>
    public IReadOnlyCollection<long> Odd => odd;

    /// <summary>Whether a relation's <c>type</c> says that it is one.</summary>
    public static bool IsRestriction(string type) => type.StartsWith("restriction", StringComparison.Ordinal);

    /// <summary>Takes in a relation; one that is no restriction is passed over. Of several versions of one the last counts.</summary>
    public void Add(Relation relation)
    {
        if (relation.Tags is not { } tags || !tags.TryGetValue("type", out var type) || type is null || !IsRestriction(type))
        {
            return;
        }

        var id = relation.Id!.Value;
        var members = (relation.Members ?? []).Where(m => m?.Role is not null).ToList();
        var from = Ways(members, "from");
        var to = Ways(members, "to");
        var viaWays = Ways(members, "via");
        var viaNodes = members.Where(m => m.Role == "via" && m.Type == OsmGeoType.Node).Select(m => m.Id).ToList();
        var isWhole = from.Length > 0 && to.Length > 0 && (viaNodes.Count == 1) != (viaWays.Length > 0) && viaNodes.Count <= 1;
        var except = tags.TryGetValue("except", out var exempt) && exempt is not null ? Words(exempt) : [];

        // `restriction`, `restriction:motorcar`, `restriction:conditional`; the old `type=restriction:motorcar` means the same as the second.
        var vehicleOfType = type.Length > "restriction:".Length ? type["restriction:".Length..] : null;
        restrictions[id] =
        [
            .. tags
                .Where(t => t.Key is not null && t.Value is not null && t.Key.Split(':')[0] == "restriction")
                .OrderBy(t => t.Key, StringComparer.Ordinal)
                .Select(t => (Suffixes: t.Key.Split(':').Skip(1).ToList(), Value: t.Value.Split('@', 2)))
                .Select(t => new TurnRestriction(
                    string.Create(CultureInfo.InvariantCulture, $"r{id}"), t.Value[0].Trim(), from, viaNodes.Count == 1 ? viaNodes[0] : null, viaWays, to)
                {
                    Vehicle = t.Suffixes.Find(s => s != "conditional") ?? vehicleOfType,
                    Except = except,
                    Condition = t.Value.Length > 1 ? t.Value[1].Trim().Trim('(', ')') : null,
                })
                .Where(r => isWhole && IsKnown(r.Kind)),
        ];
        if (restrictions[id].IsEmpty)
        {
            odd.Add(id);
        }
        else
        {
            odd.Remove(id);
        }
    }

    private static ImmutableArray<string> Ways(List<RelationMember> members, string role) =>
        [.. members.Where(m => m.Role == role && m.Type == OsmGeoType.Way).Select(m => string.Create(CultureInfo.InvariantCulture, $"w{m.Id}")).Distinct()];

    private static ImmutableArray<string> Words(string list) => [.. list.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static bool IsKnown(string kind)
    {
        var underscore = kind.IndexOf('_');
        return underscore > 0 && kind[..underscore] is ("no" or "only") && Turns.Contains(kind[(underscore + 1)..]);
    }
}
