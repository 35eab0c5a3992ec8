using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Patrol.Reading;

/// <summary>One bad value each: exactly one error, with code, file, place in the file and field.</summary>
public class BadRecordTests
{
    [Theory]
    // Fields
    [InlineData("places.csv", "4,5,2,,240", "4,-5,2,,240", "out-of-range", "line 5", "service_min")]
    [InlineData("places.csv", "4,5,2,,240", "4,5,-2,,240", "out-of-range", "line 5", "visits")]
    [InlineData("places.csv", "4,5,2,,240", "9,5,2,,240", "out-of-range", "line 5", "priority")]
    [InlineData("places.csv", "4,5,2,,240", "4,5,2.5,,240", "wrong-type", "line 5", "visits")]
    [InlineData("places.csv", "4,5,2,,240", "4,5,NaN,,240", "wrong-type", "line 5", "visits")]
    [InlineData("places.csv", "4,5,2,,240", "4,5,1e999,,240", "out-of-range", "line 5", "visits")]
    [InlineData("places.csv", "school,学校", ",学校", "missing-field", "line 5", "id")]
    [InlineData("places.csv", "school,学校", "../school,学校", "bad-id", "line 5", "id")]
    [InlineData("places.csv", "school,学校", "school,学\u0007校", "bad-text", "line 5", "name")]
    [InlineData("places.csv", "township;village", "township;hamlet", "unknown-word", "line 5", "tiers")]
    [InlineData("places.csv", "21:00-23:00", "9pm-11pm", "bad-time", "line 5", "windows")]
    [InlineData("places.csv", "id,name,kind", "id,nam,kind", "missing-field", "line 1", "name")]
    [InlineData("teams.csv", "car,3", "tank,3", "unknown-word", "line 2", "mode")]
    [InlineData("teams.csv", "car,3", "car,30", "out-of-range", "line 2", "people")]
    [InlineData("duty.csv", "2026-11-24,,21:00", "24.11.2026,,21:00", "bad-time", "line 3", "date")]
    [InlineData("duty.csv", "2026-11-24,,21:00", "2026-02-30,,21:00", "bad-time", "line 3", "date")]
    [InlineData("duty.csv", "2026-11-24,,21:00", "9999-12-31,,21:00", "bad-time", "line 3", "date")]
    [InlineData("duty.csv", "2026-11-24,,21:00", "2026-11-24,Tue,21:00", "field-conflict", "line 3", "weekday")]
    [InlineData("duty.csv", "21:00", "24:00", "bad-time", "line 3", "start")]
    [InlineData("county.json", "\"version\": 1", "\"version\": 2", "unsupported-version", "$", "version")]
    [InlineData("county.json", "Asia/Shanghai", "Asia/Wuhan-Nowhere", "unknown-word", "$", "timeZone")]
    [InlineData("county.json", "\"synthetic\": true", "\"synthetic\": \"yes\"", "wrong-type", "$.provenance", "synthetic")]
    [InlineData("areas.geojson", "\"name\": \"南村\"", "\"name\": 7", "wrong-type", "feature 'a-village'", "name")]
    // Unknown fields
    [InlineData("county.json", "\"synthetic\"", "\"note\": \"\", \"synthetic\"", "unknown-field", "$.provenance", "note")]
    [InlineData("night.json", "\"iterations\"", "\"iteration\": 1, \"iterations\"", "unknown-field", "$.solver", "iteration")]
    [InlineData("areas.geojson", "\"parent\"", "\"populaton\": 1, \"parent\"", "unknown-field", "feature 'a-village'", "populaton")]
    [InlineData("teams.csv", "team_id,name", "team_id,names", "unknown-field", "line 1", "names")]
    // Coordinates and shapes
    [InlineData("county.json", "EPSG:4326", "EPSG:99999", "unsupported-crs", "$.crs", "roads")]
    [InlineData("county.json", "EPSG:4326", "WGS84", "unsupported-crs", "$.crs", "roads")]
    [InlineData("places.csv", "114.01,30.50", "30.50,114.01", "swapped-coordinates", "line 5", "lon")]
    [InlineData("places.csv", "114.01,30.50", "500950.1,3375800.2", "projected-coordinates", "line 5", "lon")]
    [InlineData("places.csv", "114.01,30.50", "38500950.1,3375800.2", "projected-coordinates", "line 5", "lon")]
    [InlineData("places.csv", "114.01,30.50", "3375800.2,500950.1", "projected-coordinates", "line 5", "lon")]
    [InlineData("places.csv", "114.01,30.50", "190,30.5", "coordinates-out-of-range", "line 5", "lon")]
    [InlineData("places.csv", "114.01,30.50", "NaN,30.5", "wrong-type", "line 5", "lon")]
    [InlineData("places.csv", "114.01,30.50", "1e999,30.5", "out-of-range", "line 5", "lon")]
    [InlineData("areas.geojson", "[114.03, 30.499]", "[30.499, 114.03]", "swapped-coordinates", "feature 'a-village'", "geometry")]
    [InlineData("areas.geojson", "[114.03, 30.499]", "[1e999, 30.499]", "coordinates-out-of-range", "feature 'a-village'", "geometry")]
    [InlineData("areas.geojson", "[114.03, 30.499], [113.98, 30.499]", "[113.98, 30.499], [114.03, 30.499]", "invalid-geometry", "feature 'a-village'", "geometry")]
    [InlineData("areas.geojson", "[113.98, 30.499], [113.98, 30.48]", "[113.98, 30.499]", "invalid-geometry", "feature 'a-village'", "geometry")]
    [InlineData("roads.geojson", "[[114.00, 30.50], [114.00, 30.49]]", "[[114.00, 30.50]]", "invalid-geometry", "feature 'r5'", "geometry")]
    [InlineData("roads.geojson", "[[114.00, 30.50], [114.00, 30.49]]", "[[[114.00, 30.50], [114.00, 30.49]]]", "invalid-geometry", "feature 'r5'", "geometry")]
    [InlineData("roads.geojson", "\"FeatureCollection\"", "\"FeatureCollection\", \"crs\": { \"type\": \"name\", \"properties\": { \"name\": \"urn:ogc:def:crs:EPSG::4547\" } }", "crs-conflict", "$", "crs")]
    // Ids and references
    [InlineData("places.csv", "market,市场", "school,市场", "duplicate-id", "line 6", "id")]
    [InlineData("teams.csv", "t-2,,village", "t-1,,village,a-village,b2,ebike,2,,\nt-2,,village", "duplicate-id", "line 3", "team_id")]
    [InlineData("roads.geojson", "\"id\": \"r5\"", "\"id\": \"r4\"", "duplicate-id", "feature 'r4'", "id")]
    [InlineData("areas.geojson", "\"parent\": \"a-town\"", "\"parent\": \"a-twon\"", "unknown-reference", "feature 'a-village'", "parent")]
    [InlineData("areas.geojson", "\"parent\": \"a-town\"", "\"parent\": \"a-village\"", "parent-cycle", "feature 'a-village'", "parent")]
    [InlineData("places.csv", "30.51,a-town", "30.51,a-city", "unknown-reference", "line 4", "area_id")]
    [InlineData("teams.csv", "a-village", "a-village;a-3", "unknown-reference", "line 3", "area_ids")]
    [InlineData("teams.csv", "a-village", "", "missing-field", "line 3", "area_ids")]
    [InlineData("teams.csv", "b2", "b3", "unknown-reference", "line 3", "base_id")]
    [InlineData("duty.csv", "t-2", "t-3", "unknown-reference", "line 3", "team_id")]
    [InlineData("keyroads.csv", "r1;r2;r3", "r1;r2;r9", "unknown-reference", "line 2", "road_ids")]
    [InlineData("keyroads.csv", "r1;r2;r3", "r1;r3", "roads-dont-join", "line 2", "road_ids")]
    // Times and wishes
    [InlineData("places.csv", "3,30,180", "3,180,30", "gaps-swapped", "line 4", "gap_min")]
    [InlineData("places.csv", "3,30,180", "3,30,30", "gaps-swapped", "line 4", "gap_min")]
    [InlineData("places.csv", "04:00-05:30", "12:00-13:30", "window-outside-night", "line 5", "windows")]
    [InlineData("duty.csv", "21:00,05:00", "08:00,06:00", "shift-too-long", "line 3", "end")]
    [InlineData("duty.csv", "21:00,05:00", "06:00,05:00", "shift-too-long", "line 3", "end")]
    [InlineData("duty.csv", "21:00,05:00", "21:00,21:00", "shift-too-long", "line 3", "end")]
    [InlineData("duty.csv", "20:00,06:00,30", "20:00,20:30,30", "break-too-long", "line 2", "break_min")]
    [InlineData("night.json", "\"end\": \"06:00\"", "\"end\": \"20:00\"", "night-length", "$", "end")]
    [InlineData("night.json", "\"end\": \"06:00\"", "\"end\": \"20:59\"", "night-length", "$", "end")]
    [InlineData("night.json", "\"threads\": 1", "\"threads\": 0", "out-of-range", "$.solver", "threads")]
    // Not supported by this version: refused, never ignored
    [InlineData("night.json", "\"solver\"", "\"events\": [{ \"unitId\": \"t-1\" }], \"solver\"", "not-supported", "$", "events")]
    [InlineData("night.json", "\"solver\"", "\"events\": [1], \"solver\"", "not-supported", "$", "events")]
    [InlineData("night.json", "\"solver\"", "\"randomness\": { \"strength\": 0.1 }, \"solver\"", "not-supported", "$.randomness", "strength")]
    // Overrides
    [InlineData("night.json", "\"solver\"", "\"demandOverrides\": [{ \"targetId\": \"nowhere\" }], \"solver\"", "unknown-reference", "$.demandOverrides[0]", "targetId")]
    [InlineData("night.json", "\"solver\"", "\"demandOverrides\": [{ \"targetId\": \"market\", \"gapMax\": 30 }], \"solver\"", "gaps-swapped", "$.demandOverrides[0]", "gapMax")]
    [InlineData("night.json", "\"solver\"", "\"demandOverrides\": [{ \"targetId\": \"k1\", \"windows\": [\"21:00-22:00\"] }], \"solver\"", "field-conflict", "$.demandOverrides[0]", "windows")]
    [InlineData("night.json", "\"solver\"", "\"demandOverrides\": [{ \"targetId\": \"market\", \"windows\": [\"11:00-12:00\"] }], \"solver\"", "window-outside-night", "$.demandOverrides[0]", "windows")]
    [InlineData("night.json", "\"solver\"", "\"rules\": { \"breakEarliestShare\": 0.9 }, \"solver\"", "ends-before-start", "$.rules", "breakLatestShare")]
    public void Is_named_with_file_place_and_field(string file, string oldText, string newText, string code, string where, string field)
    {
        using var folder = new SmallCounty();
        var problems = folder.WithEdit(file, oldText, newText).Problems();

        // A misspelt needed column is two problems: the unknown one and the missing one.
        var problem = Assert.Single(problems, p => p.Severity == Severity.Error && (p.Code == code || p.Code != "unknown-field"));
        Assert.Equal((code, file, where, field), (problem.Code, problem.File, problem.Where, problem.Field));
    }

    [Fact]
    public void An_unknown_field_is_told_with_the_nearest_known_name()
    {
        using var folder = new SmallCounty();
        var problem = Assert.Single(folder.WithEdit("night.json", "\"seconds\"", "\"second\"").Problems());
        Assert.Contains("'seconds'", problem.Message);
        Assert.Contains("iterations|seconds|seed|threads", problem.Allowed);
    }

    [Fact]
    public void A_field_that_many_features_share_is_told_once_with_their_number()
    {
        using var folder = new SmallCounty();
        var problem = Assert.Single(folder.WithEdit("areas.geojson", "\"kind\"", "\"fid\": 1, \"kind\"").Problems());
        Assert.Equal(("unknown-field", "feature 'a-town'", "fid"), (problem.Code, problem.Where, problem.Field));
        Assert.EndsWith("(and in 1 more record)", problem.Message);
    }

    [Fact]
    public void An_unknown_reference_is_told_with_the_nearest_id()
    {
        using var folder = new SmallCounty();
        var problem = Assert.Single(folder.WithEdit("places.csv", "30.51,a-town", "30.51,a-twon").Problems());
        Assert.Contains("'a-town'", problem.Message);
    }

    [Fact]
    public void A_bad_record_causes_no_errors_in_those_that_refer_to_it()
    {
        using var folder = new SmallCounty();
        var problem = Assert.Single(folder.WithEdit("places.csv", "b1,西所,base,113.99,30.50,a-town,,,", "b1,西所,base,113.99,30.50,a-town,7,,").Problems());
        Assert.Equal(("out-of-range", "line 2"), (problem.Code, problem.Where));
    }

    [Fact]
    public void Swapped_coordinates_are_found_by_the_roads_where_both_orders_are_in_range()
    {
        using var folder = new SmallCounty();

        // The whole county moved to Ürümqi, 87 E 43 N, where a latitude of 87 is possible.
        foreach (var file in (string[])["roads.geojson", "areas.geojson", "places.csv"])
        {
            folder.With(file, folder.TextOf(file).Replace("113.", "86.", StringComparison.Ordinal).Replace("114.", "87.", StringComparison.Ordinal)
                .Replace("30.4", "43.4", StringComparison.Ordinal).Replace("30.5", "43.5", StringComparison.Ordinal));
        }

        Assert.Equal(5, folder.Read().Places.Length);
        var problem = Assert.Single(folder.WithEdit("places.csv", "87.01,43.50", "43.50,87.01").Problems());
        Assert.Equal(("swapped-coordinates", "places.csv", "line 5", "lon"), (problem.Code, problem.File, problem.Where, problem.Field));
    }

    [Fact]
    public void A_key_road_needs_two_different_points()
    {
        using var folder = new SmallCounty();
        var problem = Assert.Single(folder.Without("keyroads.csv").With("keyroads.geojson", """
            { "type": "FeatureCollection", "features": [ { "type": "Feature", "properties": { "id": "k1", "name": "k" },
              "geometry": { "type": "LineString", "coordinates": [[114.0, 30.5], [114.0, 30.5]] } } ] }
            """).Problems());
        Assert.Equal(("too-few-points", "keyroads.geojson", "feature 'k1'", "geometry"), (problem.Code, problem.File, problem.Where, problem.Field));
    }

    [Fact]
    public void There_must_be_a_base()
    {
        using var folder = new SmallCounty();
        var problem = Assert.Single(folder.WithEdit("places.csv", ",base,", ",organ,").WithEdit("places.csv", ",驻地,", ",organ,").Problems());
        Assert.Equal(("no-base", "places.csv", "kind"), (problem.Code, problem.File, problem.Field));
    }

    [Fact]
    public void A_base_of_another_kind_is_warned_of()
    {
        using var folder = new SmallCounty();
        var warning = Assert.Single(folder.WithEdit("places.csv", ",驻地,", ",organ,").Read().Diagnostics);
        Assert.Equal(("base-kind", "teams.csv", "line 3", "base_id"), (warning.Code, warning.File, warning.Where, warning.Field));
    }

    [Fact]
    public void A_skill_that_no_team_has_is_warned_of()
    {
        using var folder = new SmallCounty();
        var warning = Assert.Single(folder.WithEdit("places.csv", "first-aid", "diving").Read().Diagnostics);
        Assert.Equal(("no-team-with-skill", "places.csv", "line 6", "needs"), (warning.Code, warning.File, warning.Where, warning.Field));
    }

    [Theory]
    [InlineData("closures.csv", "road_id,from,to,reason\nr9,2026-11-24T20:00,2026-11-25T06:00,\n", "unknown-reference", "road_id")]
    [InlineData("closures.csv", "road_id,from,to,reason\nr5,2026-11-25T06:00,2026-11-24T20:00,\n", "ends-before-start", "to")]
    [InlineData("village_calendar.csv", "village,from,to,people\na-town,2026-11-01,2026-11-30,5\n", "not-a-village", "village")]
    [InlineData("village_calendar.csv", "village,from,to,people\na-village,2026-11-30,2026-11-01,5\n", "ends-before-start", "to")]
    [InlineData("village_calendar.csv", "village,from,to,people\na-village,2026-11-01,2026-11-30,-5\n", "out-of-range", "people")]
    [InlineData("responsibility.csv", "area_id,level,responsible_unit\na-9,township,所\n", "unknown-reference", "area_id")]
    [InlineData("incidents.csv", "id,time,category,lon,lat,weight\ni1,2026-10-01T23:30,theft,114.0,30.5,0\n", "out-of-range", "weight")]
    [InlineData("incidents.csv", "id,time,category,lon,lat,weight\ni1,yesterday,theft,114.0,30.5,1\n", "bad-time", "time")]
    [InlineData("incidents.csv", "id,time,category,lon,lat,weight\ni1,2026-10-01T23:30,theft,30.5,114.0,1\n", "swapped-coordinates", "lon")]
    public void Optional_files_are_checked_too(string file, string content, string code, string field)
    {
        using var folder = new SmallCounty();
        var problem = Assert.Single(folder.With(file, content).Problems());
        Assert.Equal((code, file, "line 2", field), (problem.Code, problem.File, problem.Where, problem.Field));
    }

    [Theory]
    [InlineData("\"radius_m\": 50, \"effect\": 0.5", "Point", "[114.0, 30.5]", null, null)]
    [InlineData("\"effect\": 0.5", "Point", "[114.0, 30.5]", "missing-field", "radius_m")]
    [InlineData("\"radius_m\": 50, \"effect\": 1.5", "Point", "[114.0, 30.5]", "out-of-range", "effect")]
    [InlineData("\"radius_m\": 50, \"effect\": 0.5, \"working_from\": \"20:00\"", "Point", "[114.0, 30.5]", "missing-field", "working_to")]
    [InlineData("\"radius_m\": 50, \"effect\": 0.5, \"outages\": [\"2026-11-24T20:00/2026-11-24T20:00\"]", "Point", "[114.0, 30.5]", "ends-before-start", "outages")]
    [InlineData("\"effect\": 0.5", "Polygon", "[[[114.0, 30.5], [114.01, 30.5], [114.01, 30.51], [114.0, 30.5]]]", null, null)]
    [InlineData("\"radius_m\": 50, \"effect\": 0.5", "Polygon", "[[[114.0, 30.5], [114.01, 30.5], [114.01, 30.51], [114.0, 30.5]]]", "field-conflict", "radius_m")]
    [InlineData("\"effect\": 0.5", "LineString", "[[114.0, 30.5], [114.01, 30.5]]", "wrong-geometry", "geometry")]
    public void A_device_is_a_point_with_a_radius_or_a_polygon(string properties, string type, string coordinates, string? code, string? field)
    {
        using var folder = new SmallCounty();
        folder.With("techcover.geojson", $$"""
            { "type": "FeatureCollection", "features": [ { "type": "Feature", "id": 1, "properties": { "kind": "cctv", {{properties}} },
              "geometry": { "type": "{{type}}", "coordinates": {{coordinates}} } } ] }
            """);
        if (code is null)
        {
            Assert.Equal("1", Assert.Single(folder.Read().TechCovers).Id);
            return;
        }

        var problem = Assert.Single(folder.Problems());
        Assert.Equal((code, "techcover.geojson", "feature '1'", field), (problem.Code, problem.File, problem.Where, problem.Field));
    }
}
