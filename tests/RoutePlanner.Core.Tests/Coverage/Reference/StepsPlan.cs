using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;

namespace RoutePlanner.Core.Tests.Coverage.Reference;

/// <summary>Wraps steps into a plan that says nothing else, for those parts of the checker that look at nothing else.</summary>
internal static class StepsPlan
{
    /// <param name="problem">Tonight's problem.</param>
    /// <param name="routes">Steps of each unit, in the problem's order.</param>
    public static Plan Of(PatrolProblem problem, IEnumerable<IEnumerable<PlanStep>> routes) => new()
    {
        CountyId = "",
        InputsDigest = "",
        Software = "",
        Seed = 0,
        Night = new PlanNight("", "", "", ""),
        Units = [.. routes.Zip(problem.Units, UnitPlanOf)],
        Demands = [],
        Totals = ImmutableSortedDictionary<string, Term>.Empty,
        Bounds = ImmutableSortedDictionary<string, TermBound>.Empty,
    };

    private static UnitPlan UnitPlanOf(IEnumerable<PlanStep> steps, Unit unit) => new()
    {
        UnitId = unit.Id,
        TeamId = unit.Team.Id,
        Tier = unit.Team.Tier,
        Mode = unit.Mode,
        ShiftStart = unit.ShiftStart,
        ShiftEnd = unit.ShiftEnd,
        BaseId = unit.Team.BaseId,
        Totals = new UnitTotals { DriveMetres = 0, DriveSeconds = 0, Passes = 0, Visits = 0, VisitSeconds = 0, WaitSeconds = 0, BreakSeconds = 0 },
        Steps = [.. steps],
    };
}
