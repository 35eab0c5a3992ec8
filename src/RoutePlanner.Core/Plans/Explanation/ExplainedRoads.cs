using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Explanation;

/// <summary>The county's roads as they are tonight and as they are when nothing is closed, the latter built only when asked for.</summary>
internal sealed class ExplainedRoads
{
    private readonly Lazy<(CountyRoads, PreparedNight)> open;
    private readonly (CountyRoads, PreparedNight) closed;

    public ExplainedRoads(PatrolProblem problem)
    {
        Tonight = new PreparedNight(problem.Roads, problem.Night, problem.NightSeconds);
        closed = (problem.Roads, Tonight);
        open = new(() =>
        {
            var roads = CountyRoads.Build(problem.County with { Closures = ImmutableArray<Closure>.Empty });
            return (roads, new PreparedNight(roads, problem.Night, problem.NightSeconds));
        });
    }

    /// <summary>Travel and risk of tonight.</summary>
    public PreparedNight Tonight { get; }

    /// <summary>With closures in force or without.</summary>
    public (CountyRoads Roads, PreparedNight Prepared) Of(bool isClosed) => isClosed ? closed : open.Value;
}
