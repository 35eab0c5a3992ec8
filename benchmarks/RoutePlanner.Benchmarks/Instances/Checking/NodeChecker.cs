using System.Globalization;

namespace RoutePlanner.Benchmarks.Instances.Checking;

/// <summary>Recomputes a solution of a <see cref="NodeInstance"/> by driving each route: loads, windows, duration, and the length plus prizes left behind.</summary>
internal static class NodeChecker
{
    /// <summary>The cost is in the set's unit.</summary>
    public static Verdict Check(NodeInstance instance, NodeSolution solution)
    {
        List<string> violations = [];
        void Violation(string text) => violations.Add(text);
        long cost = 0;
        var visits = new int[instance.Sites.Length];
        foreach (var vehicle in solution.Routes.GroupBy(r => r.Vehicle))
        {
            if (vehicle.Key < 0 || vehicle.Key >= instance.VehicleDepots.Length)
            {
                Violation(string.Create(CultureInfo.InvariantCulture, $"there is no vehicle {vehicle.Key + 1}"));
                continue;
            }

            if (vehicle.Count() > 1)
            {
                Violation(string.Create(CultureInfo.InvariantCulture, $"vehicle {vehicle.Key + 1} drives {vehicle.Count()} routes"));
            }

            foreach (var route in vehicle.Where(r => !r.Clients.IsEmpty))
            {
                if (route.Clients.Any(c => c < instance.DepotCount || c >= visits.Length))
                {
                    Violation(string.Create(CultureInfo.InvariantCulture, $"vehicle {vehicle.Key + 1} stops at what is not a client"));
                    continue;
                }

                cost += Length(instance, route, visits, Violation);
            }
        }

        for (var site = instance.DepotCount; site < visits.Length; site++)
        {
            if (visits[site] > 1 || (visits[site] == 0 && !instance.HasOptionalClients))
            {
                Violation(string.Create(CultureInfo.InvariantCulture, $"client {site} is visited {visits[site]} times"));
            }

            cost += visits[site] == 0 ? instance.Sites[site].Prize : 0;
        }

        return new Verdict(cost, solution.Routes.Count(r => !r.Clients.IsEmpty), [.. violations]);
    }

    private static long Length(NodeInstance instance, NodeRoute route, int[] visits, Action<string> violation)
    {
        var depot = instance.VehicleDepots[route.Vehicle];
        int[] stops = [depot, .. route.Clients, depot];
        void InRoute(FormattableString text) =>
            violation(string.Create(CultureInfo.InvariantCulture, $"vehicle {route.Vehicle + 1}: {FormattableString.Invariant(text)}"));
        foreach (var client in route.Clients)
        {
            visits[client]++;
        }

        var load = route.Clients.Sum(c => (long)instance.Sites[c].Demand);
        if (load > instance.Capacity)
        {
            InRoute($"load {load} exceeds the capacity {instance.Capacity}");
        }

        // Backwards: the latest departure that keeps all windows. It is also the one with the shortest duration, since leaving later never makes the
        // return later by more than as much.
        long latest = instance.Sites[depot].Closes;
        for (var stop = stops.Length - 2; stop >= 0; stop--)
        {
            var site = instance.Sites[stops[stop]];
            latest = Math.Min(site.Closes, latest - instance.Distance(stops[stop], stops[stop + 1]) - site.Service);
        }

        // Forwards from there: had a window been missed, it shows as an early begin of duty or a late stop.
        var begin = Math.Max(latest, instance.Sites[depot].Opens);
        long time = begin, length = 0;
        for (var stop = 1; stop < stops.Length; stop++)
        {
            var (before, site) = (instance.Sites[stops[stop - 1]], instance.Sites[stops[stop]]);
            var distance = instance.Distance(stops[stop - 1], stops[stop]);
            length += distance;
            time = Math.Max(time + before.Service + distance, site.Opens);
            if (time > site.Closes)
            {
                InRoute($"comes to {stops[stop]} at {time}, closed since {site.Closes}");
            }
        }

        if (time - begin > instance.MaxDuration)
        {
            InRoute($"takes {time - begin}, at most {instance.MaxDuration} are allowed");
        }

        return length;
    }
}
