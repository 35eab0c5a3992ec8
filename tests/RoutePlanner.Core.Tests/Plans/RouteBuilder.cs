using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Plans;

/// <summary>Writes a unit's night by hand: say where it goes, it drives there along the shortest path.</summary>
internal sealed class RouteBuilder
{
    private readonly CountyRoads roads;
    private readonly Unit unit;
    private readonly DijkstraTravel travel;
    private readonly ImmutableArray<PlanStep>.Builder steps = ImmutableArray.CreateBuilder<PlanStep>();
    private int node;

    public RouteBuilder(CountyRoads roads, Unit unit)
    {
        this.roads = roads;
        this.unit = unit;
        travel = new DijkstraTravel(roads.Graph, unit.Mode);
        node = unit.BaseNode;
        Clock = unit.ShiftStart;
    }

    public int Clock { get; private set; }

    public RouteBuilder Visit(string placeId, int minutes, StepKind kind = StepKind.Visit)
    {
        DriveTo(roads.PlaceSnaps[PlaceIndex(placeId)].Node);
        return Add(new PlanStep { Kind = kind, Start = Clock, End = Clock + (60 * minutes), PlaceId = placeId, DemandId = kind == StepKind.Visit ? $"visits:{placeId}" : null });
    }

    public RouteBuilder Pass(string keyRoadId, TravelDirection direction = TravelDirection.Forward)
    {
        var index = roads.County.KeyRoads.ToList().FindIndex(k => k.Id == keyRoadId);
        var path = roads.KeyRoadPaths[index];
        ImmutableArray<int> arcs = direction == TravelDirection.Forward ? path.Arcs : [.. path.Arcs.Reverse().Select(arc => roads.Graph.ReverseOf(arc))];
        DriveTo(direction == TravelDirection.Forward ? path.Node0 : path.Node1);
        node = direction == TravelDirection.Forward ? path.Node1 : path.Node0;
        AddMove(StepKind.Pass, arcs, roads.County.KeyRoads[index].PatrolSpeedKmh);
        return With(s => s with { KeyRoadId = keyRoadId, Direction = direction, DemandId = $"passes:{keyRoadId}" });
    }

    public RouteBuilder Wait(int minutes, string reason) => Add(new PlanStep { Kind = StepKind.Wait, Start = Clock, End = Clock + (60 * minutes), Reason = reason });

    public RouteBuilder Break(int minutes) => Add(new PlanStep { Kind = StepKind.Break, Start = Clock, End = Clock + (60 * minutes) });

    /// <summary>Drives home and waits there to the end of the shift.</summary>
    public UnitPlan Home()
    {
        DriveTo(unit.BaseNode);
        if (Clock < unit.ShiftEnd)
        {
            Add(new PlanStep { Kind = StepKind.Wait, Start = Clock, End = unit.ShiftEnd, PlaceId = unit.Team.BaseId, Reason = "spare" });
        }

        var built = steps.ToImmutable();
        int Seconds(params StepKind[] kinds) => built.Where(s => kinds.Contains(s.Kind)).Sum(s => s.End - s.Start);
        int Count(params StepKind[] kinds) => built.Count(s => kinds.Contains(s.Kind));
        return new UnitPlan
        {
            UnitId = unit.Id,
            TeamId = unit.Team.Id,
            Tier = unit.Team.Tier,
            Mode = unit.Mode,
            ShiftStart = unit.ShiftStart,
            ShiftEnd = built.Length == 0 ? unit.ShiftEnd : built[^1].End,
            BaseId = unit.Team.BaseId,
            Steps = built,
            Totals = new UnitTotals
            {
                DriveMetres = built.Sum(s => s.Metres ?? 0),
                DriveSeconds = Seconds(StepKind.Drive, StepKind.Pass),
                Passes = Count(StepKind.Pass),
                Visits = Count(StepKind.Visit, StepKind.Hold),
                VisitSeconds = Seconds(StepKind.Visit, StepKind.Hold),
                WaitSeconds = Seconds(StepKind.Wait),
                BreakSeconds = Seconds(StepKind.Break),
            },
        };
    }

    private void DriveTo(int target)
    {
        var arcs = new List<int>();
        Assert.True(travel.TryPath(node, target, arcs), $"no way for {unit.Id}");
        node = target;
        if (arcs.Count > 0)
        {
            AddMove(StepKind.Drive, [.. arcs], null);
        }
    }

    private RouteBuilder AddMove(StepKind kind, ImmutableArray<int> arcs, int? speedKmh)
    {
        var graph = roads.Graph;
        var deciseconds = arcs.Sum(arc => Math.Max(
            graph.TravelDeciseconds(unit.Mode)[arc], speedKmh is { } speed ? (int)Math.Ceiling(graph.LengthCentimetresOf(arc) * 0.36 / speed) : 0));
        return Add(new PlanStep
        {
            Kind = kind,
            Start = Clock,
            End = Clock + TravelTime.ToSeconds(deciseconds),
            Metres = arcs.Sum(arc => graph.LengthCentimetresOf(arc)) / 100.0,
            Arcs = arcs,
        });
    }

    private RouteBuilder Add(PlanStep step)
    {
        steps.Add(step);
        Clock = step.End;
        return this;
    }

    private RouteBuilder With(Func<PlanStep, PlanStep> change)
    {
        steps[^1] = change(steps[^1]);
        return this;
    }

    private int PlaceIndex(string id) => roads.County.Places.ToList().FindIndex(p => p.Id == id);
}
