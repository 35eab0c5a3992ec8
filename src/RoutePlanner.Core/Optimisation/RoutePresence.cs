using RoutePlanner.Core.Coverage;

namespace RoutePlanner.Core.Optimisation;

/// <summary>Says what a route's legs and stops are present at. Immutable, shared by threads.</summary>
internal sealed class RoutePresence(SearchProblem problem, LegPaths paths, UnitPresence presence)
{
    /// <summary>The drive from a stop to the next, so as to arrive just in time.</summary>
    /// <param name="unit">Who drives.</param>
    /// <param name="from">Location left.</param>
    /// <param name="to">Location reached.</param>
    /// <param name="due">When it is reached.</param>
    /// <param name="way">The way, or null for the fastest.</param>
    /// <param name="sink">Takes the visits.</param>
    /// <returns>When the unit departs.</returns>
    public int Drive<TSink>(int unit, int from, int to, int due, Leg? way, ref TSink sink)
        where TSink : IVisitSink, allows ref struct
    {
        var (leg, depart) = paths.To(unit, from, to, due, way);
        if (leg is not null)
        {
            presence.Drive(leg.Footprint, depart, due, unit, problem.Patrol.Units[unit].Team.Tier, ref sink);
        }

        return depart;
    }

    /// <summary>Waiting at a location, if there is time to.</summary>
    public void Wait<TSink>(int unit, int location, int from, int to, ref TSink sink)
        where TSink : IVisitSink, allows ref struct
    {
        if (from < to)
        {
            Stand(unit, location, PlaceAt(unit, location), isVisit: false, from, to, ref sink);
        }
    }

    /// <summary>A stop.</summary>
    public void Stop<TSink>(int unit, in Stop stop, ref TSink sink)
        where TSink : IVisitSink, allows ref struct
    {
        if (problem.IsPass(stop))
        {
            presence.Drive(PassOf(unit, stop).Footprint, stop.Start, stop.End, unit, problem.Patrol.Units[unit].Team.Tier, ref sink);
            StopForDemands(unit, stop, ref sink);
            return;
        }

        var (place, isVisit) = PlaceOf(unit, stop);
        Stand(unit, stop.Entry, place, isVisit, stop.Start, stop.End, ref sink);
    }

    /// <summary>Of a stop what a demand for visits or passes may count, or a gap rule at a place.</summary>
    public void StopForDemands<TSink>(int unit, in Stop stop, ref TSink sink)
        where TSink : IVisitSink, allows ref struct
    {
        if (problem.IsPass(stop))
        {
            var keyRoad = problem.Patrol.Demands[problem.Tasks.DemandOf[stop.Task]].Target;
            presence.Pass(keyRoad, stop.Direction == TaskTable.Forward, stop.Start, stop.End, unit, ref sink);
            return;
        }

        var (place, isVisit) = PlaceOf(unit, stop);
        if (!isVisit || place == Territory.NoPlace)
        {
            return;
        }

        if (problem.Territories[problem.TerritoryOf[unit]].EndNodes[stop.Entry] == problem.Patrol.Units[unit].BaseNode)
        {
            presence.VisitAtBase(place, stop.Start, stop.End, unit, ref sink);
        }
        else
        {
            presence.StandAtPlace(place, isVisit, stop.Start, stop.End, unit, problem.Patrol.Units[unit].Team.Tier, ref sink);
        }
    }

    /// <summary>Centimetres of a stop: those of its pass.</summary>
    public long Centimetres(int unit, in Stop stop) => problem.IsPass(stop) ? PassOf(unit, stop).Centimetres : 0;

    private void Stand<TSink>(int unit, int location, int place, bool isVisit, int from, int to, ref TSink sink)
        where TSink : IVisitSink, allows ref struct
    {
        var node = problem.Territories[problem.TerritoryOf[unit]].EndNodes[location];
        if (node != problem.Patrol.Units[unit].BaseNode)
        {
            presence.Stand(node, place, isVisit, from, to, unit, problem.Patrol.Units[unit].Team.Tier, ref sink);
        }
        else if (isVisit && place != Territory.NoPlace)
        {
            presence.VisitAtBase(place, from, to, unit, ref sink);
        }
    }

    /// <summary>The drive of a pass.</summary>
    public Leg PassOf(int unit, in Stop stop) => paths.Pass(stop.Task, stop.Direction, problem.Territories[problem.TerritoryOf[unit]].Mode);

    /// <summary>The place a stop is at, and whether it visits it. Several places may share a node: a demand names its own.</summary>
    private (int Place, bool IsVisit) PlaceOf(int unit, in Stop stop)
    {
        var demand = stop.Task == TaskTable.NoTask ? TaskTable.NoDemand : problem.Tasks.DemandOf[stop.Task];
        var isBreak = stop.Task != TaskTable.NoTask && demand == TaskTable.NoDemand;
        return (demand == TaskTable.NoDemand ? PlaceAt(unit, stop.Entry) : problem.Patrol.Demands[demand].Target, !isBreak);
    }

    private int PlaceAt(int unit, int location) => problem.Territories[problem.TerritoryOf[unit]].Places[location];
}
