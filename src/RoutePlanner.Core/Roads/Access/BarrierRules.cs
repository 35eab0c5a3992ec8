using System.Collections.Frozen;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Roads.Access;

/// <summary>Who gets through the barriers of a map.</summary>
internal static class BarrierRules
{
    /// <summary>The vertices that stop somebody, and the modes that pass.</summary>
    public static FrozenDictionary<long, ModeSet> Passing(RoadLayer layer, RoadTables rules)
    {
        var passing = layer.BlockedVertexKeys.ToDictionary(key => key, _ => ModeSet.EbikeAndFoot);
        foreach (var (key, tags) in layer.Barriers)
        {
            var passes = Passes(new LineTags(tags, hours: null), rules);
            if (passes != ModeSet.All)
            {
                passing[key] = passing.GetValueOrDefault(key, ModeSet.All).And(passes);
            }
        }

        return passing.ToFrozenDictionary();
    }

    /// <summary>
    /// The modes that pass one barrier: by its kind, unless its own tags speak of the mode. A bollard that says <c>motor_vehicle=private</c> is one that is lowered for those
    /// let in, and a patrol is; so is one that rises (<c>bollard=rising</c>) unless its tags say no. <c>emergency=yes</c> goes before everything else, as on roads.
    /// </summary>
    public static ModeSet Passes(LineTags tags, RoadTables rules)
    {
        if (tags.Value("barrier") is not { } kind || rules.Barriers.GetValueOrDefault(kind) is not { } rule)
        {
            return ModeSet.All;
        }

        var passes = default(ModeSet);
        for (var mode = Mode.Car; mode <= Mode.Foot; mode++)
        {
            passes = IsLetThrough(tags, rules, rule, mode) ? passes.With(mode) : passes;
        }

        return passes;
    }

    private static bool IsLetThrough(LineTags tags, RoadTables rules, BarrierRule rule, Mode mode)
    {
        var modeRule = rules.Modes[(int)mode];
        if (rule.IsGate && rules.Policy.ClosedGatesAreOpen)
        {
            return true;
        }

        if (modeRule.IsPatrolVehicle && AccessRules.IsWelcome(tags.Value("emergency"), rules))
        {
            return true;
        }

        foreach (var key in modeRule.Access)
        {
            if (tags.Value(key.Key) is { } value)
            {
                return AccessRules.For(mode, AccessRules.MeaningOf(value, rules), rules) != AccessMeaning.Closed;
            }
        }

        return rule.Passes.Contains(mode) || (modeRule.IsPatrolVehicle && tags.Value("bollard") == "rising");
    }
}
