using System.Collections.Immutable;
using NodaTime;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Reading.Fields;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>Reads a county folder: every file by itself, then all of them against each other, so that one run shows every problem.</summary>
internal static class CountyReader
{
    /// <inheritdoc cref="County.Read"/>
    public static County Read(string path, LocalDate? date)
    {
        var diagnostics = new DiagnosticBag();
        var folder = InputFolder.Open(path, diagnostics);
        diagnostics.ThrowIfErrors();

        var read = ReadFiles(folder!, new CountyFiles(folder!, diagnostics), date, diagnostics);
        ReferenceChecks.Check(read, diagnostics);
        PatrolChecks.Check(read, diagnostics);
        ExtentCheck.Check(read, diagnostics);
        diagnostics.ThrowIfErrors();

        return Finish(read, folder!.Digest, diagnostics);
    }

    private static ReadCounty ReadFiles(InputFolder folder, CountyFiles files, LocalDate? date, DiagnosticBag diagnostics)
    {
        if (!files.Has("county.json"))
        {
            files.ReportMissing("county.json", "this file makes a folder a county");
        }

        files.WarnOfMisspeltNames();
        var identity = CountyIdentity.Read(files.Object("county.json"), diagnostics);
        var zone = identity.TimeZone;

        // By far the largest file is read beside the others; what is wrong with it is still told before what is wrong with them.
        var roadProblems = new DiagnosticBag();
        var readingRoads = Task.Run(() => RoadsReader.Read(folder.With(roadProblems), identity.SystemOf("roads"), roadProblems));
        var rules = files.RoadRules();
        var problems = new DiagnosticBag();
        files = new CountyFiles(folder.With(problems), problems);
        var areaTable = files.Layer("areas", AreaReader.Fields, identity.SystemOf("areas"));
        var areas = AreaReader.Read(areaTable, problems);
        var placeTable = files.Layer("places", PlaceReader.Fields, identity.SystemOf("places"), orCsv: true);
        var places = PlaceReader.Read(placeTable, problems);
        var keyRoadTable = files.Layer("keyroads", KeyRoadReader.Fields, identity.SystemOf("keyroads"), orCsv: true);
        var (roads, roadsAreWhole) = readingRoads.GetAwaiter().GetResult();
        var keyRoads = KeyRoadReader.Read(keyRoadTable, roadsAreWhole ? roads : null, problems);
        if (!placeTable.IsPresent && !keyRoadTable.IsPresent)
        {
            files.ReportMissing(
                "places.geojson", "a file with places or key roads is needed",
                string.Join('|', CountyFiles.Names("places", orCsv: true).Concat(CountyFiles.Names("keyroads", orCsv: true))));
        }

        var teamTable = files.NeededTable("teams.csv", "it says who patrols");
        var teams = TeamReader.Read(teamTable, problems);
        var duties = DutyReader.Read(files.NeededTable("duty.csv", "it says who is on duty when"), problems);
        var techCoverTable = files.Layer("techcover", TechCoverReader.Fields, identity.SystemOf("techcover"));
        var techCovers = TechCoverReader.Read(techCoverTable, zone, problems);
        var incidentTable = files.Table("incidents.csv", identity.SystemOf("incidents"));
        var incidents = IncidentReader.Read(incidentTable, zone, problems);
        var (night, overrides, riskOverrides, locks) = ReadNight(files, date, zone, duties, problems);

        var read = new ReadCounty
        {
            Identity = identity,
            RoadRules = rules,
            Roads = roads,
            RoadsAreWhole = roadsAreWhole,
            AreaTable = areaTable,
            Areas = areas,
            PlaceTable = placeTable,
            Places = places,
            KeyRoadTable = keyRoadTable,
            KeyRoads = keyRoads,
            TeamTable = teamTable,
            Teams = teams,
            Duties = duties,
            TechCoverTable = techCoverTable,
            TechCovers = techCovers,
            IncidentTable = incidentTable,
            Incidents = incidents,
            Closures = ClosureReader.Read(files.Table("closures.csv"), zone, problems),
            VillageCalendar = VillageCalendarReader.Read(files.Table("village_calendar.csv"), problems),
            Responsibilities = ResponsibilityReader.Read(files.Table("responsibility.csv"), problems),
            Night = night,
            Overrides = overrides,
            RiskOverrides = riskOverrides,
            Locks = locks,
        };
        diagnostics.AddAll(roadProblems);
        diagnostics.AddAll(problems);
        return read;
    }

    private static NightSources ReadNight(
        CountyFiles files, LocalDate? date, DateTimeZone zone, ImmutableArray<Sourced<Duty>> duties, DiagnosticBag diagnostics)
    {
        if (files.Has(NightReader.File))
        {
            return files.Object(NightReader.File) is { } record ? NightReader.Read(record, date, zone, diagnostics) : NightSources.Without(null);
        }

        if ((date ?? duties.Max(d => d.Value.Date)) is { } night)
        {
            return NightSources.Without(new Night { Date = night });
        }

        diagnostics.Error(
            DiagnosticCode.NightDateMissing, NightReader.File, null, "date",
            "which night is meant? Give a date, or add night.json, or dates to duty.csv", null, "yyyy-MM-dd");
        return NightSources.Without(null);
    }

    private static County Finish(ReadCounty read, string digest, DiagnosticBag diagnostics)
    {
        // Without areas.geojson the ids of areas point nowhere; every id in a county exists.
        var hasAreas = read.AreaTable.IsPresent;
        return new County
        {
            Id = read.Identity.Id,
            Name = read.Identity.Name,
            TimeZone = read.Identity.TimeZone,
            Language = read.Identity.Language,
            Provenance = read.Identity.Provenance,
            Roads = read.Roads!,
            RoadRules = read.RoadRules,
            DrivingSide = read.Identity.DrivingSide ?? read.RoadRules.DrivingSide,
            Areas = Plain(read.Areas),
            Places = [.. read.Places.Select(p => hasAreas ? p.Value : p.Value with { AreaId = null })],
            KeyRoads = Plain(read.KeyRoads),
            Teams = [.. read.Teams.Select(t => hasAreas ? t.Value : t.Value with { AreaIds = [] })],
            Duties = Plain(read.Duties),
            TechCovers = Plain(read.TechCovers),
            Incidents = Plain(read.Incidents),
            Closures = Plain(read.Closures),
            VillageCalendar = Plain(read.VillageCalendar),
            Responsibilities = Plain(read.Responsibilities),
            Night = read.Night!,
            InputsDigest = digest,
            Diagnostics = diagnostics.ToImmutable(),
        };
    }

    private static ImmutableArray<T> Plain<T>(ImmutableArray<Sourced<T>> records) => [.. records.Select(r => r.Value)];
}
