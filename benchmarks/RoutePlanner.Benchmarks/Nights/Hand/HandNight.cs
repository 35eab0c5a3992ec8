using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Benchmarks.Nights.Hand;

/// <summary>
/// A night as somebody sees it who plans by hand: what to go to, who may go there, how long it takes; and the way from stops to a plan, which is the planner's own. Travel times and
/// rules are the planner's too, so that plans by hand differ from its own in nothing but their order.
/// </summary>
internal sealed class HandNight
{
    /// <summary>Where nothing is asked a unit stays ten minutes: about the stay that deters longest for its time (Koper 1995).</summary>
    private const int PresenceSeconds = 600;

    /// <summary>Where a visit may be of no length, a minute.</summary>
    private const int LeastVisitSeconds = 60;

    private readonly LegPaths paths;
    private readonly int[][] itemsOf;

    public HandNight(PatrolProblem patrol)
    {
        var engines = new Dictionary<Core.Roads.Mode, TravelEngine>();
        ITravel TravelFor(Core.Roads.Mode mode)
        {
            if (!engines.TryGetValue(mode, out var engine))
            {
                engines[mode] = engine = TravelEngine.Build(patrol.Roads.Graph, mode, patrol.Roads.Passes());
            }

            return engine.NewTravel();
        }

        Patrol = patrol;
        Problem = SearchProblem.Build(patrol, RiskModel.Build(patrol.Roads, patrol.Night, patrol.NightSeconds), TravelFor);
        paths = new LegPaths(Problem, TravelFor);
        (Items, itemsOf) = FindItems();
    }

    public PatrolProblem Patrol { get; }

    /// <summary>The night as the planner compiles it.</summary>
    public SearchProblem Problem { get; }

    public IReadOnlyList<HandItem> Items { get; }

    /// <summary>Items that a unit may serve, in their order.</summary>
    public IReadOnlyList<int> ItemsOf(int unit) => itemsOf[unit];

    public Demand? DemandOf(int item) => Items[item].Demand == TaskTable.NoDemand ? null : Patrol.Demands[Items[item].Demand];

    /// <summary>Driving seconds of a unit from one location to another; unreachable where there is no way.</summary>
    public int DriveSeconds(int unit, int from, int to) => TerritoryOf(unit).Seconds(from, to);

    public int BaseOf(int unit) => Problem.BaseLocation[unit];

    /// <summary>Where a unit that is done at a location may take a break: the place there, or <see cref="Territory.NoLocation"/> where there is none.</summary>
    public int PlaceAt(int unit, int location) =>
        TerritoryOf(unit).StandAfter(location) is var stand and not Territory.NoLocation && TerritoryOf(unit).Places[stand] != Territory.NoPlace ? stand : Territory.NoLocation;

    /// <summary>The stop of serving an item right after arriving from a location, however late; null where the roads don't allow it.</summary>
    public Stop? StopAt(int unit, HandLeg leg, int from, int leave)
    {
        var item = Items[leg.Item];
        var territory = TerritoryOf(unit);
        var (entry, exit, seconds) = (territory.LocationOf(Math.Max(0, item.Node)), territory.LocationOf(Math.Max(0, item.Node)), PresenceSeconds);
        if (item.Demand != TaskTable.NoDemand)
        {
            (entry, exit) = Problem.Locations(Problem.TerritoryOf[unit], item.Demand, leg.Direction);
            seconds = Problem.ServiceSeconds(Problem.TerritoryOf[unit], item.Demand, leg.Direction);
            seconds = Patrol.Demands[item.Demand].Kind == DemandKind.Visits ? Math.Max(seconds, LeastVisitSeconds) : seconds;
        }

        if (entry < 0 || exit < 0 || seconds < 0 || !territory.IsLinked(from, entry) || !territory.IsLinked(exit, BaseOf(unit)))
        {
            return null;
        }

        var task = item.Demand == TaskTable.NoDemand ? TaskTable.NoTask : Problem.Tasks.FirstTask[item.Demand];
        var arrival = leave + territory.Seconds(from, entry);
        return new Stop(task, leg.Direction, entry, exit, arrival, arrival + seconds);
    }

    /// <summary>The stop that a step of a plan says.</summary>
    public Stop StopAt(int unit, string demandId, int direction, int start, int end)
    {
        var demand = Patrol.Demands.Select((d, i) => (d.Id, i)).First(d => d.Id == demandId).i;
        var (entry, exit) = Problem.Locations(Problem.TerritoryOf[unit], demand, direction);
        return new Stop(Problem.Tasks.FirstTask[demand], direction, entry, exit, start, end);
    }

    /// <summary>Where a unit stands that is at a place.</summary>
    public int LocationOf(int unit, string placeId) =>
        TerritoryOf(unit).LocationOf(Patrol.Roads.PlaceSnaps[Patrol.County.Places.Select((p, i) => (p.Id, i)).First(p => p.Id == placeId).i].Node);

    /// <summary>A unit's break at a location.</summary>
    public Stop BreakAt(int unit, int location, int start) =>
        new(Problem.Tasks.BreakTask[unit], TaskTable.Forward, location, location, start, start + Patrol.Units[unit].BreakSeconds);

    /// <summary>The plan of everybody's stops.</summary>
    public Plan PlanOf(List<Stop>[] stops) => new PlanBuilder(Problem, paths).Build(stops, seed: 0);

    private Territory TerritoryOf(int unit) => Problem.Territories[Problem.TerritoryOf[unit]];

    private (List<HandItem> Items, int[][] ItemsOf) FindItems()
    {
        var items = new List<HandItem>();
        var units = Enumerable.Range(0, Patrol.Units.Length).Select(_ => new List<int>()).ToArray();
        for (var d = 0; d < Patrol.Demands.Length; d++)
        {
            // A gap rule longer than the demand's hours asks for no visit at all, and has no task.
            if (Problem.Tasks.FirstTask[d] == Problem.Tasks.FirstTask[d + 1])
            {
                continue;
            }

            var isVisits = Patrol.Demands[d].Kind == DemandKind.Visits;
            int[] directions = (isVisits, Patrol.Demands[d].Direction) switch
            {
                (true, _) or (_, PassDirection.Forward) => [TaskTable.Forward],
                (_, PassDirection.Both) => [TaskTable.Forward, TaskTable.Backward],
                _ => [TaskTable.AnyDirection],
            };
            foreach (var direction in directions)
            {
                foreach (var unit in Problem.EligibleUnits[d])
                {
                    units[unit].Add(items.Count);
                }

                items.Add(new HandItem(d, direction, HandItem.NoNode));
            }
        }

        AddPresence(items, units);
        return (items, [.. units.Select(list => list.ToArray())]);
    }

    /// <summary>A unit of which nothing is asked goes round the places of its areas, or, where there are none, the spots that the planner would send it to.</summary>
    private void AddPresence(List<HandItem> items, List<int>[] units)
    {
        var itemAt = new Dictionary<int, int>();
        for (var unit = 0; unit < units.Length; unit++)
        {
            if (units[unit].Count > 0)
            {
                continue;
            }

            var territory = TerritoryOf(unit);
            int[] places = [.. territory.Presence.Where(location => territory.Places[location] != Territory.NoPlace)];
            foreach (var node in (places.Length > 0 ? places : territory.Presence).Select(location => territory.EndNodes[location]))
            {
                if (!itemAt.TryGetValue(node, out var item))
                {
                    itemAt[node] = item = items.Count;
                    items.Add(new HandItem(TaskTable.NoDemand, TaskTable.Forward, node));
                }

                units[unit].Add(item);
            }
        }
    }
}
