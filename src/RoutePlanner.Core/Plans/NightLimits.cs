using RoutePlanner.Core.Optimisation.Bounds;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans;

/// <summary>What no plan of a night can better (docs/bounds.md): each part worked out when first asked for, or before, on a thread that has nothing else to do. Safe to share between threads.</summary>
internal sealed class NightLimits
{
    private readonly Lazy<PlanBounds> plan;
    private readonly Lazy<CoverLimits> cover;

    public NightLimits(PatrolProblem problem, PreparedNight prepared)
    {
        plan = new(() => PlanBounds.Of(problem, prepared.Risk));
        cover = new(() => new CoverBound(problem, prepared.Risk, ResponseHour.CoverSeconds).Limits());
    }

    public PlanBounds Plan => plan.Value;

    public CoverLimits Cover => cover.Value;

    /// <summary>Works all of it out.</summary>
    public void WorkOut() => _ = (Cover, Plan);
}
