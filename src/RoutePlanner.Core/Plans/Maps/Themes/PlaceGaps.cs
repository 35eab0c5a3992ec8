using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Traces;

namespace RoutePlanner.Core.Plans.Maps.Themes;

/// <summary>How long places of which something is asked are alone: their longest gap (docs/plan.md), or the time since the last departure at a moment.</summary>
internal sealed class PlaceGaps
{
    private readonly Dictionary<string, (int Seconds, int? GapMax)> gapOf = new(StringComparer.Ordinal);

    public PlaceGaps(ResolvedPlan plan, int? at)
    {
        var visits = plan.Units
            .SelectMany(unit => unit.Plan.Steps)
            .Where(step => step.Kind is StepKind.Visit or StepKind.Hold && step.PlaceId is not null)
            .ToLookup(step => step.PlaceId!, StringComparer.Ordinal);
        foreach (var demand in plan.Problem.Demands.Where(d => d.Kind == DemandKind.Visits))
        {
            var place = plan.County.Places[demand.Target];
            if (at is not { } moment)
            {
                if (plan.Demand(demand.Id) is { } result)
                {
                    gapOf[place.Id] = (result.WorstGap, demand.GapMax);
                }
            }
            else if (demand.Hours.Start <= moment && moment <= demand.Hours.End)
            {
                gapOf[place.Id] = (AloneSeconds(visits[place.Id], demand.Hours, moment), demand.GapMax);
            }
        }
    }

    /// <summary>Minutes; null where nothing is asked, or not at this hour.</summary>
    public double? MinutesOf(Place place) => gapOf.TryGetValue(place.Id, out var gap) ? gap.Seconds / 60.0 : null;

    /// <summary>Whether it is alone for longer than its rule allows.</summary>
    public bool IsOverRule(Place place) => gapOf.TryGetValue(place.Id, out var gap) && gap.Seconds > gap.GapMax;

    /// <summary>Since the last departure; the start of the demand's hours counts as one. 0 while somebody is there.</summary>
    private static int AloneSeconds(IEnumerable<PlanStep> visits, TimeWindow hours, int moment)
    {
        var since = hours.Start;
        foreach (var visit in visits.Where(v => v.Start <= moment))
        {
            since = Math.Max(since, Math.Min(visit.End, moment));
        }

        return moment - since;
    }
}
