using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Coverage.Risk;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Coverage.Risk;

/// <summary>The whole model on the small county. Its places b1, b2, north-gate, school and market have priority 3, 3, 5, 4 and 3; the night is 20:00 to 06:00.</summary>
public sealed class RiskModelTests : IDisposable
{
    private readonly SmallCounty folder = new();

    [Fact]
    public void Without_anything_else_places_weigh_their_priority_and_roads_their_class_all_night_alike()
    {
        var (model, _) = Build();
        Assert.Equal([3, 3, 5, 4, 3], model.Weight[model.BeatCount..].ToArray());
        Assert.Equal(1, model.ClassCount);
        Assert.All(model.ProfileOf(0).ToArray(), level => Assert.Equal(1000, level));
        Assert.Equal(1800, model.HalfLifeSeconds(0));

        // Four kilometres of main street, r4 tertiary, r5 residential: a hundredth of a degree is 960 m east and 1,109 m north.
        Assert.Equal((28.8 * 1.0) + (11.09 * 0.6) + (11.09 * 0.8), model.Weight[..model.BeatCount].ToArray().Sum(), 0.05);
    }

    [Fact]
    public void A_device_that_switches_inside_a_slot_lowers_that_slot_by_its_share()
    {
        // Works 22:05 to 04:00 with effect 0.6, broken from 23:00 to 23:05: market and the beats within 120 m of it.
        With("""{ "id": "c1", "kind": "cctv", "radius_m": 120, "effect": 0.6, "working_from": "22:05", "working_to": "04:00", "outages": ["2026-11-24T23:00/2026-11-24T23:05"] }""", Point);
        var (model, beats) = Build();
        var risk = RiskOf(model, model.BeatCount + 4, 3);
        for (var slot = 0; slot < model.SlotCount; slot++)
        {
            var working = slot is < 8 or >= 32 ? 0 : slot is 8 or 12 ? 10.0 / 15 : 1;
            Assert.Equal(1 - (0.6 * working), risk[slot], 1e-3);
        }

        var near = Enumerable.Range(0, beats.Count).Where(b => model.ClassOf[b] == model.ClassOf[model.BeatCount + 4]).ToList();
        Assert.Single(near);
        Assert.Equal(30.49, beats.Middle[near[0]].Lat, 1e-3);
        Assert.Equal(2, model.ClassCount);
    }

    [Fact]
    public void Devices_that_watch_the_same_place_multiply()
    {
        With("""{ "id": "c1", "kind": "cctv", "radius_m": 120, "effect": 0.6 }""", Point);
        With("""{ "id": "c2", "kind": "infrared", "radius_m": 120, "effect": 0.5, "working_from": "00:00", "working_to": "03:00" }""", Point);
        With("""{ "id": "c3", "kind": "alarm", "radius_m": 120, "effect": 0.1, "working_from": "01:00", "working_to": "03:00" }""", Point);
        var (model, _) = Build();
        var risk = RiskOf(model, model.BeatCount + 4, 3);
        Assert.Equal([0.4, 0.4, 0.2, 0.18, 0.4], ((int[])[0, 15, 16, 20, 28]).Select(slot => risk[slot]), (a, b) => Math.Abs(a - b) < 1e-3);
    }

    [Theory]
    [InlineData("cctv", true)]
    [InlineData("infrared", true)]
    [InlineData("gate", false)]
    [InlineData("alarm", false)]
    public void A_yard_with_a_gate_guards_places_and_no_streets_a_camera_both(string kind, bool seesStreets)
    {
        var (before, beats) = Build();
        With($$"""{ "id": "c1", "kind": "{{kind}}", "effect": 0.5 }""", """{ "type": "Polygon", "coordinates": [[[113.995, 30.485], [114.005, 30.485], [114.005, 30.495], [113.995, 30.495], [113.995, 30.485]]] }""");
        var (model, _) = Build();
        Assert.Equal(0.5 * 3, model.Weight[model.BeatCount + 4], 1e-9);
        Assert.Equal([3, 3, 5, 4], model.Weight[model.BeatCount..^1].ToArray());
        for (var beat = 0; beat < beats.Count; beat++)
        {
            Assert.Equal((seesStreets && beats.Middle[beat].Lat < 30.495 ? 0.5 : 1) * before.Weight[beat], model.Weight[beat], 1e-9);
        }
    }

    [Theory]
    [InlineData("\"placeId\": \"market\"", "4", 0)]
    [InlineData("\"areaId\": \"a-village\"", "4", 11)] // the residential street south of the crossing, but for its first beat
    [InlineData("\"areaId\": \"a-town\"", "0,1,2,3,4", 54)] // the village lies in it
    [InlineData("\"keyRoadId\": \"k1\"", "", 30)]
    [InlineData("\"lon\": 114.01, \"lat\": 30.50, \"radiusMetres\": 100", "3", 2)]
    public void An_override_multiplies_what_it_names_in_its_hours(string target, string places, int beatCount)
    {
        var (before, _) = Build();
        folder.WithEdit("night.json", "\"solver\"", $$"""
            "risk": { "overrides": [ { {{target}}, "factor": 3, "from": "23:00", "to": "01:00", "reason": "festival" } ] }, "solver"
            """);
        var (model, _) = Build();
        var changed = Enumerable.Range(0, model.ItemCount).Where(i => model.ClassOf[i] != model.ClassOf[0] || model.Weight[i] != before.Weight[i]).ToList();
        var changedClass = Enumerable.Range(0, model.ItemCount).Where(i => model.ProfileOf(model.ClassOf[i])[12] != 1000).ToList();
        Assert.Equal(changedClass, changed.Intersect(changedClass));
        Assert.Equal(places, string.Join(',', changedClass.Where(i => i >= model.BeatCount).Select(i => i - model.BeatCount)));
        Assert.InRange(changedClass.Count(i => i < model.BeatCount), beatCount - 1, beatCount + 1);
        foreach (var item in changedClass)
        {
            var risk = RiskOf(model, item, before.Weight[item]);
            Assert.Equal([1, 3, 3, 1], ((int[])[11, 12, 19, 20]).Select(slot => risk[slot]), (a, b) => Math.Abs(a - b) < 5e-3);
        }
    }

    [Fact]
    public void Kinds_weigh_what_the_commander_says()
    {
        var (before, beats) = Build();
        folder.WithEdit("night.json", "\"solver\"", """
            "risk": { "kindWeights": { "road": 2, "key_road": 3, "market": 0, "entry_exit": 1.5 }, "halfLifeMin": 45 }, "solver"
            """);
        var (model, _) = Build();
        Assert.Equal([3, 3, 7.5, 4, 0], model.Weight[model.BeatCount..].ToArray());
        Assert.Equal(2700, model.HalfLifeSeconds(0));
        for (var beat = 0; beat < beats.Count; beat++)
        {
            var isOnKeyRoad = Math.Abs(beats.Middle[beat].Lat - 30.5) < 1e-7;
            Assert.Equal((isOnKeyRoad ? 6 : 2) * before.Weight[beat], model.Weight[beat], 1e-9);
        }
    }

    [Fact]
    public void Incidents_give_places_their_townships_hours_and_streets_their_risk()
    {
        var (before, beats) = Build();
        folder.With("incidents.csv", "id,time,category,lon,lat,weight\n" + string.Join('\n', Enumerable.Range(0, 60).Select(i => $"i-{i},2026-11-{1 + (i % 20):00}T02:{i % 60:00},theft,114.0051,30.5002,1")) + "\n");
        var (model, _) = Build();
        Assert.Equal(
            before.Weight[..before.BeatCount].ToArray().Sum(),
            Enumerable.Range(0, model.BeatCount).Sum(b => model.Weight[b] * model.ProfileOf(model.ClassOf[b]).ToArray().Average() / 1000), 1e-9);
        var hottest = Enumerable.Range(0, beats.Count).MaxBy(b => model.Weight[b]);
        Assert.InRange(beats.Middle[hottest].Lon, 114.0040, 114.0062);
        Assert.True(model.Weight[hottest] > 5 * before.Weight[hottest]);

        // Two in the morning is slot 24.
        var profile = model.ProfileOf(model.ClassOf[model.BeatCount]).ToArray();
        Assert.Equal(profile.Max(), profile[24..28].Max());
        Assert.True(profile[25] > 2 * profile[4]);
    }

    [Fact]
    public void Who_was_harmed_is_not_read()
    {
        folder.With("incidents.csv", "id,time,category,lon,lat,weight,victim\ni-1,2026-11-01T02:00,theft,114.0,30.5,1,a name\n");
        var problem = Assert.Single(folder.Problems());
        Assert.Equal(("unknown-field", "victim"), (problem.Code, problem.Field));
    }

    [Fact]
    public void A_night_by_hand_with_an_unknown_target_is_refused()
    {
        var county = folder.Read();
        var roads = CountyRoads.Build(county);
        var night = county.Night with { Risk = new RiskSettings { Overrides = [new RiskOverride { AreaId = "nowhere", Factor = 2 }] } };
        Assert.Contains("'nowhere'", Assert.Throws<ArgumentException>(() => RiskModel.Build(roads, night, 36_000)).Message);
    }

    [Fact]
    public void Names_of_beats_are_unique_and_stay_when_a_place_cuts_another_street()
    {
        var before = Names();
        Assert.Equal(before.Length, before.Distinct().Count());
        folder.WithRow("places.csv", "clinic,卫生院,custom,114.00,30.5033,,3,5,0,,,,,,");
        var after = Names();
        Assert.NotEqual(before.Order(), after.Order());

        // Road r4 from 30.50 to 30.51 is cut in two; everything else keeps its name.
        Assert.Equal(before.Where(n => !n.StartsWith("r4@", StringComparison.Ordinal)).Order(), after.Where(n => !n.StartsWith("r4@", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void Beats_of_one_road_with_the_same_middle_get_numbers()
    {
        folder.WithFeatures("roads.geojson", """
            { "type": "Feature", "id": "s1", "properties": { "highway": "service" }, "geometry": { "type": "LineString", "coordinates": [[114.00, 30.50], [114.000002, 30.500002], [114.00, 30.500004], [114.00, 30.50]] } }
            """);
        var names = Names();
        Assert.Equal(names.Length, names.Distinct().Count());
    }

    public void Dispose() => folder.Dispose();

    private const string Point = """{ "type": "Point", "coordinates": [114.00, 30.49] }""";

    private readonly List<string> devices = [];

    private void With(string properties, string geometry)
    {
        devices.Add($$"""{ "type": "Feature", "properties": {{properties}}, "geometry": {{geometry}} }""");
        folder.With("techcover.geojson", $$"""{ "type": "FeatureCollection", "features": [ {{string.Join(',', devices)}} ] }""");
    }

    private string[] Names() => BeatNames.Of(CountyRoads.Build(folder.Read()).Graph);

    private (RiskModel Model, Beats Beats) Build()
    {
        var county = folder.Read();
        var roads = CountyRoads.Build(county);
        return (RiskModel.Build(roads, county.Night, county.Night.LengthSeconds(county.TimeZone)), Beats.Of(roads.Graph));
    }

    /// <summary>Risk of an item in each slot, as a multiple of a weight.</summary>
    private static double[] RiskOf(RiskModel model, int item, double weight) =>
        [.. model.ProfileOf(model.ClassOf[item]).ToArray().Select(level => model.Weight[item] * level / 1000 / weight)];
}
