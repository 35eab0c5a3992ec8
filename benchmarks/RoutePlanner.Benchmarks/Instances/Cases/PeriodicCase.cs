using RoutePlanner.Benchmarks.Instances.Checking;
using RoutePlanner.Benchmarks.Instances.Reading;
using RoutePlanner.Core.Optimisation.Routing;

namespace RoutePlanner.Benchmarks.Instances.Cases;

/// <summary>
/// Periodic arc routing. Once the days of every task are chosen each day is a problem of its own; the choice is not a part of any. A route's vehicle stands for its day.
/// </summary>
internal sealed class PeriodicCase : InstanceCase
{
    private readonly MixedConversion conversion;
    private readonly RoutingTask[] tasks;

    public PeriodicCase(BestKnown row, PeriodicInstance instance)
        : base(row)
    {
        Instance = instance;
        conversion = new MixedConversion(instance.Network);
        Problem = conversion.Problem();
        tasks = [.. Problem.Tasks];
    }

    public PeriodicInstance Instance { get; }

    /// <summary>All tasks once, with a day's demand. No day is like this; it only says how large the instance is.</summary>
    public override RoutingProblem Problem { get; }

    public override bool HasValueOfCost => false;

    /// <summary>The problem of one day: its tasks, with what has accrued, and their numbers in the instance.</summary>
    public (RoutingProblem Problem, int[] Tasks) OfDay(int day, ReadOnlySpan<int> daySets)
    {
        var served = new List<int>();
        var list = new List<RoutingTask>();
        for (var task = 0; task < daySets.Length; task++)
        {
            if ((daySets[task] & (1 << day)) != 0)
            {
                served.Add(task);
                list.Add(tasks[task] with { Demand = tasks[task].Demand * PeriodicInstance.DaysCollected(daySets[task], day) });
            }
        }

        return (conversion.Problem(list), [.. served]);
    }

    public override double Value(long cost) => throw new NotSupportedException("the cost of one day says nothing of the week");

    public override CheckedSolution Check(RoutingSolution solution)
    {
        var week = new PeriodicSolution([.. Enumerable.Range(0, PeriodicInstance.Days).Select(
            day => MixedConversion.Solution(solution with { Routes = [.. solution.Routes.Where(route => route.Vehicle == day)] }))]);
        var verdict = PeriodicChecker.Check(Instance, week);
        return new CheckedSolution(verdict, SolutionForms.Written(Instance, week, verdict.Cost));
    }
}
