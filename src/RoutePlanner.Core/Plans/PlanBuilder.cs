using System.Collections.Immutable;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Optimisation.Bounds;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans;

/// <summary>Writes an itinerary out as a plan: steps with arcs, what became of each demand, totals.</summary>
internal sealed class PlanBuilder(SearchProblem problem, LegPaths paths)
{
    private readonly PatrolProblem patrol = problem.Patrol;

    /// <summary>A plan of stops without the base, all by the fastest ways.</summary>
    public Plan Build(List<Stop>[] stops, ulong seed) => Build([.. stops.Select((list, u) => NightStart.Route(problem, u, list))], seed);

    /// <summary>A plan of routes, the base at the end of each.</summary>
    /// <param name="routes">Of every unit.</param>
    /// <param name="seed">Of the search.</param>
    /// <param name="limits">What no plan of the night can better; null to work it out.</param>
    public Plan Build(RouteStop[][] routes, ulong seed, PlanBounds? limits = null) =>
        Of(problem, [.. patrol.Units.Select((unit, u) => UnitPlanOf(u, unit, routes[u]))], seed, limits);

    /// <summary>A plan of finished routes: what became of each demand, and the totals.</summary>
    public static Plan Of(SearchProblem problem, ImmutableArray<UnitPlan> units, ulong seed, PlanBounds? limits = null)
    {
        var patrol = problem.Patrol;
        var record = new VisitRecord(patrol, problem.Risk, units);
        var evaluation = new DemandEvaluation(problem, record);
        var demands = Enumerable.Range(0, patrol.Demands.Length).Select(evaluation.Evaluate).ToImmutableArray();
        var duties = DutyBalance.Of(patrol, units);
        var (totals, bounds) = PlanTotals.Of(patrol, limits ?? PlanBounds.Of(patrol, problem.Risk), record, units, demands, duties);
        var night = patrol.Night;
        return new Plan
        {
            CountyId = patrol.County.Id,
            InputsDigest = patrol.County.InputsDigest,
            Software = "RoutePlanner " + typeof(Plan).Assembly.GetName().Version!.ToString(3),
            Seed = seed,
            Night = new PlanNight(
                night.Date.ToString("uuuu-MM-dd", null), night.Start.ToString("HH:mm", null), night.End.ToString("HH:mm", null), patrol.County.TimeZone.Id),
            Units = units,
            Demands = [.. demands.Select(d => d.Result)],
            Totals = totals,
            Bounds = bounds,
            Balance = duties,
        };
    }

    private UnitPlan UnitPlanOf(int u, Unit unit, RouteStop[] route)
    {
        var steps = ImmutableArray.CreateBuilder<PlanStep>();
        var (location, time) = (problem.BaseLocation[u], unit.ShiftStart);
        for (var k = 0; k < route.Length; k++)
        {
            var stop = route[k].Stop;
            AddLeg(u, steps, location, time, route[k]);
            if (k < route.Length - 1)
            {
                steps.Add(StepOf(u, stop));
            }

            (location, time) = (stop.Exit, stop.End);
        }

        return new UnitPlan
        {
            UnitId = unit.Id,
            TeamId = unit.Team.Id,
            Tier = unit.Team.Tier,
            Mode = unit.Mode,
            ShiftStart = unit.ShiftStart,
            ShiftEnd = unit.ShiftEnd,
            BaseId = unit.Team.BaseId,
            Totals = PlanTotals.OfUnit(steps),
            Steps = steps.ToImmutable(),
        };
    }

    /// <summary>Waits where the unit is until it must go, then drives to arrive just in time.</summary>
    private void AddLeg(int u, ImmutableArray<PlanStep>.Builder steps, int from, int time, in RouteStop next)
    {
        var (to, due) = (next.Stop.Entry, next.Stop.Start);
        var territory = problem.Territories[problem.TerritoryOf[u]];
        var (leg, depart) = paths.To(u, from, to, due, next.Way);
        if (depart > time)
        {
            steps.Add(new PlanStep { Kind = StepKind.Wait, Start = time, End = depart, PlaceId = PlaceIdAt(territory, from), Reason = StepReason.Spare });
        }

        if (leg is not null)
        {
            steps.Add(new PlanStep
            {
                Kind = StepKind.Drive,
                Start = depart,
                End = due,
                Metres = leg.Centimetres / 100.0,
                Arcs = [.. leg.Arcs],
                Reason = next.Way is null ? null : StepReason.Presence,
            });
        }
    }

    private PlanStep StepOf(int u, in Stop stop)
    {
        var territory = problem.Territories[problem.TerritoryOf[u]];
        var step = new PlanStep { Kind = StepKind.Wait, Start = stop.Start, End = stop.End, PlaceId = PlaceIdAt(territory, stop.Entry) };
        if (stop.Task == TaskTable.NoTask)
        {
            return step with { Kind = step.PlaceId is null ? StepKind.Wait : StepKind.Visit, Reason = StepReason.Presence };
        }

        var d = problem.Tasks.DemandOf[stop.Task];
        if (d == TaskTable.NoDemand)
        {
            return step with { Kind = StepKind.Break };
        }

        var demand = patrol.Demands[d];
        if (demand.Kind == DemandKind.Visits)
        {
            return step with { Kind = StepKind.Visit, PlaceId = demand.TargetId, DemandId = demand.Id };
        }

        var pass = paths.Pass(stop.Task, stop.Direction, territory.Mode);
        return step with
        {
            Kind = StepKind.Pass,
            PlaceId = null,
            KeyRoadId = demand.TargetId,
            Direction = stop.Direction == TaskTable.Forward ? TravelDirection.Forward : TravelDirection.Backward,
            DemandId = demand.Id,
            Arcs = [.. pass.Arcs],
            Metres = pass.Centimetres / 100.0,
        };
    }

    private string? PlaceIdAt(Territory territory, int location) =>
        territory.Places[location] is var place and not Territory.NoPlace ? patrol.County.Places[place].Id : null;
}
