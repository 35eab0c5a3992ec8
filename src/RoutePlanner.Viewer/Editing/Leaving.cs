using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Viewer.Editing;

/// <summary>
/// How a unit's night ends that is called off at a moment: it finishes the stop it is at, or on its way to, and drives home. Seconds since the start of the night.
/// </summary>
/// <param name="HomeBy">When it is back at its base.</param>
/// <param name="BreakStart">The break it has had by then; null for none.</param>
/// <param name="BreakEnd">The end of that break.</param>
internal sealed record Leaving(int HomeBy, int? BreakStart, int? BreakEnd)
{
    /// <summary>Null where the plan has no such unit on duty then.</summary>
    public static Leaving? Of(Plan plan, PatrolProblem problem, string unitId, int second)
    {
        var unit = problem.Units.FirstOrDefault(one => one.Id == unitId);
        var steps = plan.Units.FirstOrDefault(one => one.UnitId == unitId)?.Steps ?? [];
        var at = steps.TakeWhile(step => step.End <= second).Count();
        if (unit is null || at == steps.Length || steps[at].Start > second)
        {
            return null;
        }

        // A drive leads to the stop after it; the last one leads home.
        var last = steps[at].Kind == StepKind.Drive && at + 1 < steps.Length ? at + 1 : at;
        var isSpare = steps[last] is { Kind: StepKind.Wait, Reason: StepReason.Spare };
        var free = isSpare ? Math.Max(second, steps[last].Start) : steps[last].End;
        var rest = steps.Take(last + 1).LastOrDefault(step => step.Kind == StepKind.Break);
        return new Leaving((int)Math.Min(unit.ShiftEnd, free + SecondsHome(problem, unit, [.. steps.Take(last + 1)])), rest?.Start, rest?.End);
    }

    private static long SecondsHome(PatrolProblem problem, Unit unit, List<PlanStep> done)
    {
        var graph = problem.Roads.Graph;
        var driven = done.LastOrDefault(step => step.Arcs is { IsEmpty: false })?.Arcs?.ToArray();
        if (driven is null)
        {
            return 0;
        }

        // Right after a pass the way on may be forbidden; where it stands it may leave any way.
        var isAfterPass = done[^1].Kind == StepKind.Pass;
        var travel = new DijkstraTravel(graph, unit.Mode, isAfterPass ? [driven] : []);
        return TravelTime.ToSeconds(travel.Deciseconds(isAfterPass ? TravelEnd.After(driven) : TravelEnd.At(graph.Head[driven[^1]]), unit.BaseNode));
    }
}
