using CsCheck;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Tests.Counties;
using RoutePlanner.Tests;

namespace RoutePlanner.Core.Tests.Optimisation;

public sealed class NightSearchTests
{
    private const int SecondsPerMinute = 60;

    private static NightRoutes Night(SearchProblem problem, LegPaths paths, int iterations, int threads = 1) =>
        new(problem, paths, new NightSearch(problem, paths, 1, threads).Run(null, Budget(iterations), null, default));

    private static SearchBudget Budget(int iterations) => new(iterations, TimeSpan.FromMinutes(10), TimeProvider.System);

    private static NightRank RankOf(NightRoutes night) => NightRank.Of(night.Totals, new NightPrices(night.Problem.Patrol.Night.Objective));

    [Fact]
    public void More_iterations_never_give_a_worse_night() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var (problem, paths) = SearchedNight.Compile(RandomCounty.Problem(seed));
            Assert.True(RankOf(Night(problem, paths, 300)).CompareTo(RankOf(Night(problem, paths, 0))) <= 0);
        },
        iter: 10);

    /// <summary>Weights at which a sum of all terms would rather be seen about than serve anybody.</summary>
    [Fact]
    public void No_weight_of_risk_or_kilometres_buys_off_a_missing_visit_or_a_gap() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var patrol = RandomCounty.Problem(seed);
            var objective = new Objective { MissedVisits = 0.01, MissedPasses = 0.02, GapExcess = 0.001, UnprotectedRisk = 1000, Kilometres = 50 };
            var (problem, paths) = SearchedNight.Compile(patrol with { Night = patrol.Night with { Objective = objective } });
            var (first, last) = (RankOf(Night(problem, paths, 0)), RankOf(Night(problem, paths, 200)));
            Assert.True(last.Missed < first.Missed || (last.Missed == first.Missed && last.Alone <= first.Alone), $"{last} after {first}");
        },
        iter: 10);

    /// <summary>Tried minute by minute at every place of every route, by the kernel alone: what the search's own insertion may have overlooked would show.</summary>
    [Fact]
    public void No_unit_is_idle_while_something_is_missing_that_it_could_serve() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var (problem, paths) = SearchedNight.Compile(RandomCounty.Problem(seed));
            var night = Night(problem, paths, 60);
            var trial = new NightTrial(night);
            for (var demand = 0; demand < problem.Patrol.Demands.Length; demand++)
            {
                foreach (var unit in night.Coverage.Missing[demand] > 0 ? problem.EligibleUnits[demand] : [])
                {
                    AssertNothingToServe(night, trial, unit, demand);
                }
            }
        },
        iter: 10);

    private static void AssertNothingToServe(NightRoutes night, NightTrial trial, int unit, int demand)
    {
        var problem = night.Problem;
        for (var task = problem.Tasks.FirstTask[demand]; task < problem.Tasks.FirstTask[demand + 1]; task++)
        {
            var direction = Math.Max(TaskTable.Forward, problem.Tasks.FixedDirection[task]);
            var (entry, exit) = problem.Locations(problem.TerritoryOf[unit], demand, direction);
            var seconds = problem.ServiceSeconds(problem.TerritoryOf[unit], demand, direction);
            for (var index = 0; seconds >= 0 && entry >= 0 && index < night.RouteOf(unit).Length; index++)
            {
                for (var start = 0; start + seconds <= problem.Patrol.NightSeconds; start += SecondsPerMinute)
                {
                    trial.Begin();
                    trial.Put(unit, index, new Stop(task, direction, entry, exit, start, start + seconds));
                    if (trial.TryTime())
                    {
                        var change = trial.Evaluate().Coverage;
                        Assert.False(
                            change.MissedVisits + change.MissedPasses < 0 && change is { MissedVisits: <= 0, MissedPasses: <= 0 },
                            $"{problem.Patrol.Demands[demand].Id} can still be served by unit {unit} before its stop {index} at {start}");
                    }
                }
            }
        }
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var county = County.Read(Path.Combine(RepositoryRoot.Path, "data", "example-county"));
        var patrol = PatrolProblem.Build(CountyRoads.Build(county), county.Night);
        var (problem, paths) = SearchedNight.Compile(patrol);
        (Stop Stop, string Way)[][] Run(int threads) =>
            [.. new NightSearch(problem, paths, 3, threads).Run(null, Budget(1200), null, default).Select(route => route.Select(next => (next.Stop, string.Join(' ', next.Way?.Arcs ?? []))).ToArray())];
        var alone = Run(1);
        Assert.Contains(alone, route => route.Any(next => next.Way.Length > 0));
        Assert.Equal(alone, Run(2));
        Assert.Equal(alone, Run(5));
    }

    [Fact]
    public void Breaks_are_kept_and_shifts_hold() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var (problem, paths) = SearchedNight.Compile(RandomCounty.Problem(seed));
            var night = Night(problem, paths, 100);
            for (var unit = 0; unit < problem.UnitCount; unit++)
            {
                var wanted = problem.Patrol.Units[unit].BreakSeconds > 0 ? 1 : 0;
                Assert.Equal(wanted, night.RouteOf(unit).ToArray().Count(stop => stop.Stop.Task >= 0 && problem.Tasks.DemandOf[stop.Stop.Task] == TaskTable.NoDemand));
                Assert.Equal(problem.Patrol.Units[unit].ShiftEnd, night.RouteOf(unit)[^1].Stop.Start);
            }
        },
        iter: 10);

    [Fact]
    public void Cancelling_gives_the_best_so_far()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var (problem, paths) = SearchedNight.Compile(RandomCounty.Problem(3));
        var search = new NightSearch(problem, paths, 1, 1);
        var routes = search.Run(null, Budget(1_000_000), null, source.Token);
        Assert.Equal(SearchEnd.Cancelled, search.End);
        Assert.Contains(routes, route => route.Length > 2);
    }

    [Fact]
    public void The_curve_begins_with_the_first_night_and_ends_with_the_best()
    {
        var (problem, paths) = SearchedNight.Compile(RandomCounty.Problem(3));
        var search = new NightSearch(problem, paths, 1, 1);
        var night = new NightRoutes(problem, paths, search.Run(null, Budget(200), null, default));
        Assert.True(search.Curve.Count > 1);
        Assert.Equal(RankOf(night).Cost, search.Curve[^1].Cost, 6);
        Assert.Equal(0, search.Curve[0].Iterations);
    }
}
