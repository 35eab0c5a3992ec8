using System.Collections.Immutable;

namespace RoutePlanner.Core.Optimisation.Routing;

/// <summary>The cheapest modes for a given order of tasks: a shortest path through the modes, without regard to time.</summary>
internal static class ModeChoice
{
    public static ImmutableArray<RoutingStep> Of(RoutingProblem problem, int vehicle, IReadOnlyList<int> tasks)
    {
        var type = problem.Vehicles[vehicle];
        var best = new long[tasks.Count][];
        var from = new int[tasks.Count][];
        for (var at = 0; at < tasks.Count; at++)
        {
            var modes = problem.Tasks[tasks[at]].Modes;
            best[at] = new long[modes.Length];
            from[at] = new int[modes.Length];
            for (var mode = 0; mode < modes.Length; mode++)
            {
                best[at][mode] = at == 0 ? problem.Distance(type.Start, modes[mode].Entry) : long.MaxValue;
                for (var before = 0; at > 0 && before < best[at - 1].Length; before++)
                {
                    var cost = best[at - 1][before] + problem.Distance(problem.Tasks[tasks[at - 1]].Modes[before].Exit, modes[mode].Entry);
                    if (cost < best[at][mode])
                    {
                        (best[at][mode], from[at][mode]) = (cost, before);
                    }
                }

                best[at][mode] += modes[mode].Cost;
            }
        }

        var steps = new RoutingStep[tasks.Count];
        var chosen = 0;
        for (var at = tasks.Count - 1; at >= 0; at--)
        {
            if (at == tasks.Count - 1)
            {
                var modes = problem.Tasks[tasks[at]].Modes;
                for (var mode = 1; mode < modes.Length; mode++)
                {
                    var better = best[at][mode] + problem.Distance(modes[mode].Exit, type.End) < best[at][chosen] + problem.Distance(modes[chosen].Exit, type.End);
                    chosen = better ? mode : chosen;
                }
            }

            steps[at] = new RoutingStep(tasks[at], chosen);
            chosen = from[at][chosen];
        }

        return [.. steps];
    }
}
