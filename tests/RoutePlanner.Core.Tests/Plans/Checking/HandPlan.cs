using System.Collections.Immutable;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Coverage.Reference;

namespace RoutePlanner.Core.Tests.Plans.Checking;

/// <summary>A valid plan for <see cref="HandCounty"/>, every figure of which is worked out in the comments.</summary>
internal static class HandPlan
{
    public static Plan Plan { get; } = new()
    {
        CountyId = "hand",
        InputsDigest = "d19e57",
        Software = "by hand",
        Seed = 7,
        Night = new PlanNight("2026-11-24", "20:00", "22:00", "Asia/Shanghai"),
        Units = [Car, Foot],
        Demands = [.. Demands],
        Totals = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, Term>
        {
            // market 1 × priority 3 + toll 1 × 1 + island 1 × 2
            ["missedVisits"] = new(6, 2000),
            ["missedPasses"] = new(0, 2000),
            // s1: beat 0 of b-c is alone for 4780 s, 1180 s too long, × priority 5; bridge: 7200 − 5400 = 1800 s × 1. In minutes.
            ["gapExcess"] = new((5 * 1180 / 60.0) + (1800 / 60.0), 10),
            // Half the squared gaps by the hours, in milliseconds × priority. Places: gaps in the comments at Demands. s1: its worst beat is the first of b-c, entered at
            // 20, 1549 and 2420: (20² + 1529² + 871² + 4780²) / 2 / 7.2.
            ["idleness"] = new(((4 * 1_407_815) + (2 * 918_750) + (3 * 2_495_676) + 3_600_000 + (2 * 3_600_000) + 3_600_000 + (5 * 1_801_755)) / 60_000.0, 1),
            ["unprotectedRisk"] = new(UnprotectedRisk / 1e6, 1),
            // 3500 m + 640 m
            ["kilometres"] = new(4.14, 0.5),
        }),
        Bounds = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, TermBound>
        {
            ["missedVisits"] = new(6, 3, 100),
            ["missedPasses"] = new(0, 0, 0),
            ["kilometres"] = new(4.14, null, null),
        }),
    };

    private static long UnprotectedRisk
    {
        get
        {
            var problem = HandCounty.Problem;
            var model = RiskModel.Build(problem.Roads, problem.Night, problem.NightSeconds);
            return RiskBySeconds.Millionths(model, new StepPresences(model, problem).Of([CarSteps, FootSteps]));
        }
    }

    private static PlanStep[] CarSteps =>
    [
        Drive(0, 20, "ab", 300),
        // 25.0 s + 20.0 s at patrol speed; the car could do it in 27.5 s.
        Pass(20, 65, "bcd", TravelDirection.Forward),
        // 18.4 s, rounded up.
        Drive(65, 84, "de", 150),
        Stand(StepKind.Visit, 84, 684, "post") with { DemandId = "visits:post" },
        // 18.4 s + 12.5 s = 30.9 s
        Drive(684, 715, "edc", 350),
        Stand(StepKind.Wait, 715, 1200, "school") with { Reason = "early" },
        Stand(StepKind.Visit, 1200, 1500, "school") with { DemandId = "visits:school" },
        Drive(1500, 1513, "cd", 200),
        Pass(1513, 1558, "dcb", TravelDirection.Backward),
        Drive(1558, 1578, "ba", 300),
        Stand(StepKind.Wait, 1578, 1800, "base") with { Reason = "spare" },
        Stand(StepKind.Break, 1800, 2400, "base"),
        // 20.0 + 15.0 + 12.5 + 18.4 = 65.9 s
        Drive(2400, 2466, "abcde", 900),
        Stand(StepKind.Hold, 2466, 3066, "post") with { DemandId = "visits:post" },
        Drive(3066, 3096, "ea", 400),
        Stand(StepKind.Wait, 3096, 7200, "base") with { Reason = "spare" },
    ];

    private static PlanStep[] FootSteps =>
    [
        Stand(StepKind.Wait, 600, 900, "office") with { Reason = "spare" },
        // 120 m × 0.72 s/m = 86.4 s
        Drive(900, 987, "df", 120),
        Stand(StepKind.Visit, 987, 1287, "market") with { DemandId = "visits:market" },
        Drive(1287, 1374, "fd", 120),
        // 200 m × 0.72 s/m = 144.0 s
        Drive(1374, 1518, "dc", 200),
        Stand(StepKind.Wait, 1518, 2238, "school") with { Reason = "presence" },
        Drive(2238, 2382, "cd", 200),
        Stand(StepKind.Wait, 2382, 6600, "office") with { Reason = "spare" },
    ];

    private static UnitPlan Car => new()
    {
        UnitId = "car",
        TeamId = "car",
        Tier = Tier.Township,
        Mode = Mode.Car,
        ShiftStart = 0,
        ShiftEnd = 7200,
        BaseId = "base",
        Totals = new UnitTotals
        {
            // 300 + 450 + 150 + 350 + 200 + 450 + 300 + 900 + 400
            DriveMetres = 3500,
            // 20 + 45 + 19 + 31 + 13 + 45 + 20 + 66 + 30
            DriveSeconds = 289,
            Passes = 2,
            Visits = 3,
            VisitSeconds = 1500,
            // 485 + 222 + 4104; 289 + 1500 + 4811 + 600 = 7200
            WaitSeconds = 4811,
            BreakSeconds = 600,
        },
        Steps = [.. CarSteps],
    };

    private static UnitPlan Foot => new()
    {
        UnitId = "foot",
        TeamId = "foot",
        Tier = Tier.Village,
        Mode = Mode.Foot,
        ShiftStart = 600,
        ShiftEnd = 6600,
        BaseId = "office",
        // 300 + 720 + 4218 s of waits; 462 + 300 + 5238 = 6000
        Totals = new UnitTotals { DriveMetres = 640, DriveSeconds = 462, Passes = 0, Visits = 1, VisitSeconds = 300, WaitSeconds = 5238, BreakSeconds = 0 },
        Steps = [.. FootSteps],
    };

    private static DemandResult[] Demands =>
    [
        // Gaps: 0-84, 684-2466, 3066-7200.
        Visits("post", DemandStatus.Met, 4134, [], ("car", 84, 684), ("car", 2466, 3066)) with
        {
            Required = new RequiredService { Count = 2, GapMin = 600, GapMax = 4200, Windows = [new TimeWindow(0, 7200)] },
        },
        // Inside its hours, 1200 to 3600: nobody from 1500 on. The foot team only waits there.
        Visits("school", DemandStatus.Met, 2100, [], ("car", 1200, 1500)) with
        {
            Required = new RequiredService { Count = 1, Windows = [new TimeWindow(1200, 3600)] },
        },
        Visits("market", DemandStatus.Partly, 5913, ["no-time"], ("foot", 987, 1287)) with
        {
            Required = new RequiredService { Count = 2, Windows = [new TimeWindow(0, 7200)] },
        },
        Visits("toll", DemandStatus.Unmet, 7200, ["no-eligible-unit"]),
        Visits("island", DemandStatus.Unmet, 7200, ["unreachable"]),
        // Units drive past, but nobody stops.
        Visits("bridge", DemandStatus.Unmet, 7200, ["gap"]) with
        {
            Required = new RequiredService { Count = 0, GapMax = 5400, Windows = [new TimeWindow(0, 7200)] },
        },
        new DemandResult
        {
            DemandId = "passes:s1", Kind = DemandKind.Passes, TargetId = "s1",
            Required = new RequiredService { Count = 1, GapMax = 3600, Windows = [new TimeWindow(0, 7200)], Direction = PassDirection.Both },
            Served = [new ServedVisit("car", 20, 65), new ServedVisit("car", 1513, 1558)],
            // Last entry of beat 0 of b-c: 2400 + floor(66 × 200 / 659) = 2420; 7200 − 2420. The other beats are entered later.
            WorstGap = 4780,
            Status = DemandStatus.Partly, Reasons = ["gap"], Repairs = [],
        },
    ];

    private static DemandResult Visits(
        string placeId, DemandStatus status, int worstGap, ImmutableArray<string> reasons, params (string Unit, int Start, int End)[] served) => new()
        {
            DemandId = "visits:" + placeId,
            Kind = DemandKind.Visits,
            TargetId = placeId,
            Required = new RequiredService { Count = 1, Windows = [new TimeWindow(0, 7200)] },
            Served = [.. served.Select(s => new ServedVisit(s.Unit, s.Start, s.End))],
            WorstGap = worstGap,
            Status = status,
            Reasons = reasons,
            Repairs = [],
        };

    private static PlanStep Drive(int start, int end, string letters, double metres) =>
        new() { Kind = StepKind.Drive, Start = start, End = end, Metres = metres, Arcs = [.. HandCounty.Path(letters)] };

    private static PlanStep Pass(int start, int end, string letters, TravelDirection direction) => new()
    {
        Kind = StepKind.Pass,
        Start = start,
        End = end,
        Metres = 450,
        Arcs = [.. HandCounty.Path(letters)],
        KeyRoadId = "s1",
        Direction = direction,
        DemandId = "passes:s1",
    };

    private static PlanStep Stand(StepKind kind, int start, int end, string placeId) => new() { Kind = kind, Start = start, End = end, PlaceId = placeId };
}
