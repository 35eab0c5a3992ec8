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

    /// <summary>Whether routes keep every limit: fleet, capacity, windows, duration, passable roads, nothing done twice and nothing compulsory left out.</summary>
    public static bool IsFeasible(RoutingProblem problem, IReadOnlyList<RoutingRoute> routes)
    {
        var done = new int[problem.Tasks.Length];
        foreach (var step in routes.SelectMany(route => route.Steps))
        {
            done[step.Task]++;
        }

        var tasksAreDone = problem.Tasks.Select((task, number) => done[number] == 1 || (done[number] == 0 && task.Prize is not null)).All(ok => ok);
        var fleetSuffices = problem.Vehicles.Select((type, number) => type.Count is not { } count || routes.Count(route => route.Vehicle == number) <= count).All(ok => ok);
        return tasksAreDone && fleetSuffices && routes.All(route => IsFeasible(problem, route));
    }

    private static bool IsFeasible(RoutingProblem problem, RoutingRoute route)
    {
        var type = problem.Vehicles[route.Vehicle];
        var load = route.Steps.Sum(step => (long)problem.Tasks[step.Task].Demand);
        var stops = new List<TaskMode> { new(type.Start, type.Start, 0, 0, type.Earliest, type.Latest) };
        stops.AddRange(route.Steps.Select(step => problem.Tasks[step.Task].Modes[step.Mode]));
        stops.Add(new TaskMode(type.End, type.End, 0, 0, type.Earliest, type.Latest));

        // Forth: the earliest end. Back: the latest start that still makes that end; no other start takes less time.
        long time = stops[0].Earliest;
        for (var at = 1; at < stops.Count; at++)
        {
            if (problem.Distance(stops[at - 1].Exit, stops[at].Entry) >= RoutingModel.Unreachable)
            {
                return false;
            }

            time = Math.Max(stops[at].Earliest, time + Step(problem, stops, at));
            if (time > stops[at].Latest)
            {
                return false;
            }
        }

        var start = time;
        for (var at = stops.Count - 1; at > 0; at--)
        {
            start = Math.Min(stops[at - 1].Latest, start - Step(problem, stops, at));
        }

        return load <= type.Capacity && time - start <= type.MaxDuration;
    }

    private static long Step(RoutingProblem problem, List<TaskMode> stops, int at) =>
        (long)stops[at - 1].Duration + problem.Duration(stops[at - 1].Exit, stops[at].Entry);
}
