using RoutePlanner.Benchmarks.Instances.Cases;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Optimisation.Routing;

namespace RoutePlanner.Benchmarks.Instances.Running;

/// <summary>
/// The simplest search over the days of tasks with a solver that knows only one day: days at random with loads evened out, then now and then a few tasks get other days
/// and the days concerned are solved anew; what is not cheaper is undone. A yardstick for a core that could choose days itself, not a rival to one.
/// </summary>
internal sealed class PeriodicSearch(PeriodicCase instance, SolverBudget budget, int seed)
{
    // Individuals bred for a day solved again.
    private const int IterationsOfDay = 300;

    // Tasks that get other days at once, at most.
    private const int MostChanged = 4;

    private readonly SearchRandom random = new((ulong)seed);
    private readonly List<(TimeSpan, double)> trace = [];
    private readonly RoutingSolution[] days = new RoutingSolution[PeriodicInstance.Days];
    private long evaluations;

    /// <summary>Searches until the time is out.</summary>
    public SolverRun Run()
    {
        var daySets = FirstDaySets();
        for (var day = 0; day < days.Length; day++)
        {
            days[day] = Solve(day, daySets);
        }

        trace.Add((budget.Elapsed, days.Sum(day => day.Cost)));
        while (budget.Left > TimeSpan.Zero)
        {
            TryOtherDays(daySets);
        }

        return new SolverRun(
            new RoutingSolution([.. days.SelectMany(day => day.Routes)], days.Sum(day => day.Cost), days.All(day => day.IsFeasible)), evaluations, trace);
    }

    private void TryOtherDays(int[] daySets)
    {
        var changed = (int[])daySets.Clone();
        for (var k = 1 + random.Next(MostChanged); k > 0; k--)
        {
            var task = random.Next(changed.Length);
            changed[task] = AnyDaySet(task);
        }

        var concerned = 0;
        for (var task = 0; task < changed.Length; task++)
        {
            concerned |= changed[task] != daySets[task] ? changed[task] | daySets[task] : 0;
        }

        var old = days.Sum(day => day.Cost);
        var solved = days.ToArray();
        for (var day = 0; day < days.Length; day++)
        {
            solved[day] = (concerned & (1 << day)) != 0 ? Solve(day, changed) : days[day];
        }

        if (Array.TrueForAll(solved, day => day.IsFeasible) && solved.Sum(day => day.Cost) < old)
        {
            changed.CopyTo(daySets, 0);
            solved.CopyTo(days, 0);
            trace.Add((budget.Elapsed, solved.Sum(day => day.Cost)));
        }
    }

    /// <summary>Days at random, then of each task those that keep the squares of the days' loads small.</summary>
    private int[] FirstDaySets()
    {
        var tasks = instance.Instance.Network.Tasks;
        int[] daySets = [.. Enumerable.Range(0, tasks.Length).Select(AnyDaySet)];
        var loads = new long[PeriodicInstance.Days];
        void Add(int task, int sign)
        {
            for (var day = 0; day < loads.Length; day++)
            {
                loads[day] += (daySets[task] & (1 << day)) != 0 ? sign * (long)tasks[task].Demand * PeriodicInstance.DaysCollected(daySets[task], day) : 0;
            }
        }

        for (var task = 0; task < tasks.Length; task++)
        {
            Add(task, 1);
        }

        for (var task = 0; task < tasks.Length; task++)
        {
            Add(task, -1);
            long Unevenness(int set)
            {
                daySets[task] = set;
                Add(task, 1);
                var sum = loads.Sum(load => load * load);
                Add(task, -1);
                return sum;
            }

            daySets[task] = PeriodicInstance.DaySets(instance.Instance.Frequencies[task]).MinBy(Unevenness);
            Add(task, 1);
        }

        return daySets;
    }

    private int AnyDaySet(int task)
    {
        var allowed = PeriodicInstance.DaySets(instance.Instance.Frequencies[task]);
        return allowed[random.Next(allowed.Length)];
    }

    /// <summary>The routes of a day, whose vehicle is the day and whose tasks are the instance's.</summary>
    private RoutingSolution Solve(int day, int[] daySets)
    {
        var (problem, tasks) = instance.OfDay(day, daySets);
        var result = HybridGeneticSearch.Solve(problem, new SearchBudget(IterationsOfDay, TimeSpan.FromTicks(Math.Max(1, budget.Left.Ticks)), budget.Clock), (ulong)seed);
        evaluations += result.Evaluations;
        return result.Best with
        {
            Routes = [.. result.Best.Routes.Select(route => new RoutingRoute(day, [.. route.Steps.Select(step => step with { Task = tasks[step.Task] })]))],
        };
    }
}
