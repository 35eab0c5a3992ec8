namespace RoutePlanner.Core.Optimisation.Routing.Genetic;

/// <summary>A member of the population: routes of states, each with a vehicle type.</summary>
internal sealed class Individual
{
    private readonly int[] successor;
    private readonly int[] predecessor;

    /// <param name="taskCount">Number of tasks of the problem.</param>
    /// <param name="routes">The states of each route, none empty.</param>
    /// <param name="taskRoutes">The same as tasks.</param>
    /// <param name="vehicles">The vehicle type of each route.</param>
    public Individual(int taskCount, int[][] routes, int[][] taskRoutes, int[] vehicles)
    {
        Routes = routes;
        Tasks = taskRoutes;
        Vehicles = vehicles;
        successor = new int[taskCount];
        predecessor = new int[taskCount];
        successor.AsSpan().Fill(LeftOut);
        predecessor.AsSpan().Fill(LeftOut);
        foreach (var route in taskRoutes)
        {
            for (var at = 0; at < route.Length; at++)
            {
                successor[route[at]] = at + 1 < route.Length ? route[at + 1] : Depot;
                predecessor[route[at]] = at > 0 ? route[at - 1] : Depot;
            }
        }
    }

    private const int Depot = -1;

    private const int LeftOut = -2;

    public int[][] Routes { get; }

    public int[][] Tasks { get; }

    public int[] Vehicles { get; }

    /// <summary>Cost without any price of broken limits.</summary>
    public long Cost { get; init; }

    /// <summary>Demand beyond capacity, summed.</summary>
    public long TooMuchLoad { get; init; }

    /// <summary>Time beyond windows and durations, summed.</summary>
    public long TooMuchTime { get; init; }

    public bool IsFeasible => TooMuchLoad == 0 && TooMuchTime == 0;

    /// <summary>Rank in its subpopulation by cost and diversity, 0 to 2, lower is better.</summary>
    public double Fitness { get; set; }

    /// <summary>Distances to the other members of its subpopulation.</summary>
    public List<(double Distance, Individual Other)> Relatives { get; } = [];

    /// <summary>All states in the order of the routes.</summary>
    public IEnumerable<int> Tour => Routes.SelectMany(route => route);

    /// <summary>Share of tasks whose neighbours differ, whichever way routes are driven (broken pairs distance, Prins 2009).</summary>
    public double DistanceTo(Individual other)
    {
        var broken = 0;
        for (var task = 0; task < successor.Length; task++)
        {
            var next = successor[task];
            if (next != other.successor[task] && next != other.predecessor[task])
            {
                broken++;
            }

            if (predecessor[task] == Depot && other.predecessor[task] != Depot && other.successor[task] != Depot)
            {
                broken++;
            }
        }

        return (double)broken / Math.Max(1, successor.Length);
    }
}
