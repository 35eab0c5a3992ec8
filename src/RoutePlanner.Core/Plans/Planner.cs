using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans;

/// <summary>
/// Plans a night: who drives where, when. One planner serves any number of nights of one county, one at a time.
/// <code>
/// var county = County.Read("data/example-county");
/// var roads = CountyRoads.Build(county);
/// var plan = new Planner(roads).Plan(county.Night);
/// plan.WriteJson("plan.json");
/// </code>
/// </summary>
public sealed class Planner(CountyRoads roads)
{
    /// <summary>Plans a night and returns the plan.</summary>
    /// <exception cref="MapData.InputException">The night does not fit the county.</exception>
    public Plan Plan(Night night, PlannerOptions? options = null, IProgress<SearchProgress>? progress = null, CancellationToken cancellation = default) =>
        Solve(PatrolProblem.Build(roads, night), options, progress, cancellation).Plan;

    /// <summary>
    /// Solves a night's problem. Cancelling ends the search and hands back the best plan so far: it never throws for that. The same problem, start, seed and iterations give the same plan, byte for
    /// byte, with any number of threads, as long as neither time limit nor cancelling cuts the search short.
    /// </summary>
    public static PlanningResult Solve(
        PatrolProblem problem, PlannerOptions? options = null, IProgress<SearchProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        options ??= new PlannerOptions();
        var settings = problem.Night.Solver;
        var seed = options.Seed ?? settings.Seed;
        var budget = new SearchBudget(
            options.Iterations ?? settings.Iterations, options.TimeLimit ?? TimeSpan.FromSeconds(settings.Seconds), options.Clock);

        progress?.Report(new SearchProgress(SearchStage.Preparing, 0, null, null));
        var prepared = options.Prepared ?? new PreparedNight(problem.Roads, problem.Night, problem.NightSeconds);
        var threads = options.Threads ?? settings.Threads ?? Environment.ProcessorCount;
        var limits = new NightLimits(problem, prepared);
        if (threads > 1 && options.Prepared is null)
        {
            // The search begins on one thread alone; what no plan can better is worked out beside it.
            _ = Task.Run(limits.WorkOut, CancellationToken.None);
        }

        var search = SearchProblem.Build(problem, prepared.Risk, prepared.TravelFor);
        var paths = new LegPaths(search, prepared.TravelFor);
        var first = options.Start is { } start ? StartRoutes.Of(start, search, paths) : null;
        if (first is not null && options.KeepUntil is { } present)
        {
            search = search.From(present, StartRoutes.Begun(first, search, present), StartRoutes.CountBegun(first, search, present));
        }

        var run = new NightSearch(search, paths, seed, threads, options.HasRounds) { IsPolished = options.Prepared is null };
        var routes = run.Run(first, budget, progress, cancellation);
        progress?.Report(new SearchProgress(SearchStage.Writing, 0, null, null));
        var plan = new PlanBuilder(search, paths).Build(routes, seed, limits.Plan);

        // Whoever solves many variants of a night compares their costs.
        plan = options.Prepared is null ? StatedResponse.In(plan, problem, prepared, limits.Cover) : plan;
        return new PlanningResult(plan, run.Iterations, run.Evaluations, run.End) { Curve = [.. run.Curve] };
    }
}
