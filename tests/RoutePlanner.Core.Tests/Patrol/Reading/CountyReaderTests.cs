using System.Security.Cryptography;
using System.Text;
using NodaTime;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Patrol.Reading;

public class CountyReaderTests
{
    [Fact]
    public void Reads_what_county_json_says()
    {
        using var folder = new SmallCounty();
        var county = folder.Read();
        Assert.Empty(county.Diagnostics);
        Assert.Equal(("small", "小县", "Asia/Shanghai", "zh-CN"), (county.Id, county.Name, county.TimeZone.Id, county.Language));
        Assert.Equal(new Provenance(true, "made for a test", "MIT"), county.Provenance);
    }

    [Fact]
    public void Roads_keep_their_ids_and_tags_in_file_order()
    {
        using var folder = new SmallCounty();
        var roads = folder.Read().Roads.Roads;
        Assert.Equal(["r1", "r2", "r3", "r4", "r5"], roads.Select(r => r.Id));
        Assert.Equal("2", roads[3].Tags["lanes"]);
        Assert.Equal("S", roads[0].Tags["grade"]);
    }

    [Fact]
    public void A_place_has_what_its_row_says_and_defaults_for_the_rest()
    {
        using var folder = new SmallCounty();
        var places = folder.Read().Places;

        var school = places[3];
        Assert.Equal(("school", "学校", PlaceKind.School), (school.Id, school.Name, school.Kind));
        Assert.Equal(new GeoPoint(114.01, 30.50), school.Position);
        Assert.Equal((4, 5, 2, null, 240), (school.Priority, school.ServiceMinutes, school.Visits, school.GapMinMinutes, school.GapMaxMinutes));
        Assert.Equal([new(new(21, 0), new(23, 0)), new(new(4, 0), new(5, 30))], school.Windows);
        Assert.Equal([Tier.Township, Tier.Village], school.Tiers);

        var station = places[1];
        Assert.Equal((PlaceKind.Base, null, 3, 5, 0, null), (station.Kind, station.AreaId, station.Priority, station.ServiceMinutes, station.Visits, station.GapMaxMinutes));
        Assert.Equal(["first-aid"], places[4].Needs);
    }

    [Fact]
    public void Places_read_alike_from_GeoJSON_and_CSV()
    {
        using var folder = new SmallCounty();
        var fromCsv = folder.Read().Places[3];
        var fromGeoJson = folder.Without("places.csv").With("places.geojson", """
            { "type": "FeatureCollection", "features": [
              { "type": "Feature", "id": "b1", "properties": { "name": "西所", "kind": "base" }, "geometry": { "type": "Point", "coordinates": [113.99, 30.50] } },
              { "type": "Feature", "id": "b2", "properties": { "name": "东所", "kind": "base" }, "geometry": { "type": "Point", "coordinates": [114.02, 30.50] } },
              { "type": "Feature", "properties": { "id": "school", "name": "学校", "kind": "学校", "priority": 4, "service_min": 5, "visits": 2, "gap_max": 240,
                "gap_min": null, "windows": ["21:00-23:00", "04:00-05:30"], "tiers": ["township", "village"] },
                "geometry": { "type": "Point", "coordinates": [114.01, 30.50, 21.5] } }
            ] }
            """).Read().Places[2];

        Assert.Equal(fromCsv.Windows, fromGeoJson.Windows);
        Assert.Equal(fromCsv.Tiers, fromGeoJson.Tiers);
        Assert.Equal(fromCsv with { Windows = [], Tiers = [] }, fromGeoJson with { Windows = [], Tiers = [] });
    }

    [Fact]
    public void A_key_road_of_road_ids_follows_the_roads_and_turns_those_digitised_the_other_way()
    {
        using var folder = new SmallCounty();
        var keyRoad = folder.Read().KeyRoads[0];

        //  r1 →   ← r2   r3 →
        Assert.Equal([new(113.99, 30.50), new(114.00, 30.50), new(114.01, 30.50), new(114.02, 30.50)], keyRoad.Line);
        Assert.Equal((2, PassDirection.Any, 240, 4, 30), (keyRoad.Passes, keyRoad.Direction, keyRoad.GapMaxMinutes, keyRoad.Priority, keyRoad.PatrolSpeedKmh));
    }

    [Fact]
    public void The_first_road_of_a_chain_is_turned_if_only_its_start_meets_the_second()
    {
        using var folder = new SmallCounty();
        var line = folder.WithEdit("keyroads.csv", "r1;r2;r3", "r4;r1").Read().KeyRoads[0].Line;
        Assert.Equal([new(114.00, 30.51), new(114.00, 30.50), new(113.99, 30.50)], line);
    }

    [Fact]
    public void Teams_and_duties_have_what_their_rows_say()
    {
        using var folder = new SmallCounty();
        var county = folder.Read();
        var team = county.Teams[0];
        Assert.Equal(("t-1", "一中队", Tier.Township, "b1", Mode.Car, 3, "长城01"), (team.Id, team.Name, team.Tier, team.BaseId, team.Mode, team.People, team.Radio));
        Assert.Equal("t-2", county.Teams[1].Name);
        Assert.Equal(new Duty("t-1", null, null, new LocalTime(20, 0), new LocalTime(6, 0), 30), county.Duties[0]);
        Assert.Equal(new Duty("t-2", new LocalDate(2026, 11, 24), null, new LocalTime(21, 0), new LocalTime(5, 0), 0), county.Duties[1]);
    }

    [Fact]
    public void Optional_files_are_read_with_offsets_turned_into_local_time()
    {
        using var folder = new SmallCounty();
        var county = folder
            .With("incidents.csv", "id,time,category,lon,lat,weight\ni1,2026-10-01T23:30,theft,114.0,30.5,\ni2,2026-10-01T15:30Z,theft,114.0,30.5,2.5\n")
            .With("closures.csv", "road_id,from,to,reason\nr5,2026-11-24T08:00,2026-11-25T08:00:00,修路\n")
            .With("village_calendar.csv", "village,from,to,people\na-village,2026-11-01,2026-11-30,12\n")
            .With("responsibility.csv", "area_id,level,responsible_unit\na-town,township,城关派出所\n")
            .With("techcover.geojson", """
                { "type": "FeatureCollection", "features": [
                  { "type": "Feature", "properties": { "id": "c1", "kind": "视频", "radius_m": 80, "effect": 0.4, "working_from": "19:00", "working_to": "07:00",
                    "outages": ["2026-11-24T22:00/2026-11-25T01:00"] }, "geometry": { "type": "Point", "coordinates": [114.0, 30.5] } } ] }
                """)
            .Read();

        // 15:30 UTC is 23:30 in Shanghai.
        Assert.Equal(county.Incidents[0].Time, county.Incidents[1].Time);
        Assert.Equal((1.0, 2.5), (county.Incidents[0].Weight, county.Incidents[1].Weight));
        Assert.Equal(new Closure("r5", new(2026, 11, 24, 8, 0), new(2026, 11, 25, 8, 0), "修路"), Assert.Single(county.Closures));
        Assert.Equal(new VillageAvailability("a-village", new(2026, 11, 1), new(2026, 11, 30), 12), Assert.Single(county.VillageCalendar));
        Assert.Equal(new Responsibility("a-town", "township", "城关派出所"), Assert.Single(county.Responsibilities));
        var cover = Assert.Single(county.TechCovers);
        Assert.Equal((TechCoverKind.Cctv, 80.0, 0.4, new ClockWindow(new(19, 0), new(7, 0))), (cover.Kind, cover.RadiusMetres, cover.Effect, cover.Working));
        Assert.Equal([new(new(2026, 11, 24, 22, 0), new(2026, 11, 25, 1, 0))], cover.Outages);
    }

    [Fact]
    public void A_night_has_what_night_json_says()
    {
        using var folder = new SmallCounty();
        var night = folder.With("night.json", """
            { "$schema": "night.schema.json", "version": 1, "date": "2026-11-25", "start": "19:30", "end": "05:00:30",
              "demandOverrides": [ { "targetId": "school", "count": 3, "windows": ["21:00-23:00"], "priority": 5 }, { "targetId": "k1", "gapMax": 90 } ],
              "rules": { "jurisdiction": "neighbours", "breakEarliestShare": 0.3 }, "objective": { "kilometres": 2 },
              "randomness": { "seed": 3, "strength": 0 }, "locks": [], "events": [],
              "solver": { "seed": 18446744073709551615, "threads": 1 } }
            """).Read().Night;

        Assert.Equal((new LocalDate(2026, 11, 25), new LocalTime(19, 30), new LocalTime(5, 0, 30)), (night.Date, night.Start, night.End));
        Assert.Equal(("school", 3, null, null, 5), (night.DemandOverrides[0].TargetId, night.DemandOverrides[0].Count, night.DemandOverrides[0].GapMinMinutes,
            night.DemandOverrides[0].GapMaxMinutes, night.DemandOverrides[0].Priority));
        Assert.Null(night.DemandOverrides[1].Windows);
        Assert.Equal(new Rules { Jurisdiction = Jurisdiction.Neighbours, BreakEarliestShare = 0.3 }, night.Rules);
        Assert.Equal(new Objective { Kilometres = 2 }, night.Objective);
        Assert.Equal(new SolverSettings { Seed = ulong.MaxValue, Threads = 1 }, night.Solver);
    }

    [Fact]
    public void Without_night_json_the_night_is_the_latest_date_on_duty()
    {
        using var folder = new SmallCounty();
        var night = folder.Without("night.json").WithRow("duty.csv", "t-1,2026-12-24,,20:00,06:00,").Read().Night;
        Assert.Equal(new Night { Date = new LocalDate(2026, 12, 24) }, night with { DemandOverrides = [] });
    }

    [Fact]
    public void A_date_that_is_asked_for_replaces_the_one_in_the_folder()
    {
        using var folder = new SmallCounty();
        var night = folder.Read(new LocalDate(2027, 1, 2)).Night;
        Assert.Equal((new LocalDate(2027, 1, 2), 500), (night.Date, night.Solver.Iterations));
    }

    [Fact]
    public void Without_areas_references_to_them_are_dropped_with_a_warning()
    {
        using var folder = new SmallCounty();
        var county = folder.Without("areas.geojson").Read();
        Assert.All(county.Places, p => Assert.Null(p.AreaId));
        Assert.All(county.Teams, t => Assert.Empty(t.AreaIds));
        Assert.Equal([("no-areas", "places.csv"), ("no-areas", "teams.csv")], county.Diagnostics.Select(d => (d.Code, d.File)));
    }

    [Fact]
    public void The_digest_is_that_of_the_sha256sum_lines_of_the_files_read()
    {
        using var folder = new SmallCounty();
        folder.With("README.md", "not read");
        var names = Directory.GetFiles(folder.Path).Select(f => Path.GetFileName(f)).Where(f => f != "README.md").Order(StringComparer.Ordinal);
        var lines = string.Concat(names.Select(name => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(folder.PathOf(name))))}  {name}\n"));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines))), folder.Read().InputsDigest);
    }

    [Fact]
    public void The_digest_changes_with_any_byte_that_is_read_and_with_nothing_else()
    {
        using var folder = new SmallCounty();
        var before = folder.Read().InputsDigest;
        Assert.Equal(before, folder.With("notes.txt", "x").Read().InputsDigest);
        Assert.NotEqual(before, folder.WithEdit("places.csv", "学校", "小学").Read().InputsDigest);
    }

    [Fact]
    public void Errors_of_all_files_come_in_one_exception()
    {
        using var folder = new SmallCounty();
        var exception = Assert.Throws<InputException>(() => folder
            .WithEdit("county.json", "\"small\"", "\"not an id\"")
            .WithEdit("roads.geojson", "[113.99, 30.50]", "[113.99]")
            .WithEdit("areas.geojson", "township", "town")
            .WithEdit("places.csv", "school,学校,school", "school,,castle")
            .WithEdit("teams.csv", "car,3", "car,-3")
            .WithEdit("duty.csv", "21:00", "25:00")
            .WithEdit("night.json", "500", "\"500\"")
            .Read());

        Assert.Equal(
            [
                ("bad-id", "county.json", "id"), ("invalid-geometry", "roads.geojson", "geometry"), ("unknown-word", "areas.geojson", "kind"),
                ("missing-field", "places.csv", "name"), ("unknown-word", "places.csv", "kind"), ("out-of-range", "teams.csv", "people"), ("bad-time", "duty.csv", "start"), ("wrong-type", "night.json", "iterations"),
            ],
            exception.Diagnostics.Select(d => (d.Code, d.File, d.Field)));
    }

    [Fact]
    public void A_message_holds_file_line_field_what_was_found_and_what_is_allowed()
    {
        using var folder = new SmallCounty();
        var problem = Assert.Single(folder.WithEdit("places.csv", "entry_exit", "entry_exti").Problems());
        Assert.StartsWith("places.csv, line 4, field kind: unknown word; the nearest known one is 'entry_exit' (found: entry_exti; allowed: entry_exit|卡点|", problem.ToString());
    }

    [Fact]
    public void The_example_county_is_read_without_a_warning() =>
        Assert.Empty(County.Read(Path.Combine(Repository.Root, "data", "example-county")).Diagnostics);

    [Fact]
    public void A_misspelt_column_is_told_at_the_header_even_below_blank_lines()
    {
        using var folder = new SmallCounty();
        var problems = folder.With("duty.csv", "\n\n" + folder.TextOf("duty.csv").Replace("break_min", "brake_min", StringComparison.Ordinal)).Problems();
        Assert.Equal(("unknown-field", "duty.csv", "line 3", "brake_min"), Assert.Single(problems.Select(p => (p.Code, p.File, p.Where, p.Field))));
    }
}
