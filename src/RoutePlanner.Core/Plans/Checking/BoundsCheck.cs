using System.Collections.Immutable;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>Whether bounds fit their values. That no plan can undercut a bound is the planner's proof, not checked here.</summary>
internal static class BoundsCheck
{
    public static void Run(Plan plan, ImmutableArray<CheckedRoute> routes, ImmutableArray<DemandFigures> demands, BreachList breaches)
    {
        foreach (var (term, bound) in plan.Bounds)
        {
            if (ValueOf(term, plan, routes, demands) is not { } value)
            {
                breaches.Add(BreachCode.TermUnknown, $"a bound is given for '{term}', which is neither in the totals nor a figure that has one");
                continue;
            }

            if (!Tolerance.SameTerm(bound.Value, value))
            {
                breaches.Add(BreachCode.BoundValue, $"the bound of {term} is stated for a value of {bound.Value}, expected {value}");
            }

            if (bound.Bound is { } lowest && !(lowest <= bound.Value || Tolerance.SameTerm(lowest, bound.Value)))
            {
                breaches.Add(BreachCode.BoundAboveValue, $"the bound of {term} is {lowest}, expected at most the value {bound.Value}");
            }

            CheckGapPercent(term, bound, breaches);
        }
    }

    /// <summary>A term's value as the totals have it, a figure's by the steps.</summary>
    private static double? ValueOf(string name, Plan plan, ImmutableArray<CheckedRoute> routes, ImmutableArray<DemandFigures> demands) => name switch
    {
        BoundedFigure.LateRisk => ResponseCheck.LateRisk(plan),
        BoundedFigure.DutyRatio => DutyCheck.WorstRatio(routes),
        BoundedFigure.WorstGap => demands.Max(d => d.Demand.GapMax is { } gapMax ? (double?)d.Gaps.Worst / gapMax : null),
        _ => plan.Totals.TryGetValue(name, out var total) ? total.Value : null,
    };

    private static void CheckGapPercent(string term, TermBound bound, BreachList breaches)
    {
        double? expected = bound.Bound switch
        {
            null => null,
            { } lowest when lowest.Equals(bound.Value) => 0,
            0 => null,
            { } lowest => 100 * (bound.Value - lowest) / lowest,
        };
        var isSame = (bound.GapPercent, expected) switch
        {
            ({ } found, { } right) => Tolerance.SameTerm(found, right),
            (null, null) => true,
            _ => false,
        };
        if (!isSame)
        {
            breaches.Add(BreachCode.BoundGapPercent, $"gapPercent of {term} is {Shown(bound.GapPercent)}, expected {Shown(expected)}");
        }
    }

    private static FormattableString Shown(double? value) => value is { } number ? $"{number}" : (FormattableString)$"none";
}
