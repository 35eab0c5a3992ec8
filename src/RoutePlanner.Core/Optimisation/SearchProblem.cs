using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// Tonight's problem compiled for the search: tasks, territories, who may do what in how many seconds. Immutable once built.
/// </summary>
internal sealed class SearchProblem
{
    private readonly bool[] mayServe;
    private readonly int[][] passSeconds;

    private SearchProblem(PatrolProblem patrol, RiskModel risk, Territory[] territories, int[] territoryOf)
    {
        Patrol = patrol;
        Risk = risk;
        Territories = territories;
        TerritoryOf = territoryOf;
        Tasks = new TaskTable(patrol);
        passSeconds = [.. territories.Select(t => PassSeconds(patrol, t.Mode))];
        BaseLocation = [.. patrol.Units.Select((unit, u) => territories[territoryOf[u]].LocationOf(unit.BaseNode))];
        mayServe = new bool[patrol.Units.Length * patrol.Demands.Length];
        EligibleUnits = new int[patrol.Demands.Length][];
        for (var d = 0; d < patrol.Demands.Length; d++)
        {
            for (var u = 0; u < patrol.Units.Length; u++)
            {
                mayServe[(u * patrol.Demands.Length) + d] = PatrolProblem.MayServe(patrol.Units[u], patrol.Demands[d]) && IsReachable(u, d);
            }

            EligibleUnits[d] = [.. Enumerable.Range(0, patrol.Units.Length).Where(u => MayServe(u, d))];
        }

        DemandsOf = [.. Enumerable.Range(0, patrol.Units.Length).Select(u => Enumerable.Range(0, patrol.Demands.Length).Where(d => MayServe(u, d)).ToArray())];
        LockedStops = LockedRoutes.Stops(this);
        BegunStops = new int[patrol.Units.Length];
    }

    public PatrolProblem Patrol { get; }

    public RiskModel Risk { get; }

    public Territory[] Territories { get; }

    /// <summary>Territory of each unit.</summary>
    public int[] TerritoryOf { get; }

    public TaskTable Tasks { get; }

    /// <summary>Location of each unit's base in its territory.</summary>
    public int[] BaseLocation { get; }

    /// <summary>Units that may and can serve each demand.</summary>
    public int[][] EligibleUnits { get; }

    /// <summary>Demands that each unit may and can serve.</summary>
    public int[][] DemandsOf { get; }

    /// <summary>Stops of each unit, by time, that every route of it has, exactly so; mostly none.</summary>
    public Stop[][] LockedStops { get; private set; }

    /// <summary>So many stops of each unit's route are begun, or driven to, in the past: nothing changes before them, the way there neither.</summary>
    public int[] BegunStops { get; private set; }

    /// <summary>Nothing but locked stops is begun, or driven to, before this second of the night.</summary>
    public int Present { get; private set; }

    public int UnitCount => Patrol.Units.Length;

    public static SearchProblem Build(PatrolProblem patrol, RiskModel risk, Func<Mode, ITravel> travelFor)
    {
        var (territories, territoryOf) = TerritoryBuilder.Build(patrol, risk, travelFor);
        return new SearchProblem(patrol, risk, territories, territoryOf);
    }

    /// <summary>The same problem later in the night: what has been done by then is locked.</summary>
    public SearchProblem From(int present, Stop[][] lockedStops, int[] begunStops)
    {
        var later = (SearchProblem)MemberwiseClone();
        (later.Present, later.LockedStops, later.BegunStops) = (present, lockedStops, begunStops);
        return later;
    }

    /// <summary>Whether the rules and the roads let a unit serve a demand.</summary>
    public bool MayServe(int unit, int demand) => mayServe[(unit * Patrol.Demands.Length) + demand];

    /// <summary>Seconds a unit of a territory takes to serve a demand in a direction; -1 where the road does not allow it.</summary>
    public int ServiceSeconds(int territory, int demand, int direction)
    {
        var wish = Patrol.Demands[demand];
        return wish.Kind == DemandKind.Visits ? wish.ServiceSeconds : passSeconds[territory][(2 * wish.Target) + direction];
    }

    /// <summary>Where serving a demand in a direction begins and ends, as locations of a territory (-1 where it has none there).</summary>
    public (int Entry, int Exit) Locations(int territory, int demand, int direction)
    {
        var wish = Patrol.Demands[demand];
        var place = Territories[territory];
        if (wish.Kind == DemandKind.Visits)
        {
            var location = place.LocationOf(Patrol.Roads.PlaceSnaps[wish.Target].Node);
            return (location, location);
        }

        var pass = place.LocationOf(wish.Target, direction);
        return (pass, pass);
    }

    /// <summary>Whether a stop drives a key road; others stand where they are.</summary>
    public bool IsPass(in Stop stop) =>
        stop.Task != TaskTable.NoTask && Tasks.DemandOf[stop.Task] is var demand and not TaskTable.NoDemand
        && Patrol.Demands[demand].Kind == DemandKind.Passes;

    private bool IsReachable(int unit, int demand)
    {
        var territory = Territories[TerritoryOf[unit]];
        var last = Patrol.Demands[demand].Direction == PassDirection.Forward ? TaskTable.Forward : TaskTable.Backward;
        for (var direction = TaskTable.Forward; direction <= last; direction++)
        {
            var (entry, exit) = Locations(TerritoryOf[unit], demand, direction);
            if (entry >= 0 && exit >= 0
                && ServiceSeconds(TerritoryOf[unit], demand, direction) >= 0
                && territory.IsLinked(BaseLocation[unit], entry)
                && territory.IsLinked(exit, BaseLocation[unit]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two entries a key road, forward then backward; -1 where the road is not found or closed that way.</summary>
    private static int[] PassSeconds(PatrolProblem patrol, Mode mode)
    {
        var seconds = new int[2 * patrol.County.KeyRoads.Length];
        for (var k = 0; k < patrol.County.KeyRoads.Length; k++)
        {
            var path = patrol.Roads.KeyRoadPaths[k];
            for (var direction = TaskTable.Forward; direction <= TaskTable.Backward; direction++)
            {
                var arcs = PassTime.Arcs(patrol.Roads.Graph, path, direction == TaskTable.Forward);
                seconds[(2 * k) + direction] = arcs.IsEmpty
                    ? -1
                    : PassTime.Seconds(patrol.Roads.Graph, mode, arcs, patrol.County.KeyRoads[k].PatrolSpeedKmh);
            }
        }

        return seconds;
    }
}
