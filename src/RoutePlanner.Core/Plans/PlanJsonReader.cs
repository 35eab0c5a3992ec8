using System.Globalization;
using System.Text.Json;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.MapData.Json;
using RoutePlanner.Core.MapData.Text;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans;

/// <summary>Reads plan.json strictly: every field is known, of its type and in its range, or it is reported; all problems are, not only the first.</summary>
internal static class PlanJsonReader
{
    public static Plan Read(byte[] bytes, string file)
    {
        var problems = new DiagnosticBag();
        using var document = Parse(bytes, file, problems);
        problems.ThrowIfErrors();
        var root = PlanJsonObject.Of(document!.RootElement, file, "$", problems);
        problems.ThrowIfErrors();
        CheckVersion(root, file, problems);
        problems.ThrowIfErrors();
        var plan = ReadPlan(root);
        problems.ThrowIfErrors();
        return plan;
    }

    private static JsonDocument? Parse(byte[] bytes, string file, DiagnosticBag problems) =>
        TextDecoder.ToUtf8(bytes, file, acceptsGb18030: false, problems) is { } utf8 ? StrictJson.Parse(utf8, file, problems) : null;

    /// <summary>A newer version may mean anything by its fields, so they aren't looked at.</summary>
    private static void CheckVersion(PlanJsonObject root, string file, DiagnosticBag problems)
    {
        var version = root.Int("version");
        if (!problems.HasErrors && version != Plan.FormatVersion)
        {
            problems.Error(
                DiagnosticCode.UnsupportedVersion, file, "$", "version",
                version > Plan.FormatVersion ? "the plan was written by a newer version of the program; use that one" : "there is no such version",
                version.ToString(CultureInfo.InvariantCulture), Plan.FormatVersion.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static Plan ReadPlan(PlanJsonObject root)
    {
        root.Ignore("$schema");
        var plan = new Plan
        {
            CountyId = root.Text("countyId"),
            InputsDigest = root.Text("inputsDigest"),
            Software = root.Text("software"),
            Seed = root.UnsignedLong("seed"),
            Night = ReadNight(root.Object("night")),
            Units = root.Objects("units", ReadUnit),
            Demands = root.Objects("demands", ReadDemand),
            Totals = root.Map("totals", ReadTerm),
            Bounds = root.Map("bounds", ReadBound),
            Response = root.OptionalObjects("response", ReadResponse),
            Balance = root.OptionalObjects("balance", ReadDuties),
        };
        root.End();
        return plan;
    }

    private static PlanNight ReadNight(PlanJsonObject o) =>
        o.Ended(new PlanNight(o.Text("date"), o.Text("start"), o.Text("end"), o.Text("timeZone")));

    private static UnitPlan ReadUnit(PlanJsonObject o) => o.Ended(new UnitPlan
    {
        UnitId = o.Text("unitId"),
        TeamId = o.Text("teamId"),
        Tier = o.Word<Tier>("tier"),
        Mode = o.Word<Mode>("mode"),
        ShiftStart = o.Int("shiftStart"),
        ShiftEnd = o.Int("shiftEnd"),
        BaseId = o.Text("baseId"),
        Totals = ReadUnitTotals(o.Object("totals")),
        Steps = o.Objects("steps", ReadStep),
    });

    private static UnitTotals ReadUnitTotals(PlanJsonObject o) => o.Ended(new UnitTotals
    {
        DriveMetres = o.Number("driveMetres"),
        DriveSeconds = o.Int("driveSeconds"),
        Passes = o.Int("passes"),
        Visits = o.Int("visits"),
        VisitSeconds = o.Int("visitSeconds"),
        WaitSeconds = o.Int("waitSeconds"),
        BreakSeconds = o.Int("breakSeconds"),
    });

    private static PlanStep ReadStep(PlanJsonObject o) => o.Ended(new PlanStep
    {
        Kind = o.Word<StepKind>("kind"),
        Start = o.Int("start"),
        End = o.Int("end"),
        Metres = o.OptionalNumber("metres"),
        Arcs = o.OptionalInts("arcs"),
        PlaceId = o.OptionalText("placeId"),
        KeyRoadId = o.OptionalText("keyRoadId"),
        Direction = o.OptionalWord<TravelDirection>("direction"),
        DemandId = o.OptionalText("demandId"),
        Reason = o.OptionalText("reason"),
    });

    private static DemandResult ReadDemand(PlanJsonObject o) => o.Ended(new DemandResult
    {
        DemandId = o.Text("demandId"),
        Kind = o.Word<DemandKind>("kind"),
        TargetId = o.Text("targetId"),
        Required = ReadRequired(o.Object("required")),
        Served = o.Objects("served", ReadServed),
        WorstGap = o.Int("worstGap"),
        Status = o.Word<DemandStatus>("status"),
        Reasons = o.Texts("reasons"),
        Repairs = o.Texts("repairs"),
    });

    private static RequiredService ReadRequired(PlanJsonObject o) => o.Ended(new RequiredService
    {
        Count = o.Int("count"),
        GapMin = o.OptionalInt("gapMin"),
        GapMax = o.OptionalInt("gapMax"),
        Windows = o.Objects("windows", ReadWindow),
        Direction = o.OptionalWord<PassDirection>("direction"),
    });

    private static TimeWindow ReadWindow(PlanJsonObject o) => o.Ended(new TimeWindow(o.Int("start"), o.Int("end")));

    private static ServedVisit ReadServed(PlanJsonObject o) => o.Ended(new ServedVisit(o.Text("unitId"), o.Int("start"), o.Int("end")));

    private static Term ReadTerm(PlanJsonObject o) => o.Ended(new Term(o.Number("value"), o.Number("weight")));

    private static ResponseHour ReadResponse(PlanJsonObject o) => o.Ended(new ResponseHour(
        o.Int("start"), o.Number("risk"), o.Number("cover"), o.OptionalNumber("coverBound"), o.OptionalNumber("meanSeconds"), o.OptionalInt("percentile90Seconds")));

    private static DutyGroup ReadDuties(PlanJsonObject o) => o.Ended(new DutyGroup
    {
        Tier = o.Word<Tier>("tier"),
        UnitIds = o.Texts("unitIds"),
        LongestSeconds = o.Int("longestSeconds"),
        MeanSeconds = o.Number("meanSeconds"),
    });

    private static TermBound ReadBound(PlanJsonObject o) =>
        o.Ended(new TermBound(o.Number("value"), o.OptionalNumber("bound"), o.OptionalNumber("gapPercent")));
}
