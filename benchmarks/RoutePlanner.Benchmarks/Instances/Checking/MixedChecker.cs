using System.Globalization;

namespace RoutePlanner.Benchmarks.Instances.Checking;

/// <summary>
/// Recomputes a solution of a <see cref="MixedInstance"/>: serving each task plus shortest paths between them, depot to depot. The number of routes is free, as
/// in the published values.
/// </summary>
internal sealed class MixedChecker(MixedInstance instance)
{
    private readonly LinkPaths paths = new(instance);

    /// <summary>Cost: the sum over all routes.</summary>
    public Verdict CheckSum(MixedSolution solution)
    {
        var (costs, violations) = Check(solution, EveryTaskOnce(solution));
        return new Verdict(costs.Sum(), costs.Count, [.. violations]);
    }

    /// <summary>Cost: the longest of at most <paramref name="vehicles"/> routes.</summary>
    public Verdict CheckLongest(MixedSolution solution, int vehicles)
    {
        var (costs, violations) = Check(solution, EveryTaskOnce(solution));
        if (costs.Count > vehicles)
        {
            violations.Add(string.Create(CultureInfo.InvariantCulture, $"{costs.Count} routes for {vehicles} vehicles"));
        }

        return new Verdict(costs.DefaultIfEmpty(0).Max(), costs.Count, [.. violations]);
    }

    /// <summary>Costs of the routes that serve something, with what is wrong in each of them; whether the right tasks are served is the caller's question.</summary>
    /// <param name="demandFactors">Multiplies the demand of each task; null: as in the instance.</param>
    public (List<long> Costs, List<string> Violations) Check(MixedSolution solution, IEnumerable<string> known, IReadOnlyList<int>? demandFactors = null)
    {
        List<long> costs = [];
        List<string> violations = [.. known];
        for (var route = 0; route < solution.Routes.Length; route++)
        {
            var served = solution.Routes[route];
            if (served.IsEmpty)
            {
                continue;
            }

            long cost = 0, load = 0;
            var at = instance.Depot;
            foreach (var (index, backwards) in served)
            {
                var task = instance.Tasks[index];
                var service = backwards ? task.CostBack : task.Cost;
                if (service is null)
                {
                    violations.Add(string.Create(CultureInfo.InvariantCulture, $"route {route + 1}: {task.Id} can't be served backwards"));
                }

                cost += Drive(at, backwards ? task.To : task.From) + (service ?? 0);
                load += (long)task.Demand * (demandFactors?[index] ?? 1);
                at = backwards ? task.From : task.To;
            }

            cost += Drive(at, instance.Depot);
            costs.Add(cost);
            if (load > instance.Capacity)
            {
                violations.Add(string.Create(CultureInfo.InvariantCulture, $"route {route + 1}: load {load} exceeds the capacity {instance.Capacity}"));
            }
        }

        return (costs, violations);

        long Drive(int from, int to)
        {
            if (paths.Cost(from, to) is { } cost)
            {
                return cost;
            }

            violations.Add(string.Create(CultureInfo.InvariantCulture, $"there is no way from node {from + 1} to node {to + 1}"));
            return 0;
        }
    }

    private IEnumerable<string> EveryTaskOnce(MixedSolution solution)
    {
        var times = new int[instance.Tasks.Length];
        foreach (var task in solution.Routes.SelectMany(r => r))
        {
            times[task.Task]++;
        }

        return Enumerable.Range(0, times.Length).Where(t => times[t] != 1).Select(t => string.Create(
            CultureInfo.InvariantCulture, $"{instance.Tasks[t].Id} is served {times[t]} times"));
    }
}
