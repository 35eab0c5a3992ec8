using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;

namespace RoutePlanner.Core.Tests.Plans;

/// <summary>A hand-made night of three units in <see cref="StreetGridCounty"/>.</summary>
internal static class SmallPlan
{
    public static (Plan Plan, PatrolProblem Problem) Make(bool synthetic = true, string language = "zh-CN")
    {
        var county = StreetGridCounty.Make(synthetic, language);
        var roads = CountyRoads.Build(county);
        var problem = PatrolProblem.Build(roads, county.Night);
        var units = problem.Units;

        var car = new RouteBuilder(roads, units[0])
            .Visit("s1", 10).Visit("o1", 5).Wait(10, "presence").Pass("k1").Visit("x1", 8).Pass("k2", TravelDirection.Backward)
            .Visit("g1", 5).Break(30).Visit("x1", 8).Wait(12, "presence").Pass("k2").Home();
        var motorcycle = new RouteBuilder(roads, units[1])
            .Visit("p1", 10).Visit("p2", 12, StepKind.Hold).Visit("p1", 10).Visit("m1", 6).Pass("k1", TravelDirection.Backward).Visit("p1", 10).Home();
        var foot = new RouteBuilder(roads, units[2]).Visit("v1", 15).Home();
        return (PlanOf(county, problem, [car, motorcycle, foot]), problem);
    }

    private static Plan PlanOf(County county, PatrolProblem problem, ImmutableArray<UnitPlan> units) => new()
    {
        CountyId = county.Id,
        InputsDigest = county.InputsDigest,
        Software = "RoutePlanner 0.1.0",
        Seed = 1,
        Night = new PlanNight("2026-11-24", "20:00", "06:00", "Asia/Shanghai"),
        Units = units,
        Demands = [.. problem.Demands.Select(d => Result(d, units))],
        Totals = ImmutableSortedDictionary.CreateRange(
        [
            KeyValuePair.Create("missedVisits", new Term(3, 2000)),
            KeyValuePair.Create("missedPasses", new Term(0, 2000)),
            KeyValuePair.Create("gapExcess", new Term(1234, 10)),
            KeyValuePair.Create("unprotectedRisk", new Term(5678.9, 1)),
            KeyValuePair.Create("kilometres", new Term(units.Sum(u => u.Totals.DriveMetres) / 1000, 0.5)),
        ]),
        Bounds = ImmutableSortedDictionary.CreateRange([KeyValuePair.Create("missedVisits", new TermBound(3, 3, 0))]),
    };

    /// <summary>Roughly what docs/plan.md says: enough for pages, not for a checker.</summary>
    private static DemandResult Result(Demand demand, ImmutableArray<UnitPlan> units)
    {
        ImmutableArray<ServedVisit> served =
        [
            .. units
                .SelectMany(u => u.Steps.Where(s => s.PlaceId == demand.TargetId && s.Kind is StepKind.Visit or StepKind.Hold || s.KeyRoadId == demand.TargetId)
                    .Select(s => new ServedVisit(u.UnitId, s.Start, s.End)))
                .OrderBy(v => v.Start)
                .Take(demand.Direction == PassDirection.Both ? 2 * demand.Count : demand.Count),
        ];
        var last = 0;
        var worst = 0;
        foreach (var visit in served.Append(new ServedVisit("", demand.Hours.End, demand.Hours.End)))
        {
            worst = Math.Max(worst, visit.Start - last);
            last = visit.End;
        }

        var isMet = served.Length >= demand.Count && worst <= (demand.GapMax ?? int.MaxValue);
        return new DemandResult
        {
            DemandId = demand.Id,
            Kind = demand.Kind,
            TargetId = demand.TargetId,
            Required = new RequiredService
            {
                Count = demand.Count,
                GapMax = demand.GapMax,
                Windows = demand.Windows,
                Direction = demand.Kind == DemandKind.Passes ? demand.Direction : null,
            },
            Served = served,
            WorstGap = worst,
            Status = isMet ? DemandStatus.Met : served.IsEmpty ? DemandStatus.Unmet : DemandStatus.Partly,
            Reasons = isMet ? [] : [served.Length >= demand.Count ? "gap" : "no-time"],
            Repairs = [],
        };
    }
}
