using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Plans.Figures;

namespace RoutePlanner.Benchmarks.Nights;

/// <summary>What one plan amounts to, for comparing plans of one night: from its steps alone, by the figures and the checker that any plan is judged by.</summary>
internal sealed record NightFigures
{
    /// <summary>Σ value × weight of the terms.</summary>
    public required double Cost { get; init; }

    /// <summary>Terms by name.</summary>
    public required ImmutableSortedDictionary<string, Term> Terms { get; init; }

    /// <summary>Lower bounds by term, those that are known.</summary>
    public required ImmutableSortedDictionary<string, (double Value, double Least)> Bounds { get; init; }

    /// <summary>Share of required visits and passes that are made, 0 to 1; null where nothing is required.</summary>
    public required double? Attendance { get; init; }

    /// <summary>Longest gap, minutes, of the worst item of which something is asked that some unit may do; null where nothing is.</summary>
    public required double? WorstGapMinutes { get; init; }

    /// <summary>Mean over those items of their mean gaps, minutes.</summary>
    public required double? MeanGapMinutes { get; init; }

    /// <summary>Longest gap ÷ gap_max of the worst item that has such a rule.</summary>
    public required double? WorstGapToRule { get; init; }

    /// <summary>Mean over the items with a rule of longest gap ÷ gap_max.</summary>
    public required double? MeanGapToRule { get; init; }

    /// <summary>Share of the risk that presence takes away, 0 to 1.</summary>
    public required double ProtectedShare { get; init; }

    /// <summary>Share of the risk that somebody reaches within ten minutes, over all minutes.</summary>
    public required double ResponseWithin { get; init; }

    /// <summary>Seconds in which nine tenths of the risk are reached; null where nothing is.</summary>
    public required int? Response90 { get; init; }

    /// <summary>Longest duty ÷ mean duty, of the worst group of two or more units of one tier with the same areas and hours; null where there is none. Duty as in plan.json.</summary>
    public required double? DutyRatio { get; init; }

    /// <summary>Share of the risk that somebody reaches within ten minutes ÷ the most that any plan can reach, of the worst hour.</summary>
    public required double? WorstCoverShare { get; init; }

    /// <summary>What the checker finds; nothing where the plan holds.</summary>
    public required ImmutableArray<string> Breaches { get; init; }

    /// <param name="plan">The plan.</param>
    /// <param name="problem">Its night.</param>
    /// <param name="cover">The most of the risk that can be reached within ten minutes, by hour; default where it isn't known.</param>
    public static NightFigures Of(Plan plan, PatrolProblem problem, ImmutableArray<double> cover = default)
    {
        var figures = PlanFigures.Of(plan, problem);
        var servable = problem.Demands.Where(d => problem.Units.Any(u => PatrolProblem.MayServe(u, d))).Select(d => (d.Kind, d.TargetId)).ToHashSet();
        var asked = figures.Gaps.Where(gap => servable.Contains((gap.Kind, gap.TargetId))).ToList();
        double? Mean(IEnumerable<double> values) => values.Select(v => (double?)v).Average();
        double? Worst(IEnumerable<double> values) => values.Select(v => (double?)v).Max();
        var toRule = asked.Where(gap => gap.GapMax > 0).Select(gap => (double)gap.WorstGap / gap.GapMax!.Value).ToList();
        return new NightFigures
        {
            Cost = plan.Totals.Values.Sum(term => term.Value * term.Weight),
            Terms = plan.Totals,
            Bounds = plan.Bounds.Where(b => b.Value.Bound is not null).ToImmutableSortedDictionary(b => b.Key, b => (b.Value.Value, b.Value.Bound!.Value), StringComparer.Ordinal),
            Attendance = figures.Attendance.First(a => a.Group == CoverageGroup.Whole).Share,
            WorstGapMinutes = Worst(asked.Select(gap => gap.WorstGap / 60.0)),
            MeanGapMinutes = Mean(asked.Select(gap => gap.MeanGap / 60)),
            WorstGapToRule = Worst(toRule),
            MeanGapToRule = Mean(toRule),
            ProtectedShare = figures.Coverage.First(c => c.Group == CoverageGroup.Whole).RemovedShare,
            ResponseWithin = figures.Response.Night.Nearest.RiskWithin,
            Response90 = figures.Response.Night.Nearest.RiskPercentile90,
            DutyRatio = DutyBalance.WorstRatio(DutyBalance.Of(problem, plan.Units)),
            WorstCoverShare = WorstCover(figures.Response, cover),
            Breaches = [.. PlanChecker.Check(plan, problem).Select(breach => breach.ToString())],
        };
    }

    private static double? WorstCover(ResponseFigures response, ImmutableArray<double> cover) =>
        cover.IsDefault ? null : response.Hours.Zip(cover).Min(hour => hour.Second > 0 ? hour.First.Nearest.RiskWithin / hour.Second : (double?)null);
}
