using System.Runtime.Intrinsics;

namespace RoutePlanner.Core.Optimisation.Routing;

/// <summary>
/// A problem laid out for the kernels: flat arrays by task, vehicle type or pair. Shared, never written after construction.
/// Tasks come first among the states, then start and end depot of each vehicle type in turn.
/// </summary>
internal sealed class RoutingModel
{
    /// <summary>What a link that can't be driven costs: dear enough never to be chosen, small enough to be added up a few times.</summary>
    public const int Unreachable = 1 << 26;

    private readonly RoutingProblem problem;

    public RoutingModel(RoutingProblem problem, int nearCount)
    {
        this.problem = problem;
        TaskCount = problem.Tasks.Length;
        StateCount = TaskCount + (2 * problem.Vehicles.Length);
        Demand = [.. problem.Tasks.Select(task => task.Demand)];
        Capacity = [.. problem.Vehicles.Select(type => type.Capacity)];
        Links = new Vector128<int>[StateCount * StateCount];
        for (var from = 0; from < StateCount; from++)
        {
            for (var to = 0; to < StateCount; to++)
            {
                Links[(from * StateCount) + to] = Vector128.Create(
                    Link(from, 0, to, 0), Link(from, 0, to, 1), Link(from, 1, to, 0), Link(from, 1, to, 1));
            }
        }

        Near = NearTasks.Lists(this, nearCount);
    }

    public RoutingProblem Problem => problem;

    public int TaskCount { get; }

    /// <summary>Tasks and depots.</summary>
    public int StateCount { get; }

    /// <summary>By task.</summary>
    public int[] Demand { get; }

    /// <summary>By vehicle type.</summary>
    public int[] Capacity { get; }

    /// <summary>By pair of states, see <see cref="Kernels.ModeKernel"/>.</summary>
    public Vector128<int>[] Links { get; }

    /// <summary>By task: the tasks nearest to it, nearest first.</summary>
    public int[][] Near { get; }

    /// <summary>Longest drive from a start depot to a task.</summary>
    public int FarthestFromDepot =>
        problem.Vehicles.SelectMany(type => problem.Tasks.Select(task => Drive(type.Start, task.Modes[0].Entry))).DefaultIfEmpty(0).Max();

    public int StartDepot(int vehicle) => TaskCount + (2 * vehicle);

    public int EndDepot(int vehicle) => TaskCount + (2 * vehicle) + 1;

    /// <summary>Least distance between two tasks in either order, whatever their modes, their own costs left out.</summary>
    public int Apart(int one, int other)
    {
        var least = int.MaxValue;
        foreach (var from in problem.Tasks[one].Modes)
        {
            foreach (var to in problem.Tasks[other].Modes)
            {
                least = Math.Min(least, Math.Min(problem.Distance(from.Exit, to.Entry), problem.Distance(to.Exit, from.Entry)));
            }
        }

        return least;
    }

    private int Link(int from, int fromMode, int to, int toMode)
    {
        var exit = from < TaskCount ? Mode(from, fromMode).Exit : problem.Vehicles[(from - TaskCount) >> 1].Start;
        if (to >= TaskCount)
        {
            // A vehicle that does nothing stays where it is, wherever its end is.
            return from >= TaskCount ? 0 : Drive(exit, problem.Vehicles[(to - TaskCount) >> 1].End);
        }

        var mode = Mode(to, toMode);
        var fixedCost = from < TaskCount ? 0 : problem.Vehicles[(from - TaskCount) >> 1].FixedCost;
        return Drive(exit, mode.Entry) + mode.Cost + fixedCost;
    }

    private int Drive(int from, int to) => Math.Min(problem.Distance(from, to), Unreachable);

    private TaskMode Mode(int task, int mode)
    {
        var modes = problem.Tasks[task].Modes;
        return modes[Math.Min(mode, modes.Length - 1)];
    }
}
