using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>A unit's way through the night, walked second by second: times asked for must not go back. One thread.</summary>
internal sealed class UnitTrack
{
    private readonly PatrolProblem problem;
    private readonly UnitPlan plan;
    private int[] moveTimes = [];
    private int step;
    private int timedStep = -1;
    private int node;

    public UnitTrack(PatrolProblem problem, Unit unit, UnitPlan plan)
    {
        this.problem = problem;
        this.plan = plan;
        Unit = unit;
        node = unit.BaseNode;
    }

    public Unit Unit { get; }

    /// <summary>Where it is; null while it isn't free: before and after its shift, and on its break. A unit that visits, holds or passes would be called away.</summary>
    public UnitPosition? FreeAt(int second)
    {
        while (step < plan.Steps.Length && plan.Steps[step].End <= second)
        {
            node = plan.Steps[step].Arcs is { } driven ? problem.Roads.Graph.Head[driven[^1]] : node;
            step++;
        }

        if (step == plan.Steps.Length || plan.Steps[step].Start > second || plan.Steps[step].Kind == StepKind.Break)
        {
            return null;
        }

        return plan.Steps[step].Arcs is { IsEmpty: false } arcs ? OnTheWay(plan.Steps[step], arcs.AsSpan(), second) : UnitPosition.At(node);
    }

    /// <summary>Each arc takes its planned share of the step's time (docs/plan.md); what is left of the arc is driven at the usual speed.</summary>
    private UnitPosition OnTheWay(PlanStep move, ReadOnlySpan<int> arcs, int second)
    {
        if (timedStep != step)
        {
            (moveTimes, timedStep) = (MoveTimes.Of(problem, Unit, move), step);
        }

        var total = 0L;
        foreach (var time in moveTimes)
        {
            total += time;
        }

        // In tenths of a second of the planned times: elapsed = total × (second − start) / (end − start), kept as a fraction.
        var (elapsed, seconds) = (total * (second - move.Start), move.End - move.Start);
        var k = 0;
        for (; k + 1 < arcs.Length && (long)moveTimes[k] * seconds <= elapsed; k++)
        {
            elapsed -= (long)moveTimes[k] * seconds;
        }

        var graph = problem.Roads.Graph;
        if (elapsed == 0)
        {
            return UnitPosition.At(graph.TailOf(arcs[k]));
        }

        var whole = (long)moveTimes[k] * seconds;
        var left = (((whole - elapsed) * graph.TravelDeciseconds(Unit.Mode)[arcs[k]]) + whole - 1) / whole;
        return new UnitPosition(graph.Head[arcs[k]], (int)left, arcs[k], elapsed, whole);
    }
}
