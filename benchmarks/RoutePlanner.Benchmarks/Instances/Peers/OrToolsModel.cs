using System.Collections.Immutable;
using Google.OrTools.ConstraintSolver;
using RoutePlanner.Core.Optimisation.Routing;
using RoutingModel = Google.OrTools.ConstraintSolver.RoutingModel;

namespace RoutePlanner.Benchmarks.Instances.Peers;

/// <summary>
/// A <see cref="RoutingProblem"/> put to the routing solver of Google OR-Tools. Its nodes are the modes of all tasks, so that an edge is two of which exactly one
/// is visited; serving a mode is a part of the cost and time of every arc that leaves it. Costs and times are matrices, which the solver reads without calling back.
/// </summary>
internal sealed class OrToolsModel : IDisposable
{
    private const string Load = "load", Time = "time";

    // Where the number of vehicles is free, this many above the least that the loads need are offered: more make its first solutions worse.
    private const double SpareVehicles = 0.2;
    private const int LeastSpareVehicles = 3;

    // Weight of the longest route against the sum of all where routes are to be balanced: the sum breaks ties.
    private const long WeightOfLongest = 1000;

    private readonly RoutingProblem problem;
    private readonly RoutingIndexManager indices;
    private readonly ImmutableArray<int> typeOfVehicle;
    private readonly ImmutableArray<int> depots;
    private readonly ImmutableArray<RoutingStep> modes;

    public OrToolsModel(RoutingProblem problem, bool balance)
    {
        this.problem = problem;
        typeOfVehicle = [.. problem.Vehicles.SelectMany((type, number) => Enumerable.Repeat(number, type.Count ?? EnoughVehicles(type)))];
        depots = [.. problem.Vehicles.SelectMany(type => (int[])[type.Start, type.End]).Distinct()];
        modes = [.. problem.Tasks.SelectMany((task, number) => task.Modes.Select((_, mode) => new RoutingStep(number, mode)))];
        indices = new RoutingIndexManager(
            depots.Length + modes.Length, typeOfVehicle.Length, [.. typeOfVehicle.Select(t => depots.IndexOf(problem.Vehicles[t].Start))],
            [.. typeOfVehicle.Select(t => depots.IndexOf(problem.Vehicles[t].End))]);
        Model = new RoutingModel(indices);
        Model.SetArcCostEvaluatorOfAllVehicles(Model.RegisterTransitMatrix(Matrix(problem.Distance, mode => mode.Cost)));
        for (var vehicle = 0; vehicle < typeOfVehicle.Length; vehicle++)
        {
            Model.SetFixedCostOfVehicle(TypeOf(vehicle).FixedCost, vehicle);
        }

        AddTasks();
        AddLoads();
        AddTimes(balance);
    }

    /// <summary>What is solved.</summary>
    public RoutingModel Model { get; }

    /// <summary>The routes of an assignment.</summary>
    public RoutingSolution Solution(Assignment assignment)
    {
        var routes = ImmutableArray.CreateBuilder<RoutingRoute>();
        for (var vehicle = 0; vehicle < typeOfVehicle.Length; vehicle++)
        {
            var steps = ImmutableArray.CreateBuilder<RoutingStep>();
            for (var at = assignment.Value(Model.NextVar(Model.Start(vehicle))); !Model.IsEnd(at); at = assignment.Value(Model.NextVar(at)))
            {
                steps.Add(modes[indices.IndexToNode(at) - depots.Length]);
            }

            if (steps.Count > 0)
            {
                routes.Add(new RoutingRoute(typeOfVehicle[vehicle], steps.ToImmutable()));
            }
        }

        return new RoutingSolution(routes.ToImmutable(), assignment.ObjectiveValue(), IsFeasible: true);
    }

    public void Dispose()
    {
        Model.Dispose();
        indices.Dispose();
    }

    private VehicleType TypeOf(int vehicle) => problem.Vehicles[typeOfVehicle[vehicle]];

    private TaskMode ModeOf(RoutingStep step) => problem.Tasks[step.Task].Modes[step.Mode];

    private int EnoughVehicles(VehicleType type)
    {
        var least = problem.Tasks.Sum(t => (double)t.Demand) / type.Capacity;
        return Math.Min(problem.Tasks.Length, (int)Math.Ceiling(least + Math.Max(LeastSpareVehicles, least * SpareVehicles)));
    }

    private long[][] Matrix(Func<int, int, int> between, Func<TaskMode, int> within)
    {
        var exits = depots.Concat(modes.Select(m => ModeOf(m).Exit)).ToArray();
        var entries = depots.Concat(modes.Select(m => ModeOf(m).Entry)).ToArray();
        var service = depots.Select(_ => 0).Concat(modes.Select(m => within(ModeOf(m)))).ToArray();
        return [.. exits.Select((exit, from) => entries.Select(entry => (long)service[from] + between(exit, entry)).ToArray())];
    }

    private void AddTasks()
    {
        var node = depots.Length;
        foreach (var task in problem.Tasks)
        {
            long[] alternatives = [.. Enumerable.Range(node, task.Modes.Length).Select(n => indices.NodeToIndex(n))];
            node += task.Modes.Length;
            if (task.Prize is { } prize)
            {
                Model.AddDisjunction(alternatives, prize);
            }
            else if (alternatives.Length > 1)
            {
                Model.AddDisjunction(alternatives);
            }
        }
    }

    private void AddLoads()
    {
        if (problem.Tasks.Any(t => t.Demand > 0))
        {
            var demands = depots.Select(_ => 0L).Concat(modes.Select(m => (long)problem.Tasks[m.Task].Demand));
            Model.AddDimensionWithVehicleCapacity(
                Model.RegisterUnaryTransitVector([.. demands]), 0, [.. typeOfVehicle.Select(t => (long)problem.Vehicles[t].Capacity)], true, Load);
        }
    }

    private void AddTimes(bool balance)
    {
        if (!problem.IsTimed && !balance)
        {
            return;
        }

        var hasWindows = problem.Vehicles.Any(v => v.Earliest > 0 || v.Latest < RoutingProblem.Unlimited)
            || modes.Any(m => ModeOf(m).Earliest > 0 || ModeOf(m).Latest < RoutingProblem.Unlimited);
        var durations = Model.RegisterTransitMatrix(Matrix(problem.Duration, mode => mode.Duration));
        long[] latest = [.. typeOfVehicle.Select(t => (long)Math.Min(problem.Vehicles[t].Latest, hasWindows ? int.MaxValue : problem.Vehicles[t].MaxDuration))];
        Model.AddDimensionWithVehicleCapacity(durations, hasWindows ? latest.Max() : 0, latest, !hasWindows, Time);
        var time = Model.GetMutableDimension(Time);
        if (balance)
        {
            time.SetGlobalSpanCostCoefficient(WeightOfLongest);
        }

        if (!hasWindows)
        {
            return;
        }

        for (var mode = 0; mode < modes.Length; mode++)
        {
            time.CumulVar(indices.NodeToIndex(depots.Length + mode)).SetRange(ModeOf(modes[mode]).Earliest, ModeOf(modes[mode]).Latest);
        }

        for (var vehicle = 0; vehicle < typeOfVehicle.Length; vehicle++)
        {
            var type = TypeOf(vehicle);
            time.CumulVar(Model.Start(vehicle)).SetRange(type.Earliest, type.Latest);
            time.CumulVar(Model.End(vehicle)).SetRange(type.Earliest, type.Latest);
            if (type.MaxDuration < RoutingProblem.Unlimited)
            {
                time.SetSpanUpperBoundForVehicle(type.MaxDuration, vehicle);
            }
        }
    }
}
