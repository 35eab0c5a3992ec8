using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// Takes a neighbourhood of stops out of the timetable: strings of adjacent stops around a demand (Christiaens and Vanden Berghe 2020, "Slack
/// Induction by String Removals for Vehicle Routing Problems"), a stretch of one route, or all visits of a few demands near each other.
/// </summary>
internal sealed class Ruin
{
    private const int MaxString = 8;
    private const int MaxRemoved = 14;
    private const int NeighbourCount = 30;

    private readonly SearchProblem problem;
    private readonly Timetable timetable;
    private readonly SearchRandom random;
    private readonly int[][] neighbours;

    public Ruin(SearchProblem problem, Timetable timetable, SearchRandom random)
    {
        this.problem = problem;
        this.timetable = timetable;
        this.random = random;
        neighbours = Neighbours(problem.Patrol);
    }

    /// <summary>Demands around the last ruin, the nearest first: those a repair should look at.</summary>
    public ReadOnlySpan<int> Around => neighbours[Seed];

    /// <summary>The demand the last ruin was made around.</summary>
    public int Seed { get; private set; }

    /// <summary>Removes some stops and appends their tasks.</summary>
    public void Remove(List<int> removed)
    {
        Seed = random.Next(problem.Patrol.Demands.Length);
        switch (random.Next(10))
        {
            case 0 or 1:
                RemoveStretch(removed);
                break;
            case 2 or 3 or 4:
                RemoveDemands(removed);
                break;
            default:
                RemoveStrings(removed);
                break;
        }
    }

    private void RemoveStrings(List<int> removed)
    {
        var wanted = 1 + random.Next(MaxRemoved);
        foreach (var demand in Around)
        {
            for (var task = problem.Tasks.FirstTask[demand]; task < problem.Tasks.FirstTask[demand + 1]; task++)
            {
                if (removed.Count >= wanted)
                {
                    return;
                }

                if (timetable.UnitOf[task] is var unit and not Timetable.Absent)
                {
                    var length = 1 + random.Next(Math.Min(MaxString, wanted - removed.Count));
                    RemoveString(unit, IndexOf(unit, task), length, removed);
                }
            }
        }
    }

    private void RemoveString(int unit, int index, int length, List<int> removed)
    {
        var route = timetable.RouteOf(unit);
        length = Math.Min(length, route.Count);
        var first = Math.Clamp(index - random.Next(length), 0, route.Count - length);
        for (var k = 0; k < length; k++)
        {
            removed.Add(route[first].Task);
            timetable.Remove(unit, first);
        }
    }

    private void RemoveDemands(List<int> removed)
    {
        var wanted = 2 + random.Next(MaxRemoved - 1);
        foreach (var demand in Around)
        {
            for (var task = problem.Tasks.FirstTask[demand]; task < problem.Tasks.FirstTask[demand + 1]; task++)
            {
                if (timetable.UnitOf[task] is var unit and not Timetable.Absent)
                {
                    removed.Add(task);
                    timetable.Remove(unit, IndexOf(unit, task));
                }
            }

            if (removed.Count >= wanted)
            {
                return;
            }
        }
    }

    private void RemoveStretch(List<int> removed)
    {
        var eligible = problem.EligibleUnits[Seed];
        if (eligible.Length == 0)
        {
            return;
        }

        var unit = eligible[random.Next(eligible.Length)];
        var count = timetable.RouteOf(unit).Count;
        if (count > 0)
        {
            RemoveString(unit, random.Next(count), 2 + random.Next(MaxRemoved - 1), removed);
        }
    }

    private int IndexOf(int unit, int task)
    {
        var stops = timetable.RouteOf(unit).Stops;
        var index = 0;
        while (stops[index].Task != task)
        {
            index++;
        }

        return index;
    }

    /// <summary>For each demand itself and the others nearest to it, in order of distance.</summary>
    private static int[][] Neighbours(PatrolProblem patrol)
    {
        var position = patrol.Demands.Select(d => d.Kind == DemandKind.Visits
            ? patrol.County.Places[d.Target].Position
            : patrol.County.KeyRoads[d.Target].Line[patrol.County.KeyRoads[d.Target].Line.Length / 2]).ToArray();
        return [.. position.Select((from, d) => Enumerable.Range(0, position.Length)
            .OrderBy(other => other == d ? -1 : LocalPlane.DistanceMetres(from, position[other]))
            .ThenBy(other => other)
            .Take(NeighbourCount)
            .ToArray())];
    }
}
