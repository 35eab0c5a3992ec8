namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// Ruin and recreate under simulated annealing (Schrimpf et al. 2000; string removals after Christiaens and Vanden Berghe 2020). Always holds a
/// feasible timetable; stopping it at any moment gives the best one so far.
/// </summary>
internal sealed class Search
{
    /// <summary>First and last temperature in units of cost: at first an hour of one gap may be lost to get elsewhere, at last half a kilometre.</summary>
    private const double FirstTemperature = 60;
    private const double LastTemperature = 0.25;

    /// <summary>The clock and the token are looked at once in so many iterations.</summary>
    private const int IterationsPerLook = 16;

    private readonly SearchProblem problem;
    private readonly Timetable timetable;
    private readonly SearchRandom random;
    private readonly Ruin ruin;
    private readonly Recreate recreate;
    private readonly Inserter inserter;
    private readonly Route[] best;
    private readonly List<int> tasks = [];

    public Search(SearchProblem problem, ulong seed)
    {
        this.problem = problem;
        random = new SearchRandom(seed);
        timetable = new Timetable(problem);
        inserter = new Inserter(problem, timetable, random);
        ruin = new Ruin(problem, timetable, random);
        recreate = new Recreate(problem, timetable, inserter, random);
        best = [.. Enumerable.Range(0, problem.UnitCount).Select(_ => new Route())];
    }

    public int Iterations { get; private set; }

    public long Evaluations => inserter.Evaluations;

    public SearchEnd End { get; private set; }

    /// <summary>The best timetable found.</summary>
    public Timetable Run(SearchBudget budget, IProgress<SearchProgress>? progress, CancellationToken cancellation)
    {
        var begin = budget.Clock.GetTimestamp();
        InsertAbsent();
        KeepBest();
        var bestCost = timetable.Cost;
        var share = 0.0;
        var limit = problem.Patrol.Demands.Length > 0 ? budget.Iterations : 0;
        for (; Iterations < limit; Iterations++)
        {
            if (Iterations % IterationsPerLook == 0)
            {
                var elapsed = budget.Clock.GetElapsedTime(begin);
                if (cancellation.IsCancellationRequested || elapsed >= budget.Time)
                {
                    End = cancellation.IsCancellationRequested ? SearchEnd.Cancelled : SearchEnd.Time;
                    break;
                }

                // Cooling follows iterations only, so that the clock never changes a run that it does not cut short.
                share = (double)Iterations / limit;
                var expected = share > 0 ? elapsed * (1 / share) : budget.Time;
                progress?.Report(new SearchProgress(
                    SearchStage.Searching, Math.Max(share, elapsed / budget.Time), (double)bestCost / SearchProblem.Micro,
                    (expected < budget.Time ? expected : budget.Time) - elapsed));
            }

            if (Step(Temperature(share)) && timetable.Cost < bestCost)
            {
                bestCost = timetable.Cost;
                KeepBest();
            }
        }

        RestoreBest();
        InsertAbsent();
        return timetable;
    }

    private static double Temperature(double share) => FirstTemperature * Math.Pow(LastTemperature / FirstTemperature, share);

    /// <summary>One ruin and recreate; false when its outcome was thrown away.</summary>
    private bool Step(double temperature)
    {
        var before = timetable.Cost;
        timetable.Mark();
        tasks.Clear();
        ruin.Remove(tasks);
        timetable.RemoveLate(tasks);
        AddAbsentAround();
        recreate.Insert(tasks, mayBlink: true);
        var isTaken = timetable.Cost - before <= -temperature * SearchProblem.Micro * Math.Log(1 - random.NextDouble());
        if (!isTaken)
        {
            timetable.RollBack();
        }

        return isTaken;
    }

    private void AddAbsentAround()
    {
        var removed = tasks.Count;
        foreach (var demand in ruin.Around)
        {
            for (var task = problem.Tasks.FirstTask[demand]; task < problem.Tasks.FirstTask[demand + 1]; task++)
            {
                if (timetable.UnitOf[task] == Timetable.Absent && tasks.IndexOf(task, 0, removed) < 0)
                {
                    tasks.Add(task);
                }
            }
        }
    }

    /// <summary>Tries every absent task everywhere, so that no unit is idle while something it could serve is left out.</summary>
    private void InsertAbsent()
    {
        timetable.Mark();
        for (var before = long.MaxValue; timetable.Cost < before;)
        {
            before = timetable.Cost;
            tasks.Clear();
            for (var task = 0; task < problem.Tasks.Count; task++)
            {
                if (timetable.UnitOf[task] == Timetable.Absent)
                {
                    tasks.Add(task);
                }
            }

            recreate.Insert(tasks, mayBlink: false);
        }
    }

    private void KeepBest()
    {
        for (var unit = 0; unit < best.Length; unit++)
        {
            best[unit].CopyFrom(timetable.RouteOf(unit));
        }
    }

    private void RestoreBest() => timetable.Load(best);
}
