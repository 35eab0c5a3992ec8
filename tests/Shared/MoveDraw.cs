using RoutePlanner.Core.Optimisation;

namespace RoutePlanner.Tests;

/// <summary>The kinds of moves that <see cref="MoveDraw"/> draws.</summary>
internal enum MoveKind
{
    Insert,
    Remove,
    Relocate,
    Swap,
    Reverse,
    Retime,
    Reroute,
}

/// <summary>
/// Draws moves of all kinds at random, sensible and silly ones. Same night, seed and calls, same moves. As a search does, it stays with a unit for a
/// while (<paramref name="movesPerUnit"/>) before it goes to another, drawn at random from all.
/// </summary>
internal sealed class MoveDraw(NightRoutes night, ulong seed, int movesPerUnit = 1)
{
    private SearchRandom random = new(seed);
    private readonly SearchProblem problem = night.Problem;
    private readonly Dictionary<(int Territory, int From, int Via, int To), Leg> detours = [];
    private int unit;
    private int drawn;

    /// <summary>From now on the same moves as from the beginning.</summary>
    public void Restart() => (random, drawn) = (new SearchRandom(seed), 0);

    /// <summary>A move of any kind; false where the one drawn can't be made.</summary>
    public bool TryNext(NightTrial trial) => TryNext(trial, (MoveKind)random.Next(Enum.GetValues<MoveKind>().Length));

    /// <summary>A move of a kind.</summary>
    public bool TryNext(NightTrial trial, MoveKind kind)
    {
        if (drawn++ % movesPerUnit == 0)
        {
            unit = random.Next(problem.UnitCount);
        }

        var route = night.RouteOf(unit);
        var territory = problem.Territories[problem.TerritoryOf[unit]];
        var stops = route.Length - 1;
        if (kind == MoveKind.Insert)
        {
            if (territory.Presence.Length == 0)
            {
                return false;
            }

            var location = territory.Presence[random.Next(territory.Presence.Length)];
            trial.Insert(unit, random.Next(route.Length), new Stop(TaskTable.NoTask, TaskTable.Forward, location, location, 0, 240 + random.Next(660)));
            return true;
        }

        if (stops == 0)
        {
            return false;
        }

        var index = random.Next(stops);
        var other = random.Next(4) == 0 ? unit : Near(unit);
        var otherStops = night.RouteOf(other).Length - 1;
        var stop = route[index].Stop;
        switch (kind)
        {
            case MoveKind.Remove:
                trial.Remove(unit, index);
                return true;
            case MoveKind.Relocate:
                return trial.Relocate(unit, index, other, random.Next(other == unit ? stops : otherStops + 1));
            case MoveKind.Swap:
                var otherIndex = otherStops == 0 ? 0 : random.Next(otherStops);
                return otherStops > 0 && (other != unit || otherIndex != index) && trial.Swap(unit, index, other, otherIndex);
            case MoveKind.Reverse:
                trial.Reverse(unit, index, Math.Min(stops - 1, index + 1 + random.Next(3)));
                return true;
            case MoveKind.Retime:
                var start = Math.Max(0, stop.Start + random.Next(601) - 300);
                var isPass = problem.IsPass(stop);
                trial.Retime(unit, index, start, start + (isPass ? stop.End - stop.Start : Math.Max(0, stop.End - stop.Start + random.Next(301) - 150)));
                return true;
            default:
                return TryReroute(trial, unit, random.Next(route.Length));
        }
    }

    /// <summary>A unit that may work in the same places, if there is one: the next one of its territory.</summary>
    private int Near(int unit)
    {
        var from = random.Next(problem.UnitCount);
        for (var k = 0; k < problem.UnitCount; k++)
        {
            var other = (from + k) % problem.UnitCount;
            if (other != unit && problem.TerritoryOf[other] == problem.TerritoryOf[unit])
            {
                return other;
            }
        }

        return unit;
    }

    /// <summary>By way of a third place.</summary>
    private bool TryReroute(NightTrial trial, int unit, int index)
    {
        var route = night.RouteOf(unit);
        var territory = problem.Territories[problem.TerritoryOf[unit]];
        var (from, to) = (index == 0 ? problem.BaseLocation[unit] : route[index - 1].Stop.Exit, route[index].Stop.Entry);
        if (territory.Presence.Length == 0)
        {
            return false;
        }

        var via = territory.Presence[random.Next(territory.Presence.Length)];
        if (!territory.IsStanding(from) || !territory.IsStanding(to) || from == to || via == from || via == to
            || !territory.IsLinked(from, via) || !territory.IsLinked(via, to))
        {
            return false;
        }

        var key = (problem.TerritoryOf[unit], from, via, to);
        if (!detours.TryGetValue(key, out var way))
        {
            int[] arcs = [.. night.Paths.Between(unit, from, via).Arcs, .. night.Paths.Between(unit, via, to).Arcs];
            detours[key] = way = night.Paths.Over(arcs, territory.Mode);
        }

        trial.Reroute(unit, index, way);
        return true;
    }
}
