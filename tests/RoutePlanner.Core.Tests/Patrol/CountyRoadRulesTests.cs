using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Patrol;

public class CountyRoadRulesTests
{
    [Fact]
    public void Without_a_file_of_its_own_a_county_has_the_default_rules()
    {
        using var folder = new SmallCounty();
        var county = folder.Read();
        Assert.Same(RoadRules.Default, county.RoadRules);
        Assert.Equal(DrivingSide.Right, county.DrivingSide);
    }

    [Fact]
    public void A_countys_own_rules_change_its_speeds_and_its_digest()
    {
        using var folder = new SmallCounty();
        var before = folder.Read();
        folder.With("road_rules.json", """{ "version": 1, "roadKinds": { "primary": { "car": 30 } }, "drivingSide": "left" }""");
        var after = folder.Read();
        Assert.Equal(DrivingSide.Left, after.DrivingSide);
        Assert.NotEqual(before.InputsDigest, after.InputsDigest);
        Assert.Equal(54.0 / 27, (double)SecondsOnMainStreet(after) / SecondsOnMainStreet(before), 0.01);
    }

    [Fact]
    public void County_json_goes_before_the_rules_on_the_side_to_drive_on()
    {
        using var folder = new SmallCounty();
        folder.With("road_rules.json", """{ "version": 1, "drivingSide": "left" }""").WithEdit("county.json", "\"timeZone\"", "\"drivingSide\": \"right\", \"timeZone\"");
        Assert.Equal(DrivingSide.Right, folder.Read().DrivingSide);
    }

    [Fact]
    public void Wrong_rules_are_listed_with_the_countys_other_problems()
    {
        using var folder = new SmallCounty();
        folder.With("road_rules.json", """{ "version": 1, "roadKinds": { "primary": { "car": 300 } } }""").WithEdit("county.json", "\"version\": 1", "\"version\": 7");
        var problems = Assert.Throws<InputException>(() => folder.Read()).Diagnostics;
        Assert.Contains(problems, p => (p.File, p.Where, p.Field, p.Code) == ("road_rules.json", "$.roadKinds.primary", "car", "out-of-range"));
        Assert.Contains(problems, p => p.File == "county.json");
    }

    [Fact]
    public void A_timed_sign_is_judged_by_the_countys_night()
    {
        using var folder = new SmallCounty();
        folder.WithEdit("roads.geojson", "\"highway\": \"residential\"", "\"highway\": \"residential\", \"motor_vehicle:conditional\": \"no @ (20:00-22:00)\", \"maxspeed:conditional\": \"20 @ wet\"");
        var roads = CountyRoads.Build(folder.Read());
        Assert.False(IsOpen(roads, "r5"));
        Assert.Contains(roads.Diagnostics, d => d.Code == "unread-timed-signs" && d.Found == "1 of 2 tags: r5 maxspeed:conditional");
        folder.WithEdit("roads.geojson", "20:00-22:00", "08:00-18:00");
        Assert.True(IsOpen(CountyRoads.Build(folder.Read()), "r5"));
    }

    private static bool IsOpen(CountyRoads roads, string roadId) =>
        Enumerable.Range(0, roads.Graph.EdgeCount).Where(e => roads.Graph.RoadIdOf(e) == roadId).All(e => roads.Graph.IsOpen(e, Mode.Car));

    private static int SecondsOnMainStreet(County county)
    {
        var graph = CountyRoads.Build(county).Graph;
        return Enumerable.Range(0, graph.EdgeCount).Where(e => graph.RoadIdOf(e) == "r1").Sum(e => graph.TravelDeciseconds(Mode.Car)[graph.ForwardArc(e)]);
    }
}
