using System.Collections.Immutable;

namespace RoutePlanner.Core.Optimisation.Routing;

/// <summary>
/// A general vehicle routing problem: tasks on nodes, edges and arcs, done by vehicles of several types, at least cost. The cost of a solution is
/// the distance driven between tasks and from and to the depots, plus the modes' own costs, the fixed costs of the routes used and the prizes of
/// tasks left out. Immutable; shared by threads. Bounds rely on every way through another task being no shorter and no quicker, so a mode that leads elsewhere must cost
/// and last as much as driving there; where it doesn't, solutions are still what they are said to be, but better ones may be overlooked.
/// </summary>
internal sealed class RoutingProblem
{
    /// <summary>Stands for "no limit" in capacities, durations and times. Small enough that four of them can be added.</summary>
    public const int Unlimited = 500_000_000;

    private readonly int[] distances;
    private readonly int[] durations;

    /// <summary>Fixes a problem.</summary>
    /// <param name="vertexCount">Number of vertices, at least 1.</param>
    /// <param name="distances">Row-major, from × to, <paramref name="vertexCount"/>² entries of 0 or more: shortest distances, so that no way round is shorter (checked, on a sample in large matrices; rounding may be off by 2). May be asymmetric.</param>
    /// <param name="durations">The same for times; null where they are the distances.</param>
    /// <param name="tasks">The tasks.</param>
    /// <param name="vehicles">The vehicle types, at least one.</param>
    /// <exception cref="ArgumentException">Anything out of range; the message lists all of it.</exception>
    public RoutingProblem(int vertexCount, int[] distances, int[]? durations, IReadOnlyList<RoutingTask> tasks, IReadOnlyList<VehicleType> vehicles)
    {
        VertexCount = vertexCount;
        this.distances = [.. distances];
        this.durations = durations is null ? this.distances : [.. durations];
        Tasks = [.. tasks];
        Vehicles = [.. vehicles];
        var faults = RoutingFaults.Of(this, this.distances, this.durations);
        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join("; ", faults));
        }
    }

    private RoutingProblem(RoutingProblem of, IEnumerable<int> order)
    {
        (VertexCount, distances, durations, Vehicles) = (of.VertexCount, of.distances, of.durations, of.Vehicles);
        Tasks = [.. order.Select(task => of.Tasks[task])];
    }

    /// <summary>Number of vertices.</summary>
    public int VertexCount { get; }

    /// <summary>The tasks; a task's number is its place here.</summary>
    public ImmutableArray<RoutingTask> Tasks { get; }

    /// <summary>The vehicle types.</summary>
    public ImmutableArray<VehicleType> Vehicles { get; }

    /// <summary>Whether times matter: any window, shift or longest duration.</summary>
    public bool IsTimed =>
        Tasks.Any(task => task.Modes.Any(mode => mode.Earliest > 0 || mode.Latest < Unlimited))
        || Vehicles.Any(type => type.Earliest > 0 || type.Latest < Unlimited || type.MaxDuration < Unlimited);

    /// <summary>The same problem with its tasks in another order.</summary>
    /// <param name="order">Each task once.</param>
    public RoutingProblem Reordered(IReadOnlyList<int> order) => new(this, order);

    /// <summary>Distance from one vertex to another.</summary>
    public int Distance(int from, int to) => distances[(from * VertexCount) + to];

    /// <summary>Time from one vertex to another.</summary>
    public int Duration(int from, int to) => durations[(from * VertexCount) + to];
}
