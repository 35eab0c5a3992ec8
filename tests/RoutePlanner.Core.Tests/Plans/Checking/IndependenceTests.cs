using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;

namespace RoutePlanner.Core.Tests.Plans.Checking;

/// <summary>The checker would prove nothing if it asked the planner.</summary>
public sealed class IndependenceTests
{
    private static readonly Type[] PlannerTypes =
    [
        .. typeof(Plan).Assembly.GetTypes().Where(type =>
            (type.Namespace ?? "").StartsWith("RoutePlanner.Core.Optimisation", StringComparison.Ordinal)
            || ((type.Namespace ?? "").StartsWith("RoutePlanner.Core.Coverage", StringComparison.Ordinal) && type != typeof(RiskModel))
            || type == typeof(Planner) || type.FullName is "RoutePlanner.Core.Plans.DemandEvaluation" or "RoutePlanner.Core.Plans.PlanBuilder"
                or "RoutePlanner.Core.Plans.PlanTotals" or "RoutePlanner.Core.Plans.VisitRecord" or "RoutePlanner.Core.Patrol.PassTime"
                or "RoutePlanner.Core.Plans.DemandStanding" or "RoutePlanner.Core.Plans.PermissionReasons"
            || (type.Namespace ?? "").StartsWith("RoutePlanner.Core.Plans.Explanation", StringComparison.Ordinal)),
    ];

    [Fact]
    public void The_checker_uses_nothing_of_the_planners_evaluation()
    {
        var wrong = typeof(PlanChecker).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(PlanChecker).Namespace)
            .SelectMany(type => RoomsTests.Used(type).Intersect(PlannerTypes).Select(used => $"{type.FullName} uses {used.FullName}"));
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_rule_can_fail() => Assert.Contains(RoomsTests.Used(typeof(Planner)), type => PlannerTypes.Contains(type));
}
