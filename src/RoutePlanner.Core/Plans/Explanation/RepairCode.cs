using System.Globalization;
using System.Text.RegularExpressions;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Explanation;

/// <summary>
/// Repairs as plan.json writes them (docs/explanation.md): a word and its values, separated by blanks. Times are seconds since the start of the night.
/// <code>
/// plan-again · gap-max MINUTES · gap-min MINUTES · windows START-END… · count N · tier TIER · without-skill · help UNIT TEAM
/// shift UNIT TEAM START-END MINUTES · drop DEMAND · call-in TEAM START-END · extra-unit TIER MODE BASE TEAM START-END
/// </code>
/// What a repair does to others isn't in it: that is told when it is looked for.
/// </summary>
public static partial class RepairCode
{
    /// <summary>A repair as plan.json writes it.</summary>
    public static string Of(Repair repair)
    {
        ArgumentNullException.ThrowIfNull(repair);
        return repair.Kind switch
        {
            RepairKind.PlanAgain => "plan-again",
            RepairKind.WiderGap => Text($"gap-max {repair.Minutes}"),
            RepairKind.CloserVisits => Text($"gap-min {repair.Minutes}"),
            RepairKind.WiderWindow => Text($"windows {string.Join(' ', repair.Windows.Select(Span))}"),
            RepairKind.FewerVisits => Text($"count {repair.Count}"),
            RepairKind.OtherTier => Text($"tier {Word(repair.Tier!.Value)}"),
            RepairKind.WithoutSkill => "without-skill",
            RepairKind.NeighbourHelp => Text($"help {repair.UnitId} {repair.TeamId}"),
            RepairKind.LongerShift => Text($"shift {repair.UnitId} {repair.TeamId} {Span(repair.Shift!.Value)} {repair.Minutes}"),
            RepairKind.DropLower => Text($"drop {repair.OtherDemandId}"),
            RepairKind.CallIn => Text($"call-in {repair.TeamId} {Span(repair.Shift!.Value)}"),
            RepairKind.ExtraUnit => Text($"extra-unit {Word(repair.Tier!.Value)} {Word(repair.Mode!.Value)} {repair.BaseId} {repair.TeamId} {Span(repair.Shift!.Value)}"),
            _ => throw new ArgumentOutOfRangeException(nameof(repair), repair.Kind, null),
        };
    }

    /// <summary>The inverse of <see cref="Of"/>; false where the text is none. Whether what it names is there is another matter.</summary>
    public static bool TryRead(string code, string demandId, out Repair repair)
    {
        ArgumentNullException.ThrowIfNull(code);
        var parts = code.Split(' ');
        repair = new Repair { Kind = RepairKind.PlanAgain, DemandId = demandId };
        Repair? read = (parts[0], parts.Length) switch
        {
            ("plan-again", 1) => repair,
            ("gap-max", 2) when Whole(parts[1]) is { } minutes => repair with { Kind = RepairKind.WiderGap, Minutes = minutes },
            ("gap-min", 2) when Whole(parts[1]) is { } minutes => repair with { Kind = RepairKind.CloserVisits, Minutes = minutes },
            ("windows", > 1) when parts.Skip(1).All(part => Window(part) is not null) =>
                repair with { Kind = RepairKind.WiderWindow, Windows = [.. parts.Skip(1).Select(part => Window(part)!.Value)] },
            ("count", 2) when Whole(parts[1]) is { } count => repair with { Kind = RepairKind.FewerVisits, Count = count },
            ("tier", 2) when Enum<Tier>(parts[1]) is { } tier => repair with { Kind = RepairKind.OtherTier, Tier = tier },
            ("without-skill", 1) => repair with { Kind = RepairKind.WithoutSkill },
            ("help", 3) => repair with { Kind = RepairKind.NeighbourHelp, UnitId = parts[1], TeamId = parts[2] },
            ("shift", 5) when Window(parts[3]) is { } shift && Whole(parts[4]) is { } minutes =>
                repair with { Kind = RepairKind.LongerShift, UnitId = parts[1], TeamId = parts[2], Shift = shift, Minutes = minutes },
            ("drop", 2) => repair with { Kind = RepairKind.DropLower, OtherDemandId = parts[1] },
            ("call-in", 3) when Window(parts[2]) is { } shift => repair with { Kind = RepairKind.CallIn, UnitId = parts[1], TeamId = parts[1], Shift = shift },
            ("extra-unit", 6) when Enum<Tier>(parts[1]) is { } tier && Enum<Mode>(parts[2]) is { } mode && Window(parts[5]) is { } shift =>
                repair with { Kind = RepairKind.ExtraUnit, Tier = tier, Mode = mode, BaseId = parts[3], TeamId = parts[4], Shift = shift },
            _ => null,
        };
        repair = read ?? repair;
        return read is not null;
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    private static string Span(TimeWindow window) => Text($"{window.Start}-{window.End}");

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static T? Enum<T>(string word)
        where T : struct, Enum =>
        System.Enum.GetValues<T>().Where(value => Word(value) == word).Select(value => (T?)value).FirstOrDefault();

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static TimeWindow? Window(string text) =>
        SpanPattern().Match(text) is { Success: true } match && Whole(match.Groups[1].Value) is { } start && Whole(match.Groups[2].Value) is { } end && start < end
            ? new TimeWindow(start, end)
            : null;

    [GeneratedRegex("^([0-9]+)-([0-9]+)$")]
    private static partial Regex SpanPattern();
}
