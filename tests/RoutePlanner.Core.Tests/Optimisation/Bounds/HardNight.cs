using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Optimisation.Bounds;

/// <summary>Nights of random counties on which little can be kept, so that bounds have something to say: few units, strict rules, narrow windows, long visits.</summary>
internal static class HardNight
{
    public static PatrolProblem Problem(int seed)
    {
        var (random, problem) = (new Random(seed), RandomCounty.Problem(seed));
        var units = problem.Units.Where(_ => random.Next(3) > 0).ToList();
        return problem with
        {
            Units = [.. units.Count > 0 ? units : [.. problem.Units.Take(1)]],
            Demands = [.. problem.Demands.Select(demand => Harder(random, problem, demand))],
        };
    }

    private static Demand Harder(Random random, PatrolProblem problem, Demand demand)
    {
        var from = random.Next(problem.NightSeconds / 2);
        var isPlace = demand.Kind == DemandKind.Visits;
        return demand with
        {
            Count = demand.Count * (1 + random.Next(isPlace ? 4 : 12)),
            GapMax = random.Next(2) == 0 ? 60 * (1 + random.Next(60)) : demand.GapMax,
            Windows = isPlace && random.Next(2) == 0 ? [new TimeWindow(from, from + 300 + random.Next(problem.NightSeconds / 2))] : demand.Windows,
            ServiceSeconds = demand.ServiceSeconds * (1 + random.Next(3)),
        };
    }
}
