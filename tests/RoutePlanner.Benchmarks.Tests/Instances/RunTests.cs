using RoutePlanner.Benchmarks.Instances.Cases;
using RoutePlanner.Benchmarks.Instances.Reading;
using RoutePlanner.Benchmarks.Instances.Running;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Optimisation.Routing;

namespace RoutePlanner.Benchmarks.Tests.Instances;

public sealed class RunTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // AB, BC, CD in one route and D in another: 18.
    private static readonly RoutingSolution Best = new(
        [
            new RoutingRoute(0, [new(SmallInstances.AB, 0), new(SmallInstances.BC, 0), new(SmallInstances.CD, 0)]),
            new RoutingRoute(0, [new(SmallInstances.D, 0)]),
        ], Cost: 18, IsFeasible: true);

    private InstanceRun Run(RoutingSolution? found, double? bestKnown, int fleet = 1, ICollection<string>? told = null) => new InstanceRunner(
        folder, told is null ? _ => { }
    : told.Add).Run(
        new MixedCase(new BestKnown("SET/sub", "square", "square.dat", bestKnown, IsProven: true), SmallInstances.Square with { StatedFleet = fleet }), new Scripted(found),
        new SolverBudget(TimeSpan.FromSeconds(3), TimeProvider.System), seed: 1);

    [Fact]
    public void A_run_carries_the_checkers_value_and_the_gap_at_the_end_and_after_one_second()
    {
        var run = Run(Best, bestKnown: 16);
        Assert.Equal((18, 100 * 2 / 16.0, 100 * 4 / 16.0, 2.5, 2), (run.Value, run.Gap, run.GapAt1, run.SecondsToBest, run.Routes));
        Assert.Empty(run.Problems);
        Assert.False(run.IsReached);
    }

    [Fact]
    public void A_solution_that_does_not_hold_has_no_value()
    {
        var run = Run(Best with { Routes = [Best.Routes[0]] }, bestKnown: 16);
        Assert.Null(run.Value);
        Assert.Contains("D is served 0 times", run.Problems);
    }

    [Fact]
    public void A_solver_that_says_another_cost_than_the_checker_is_found_out() =>
        Assert.Equal(["the solver says 17, it is 18"], Run(Best with { Cost = 17 }, bestKnown: 16).Problems);

    [Fact]
    public void No_solution_is_a_problem_and_no_crash() => Assert.Equal(["no solution"], Run(null, bestKnown: 16).Problems);

    [Fact]
    public void A_value_better_than_the_best_known_is_saved_so_that_it_can_be_checked_again()
    {
        List<string> told = [];
        Assert.True(Run(Best, bestKnown: 20, told: told).IsBetter);
        Assert.Contains("with 2 routes where the file states 1 vehicles", told.Single());
        var saved = SolutionText.Read(Path.Combine(folder, "SET-sub-square-18.sol"));
        Assert.Equal((18, "AB BC CD"), (saved.StatedCost, string.Join(' ', saved.Routes[0].Stops)));
    }

    [Fact]
    public void A_value_better_than_a_proven_optimum_is_told_as_a_mistake_unless_it_uses_more_vehicles()
    {
        List<string> told = [];
        Run(Best, bestKnown: 20, fleet: 2, told);
        Run(Best, bestKnown: 20, fleet: 1, told);
        Assert.Equal([true, false], told.Select(t => t.Contains("PROVEN OPTIMAL", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("AtProven", true, 18, true)]
    [InlineData("AtProven", true, 17, false)]
    [InlineData("AtProven", false, 18, false)]
    [InlineData("Never", true, 18, false)]
    [InlineData("AtKnown", false, 18, true)]
    [InlineData("AtKnown", false, 17, false)]
    public void A_run_ends_at_the_best_known_value_where_that_is_asked_for(string early, bool isProven, double bestKnown, bool ends)
    {
        var row = new BestKnown("SET", "square", "square.dat", bestKnown, isProven) { IsProvenForAnyFleet = isProven };
        var budget = new SolverBudget(TimeSpan.FromSeconds(2), new CountingClock());
        var found = new CoreSolver(Enum.Parse<EarlyEnd>(early)).Solve(new MixedCase(row, SmallInstances.Square), budget, seed: 1);
        Assert.Equal(18, found.Trace[^1].Value);
        Assert.Equal(ends, budget.Left > TimeSpan.Zero);
    }

    [Fact]
    public void The_table_averages_over_instances_not_over_runs()
    {
        static InstanceRun Row(string name, int seed, double gap) => new(
            "SET", name, 50, "ours", seed, 10, CpuSeconds: 9, WallSeconds: 12, Value: 100 + gap, Reference: 100, gap, gap, 1, 2e6, 3, []);
        var table = RunTable.Of([Row("a", 1, 0), Row("a", 2, 1), Row("a", 3, 2), Row("b", 1, 4)]);

        // Best: (0 + 4) / 2; mean: (1 + 4) / 2; one run of four at the best known value.
        Assert.Contains("| SET | ours | 2 | 4 | 2.000 | 2.500 | 2.500 | 25 % | 1.0 | 2.0 | 0.75 | 0 |", table, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_counts_where_ours_is_not_worse_than_the_peer()
    {
        static InstanceRun Row(string solver, string name, double? gap, double? gapAt1) => new(
            "SET", name, 50, solver, 1, 10, CpuSeconds: 9, WallSeconds: 12, Value: 100 + gap, Reference: 100, gap, gapAt1, 1, null, 3, gap is null ? ["no solution"] : []);
        var table = RunTable.Of([Row("ours", "a", 1, 3), Row("peer", "a", 2, 2), Row("ours", "b", 1, 1), Row("peer", "b", null, null)]);
        Assert.Contains("at the end of the same time on 2 of 2 instances", table, StringComparison.Ordinal);
        Assert.Contains("against peer at the end on 1 of the 2 with more than 40 tasks", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_best_value_is_known_the_higher_score_or_the_lower_cost_is_better()
    {
        static InstanceRun Row(string solver, bool isScore, double value) => new(
            "SET", isScore ? "score" : "cost", 50, solver, 1, 10, CpuSeconds: 9, WallSeconds: 12, value, null, null, null, 1, null, 3, [])
        { IsMaximised = isScore };
        var table = RunTable.Of([Row("ours", true, 7), Row("peer", true, 6), Row("ours", false, 7), Row("peer", false, 6), Row("ours", true, 8)]);
        Assert.Contains("at the end of the same time on 1 of 2 instances", table, StringComparison.Ordinal);
        Assert.Contains("| SET score | ours | 50 | 2 | – | – | – | – | 1.0 | – | 0.75 | 0 | 8 |", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_that_mean_nothing_are_told()
    {
        Assert.Equal("'--second' is not understood", InstanceOptions.Parse(["all", "--second", "3"]).Wrong);
        Assert.Equal("'0' is not understood", InstanceOptions.Parse(["all", "--seeds", "0"]).Wrong);
        Assert.Equal("no instance is named", InstanceOptions.Parse(["--peer"]).Wrong);
        var options = InstanceOptions.Parse(["egl-e", "--seconds", "2.5", "--vehicles", "2,4", "--peer-only"]).Options!;
        Assert.Equal((2.5, 3, true, false), (options.Time.TotalSeconds, options.Seeds, options.WithPeer, options.WithCore));
        Assert.Equal([2, 4], options.Vehicles);
    }

    [Fact]
    public void Sets_are_found_by_family_by_name_and_by_instance_and_nothing_else_is()
    {
        var all = SharedInstances.Of("");
        var root = RoutePlanner.Benchmarks.Instances.InstanceFolder.Path;
        Assert.Equal(115, InstanceSets.Of(["CARP"], false, root).Count);
        Assert.Equal(6, InstanceSets.Of(["egl-e"], false, root).Count);
        Assert.Single(InstanceSets.Of(["egl-e3-C", all.Single(f => f.Row.Name == "egl-e3-C").Path], false, root));
        Assert.Equal(2, InstanceSets.Of(["R1_10_3"], false, root).Count);
        Assert.Single(InstanceSets.Of(["VRPTW/R1_10_3"], false, root));
        Assert.Equal(InstanceSets.Daily.Length, InstanceSets.Of(["all"], true, root).Count);
        Assert.Contains("neither a set", Assert.Throws<InputException>(() => InstanceSets.Of(["egl-x"], false, root)).Message, StringComparison.Ordinal);
    }

    private sealed class Scripted(RoutingSolution? found) : IInstanceSolver
    {
        public string Name => "scripted";

        public bool IsSeeded => true;

        public SolverRun Solve(InstanceCase instance, SolverBudget budget, int seed) =>
            new(found, 1000, [(TimeSpan.FromSeconds(0.5), 20), (TimeSpan.FromSeconds(2.5), 18)]);
    }
}
