using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Explanation.Repairing;

/// <summary>Repairs that widen a rule of the demand: at the desk, without anybody working more.</summary>
internal static class RuleRepairs
{
    private const int MinutesPerStep = 5;

    /// <summary>By how many minutes a window is widened at one end.</summary>
    private static readonly int[] WindowMinutes = [5, 10, 15, 20, 25, 30, 40, 50, 60, 75, 90, 105, 120, 150, 180, 210, 240];

    public static IEnumerable<Attempt?> Find(RepairTrial trial)
    {
        var demand = trial.Demand;
        var repair = new Repair { Kind = RepairKind.WiderGap, DemandId = demand.Id };
        if (demand.GapMax is { } gapMax)
        {
            yield return WiderGap(trial, repair, gapMax / 60);
        }

        if (demand.GapMin > 0)
        {
            var before = demand.GapMin / 60;
            yield return SmallestChange.Find(Steps(before), less => trial.Try(repair with { Kind = RepairKind.CloserVisits, Minutes = before - less }));
        }

        if (demand.Kind == DemandKind.Visits && demand.Hours != new TimeWindow(0, trial.Problem.NightSeconds))
        {
            yield return SmallestChange.Find(WindowMinutes, minutes => trial.Try(Wider(trial, repair, minutes, isLater: true)));
            yield return SmallestChange.Find(WindowMinutes, minutes => trial.Try(Wider(trial, repair, minutes, isLater: false)));
        }

        if (demand.Count > 1)
        {
            yield return SmallestChange.Find(
                [.. Enumerable.Range(1, demand.Count - 1)], fewer => trial.Try(repair with { Kind = RepairKind.FewerVisits, Count = demand.Count - fewer }));
        }

        foreach (var tier in Enum.GetValues<Tier>().Where(tier => !demand.Tiers.IsEmpty && !demand.Tiers.Contains(tier) && KeepsItsRoad(trial, tier)))
        {
            yield return trial.Try(repair with { Kind = RepairKind.OtherTier, Tier = tier });
        }

        if (!demand.Needs.IsEmpty)
        {
            yield return trial.Try(repair with { Kind = RepairKind.WithoutSkill });
        }
    }

    /// <summary>Up to the longest gap that the plan has as it is, if nothing else is missing; else up to the whole night.</summary>
    private static Attempt? WiderGap(RepairTrial trial, Repair repair, int before)
    {
        var most = (trial.Standing.Missing == 0 ? trial.Standing.WorstGap : trial.Problem.NightSeconds) / 60.0;
        return SmallestChange.Find(Steps((int)Math.Ceiling(most) - before), more => trial.Try(repair with { Minutes = before + more }));
    }

    /// <summary>Sizes up to one that is always among them.</summary>
    private static int[] Steps(int most) => most <= 0 ? [] : [.. Enumerable.Range(1, (most - 1) / MinutesPerStep).Select(k => k * MinutesPerStep), most];

    private static Repair Wider(RepairTrial trial, Repair repair, int minutes, bool isLater)
    {
        var windows = trial.Demand.Windows;
        ImmutableArray<TimeWindow> wider = isLater
            ? windows.SetItem(windows.Length - 1, windows[^1] with { End = Math.Min(trial.Problem.NightSeconds, windows[^1].End + (minutes * 60)) })
            : windows.SetItem(0, windows[0] with { Start = Math.Max(0, windows[0].Start - (minutes * 60)) });
        var gained = isLater ? wider[^1].End - windows[^1].End : windows[0].Start - wider[0].Start;
        return repair with { Kind = RepairKind.WiderWindow, Windows = wider, Minutes = gained / 60 };
    }

    /// <summary>
    /// A place lies at the road of the most demanding mode that may serve it. Where another tier would move it to another road, what was tried here would not be what is planned then.
    /// </summary>
    private static bool KeepsItsRoad(RepairTrial trial, Tier tier)
    {
        if (trial.Demand.Kind == DemandKind.Passes)
        {
            return true;
        }

        var modes = trial.County.Teams.Where(team => trial.Demand.Tiers.Contains(team.Tier)).Select(team => team.Mode).ToList();
        var added = trial.County.Teams.Where(team => team.Tier == tier).Select(team => team.Mode).ToList();
        return added.Count > 0 && (modes.Count > 0 ? added.Min() >= modes.Min() : added.Min() == Roads.Mode.Car);
    }
}
