using System.Collections.Immutable;
using RoutePlanner.Core.Optimisation.Bounds;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Figures;

namespace RoutePlanner.Core.Plans;

/// <summary>A plan's response beside what no plan can better.</summary>
internal static class StatedResponse
{
    /// <summary>The plan, with its response stated.</summary>
    public static Plan In(Plan plan, PatrolProblem patrol, PreparedNight prepared, CoverLimits limits)
    {
        ImmutableArray<ResponseHour> hours =
            [.. NearestResponse.Of(patrol, prepared.Risk, plan.Units, prepared.TravelFor).Select((hour, h) => hour with { CoverBound = limits.Hours[h] })];
        return plan with
        {
            Response = hours,
            Bounds = plan.Bounds.SetItem(BoundedFigure.LateRisk, PlanTotals.Bounded(LateRisk(hours), 1 - limits.Night)),
        };
    }

    /// <summary>Share of the risk of all hours that is reached late or not at all.</summary>
    public static double LateRisk(ImmutableArray<ResponseHour> hours)
    {
        var all = hours.Sum(hour => hour.Risk);
        return all > 0 ? hours.Sum(hour => hour.Risk * (1 - hour.Cover)) / all : 0;
    }
}
