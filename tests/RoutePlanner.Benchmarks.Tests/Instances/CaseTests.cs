using RoutePlanner.Benchmarks.Instances;
using RoutePlanner.Benchmarks.Instances.Cases;
using RoutePlanner.Benchmarks.Instances.Peers;
using RoutePlanner.Benchmarks.Instances.Reading;
using RoutePlanner.Benchmarks.Instances.Running;
using RoutePlanner.Core.Optimisation.Routing;

namespace RoutePlanner.Benchmarks.Tests.Instances;

/// <summary>An instance, put to a solver as a routing problem, comes back as a solution that the instance's own checker finds to cost what the solver said.</summary>
public class CaseTests
{
    private static readonly OrToolsSolver Peer = new(solutions: 20);
    private static readonly BestKnown NoReference = new("small", "small", "small", Value: null, IsProven: false);

    /// <summary>
    /// AB, BC and CD once round cost 14 and fill a vehicle; the node D takes another there and back, 4. Any other split of the loads (2, 2, 2 and 1 in 6) drives
    /// more: D with CD, say, leaves AB and BC, whose way home alone is 7.
    /// </summary>
    [Fact]
    public void Required_nodes_edges_and_arcs() => Solved(new MixedCase(NoReference, SmallInstances.Square), 14 + 4);

    [Fact]
    public void Clients_with_windows_are_published_in_lengths() => Solved(new NodeCase(NoReference, SmallInstances.Line(), unitsPerCost: 10), 40);

    /// <summary>The far client's prize of 90 does not pay for 200 more, nor the near one's 70 for a route of 200.</summary>
    [Fact]
    public void Clients_that_may_be_left_out() => Solved(new NodeCase(NoReference, SmallInstances.Line(optional: true), unitsPerCost: 1), 90 + 70);

    [Fact]
    public void Several_depots_with_a_longest_duration()
    {
        // A second depot at the far client, so that each serves its own; 500 would not do for both clients from the first depot if service took longer.
        var line = SmallInstances.Line(maxDuration: 499);
        Solved(
            new NodeCase(
                NoReference,
                line with { Sites = [line.Sites[0], line.Sites[0] with { X = 20 }, .. line.Sites[1..]], DepotCount = 2, VehicleDepots = [0, 1, 1] }, unitsPerCost: 10),
            20);
    }

    /// <summary>The straight point is worth less than the one aside; both would be too long.</summary>
    [Fact]
    public void Scores_within_a_longest_path() => Solved(
        new OrienteeringCase(NoReference, new OrienteeringInstance("small", 1, 12, [new(0, 0, 0), new(5, 0, 4), new(5, 3, 9), new(0, 50, 99), new(10, 0, 0)])), 9);

    [Fact]
    public void A_score_of_two_paths_is_all_there_is() => Solved(
        new OrienteeringCase(NoReference, new OrienteeringInstance("small", 2, 12, [new(0, 0, 0), new(5, 0, 4), new(5, 3, 9), new(10, 0, 0)])), 13);

    [Fact]
    public void The_longest_of_two_windy_routes()
    {
        // Two edges at the depot, dear one way: 1 out and 9 home, or 9 out and 1 home, and the same with 2 and 5.
        var windy = new MixedInstance(
            "windy", NodeCount: 3, Depot: 0, Capacity: null, StatedFleet: null, [new(0, 1, 1, 9), new(0, 2, 5, 2)],
            [new("E1", 0, 1, 1, 9, 0), new("E2", 0, 2, 5, 2, 0)]);
        Solved(new BalanceCase(NoReference, windy, vehicles: 2), 10);
    }

    [Fact]
    public void More_routes_than_a_depot_has_vehicles_are_a_violation()
    {
        var instance = new NodeCase(NoReference, SmallInstances.Line() with { VehicleDepots = [0] }, unitsPerCost: 10);
        var two = new RoutingSolution([new RoutingRoute(0, [new RoutingStep(0, 0)]), new RoutingRoute(0, [new RoutingStep(1, 0)])], Cost: 600, IsFeasible: true);
        Assert.Contains("there is no vehicle 2", instance.Check(two).Verdict.Violations);
    }

    /// <summary>By the peer and by our own search.</summary>
    private static void Solved(InstanceCase instance, double expected)
    {
        Solved(instance, expected, Peer.Solve(instance, new SolverBudget(TimeSpan.FromSeconds(20), TimeProvider.System), seed: 1));
        Solved(instance, expected, new CoreSolver().Solve(instance, new SolverBudget(TimeSpan.FromSeconds(2), new SteppingClock()), seed: 1));
    }

    private static void Solved(InstanceCase instance, double expected, SolverRun run)
    {
        var (verdict, text) = instance.Check(run.Best!);
        Assert.Empty(verdict.Violations);
        Assert.Equal(expected, verdict.Cost);
        Assert.Equal(verdict.Cost, instance.HasValueOfCost ? instance.Value(run.Best!.Cost) : verdict.Cost);
        Assert.Equal(verdict.Cost, text.StatedCost);
    }

    /// <summary>A millisecond passes each time one looks: a search sees the same times on any machine.</summary>
    private sealed class SteppingClock : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => now++;
    }
}
