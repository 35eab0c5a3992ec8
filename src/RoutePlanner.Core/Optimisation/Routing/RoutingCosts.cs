namespace RoutePlanner.Core.Optimisation.Routing;

/// <summary>The reference: what a solution costs and by how much it breaks limits, driven through step by step.</summary>
internal static class RoutingCosts
{
    /// <summary>Cost as the problem defines it.</summary>
    public static long Cost(RoutingProblem problem, IEnumerable<RoutingRoute> routes)
    {
        long cost = 0;
        var done = new HashSet<int>();
        foreach (var route in routes)
        {
            var type = problem.Vehicles[route.Vehicle];
            var at = type.Start;
            cost += type.FixedCost;
            foreach (var step in route.Steps)
            {
                var mode = problem.Tasks[step.Task].Modes[step.Mode];
                cost += problem.Distance(at, mode.Entry) + (long)mode.Cost;
                at = mode.Exit;
                done.Add(step.Task);
            }

            cost += problem.Distance(at, type.End);
        }

        return cost + problem.Tasks.Where((_, task) => !done.Contains(task)).Sum(task => (long)(task.Prize ?? 0));
    }
}
