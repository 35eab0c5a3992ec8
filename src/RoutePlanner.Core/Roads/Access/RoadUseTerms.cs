using System.Collections.Immutable;

namespace RoutePlanner.Core.Roads.Access;

/// <summary>By what a line's tags are judged.</summary>
/// <param name="Rules">The tables.</param>
/// <param name="NightFactors">For each <see cref="Mode"/>: vehicles' speeds are multiplied by it, more than 0.</param>
/// <param name="Hours">The night, for timed signs; null where the graph is for any hour.</param>
internal sealed record RoadUseTerms(RoadTables Rules, ImmutableArray<double> NightFactors, NightHours? Hours)
{
    /// <summary>The terms that graph options set.</summary>
    public static RoadUseTerms Of(RoadGraphOptions options)
    {
        var rules = (options.Rules ?? RoadRules.Default).Tables;
        var vehicles = options.NightFactor;
        return new(rules, [.. rules.Modes.Select((mode, m) => m == (int)Mode.Foot ? mode.NightFactor : vehicles ?? mode.NightFactor)], options.Hours);
    }
}
