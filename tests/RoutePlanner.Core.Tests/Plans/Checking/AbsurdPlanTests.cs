using System.Collections.Immutable;
using CsCheck;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.Plans.Checking;

/// <summary>Plans that a type checker lets pass and nobody in their right mind would make.</summary>
public sealed class AbsurdPlanTests
{
    private static readonly Gen<string> Ids = OneOf(
        "car", "foot", "base", "office", "post", "school", "s1", "visits:post", "passes:s1", "no-time", "spare", "", "没有", null!);

    private static readonly Gen<int> Numbers = Gen.OneOf(
        Gen.Int[0, 7200], Gen.Int[-20, 40], Gen.Int, OneOf(int.MinValue, int.MaxValue, -1, 0));

    private static readonly Gen<double> Reals = Gen.OneOf(
        Gen.Double[0, 5000], OneOf(double.NaN, double.PositiveInfinity, double.NegativeInfinity, -1e300, 1e300, 0));

    private static readonly Gen<PlanStep> Steps = Gen.Select(
        Gen.Int[-1, 7], Gen.Select(Numbers, Numbers), Arcs(), Gen.Select(Ids, Ids, Ids, Ids), Gen.Int[-1, 3],
        (kind, times, arcs, ids, direction) => new PlanStep
        {
            Kind = (StepKind)kind,
            Start = times.Item1,
            End = times.Item2,
            Arcs = arcs,
            Metres = kind % 2 == 0 ? null : double.NaN,
            PlaceId = ids.Item1,
            KeyRoadId = ids.Item2,
            DemandId = ids.Item3,
            Reason = ids.Item4,
            Direction = direction < 0 ? null : (TravelDirection)direction,
        });

    private static readonly Gen<UnitPlan> Units = Gen.Select(
        Gen.Select(Ids, Ids, Ids), Gen.Select(Numbers, Numbers), Gen.Select(Reals, Numbers), List(Steps),
        (ids, times, totals, steps) => new UnitPlan
        {
            UnitId = ids.Item1,
            TeamId = ids.Item2,
            BaseId = ids.Item3,
            Tier = (Tier)times.Item1,
            Mode = (Mode)times.Item2,
            ShiftStart = times.Item1,
            ShiftEnd = times.Item2,
            Totals = totals.Item2 == -1 ? null! : new UnitTotals
            {
                DriveMetres = totals.Item1,
                DriveSeconds = totals.Item2,
                Passes = totals.Item2,
                Visits = 0,
                VisitSeconds = -1,
                WaitSeconds = totals.Item2,
                BreakSeconds = 0,
            },
            Steps = steps,
        });

    private static readonly Gen<DemandResult> Demands = Gen.Select(
        Gen.Select(Ids, Ids, Ids), Gen.Select(Numbers, Numbers, Numbers), List(Ids), List(Gen.Select(Ids, Numbers, Numbers)), Gen.Bool,
        (ids, numbers, texts, served, isComplete) => new DemandResult
        {
            DemandId = ids.Item1,
            TargetId = ids.Item2,
            Kind = (DemandKind)numbers.Item1,
            WorstGap = numbers.Item2,
            Status = (DemandStatus)numbers.Item3,
            Required = isComplete ? new RequiredService { Count = numbers.Item1, Windows = numbers.Item2 < 0 ? default : [new TimeWindow(numbers.Item2, numbers.Item3)] } : null!,
            Served = served.IsDefault ? default : [.. served.Select(s => new ServedVisit(s.Item1, s.Item2, s.Item3))],
            Reasons = texts,
            Repairs = texts,
        });

    private static readonly Gen<Plan> Plans = Gen.Select(
        Ids, List(Units), List(Demands), Gen.Select(Reals, Reals), Gen.Bool,
        (id, units, demands, reals, hasTerms) => new Plan
        {
            CountyId = id,
            InputsDigest = id,
            Software = id,
            Seed = 1,
            Night = id is null ? null! : new PlanNight(id, id, null!, id),
            Units = units,
            Demands = demands,
            Totals = hasTerms ? ImmutableSortedDictionary<string, Term>.Empty.Add("kilometres", new Term(reals.Item1, reals.Item2)).Add("", default) : null!,
            Bounds = hasTerms ? ImmutableSortedDictionary<string, TermBound>.Empty.Add("kilometres", new TermBound(reals.Item1, reals.Item2, reals.Item1)) : null!,
        });

    [Fact]
    public void No_plan_makes_the_checker_fail() =>
        Plans.Sample(plan => Assert.NotEmpty(PlanChecker.Check(plan, HandCounty.Problem)), iter: 1000, threads: 1);

    [Fact]
    public void No_steps_make_the_checker_fail_within_an_otherwise_valid_plan() => List(Steps).Sample(
        steps => Assert.NotEmpty(PlanChecker.Check(HandPlan.Plan with { Units = [.. HandPlan.Plan.Units.Select(unit => unit with { Steps = steps })] }, HandCounty.Problem)),
        iter: 500, threads: 1);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>Good and bad arcs, an empty list, an unset one, or none.</summary>
    private static Gen<ImmutableArray<int>?> Arcs() => Gen.OneOf(
        Gen.Int[0, HandCounty.Graph.ArcCount - 1].List[1, 6].Select(arcs => (ImmutableArray<int>?)[.. arcs]),
        Gen.Int[-3, 40].List[0, 4].Select(arcs => (ImmutableArray<int>?)[.. arcs]),
        OneOf<ImmutableArray<int>?>(null, default(ImmutableArray<int>), [int.MaxValue]));

    private static Gen<ImmutableArray<T>> List<T>(Gen<T> items) => Gen.Frequency(
        (9, items.List[0, 5].Select(list => ImmutableArray.CreateRange(list))),
        (1, OneOf(default(ImmutableArray<T>), [default!])));
}
