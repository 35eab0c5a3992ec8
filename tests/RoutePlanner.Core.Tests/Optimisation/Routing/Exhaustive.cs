using RoutePlanner.Core.Optimisation.Routing;

namespace RoutePlanner.Core.Tests.Optimisation.Routing;

/// <summary>All solutions of a tiny problem, tried one by one, driven minute by minute: shares nothing with the search but the problem.</summary>
internal static class Exhaustive
{
    /// <summary>Least cost of a feasible solution, or null when there is none.</summary>
    public static long? Optimum(RoutingProblem problem)
    {
        var tasks = problem.Tasks.Length;
        var routeCost = new long?[1 << tasks];
        foreach (var vehicle in Enumerable.Range(0, problem.Vehicles.Length))
        {
            Drive(problem, vehicle, problem.Vehicles[vehicle].Start, 0, 0, problem.Vehicles[vehicle].FixedCost, [], routeCost);
        }

        var best = new long?[1 << tasks];
        best[0] = 0;
        for (var done = 1; done < best.Length; done++)
        {
            var first = System.Numerics.BitOperations.TrailingZeroCount(done);
            if (problem.Tasks[first].Prize is { } prize && best[done & ~(1 << first)] is { } rest)
            {
                best[done] = rest + prize;
            }

            for (var route = done; route > 0; route = (route - 1) & done)
            {
                if ((route & (1 << first)) != 0 && routeCost[route] is { } cost && best[done & ~route] is { } others && (best[done] is not { } now || cost + others < now))
                {
                    best[done] = cost + others;
                }
            }
        }

        return best[^1];
    }

    private static void Drive(RoutingProblem problem, int vehicle, int at, int done, int load, long cost, List<TaskMode> driven, long?[] routeCost)
    {
        var type = problem.Vehicles[vehicle];
        if (done > 0 && IsOnTime(problem, type, driven))
        {
            var whole = cost + problem.Distance(at, type.End);
            if (routeCost[done] is not { } known || whole < known)
            {
                routeCost[done] = whole;
            }
        }

        for (var task = 0; task < problem.Tasks.Length; task++)
        {
            if ((done & (1 << task)) != 0 || load + problem.Tasks[task].Demand > type.Capacity)
            {
                continue;
            }

            foreach (var mode in problem.Tasks[task].Modes)
            {
                driven.Add(mode);
                Drive(problem, vehicle, mode.Exit, done | (1 << task), load + problem.Tasks[task].Demand, cost + problem.Distance(at, mode.Entry) + mode.Cost, driven, routeCost);
                driven.RemoveAt(driven.Count - 1);
            }
        }
    }

    private static bool IsOnTime(RoutingProblem problem, VehicleType type, List<TaskMode> driven)
    {
        if (!problem.IsTimed)
        {
            return true;
        }

        for (var start = type.Earliest; start <= type.Latest; start++)
        {
            if (Ends(problem, type, driven, start) is { } end && end <= type.Latest && end - start <= type.MaxDuration)
            {
                return true;
            }
        }

        return false;
    }

    private static int? Ends(RoutingProblem problem, VehicleType type, List<TaskMode> driven, int start)
    {
        var (time, at) = (start, type.Start);
        foreach (var mode in driven)
        {
            time = Math.Max(mode.Earliest, time + problem.Duration(at, mode.Entry));
            if (time > mode.Latest)
            {
                return null;
            }

            (time, at) = (time + mode.Duration, mode.Exit);
        }

        return time + problem.Duration(at, type.End);
    }
}
