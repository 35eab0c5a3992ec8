using System.Collections.Immutable;
using System.Diagnostics;
using RoutePlanner.Benchmarks.Nights.Hand;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Optimisation.Bounds;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;

namespace RoutePlanner.Benchmarks.Nights;

/// <summary>Plans one county's night by hand and by our planner, and measures what comes of it.</summary>
internal sealed class NightRunner(string county, PatrolProblem problem, NightOptions options)
{
    /// <summary>A plan is also looked at after so many seconds.</summary>
    private static readonly double[] EarlySeconds = [1, 20];

    /// <summary>The same for all plans of a night.</summary>
    private readonly Lazy<ImmutableArray<double>> cover = new(
        () => new CoverBound(problem, RiskModel.Build(problem.Roads, problem.Night, problem.NightSeconds), ResponseHour.CoverSeconds).Limits().Hours);

    /// <summary>Plans by hand, which need neither time nor luck.</summary>
    public IEnumerable<NightRun> ByHand()
    {
        var night = new HandNight(problem);
        foreach (var make in HandPlanner.Rules)
        {
            var began = Stopwatch.GetTimestamp();
            var rule = make(night);
            var plan = HandPlanner.Plan(night, rule);
            yield return new NightRun(county, rule.Name, IsOurs: false, Seed: 0, Stopwatch.GetElapsedTime(began).TotalSeconds, Iterations: 0, NightFigures.Of(plan, problem, cover.Value));
        }
    }

    /// <summary>
    /// Our planner's plans with one seed after 1 s, 20 s and at the end, each a run of its own that the time limit cuts short. One whose iterations are done before is the plan at all later times.
    /// </summary>
    public IEnumerable<NightRun> Ours(int seed)
    {
        (PlanningResult Result, double Seconds, NightFigures Figures)? done = null;
        foreach (var seconds in EarlySeconds.Where(s => s < options.Seconds).Append(options.Seconds))
        {
            if (done?.Result.End != SearchEnd.Iterations)
            {
                var began = Stopwatch.GetTimestamp();
                var result = Planner.Solve(problem, options.PlannerOptions(seed, seconds));
                done = (result, Stopwatch.GetElapsedTime(began).TotalSeconds, NightFigures.Of(result.Plan, problem, cover.Value));
            }

            var (plan, took, figures) = done.Value;
            yield return new NightRun(county, FormattableString.Invariant($"ours {seconds:0.##} s"), IsOurs: true, seed, took, plan.Iterations, figures);
        }
    }
}
