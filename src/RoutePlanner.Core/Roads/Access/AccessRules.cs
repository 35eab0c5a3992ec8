namespace RoutePlanner.Core.Roads.Access;

/// <summary>
/// Whether the signs let a patrol in. The most specific key that is there decides; a sign that changes in the night counts with its strictest word, and
/// a road closed part of the night is closed for the plan.
/// </summary>
internal static class AccessRules
{
    /// <summary>What the line's tags mean to a mode in one direction: closed, push, open or, where a specific sign asks it in, welcome.</summary>
    public static AccessMeaning Of(LineTags tags, RoadTables rules, RoadKind kind, Mode mode, bool isForward)
    {
        var modeRule = rules.Modes[(int)mode];
        if (modeRule.IsPatrolVehicle && IsWelcome(tags.Value("emergency"), rules))
        {
            return AccessMeaning.Welcome;
        }

        if (mode is Mode.Ebike or Mode.Foot && tags.Value("motorroad") == "yes")
        {
            return AccessMeaning.Closed;
        }

        if (mode is Mode.Car or Mode.Motorcycle && tags.Value("barrier") is { } barrier && rules.Barriers.TryGetValue(barrier, out var barrierRule) && !barrierRule.Passes.Contains(mode))
        {
            return AccessMeaning.Closed;
        }

        var all = Strictest(tags.Possible(modeRule.Access, isForward), rules, mode, kind.IsBusOnly ? AccessMeaning.Bus : AccessMeaning.Open);
        if (all == AccessMeaning.Closed && modeRule.IsPatrolVehicle && rules.Policy.BusRoadsAreOpen && (IsWelcome(tags.Value("bus"), rules) || IsWelcome(tags.Value("psv"), rules)))
        {
            return AccessMeaning.Open;
        }

        // The general access says too little to open a way that is kept for people.
        return all != AccessMeaning.Welcome ? all : Strictest(tags.Possible(modeRule.SpecificAccess, isForward), rules, mode, AccessMeaning.Open);
    }

    /// <summary>What one value means to a mode: never <see cref="AccessMeaning.Bus"/> or <see cref="AccessMeaning.Emergency"/>.</summary>
    public static AccessMeaning For(Mode mode, AccessMeaning meaning, RoadTables rules)
    {
        var isPatrolVehicle = rules.Modes[(int)mode].IsPatrolVehicle;
        return meaning switch
        {
            AccessMeaning.Bus => isPatrolVehicle && rules.Policy.BusRoadsAreOpen ? AccessMeaning.Open : AccessMeaning.Closed,
            AccessMeaning.Emergency => isPatrolVehicle ? AccessMeaning.Welcome : AccessMeaning.Closed,
            AccessMeaning.Push => mode == Mode.Ebike ? AccessMeaning.Push : AccessMeaning.Open,
            _ => meaning,
        };
    }

    /// <summary>What a value means; of several (<c>agricultural;forestry</c>) the most lenient, as each lets somebody in.</summary>
    public static AccessMeaning MeaningOf(string value, RoadTables rules)
    {
        if (rules.AccessValues.TryGetValue(value, out var meaning))
        {
            return meaning;
        }

        return value.Contains(';')
            ? value.Split(';', StringSplitOptions.TrimEntries).Max(part => rules.AccessValues.GetValueOrDefault(part, AccessMeaning.Open))
            : AccessMeaning.Open;
    }

    /// <summary>Whether a value asks in (yes, designated, official, …).</summary>
    public static bool IsWelcome(string? value, RoadTables rules) => value is not null && MeaningOf(value, rules) == AccessMeaning.Welcome;

    private static AccessMeaning Strictest(IReadOnlyList<string?> values, RoadTables rules, Mode mode, AccessMeaning silent)
    {
        var strictest = AccessMeaning.Welcome;
        foreach (var value in values)
        {
            var meaning = For(mode, value is null ? silent : MeaningOf(value, rules), rules);
            strictest = meaning < strictest ? meaning : strictest;
        }

        return strictest;
    }
}
