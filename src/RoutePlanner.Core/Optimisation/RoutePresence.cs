using RoutePlanner.Core.Coverage;

namespace RoutePlanner.Core.Optimisation;

/// <summary>Says what a route's legs and stops are present at, as additions to a trial or as removals from it. Immutable, shared by threads.</summary>
internal sealed class RoutePresence(SearchProblem problem, LegPaths paths)
{
    /// <summary>The drive from a stop to the next, so as to arrive just in time.</summary>
    /// <param name="trial">Takes it.</param>
    /// <param name="unit">Who drives.</param>
    /// <param name="from">Location left.</param>
    /// <param name="to">Location reached.</param>
    /// <param name="due">When it is reached.</param>
    /// <param name="way">The way, or null for the fastest.</param>
    /// <param name="isAdded">Added, or removed.</param>
    /// <returns>When the unit departs.</returns>
    public int Drive(CoverageTrial trial, int unit, int from, int to, int due, Leg? way, bool isAdded)
    {
        var territory = problem.Territories[problem.TerritoryOf[unit]];
        if (territory.IsSame(from, to))
        {
            return due;
        }

        var leg = way ?? paths.Between(unit, from, to);
        if (leg.Arcs.Length == 0)
        {
            // Turning round from one pass into another that begins there is no drive: the unit stands for as long.
            return due;
        }

        var depart = due - SecondsOf(territory, from, to, way);
        if (isAdded)
        {
            trial.AddDrive(leg.Footprint, depart, due, unit, problem.Patrol.Units[unit].Team.Tier);
        }
        else
        {
            trial.RemoveDrive(leg.Footprint, depart, due, unit, problem.Patrol.Units[unit].Team.Tier);
        }

        return depart;
    }

    /// <summary>Waiting at a location, if there is time to.</summary>
    public void Wait(CoverageTrial trial, int unit, int location, int from, int to, bool isAdded)
    {
        if (from < to)
        {
            Stand(trial, unit, location, PlaceAt(unit, location), isVisit: false, from, to, isAdded);
        }
    }

    /// <summary>A stop.</summary>
    public void Stop(CoverageTrial trial, int unit, in Stop stop, bool isAdded)
    {
        if (!problem.IsPass(stop))
        {
            // Several places may share a node: a demand names its own.
            var demand = stop.Task == TaskTable.NoTask ? TaskTable.NoDemand : problem.Tasks.DemandOf[stop.Task];
            var isBreak = stop.Task != TaskTable.NoTask && demand == TaskTable.NoDemand;
            var place = demand == TaskTable.NoDemand ? PlaceAt(unit, stop.Entry) : problem.Patrol.Demands[demand].Target;
            Stand(trial, unit, stop.Entry, place, !isBreak, stop.Start, stop.End, isAdded);
            return;
        }

        var (tier, isForward) = (problem.Patrol.Units[unit].Team.Tier, stop.Direction == TaskTable.Forward);
        var pass = paths.Pass(stop.Task, stop.Direction, problem.Territories[problem.TerritoryOf[unit]].Mode).Footprint;
        var keyRoad = problem.Patrol.Demands[problem.Tasks.DemandOf[stop.Task]].Target;
        if (isAdded)
        {
            trial.AddDrive(pass, stop.Start, stop.End, unit, tier);
            trial.AddPass(keyRoad, isForward, stop.Start, stop.End, unit);
        }
        else
        {
            trial.RemoveDrive(pass, stop.Start, stop.End, unit, tier);
            trial.RemovePass(keyRoad, isForward, stop.Start, stop.End, unit);
        }
    }

    /// <summary>Centimetres of a leg.</summary>
    public long Centimetres(int unit, int from, int to, Leg? way) =>
        way is not null ? way.Centimetres
        : problem.Territories[problem.TerritoryOf[unit]].IsSame(from, to) ? 0
        : paths.Between(unit, from, to).Centimetres;

    /// <summary>Centimetres of a stop: those of its pass.</summary>
    public long Centimetres(int unit, in Stop stop) =>
        problem.IsPass(stop) ? paths.Pass(stop.Task, stop.Direction, problem.Territories[problem.TerritoryOf[unit]].Mode).Centimetres : 0;

    /// <summary>Seconds of a leg. Another way takes longer by what its arcs do.</summary>
    public static int SecondsOf(Territory territory, int from, int to, Leg? way) =>
        way is null ? territory.Seconds(from, to) : Math.Max(territory.Seconds(from, to), way.Footprint.Seconds);

    private void Stand(CoverageTrial trial, int unit, int location, int place, bool isVisit, int from, int to, bool isAdded)
    {
        var (node, tier) = (problem.Territories[problem.TerritoryOf[unit]].EndNodes[location], problem.Patrol.Units[unit].Team.Tier);
        if (node == problem.Patrol.Units[unit].BaseNode)
        {
            if (isVisit && place != Territory.NoPlace)
            {
                VisitAtBase(trial, unit, place, from, to, isAdded);
            }

            return;
        }

        if (isAdded)
        {
            trial.AddStand(node, place, isVisit, from, to, unit, tier);
        }
        else
        {
            trial.RemoveStand(node, place, isVisit, from, to, unit, tier);
        }
    }

    private int PlaceAt(int unit, int location) => problem.Territories[problem.TerritoryOf[unit]].Places[location];

    private static void VisitAtBase(CoverageTrial trial, int unit, int place, int from, int to, bool isAdded)
    {
        if (isAdded)
        {
            trial.AddVisitAtBase(place, from, to, unit);
        }
        else
        {
            trial.RemoveVisitAtBase(place, from, to, unit);
        }
    }
}
