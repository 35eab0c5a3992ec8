using CsCheck;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Tests.Counties;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Optimisation;

public sealed class SearchTests
{
    private static SearchProblem Problem(int seed)
    {
        var patrol = RandomCounty.Problem(seed);
        return SearchProblem.Build(
            patrol, RiskModel.Build(patrol.Roads, patrol.Night, patrol.NightSeconds), mode => new DijkstraTravel(patrol.Roads.Graph, mode, patrol.Roads.Passes()));
    }

    private static SearchBudget Budget(int iterations) => new(iterations, TimeSpan.FromMinutes(1), TimeProvider.System);

    [Fact]
    public void The_cost_kept_through_thousands_of_moves_equals_the_cost_counted_afresh() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var problem = Problem(seed);
            var found = new Search(problem, 1).Run(Budget(300), null, default);
            var fresh = new Timetable(problem);
            fresh.Load([.. Enumerable.Range(0, problem.UnitCount).Select(found.RouteOf)]);
            Assert.Equal(fresh.Cost, found.Cost);
        },
        iter: 15);

    [Fact]
    public void Rolling_back_restores_cost_and_routes() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var problem = Problem(seed);
            var random = new SearchRandom(7);
            var timetable = new Search(problem, 1).Run(Budget(0), null, default);
            var inserter = new Inserter(problem, timetable, random);
            var ruin = new Ruin(problem, timetable, random);
            var recreate = new Recreate(problem, timetable, inserter, random);
            var before = Snapshot(problem, timetable);
            for (var k = 0; k < 30; k++)
            {
                timetable.Mark();
                var tasks = new List<int>();
                ruin.Remove(tasks);
                timetable.RemoveLate(tasks);
                recreate.Insert(tasks, mayBlink: true);
                timetable.RollBack();
                Assert.Equal(before, Snapshot(problem, timetable));
            }
        },
        iter: 10);

    [Fact]
    public void More_iterations_never_give_a_worse_timetable() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var problem = Problem(seed);
            var first = new Search(problem, 1).Run(Budget(0), null, default).Cost;
            Assert.True(new Search(problem, 1).Run(Budget(300), null, default).Cost <= first);
        },
        iter: 15);

    [Fact]
    public void No_unit_is_idle_while_something_it_could_serve_is_left_out() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var problem = Problem(seed);
            var timetable = new Search(problem, 1).Run(Budget(100), null, default);
            var inserter = new Inserter(problem, timetable, new SearchRandom(1));
            for (var task = 0; task < problem.Tasks.Count; task++)
            {
                if (timetable.UnitOf[task] == Timetable.Absent)
                {
                    var best = inserter.Best(task, mayBlink: false);
                    Assert.False(best.IsFound && best.Delta < 0, $"task {task} still fits unit {best.Unit}");
                }
            }
        },
        iter: 15);

    [Fact]
    public void Cancelling_gives_the_best_so_far()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var search = new Search(Problem(3), 1);
        var timetable = search.Run(Budget(1_000_000), null, source.Token);
        Assert.Equal(SearchEnd.Cancelled, search.End);
        Assert.Contains(timetable.UnitOf, unit => unit != Timetable.Absent);
    }

    private static string Snapshot(SearchProblem problem, Timetable timetable) =>
        timetable.Cost + "|" + string.Join(",", timetable.GapMicro) + "|" + string.Join(
            ";", Enumerable.Range(0, problem.UnitCount).Select(u => string.Join(" ", timetable.RouteOf(u).Stops.ToArray())));
}
