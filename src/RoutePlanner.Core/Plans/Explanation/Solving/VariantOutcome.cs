using System.Collections.Immutable;

namespace RoutePlanner.Core.Plans.Explanation.Solving;

/// <summary>What solving a <see cref="Variant"/> came to.</summary>
/// <param name="Units">All routes of the changed night, in order of its units.</param>
/// <param name="Standing">How the demand is kept.</param>
/// <param name="Worse">Ids of other demands that are kept less well than in the plan; those dropped on purpose aren't listed.</param>
/// <param name="Better">Ids of other demands that are met now and weren't.</param>
internal sealed record VariantOutcome(ImmutableArray<UnitPlan> Units, DemandStanding Standing, ImmutableArray<string> Worse, ImmutableArray<string> Better)
{
    public bool IsMet => Standing.Status == DemandStatus.Met;

    /// <summary>Met, and nobody else pays for it.</summary>
    public bool IsClean => IsMet && Worse.IsEmpty;
}
