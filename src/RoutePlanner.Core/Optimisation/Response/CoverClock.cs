namespace RoutePlanner.Core.Optimisation.Response;

/// <summary>
/// Which blocks are within reach of how many free units, moment by moment, kept up to date as routes change.
/// <code>
/// count[moment * blocks + block]   units that reach it
/// reach[unit * moments + moment]   the blocks a unit reaches, or none while it isn't free
/// late[moment]                     share of the risk that nobody reaches
/// </code>
/// The measure is the sum of late², so that the worst moments count most. One thread.
/// </summary>
internal sealed class CoverClock
{
    private static readonly int[] Nowhere = [];

    private readonly NightRoutes night;
    private readonly CoverMap map;
    private readonly int[] count;
    private readonly int[][] reach;
    private readonly double[] late;
    private readonly List<(int Entry, int[] Before)> changes = [];
    private readonly double[] lateBefore;

    public CoverClock(NightRoutes night, CoverMap map)
    {
        (this.night, this.map) = (night, map);
        count = new int[map.Moments.Length * map.BlockCount];
        (late, lateBefore) = (new double[map.Moments.Length], new double[map.Moments.Length]);
        reach = new int[night.Problem.UnitCount * map.Moments.Length][];
        Array.Fill(reach, Nowhere);
        for (var m = 0; m < late.Length; m++)
        {
            late[m] = map.Share.AsSpan(m * map.BlockCount, map.BlockCount).ToArray().Sum();
        }

        for (var unit = 0; unit < night.Problem.UnitCount; unit++)
        {
            Follow(unit, night.RouteOf(unit));
        }
    }

    /// <summary>Share of the risk that nobody reaches in time, mean over the moments.</summary>
    public double MeanLate => late.Average();

    /// <summary>Share of the risk in some blocks that nobody reaches at a moment.</summary>
    public double LateWithin(int moment, ReadOnlySpan<int> blocks)
    {
        var (sum, first) = (0.0, moment * map.BlockCount);
        foreach (var block in blocks)
        {
            sum += count[first + block] == 0 ? map.Share[first + block] : 0;
        }

        return sum;
    }

    /// <summary>Makes the routes those of a timed move. Returns what that does to the sum of late² (less is better); <see cref="Undo"/> takes it back.</summary>
    public double Change(NightTrial trial)
    {
        changes.Clear();
        late.CopyTo(lateBefore, 0);
        foreach (var unit in trial.Units)
        {
            Follow(unit, trial.RouteOf(unit));
        }

        var change = 0.0;
        for (var m = 0; m < late.Length; m++)
        {
            change += (late[m] * late[m]) - (lateBefore[m] * lateBefore[m]);
        }

        return change;
    }

    /// <summary>Takes the last change back.</summary>
    public void Undo()
    {
        for (var k = changes.Count - 1; k >= 0; k--)
        {
            var (entry, before) = changes[k];
            Put(entry % late.Length, reach[entry], -1);
            Put(entry % late.Length, before, 1);
            reach[entry] = before;
        }

        lateBefore.CopyTo(late, 0);
    }

    private void Set(int unit, int moment, int[] blocks)
    {
        var entry = (unit * late.Length) + moment;
        if (!ReferenceEquals(reach[entry], blocks))
        {
            changes.Add((entry, reach[entry]));
            late[moment] += Put(moment, reach[entry], -1) + Put(moment, blocks, 1);
            reach[entry] = blocks;
        }
    }

    /// <summary>A unit more or less at some blocks. Returns by how much that makes more late.</summary>
    private double Put(int moment, int[] blocks, int units)
    {
        var (change, first) = (0.0, moment * map.BlockCount);
        foreach (var block in blocks)
        {
            ref var here = ref count[first + block];
            var (was, isNow) = (here > 0, here + units > 0);
            here += units;
            change += was == isNow ? 0 : was ? map.Share[first + block] : -map.Share[first + block];
        }

        return change;
    }

    /// <summary>A unit now reaches at each moment what it does by a route.</summary>
    private void Follow(int unit, ReadOnlySpan<RouteStop> stops)
    {
        var (problem, shift) = (night.Problem, night.Problem.Patrol.Units[unit]);
        var territory = problem.Territories[problem.TerritoryOf[unit]];
        var route = new RouteSpan(night, unit, stops);
        var k = 0;
        for (var m = 0; m < map.Moments.Length; m++)
        {
            var (second, blocks) = (map.Moments[m], Nowhere);
            if (second < shift.ShiftStart || second >= shift.ShiftEnd)
            {
                Set(unit, m, blocks);
                continue;
            }

            while (k < route.Length - 1 && route[k].Stop.End <= second)
            {
                k++;
            }

            var stop = route[k].Stop;
            if (stop.Start > second)
            {
                blocks = map.From(territory.Mode, NodeBefore(unit, territory, route, k, second));
            }
            else if (stop.Task == TaskTable.NoTask || problem.Tasks.DemandOf[stop.Task] != TaskTable.NoDemand)
            {
                blocks = map.From(territory.Mode, territory.EndNodes[stop.Exit]);
            }

            Set(unit, m, blocks);
        }
    }

    /// <summary>Where a unit is, at a moment before a stop and after the one before it: still where it was, or at the end of the arc it drives.</summary>
    private int NodeBefore(int unit, Territory territory, in RouteSpan route, int k, int second)
    {
        var (from, _) = route.Before(k);
        var next = route[k];
        var (leg, depart) = night.Paths.To(unit, from, next.Stop.Entry, next.Stop.Start, next.Way);
        if (second < depart || leg is null)
        {
            return territory.EndNodes[from];
        }

        var arcs = leg.Arcs;
        var (graph, left) = (night.Problem.Patrol.Roads.Graph, 10 * (second - depart));
        var times = graph.TravelDeciseconds(territory.Mode);
        var at = 0;
        while (at < arcs.Length - 1 && (left -= times[arcs[at]]) >= 0)
        {
            at++;
        }

        return graph.Head[arcs[at]];
    }
}
