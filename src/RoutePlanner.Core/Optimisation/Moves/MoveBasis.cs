namespace RoutePlanner.Core.Optimisation.Moves;

/// <summary>What all moves draw from: the night, the units that may change, chance, and what is near what. One thread.</summary>
/// <param name="night">The night.</param>
/// <param name="near">Where spare time may be spent, nearest first.</param>
internal sealed class MoveBasis(NightRoutes night, NearPresence near)
{
    private readonly bool[] isFree = new bool[night.Problem.UnitCount];
    private int[] units = [];

    public NightRoutes Night { get; } = night;

    public SearchProblem Problem { get; } = night.Problem;

    public NearPresence Near { get; } = near;

    public SearchRandom Random { get; private set; } = new(0);

    /// <summary>Units that may change.</summary>
    public ReadOnlySpan<int> Units => units;

    /// <summary>From now on these units may change, by these numbers.</summary>
    public void Begin(int[] free, SearchRandom random)
    {
        Array.Fill(isFree, false);
        foreach (var unit in free)
        {
            isFree[unit] = true;
        }

        (units, Random) = (free, random);
    }

    /// <summary>Whether a unit may change.</summary>
    public bool IsFree(int unit) => isFree[unit];

    public Territory TerritoryOf(int unit) => Problem.Territories[Problem.TerritoryOf[unit]];

    public RouteSpan RouteOf(int unit) => new(Night, unit, Night.RouteOf(unit));

    /// <summary>Whether a stop is there to be seen at only.</summary>
    public static bool IsPresence(in Stop stop) => stop.Task == TaskTable.NoTask;

    /// <summary>Whether a stop is a unit's break.</summary>
    public bool IsBreak(in Stop stop) => stop.Task != TaskTable.NoTask && Problem.Tasks.DemandOf[stop.Task] == TaskTable.NoDemand;

    /// <summary>The first stop that starts after a moment; the base at the end if none does.</summary>
    public static int IndexAt(ReadOnlySpan<RouteStop> route, int moment)
    {
        var k = 0;
        while (k < route.Length - 1 && route[k].Stop.Start <= moment)
        {
            k++;
        }

        return k;
    }

    /// <summary>A moment at which a demand may be served, evenly over its windows.</summary>
    public int MomentFor(int demand, int seconds)
    {
        var windows = Problem.Patrol.Demands[demand].Windows;
        var window = windows[windows.Length == 1 ? 0 : Random.Next(windows.Length)];
        return window.Start + Random.Next(Math.Max(1, window.End - window.Start - seconds + 1));
    }

    /// <summary>A unit that may serve a demand and may change, or -1; drawn a few times at random.</summary>
    public int AnyServer(int demand)
    {
        const int Draws = 4;
        var eligible = Problem.EligibleUnits[demand];
        for (var draw = 0; draw < Draws && eligible.Length > 0; draw++)
        {
            if (eligible[Random.Next(eligible.Length)] is var unit && isFree[unit])
            {
                return unit;
            }
        }

        return -1;
    }

    /// <summary>A stop that serves a demand.</summary>
    /// <returns>False where the unit can't do it, or where that direction doesn't count.</returns>
    public static bool TryServe(SearchProblem problem, int unit, int demand, int direction, int start, out Stop stop)
    {
        stop = default;
        var (task, last) = (problem.Tasks.FirstTask[demand], problem.Tasks.FirstTask[demand + 1]);
        while (task < last && problem.Tasks.FixedDirection[task] != TaskTable.AnyDirection && problem.Tasks.FixedDirection[task] != direction)
        {
            task++;
        }

        if (task == last)
        {
            return false;
        }

        var territory = problem.TerritoryOf[unit];
        var (entry, exit) = problem.Locations(territory, demand, direction);
        var seconds = problem.ServiceSeconds(territory, demand, direction);
        stop = new Stop(task, direction, entry, exit, start, start + seconds);
        return entry != Territory.NoLocation && exit != Territory.NoLocation && seconds >= 0;
    }
}
