using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Quality;
using RoutePlanner.Core.Roads.Quality;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Patrol.Quality;

public sealed class CountyChecksTests
{
    /// <summary>The small county, its places, areas, teams and key roads all in order.</summary>
    [Fact]
    public void A_sound_county_has_no_findings()
    {
        using var county = new SmallCounty();
        Assert.Empty(CountyChecks.Find(new CountySurvey(county.Read())));
    }

    [Fact]
    public void A_place_without_a_road_is_an_error_and_does_not_hide_the_rest()
    {
        using var county = new SmallCounty();
        county.WithRow("places.csv", "lost,灯塔,custom,114.02,30.515,,,,,,,,,,").WithRow("places.csv", "far,水塔,custom,114.01,30.502,,,,,,,,,,");
        var off = Only(county, FindingKind.PlaceOffRoad, "lost");
        Assert.Equal(Severity.Error, off.Severity);
        // 0.015 degrees of latitude from the end of the main street.
        Assert.Equal(1663, off.Measure!.Value, 2.0);
        Assert.Equal(222, Only(county, FindingKind.FarSnap, "far r2").Measure!.Value, 1.0);
    }

    [Fact]
    public void A_place_on_an_island_is_unreachable()
    {
        using var county = new SmallCounty();
        county.WithFeatures("roads.geojson", Road("island", "", "[114.01, 30.51], [114.015, 30.51]"))
            .WithRow("places.csv", "hut,小屋,custom,114.012,30.51,,,,,,,,,,");
        Only(county, FindingKind.UnreachablePlace, "hut island");
    }

    [Fact]
    public void A_road_closed_tonight_is_no_matter_of_the_data()
    {
        using var county = new SmallCounty();
        county.With("closures.csv", "road_id,from,to,reason\nr5,2026-11-24T18:00,2026-11-25T12:00,roadworks\n");
        Assert.Empty(CountyChecks.Find(new CountySurvey(county.Read())));
    }

    [Theory]
    [InlineData("30.51003", true)] // 3 m from one carriageway, 8 m from the other
    [InlineData("30.51", false)] // on the southern one
    [InlineData("30.5098", false)] // 22 m south of it, 33 m from the other
    public void Between_two_carriageways_it_is_unclear_which_is_meant(string lat, bool isFound)
    {
        using var county = new SmallCounty();
        county.WithFeatures("roads.geojson", Road("east", "\"oneway\": \"yes\",", "[114.00, 30.51], [114.01, 30.51]"))
            .WithFeatures("roads.geojson", Road("west", "\"oneway\": \"yes\",", "[114.01, 30.51], [114.01, 30.5101], [114.00, 30.5101], [114.00, 30.51]"))
            .WithRow("places.csv", $"shop,店,custom,114.005,{lat},,,,,,,,,,");
        if (isFound)
        {
            Assert.Equal(FindingCause.Carriageways, Only(county, FindingKind.AmbiguousSnap, "shop east west").Cause);
        }
        else
        {
            Assert.Empty(All(county, FindingKind.AmbiguousSnap));
        }
    }

    [Fact]
    public void At_a_crossing_it_does_not_matter_which_road_is_meant()
    {
        using var county = new SmallCounty();
        county.WithRow("places.csv", "kiosk,亭,custom,114.0001,30.5001,,,,,,,,,,");
        Assert.Empty(All(county, FindingKind.AmbiguousSnap));
    }

    [Fact]
    public void Between_two_roads_that_meet_far_away_it_does()
    {
        using var county = new SmallCounty();
        county.WithFeatures("roads.geojson", Road("back", "", "[114.02, 30.50], [114.02, 30.5001], [114.00, 30.5001], [114.00, 30.51]"))
            .WithRow("places.csv", "yard,院,custom,114.015,30.50004,,,,,,,,,,");
        Assert.Equal(FindingCause.Plain, Only(county, FindingKind.AmbiguousSnap, "yard r3 back").Cause);
    }

    [Fact]
    public void A_place_outside_the_area_it_names_is_told_with_the_distance()
    {
        using var county = new SmallCounty();
        county.WithEdit("places.csv", "b1,西所,base,113.99,30.50,a-town", "b1,西所,base,113.99,30.50,a-village");
        var finding = Only(county, FindingKind.PlaceOutsideArea, "b1 a-village");
        // 0.001 degrees of latitude.
        Assert.Equal(111, finding.Measure!.Value, 0.5);
    }

    [Fact]
    public void A_place_and_a_key_road_beyond_the_border_are_told()
    {
        using var county = new SmallCounty();
        county.WithFeatures("roads.geojson", Road("out", "", "[114.02, 30.50], [114.035, 30.50]"))
            .WithRow("places.csv", "inn,客栈,custom,114.034,30.50,,,,,,,,,,")
            .WithRow("keyroads.csv", "k2,出县路,,out,1,any,,3,,");
        Assert.Equal(FindingCause.NoArea, Only(county, FindingKind.PlaceOutsideArea, "inn").Cause);
        // A third of 0.015 degrees of longitude.
        Assert.Equal(480, Only(county, FindingKind.KeyRoadOutsideArea, "k2").Measure!.Value, 2.0);
    }

    [Theory]
    [InlineData("again,另一市场,market,114.00,30.49", FindingCause.SamePosition)]
    [InlineData("again,市场,market,114.00,30.494", FindingCause.SameName)]
    [InlineData("again,市场,market,114.00,30.505", null)]
    [InlineData("again,市场,custom,114.00,30.49", null)]
    [InlineData("again,另一市场,market,114.00,30.494", null)]
    public void The_same_place_twice_is_told(string row, FindingCause? cause)
    {
        using var county = new SmallCounty();
        county.WithRow("places.csv", row + ",,,,,,,,,,");
        Assert.Equal(cause is null ? [] : [cause.Value], All(county, FindingKind.DuplicatePlace).Select(f => f.Cause));
    }

    [Fact]
    public void Areas_without_a_team_are_told_the_outermost_only()
    {
        using var county = new SmallCounty();
        county.WithFeatures("areas.geojson", Area("far", "township", null, 113.94, 30.48, 113.98, 30.52)).WithFeatures("areas.geojson", Area("far-v", "village", "far", 113.95, 30.49, 113.97, 30.51));
        var finding = Only(county, FindingKind.AreaWithoutTeam, "far");
        // 0.04 by 0.04 degrees at this latitude.
        Assert.Equal(3.84 * 4.43, finding.Measure!.Value, 0.1);
    }

    [Fact]
    public void A_team_in_a_part_or_around_is_enough()
    {
        using var county = new SmallCounty();
        county.WithEdit("teams.csv", "t-1,一中队,township,a-town", "t-1,一中队,township,a-village");
        Assert.Empty(All(county, FindingKind.AreaWithoutTeam));
        county.WithEdit("teams.csv", "village,a-village,b2", "village,a-town,b2").WithEdit("teams.csv", "township,a-village,b1", "township,a-town,b1");
        Assert.Empty(All(county, FindingKind.AreaWithoutTeam));
    }

    [Theory]
    [InlineData(114.02, true)]
    [InlineData(114.03, false)]
    [InlineData(114.02999, false)] // a metre: the border was drawn twice
    public void Areas_of_one_kind_may_touch_but_not_overlap(double west, bool isFound)
    {
        using var county = new SmallCounty();
        county.WithFeatures("areas.geojson", Area("a-east", "township", null, west, 30.48, 114.06, 30.52)).WithEdit("teams.csv", "township,a-town,", "township,a-town;a-east,");
        Assert.Equal(isFound ? ["a-town a-east"] : [], All(county, FindingKind.OverlappingAreas).Select(Ids));
    }

    [Theory]
    [InlineData(30.502, true)]
    [InlineData(30.499, false)]
    public void A_hole_between_the_parts_of_an_area_is_told(double south, bool isFound)
    {
        using var county = new SmallCounty();
        county.WithFeatures("areas.geojson", Area("a-north", "village", "a-town", 113.98, south, 114.03, 30.52));
        var found = All(county, FindingKind.UncoveredArea);
        Assert.Equal(isFound ? ["a-town"] : [], found.Select(Ids));
        // 0.05 by 0.003 degrees, in hectares.
        Assert.All(found, f => Assert.Equal(4.80 * 3.33 * 10, f.Measure!.Value, 3.0));
    }

    [Fact]
    public void A_key_road_on_no_road_is_told()
    {
        using var county = new SmallCounty();
        county.Without("keyroads.csv").With("keyroads.geojson", """
            { "type": "FeatureCollection", "features": [
              { "type": "Feature", "properties": { "id": "k9", "name": "野路" }, "geometry": { "type": "LineString", "coordinates": [[113.995, 30.50], [114.00, 30.504], [114.005, 30.50]] } }
            ] }
            """);
        Only(county, FindingKind.KeyRoadOffRoad, "k9");
    }

    private static Finding Only(SmallCounty county, FindingKind kind, string ids)
    {
        var finding = Assert.Single(All(county, kind));
        Assert.Equal(ids, Ids(finding));
        return finding;
    }

    private static List<Finding> All(SmallCounty county, FindingKind kind) => [.. CountyChecks.Find(new CountySurvey(county.Read())).Where(f => f.Kind == kind)];

    private static string Ids(Finding finding) => string.Join(' ', finding.Subjects.Select(s => s.Id));

    private static string Road(string id, string tags, string coordinates) => $$"""
        { "type": "Feature", "id": "{{id}}", "properties": { {{tags}} "highway": "secondary" }, "geometry": { "type": "LineString", "coordinates": [{{coordinates}}] } }
        """;

    private static string Area(string id, string kind, string? parent, double west, double south, double east, double north) => FormattableString.Invariant(
        $$"""
        { "type": "Feature", "properties": { "id": "{{id}}", "name": "{{id}}", "kind": "{{kind}}" {{(parent is null ? "" : $", \"parent\": \"{parent}\"")}} }, "geometry": { "type": "Polygon",
          "coordinates": [[[{{west}}, {{south}}], [{{east}}, {{south}}], [{{east}}, {{north}}], [{{west}}, {{north}}], [{{west}}, {{south}}]]] } }
        """);
}
