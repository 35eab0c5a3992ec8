using System.Collections.Immutable;

namespace RoutePlanner.Core.Roads.Access;

/// <summary>
/// In which directions a line may be driven by each mode. A tag for the mode alone (<c>oneway:bicycle</c>) goes before <c>oneway</c>; motorways, roundabouts and
/// kinds marked so run one way unless the map says otherwise. Feet heed only their own tag.
/// </summary>
internal static class OneWayRules
{
    private static readonly ImmutableArray<RefinedKey> ForAll = [new("oneway")];

    /// <summary>The directions that are open all night.</summary>
    public static OneWay Of(LineTags tags, RoadTables rules, RoadKind kind, Mode mode)
    {
        var implied = kind.IsOneWay || tags.Value("junction") is "roundabout" or "circular" ? OneWay.ForwardOnly : OneWay.Both;
        var isFree = mode == Mode.Foot || (mode == Mode.Ebike && tags.Value("cycleway")?.StartsWith("opposite", StringComparison.Ordinal) == true);
        return Said(tags, rules, rules.Modes[(int)mode].OneWay, isFree ? OneWay.Both : Said(tags, rules, ForAll, implied));
    }

    /// <summary>What these keys leave open all night; where they are silent or not understood, <paramref name="otherwise"/> holds.</summary>
    private static OneWay Said(LineTags tags, RoadTables rules, ImmutableArray<RefinedKey> keys, OneWay otherwise)
    {
        var open = OneWay.Both;
        foreach (var value in tags.Possible(keys, isForward: true))
        {
            open = open.And(value is not null && rules.OneWayValues.TryGetValue(value, out var said) ? said : otherwise);
        }

        return open;
    }
}
