using System.Runtime.Intrinsics;
using RoutePlanner.Core.Optimisation.Routing.Kernels;

namespace RoutePlanner.Core.Optimisation.Routing;

/// <summary>
/// A problem laid out for the kernels: flat arrays by task, state, vehicle type or pair. Shared, never written after construction. Without times a
/// state is a task; with times it is a task in one mode. After them come start and end depot of each vehicle type in turn.
/// </summary>
internal sealed class RoutingModel
{
    /// <summary>What a link that can't be driven costs: dear enough never to be chosen, small enough to be added up a few times.</summary>
    public const int Unreachable = 1 << 26;

    private readonly RoutingProblem problem;
    private readonly int depots;

    public RoutingModel(RoutingProblem problem, int nearCount)
    {
        this.problem = problem;
        IsTimed = problem.IsTimed;
        TaskCount = problem.Tasks.Length;
        Demand = [.. problem.Tasks.Select(task => task.Demand)];
        Prize = [.. problem.Tasks.Select(task => task.Prize is { } prize ? prize : Compulsory)];
        HasOptional = problem.Tasks.Any(task => task.Prize is not null);
        Capacity = [.. problem.Vehicles.Select(type => type.Capacity)];
        VehicleLimit = [.. problem.Vehicles.Select(type => type.Count ?? int.MaxValue)];
        FirstState = new int[TaskCount];
        for (var task = 0; task < TaskCount; task++)
        {
            FirstState[task] = depots;
            depots += IsTimed ? problem.Tasks[task].Modes.Length : 1;
        }

        StateCount = depots + (2 * VehicleCount);
        TaskOfState = new int[StateCount];
        FlipOfState = new int[StateCount];
        TaskOfState.AsSpan().Fill(TaskCount);
        for (var task = 0; task < TaskCount; task++)
        {
            var last = task + 1 < TaskCount ? FirstState[task + 1] - 1 : depots - 1;
            for (var state = FirstState[task]; state <= last; state++)
            {
                TaskOfState[state] = task;
                FlipOfState[state] = FirstState[task] + last - state;
            }
        }

        if (IsTimed)
        {
            TimedStates = [.. Enumerable.Range(0, StateCount).Select(Single)];
            TimedLinks = Pairs((from, to) => (Link(from, ModeOf(from), to, ModeOf(to)), TimeFrom(from, to)));
            CostsFrom = Array.ConvertAll(TimedLinks, link => link.Cost);
            CostsInto = Pairs((to, from) => CostsFrom[(from * StateCount) + to]);
            CostsInto = CostsInto.AsSpan().SequenceEqual(CostsFrom) ? CostsFrom : CostsInto;
        }
        else
        {
            Links = Pairs((from, to) => Vector128.Create(Link(from, 0, to, 0), Link(from, 0, to, 1), Link(from, 1, to, 0), Link(from, 1, to, 1)));
        }

        Near = NearTasks.Lists(this, nearCount);
    }

    /// <summary>The prize of a task that has none: leaving it out is out of the question.</summary>
    public const long Compulsory = long.MaxValue / 4;

    public RoutingProblem Problem => problem;

    /// <summary>Whether states are modes and routes have times.</summary>
    public bool IsTimed { get; }

    public int TaskCount { get; }

    /// <summary>Number of vehicle types.</summary>
    public int VehicleCount => problem.Vehicles.Length;

    /// <summary>Tasks, or their modes, and depots.</summary>
    public int StateCount { get; }

    /// <summary>By task.</summary>
    public int[] Demand { get; }

    /// <summary>By task: cost of leaving it out.</summary>
    public long[] Prize { get; }

    /// <summary>Whether any task may be left out.</summary>
    public bool HasOptional { get; }

    /// <summary>By vehicle type.</summary>
    public int[] Capacity { get; }

    /// <summary>By vehicle type: how many there are.</summary>
    public int[] VehicleLimit { get; }

    /// <summary>By task: its first mode's state.</summary>
    public int[] FirstState { get; }

    /// <summary>By state; <see cref="TaskCount"/> for depots.</summary>
    public int[] TaskOfState { get; }

    /// <summary>By state: the other mode of the same task, or itself.</summary>
    public int[] FlipOfState { get; }

    /// <summary>By pair of states, see <see cref="ModeKernel"/>; empty with times.</summary>
    public Vector128<int>[] Links { get; } = [];

    /// <summary>By pair of states: cost of the drive and of the second state itself, time of the first state's service and the drive; empty without times.</summary>
    public (int Cost, int Duration)[] TimedLinks { get; } = [];

    /// <summary>The costs of <see cref="TimedLinks"/> alone: half the memory for who needs no times; empty without times.</summary>
    public int[] CostsFrom { get; } = [];

    /// <summary>
    /// The same by pairs of states the other way round, so that all ways to one state lie side by side, and the very same where there and back cost the same: what is
    /// read at random is then a quarter of the links and stays in the cache. Empty without times.
    /// </summary>
    public int[] CostsInto { get; } = [];

    /// <summary>By state: the piece it is alone; empty without times.</summary>
    public TimedPiece[] TimedStates { get; } = [];

    /// <summary>By task: the tasks nearest to it, nearest first.</summary>
    public int[][] Near { get; }

    /// <summary>Longest drive from a start depot to a task.</summary>
    public int FarthestFromDepot =>
        problem.Vehicles.SelectMany(type => problem.Tasks.Select(task => Drive(type.Start, task.Modes[0].Entry))).DefaultIfEmpty(0).Max();

    public int StartDepot(int vehicle) => depots + (2 * vehicle);

    public int EndDepot(int vehicle) => depots + (2 * vehicle) + 1;

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

    /// <summary>How little can be lost between two tasks in either order: drive, plus part of the waiting or lateness that windows force (Vidal et al. 2013, section 4.5).</summary>
    public double Loss(int one, int other)
    {
        if (!IsTimed)
        {
            return Apart(one, other);
        }

        var least = double.MaxValue;
        foreach (var a in problem.Tasks[one].Modes)
        {
            foreach (var b in problem.Tasks[other].Modes)
            {
                least = Math.Min(least, Math.Min(Loss(a, b), Loss(b, a)));
            }
        }

        return least;
    }

    public int ModeOf(int state) => state < depots ? state - FirstState[TaskOfState[state]] : 0;

    private double Loss(TaskMode from, TaskMode to)
    {
        var arrive = from.Duration + problem.Duration(from.Exit, to.Entry);
        var wait = Math.Max(0, to.Earliest - arrive - from.Latest);
        var late = Math.Max(0, from.Earliest + arrive - to.Latest);
        return problem.Distance(from.Exit, to.Entry) + (0.2 * wait) + late;
    }

    private T[] Pairs<T>(Func<int, int, T> of)
    {
        var pairs = new T[StateCount * StateCount];
        for (var from = 0; from < StateCount; from++)
        {
            for (var to = 0; to < StateCount; to++)
            {
                pairs[(from * StateCount) + to] = of(from, to);
            }
        }

        return pairs;
    }

    private TimedPiece Single(int state)
    {
        if (state >= depots)
        {
            var type = problem.Vehicles[(state - depots) >> 1];
            return new TimedPiece(0, 0, 0, type.Earliest, type.Latest, type.MaxDuration);
        }

        var mode = Mode(state, ModeOf(state));
        return new TimedPiece(0, 0, 0, mode.Earliest, mode.Latest, RoutingProblem.Unlimited);
    }

    private int TimeFrom(int from, int to)
    {
        var (exit, service) = from < depots ? (Mode(from, ModeOf(from)).Exit, Mode(from, ModeOf(from)).Duration) : (VehicleOf(from).Start, 0);
        if (to >= depots)
        {
            return from >= depots ? 0 : service + Math.Min(problem.Duration(exit, VehicleOf(to).End), Unreachable);
        }

        return service + Math.Min(problem.Duration(exit, Mode(to, ModeOf(to)).Entry), Unreachable);
    }

    private int Link(int from, int fromMode, int to, int toMode)
    {
        var exit = from < depots ? Mode(from, fromMode).Exit : VehicleOf(from).Start;
        if (to >= depots)
        {
            // A vehicle that does nothing stays where it is, wherever its end is.
            return from >= depots ? 0 : Drive(exit, VehicleOf(to).End);
        }

        var mode = Mode(to, toMode);
        return Drive(exit, mode.Entry) + mode.Cost + (from < depots ? 0 : VehicleOf(from).FixedCost);
    }

    private VehicleType VehicleOf(int depot) => problem.Vehicles[(depot - depots) >> 1];

    private int Drive(int from, int to) => Math.Min(problem.Distance(from, to), Unreachable);

    private TaskMode Mode(int state, int mode)
    {
        var modes = problem.Tasks[TaskOfState[state]].Modes;
        return modes[Math.Min(mode, modes.Length - 1)];
    }
}
