namespace RoutePlanner.Core.Tests.Plans.Checking;

/// <summary>All ways to break a valid plan, whoever made it.</summary>
internal static class PlanMutations
{
    public static IReadOnlyList<PlanMutation> All { get; } =
        [.. HeadMutations.All, .. StepMutations.All, .. TravelMutations.All, .. DemandMutations.All, .. TotalsMutations.All];
}
