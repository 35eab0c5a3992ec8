using CsCheck;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Optimisation.Routing;

namespace RoutePlanner.Core.Tests.Optimisation.Routing;

/// <summary>Small random routing problems with chosen features; one-way streets make distances asymmetric.</summary>
internal static class RandomRouting
{
    public static Gen<int> Seeds { get; } = Gen.Int[0, 1_000_000];

    public static RoutingProblem Problem(int seed, int tasks, bool timed, bool optional, int vehicleTypes)
    {
        var random = new SearchRandom((ulong)seed);
        var vertices = 3 + random.Next(6);
        var distances = Distances(vertices, random);
        var list = Enumerable.Range(0, tasks).Select(_ => Task(random, vertices, distances, timed, optional)).ToList();
        var total = list.Sum(task => task.Demand);
        var vehicles = Enumerable.Range(0, vehicleTypes).Select(_ => new VehicleType(
            random.Next(vertices), random.Next(vertices), Capacity: 6 + random.Next(1 + total), FixedCost: random.Next(2) * 7,
            MaxDuration: timed && random.Next(2) == 0 ? 150 : RoutingProblem.Unlimited, Latest: timed ? 400 : RoutingProblem.Unlimited)).ToList();
        return new RoutingProblem(vertices, distances, null, list, vehicles);
    }

    private static RoutingTask Task(SearchRandom random, int vertices, int[] distances, bool timed, bool optional)
    {
        var from = random.Next(vertices);
        var to = random.Next(vertices);
        var earliest = timed ? random.Next(100) : 0;
        var latest = timed ? earliest + 20 + random.Next(150) : RoutingProblem.Unlimited;
        var service = random.Next(8);

        // To serve a street takes no less than to drive through it.
        var (there, backAgain) = (distances[(from * vertices) + to], distances[(to * vertices) + from]);
        var forth = new TaskMode(from, to, there, there + service, earliest, latest);
        var back = new TaskMode(to, from, backAgain, backAgain + service, earliest, latest);
        int? prize = optional && random.Next(3) > 0 ? random.Next(60) : null;
        return random.Next(3) switch
        {
            0 => new RoutingTask([forth with { Exit = from, Cost = 0, Duration = service }], random.Next(6), prize),
            1 => new RoutingTask([forth], random.Next(6), prize),
            _ => new RoutingTask([forth, back], random.Next(6), prize),
        };
    }

    private static int[] Distances(int vertices, SearchRandom random)
    {
        var distances = new int[vertices * vertices];
        for (var from = 0; from < vertices; from++)
        {
            for (var to = 0; to < vertices; to++)
            {
                distances[(from * vertices) + to] = from == to ? 0 : 1 + random.Next(40);
            }
        }

        for (var via = 0; via < vertices; via++)
        {
            for (var from = 0; from < vertices; from++)
            {
                for (var to = 0; to < vertices; to++)
                {
                    var round = distances[(from * vertices) + via] + distances[(via * vertices) + to];
                    distances[(from * vertices) + to] = Math.Min(distances[(from * vertices) + to], round);
                }
            }
        }

        return distances;
    }
}
