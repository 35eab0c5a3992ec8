using System.Text.Json;
using RoutePlanner.Core.Plans;

namespace RoutePlanner.Core.Tests.Plans.Export;

public sealed class GeoJsonWriterTests(WrittenPlan written) : IClassFixture<WrittenPlan>
{
    [Fact]
    public void Every_step_is_one_feature_in_order()
    {
        var expected = written.Plan.Units.SelectMany(u => u.Steps.Select((s, i) => $"{u.UnitId}/{i} {s.Start}-{s.End}"));

        Assert.Equal(expected, Features().Select(f => $"{f.GetProperty("id").GetString()} {Property(f, "start").GetInt32()}-{Property(f, "end").GetInt32()}"));
    }

    [Fact]
    public void Moves_are_lines_and_stays_are_points()
    {
        var kinds = Features().Select(f => (Property(f, "kind").GetString(), f.GetProperty("geometry").GetProperty("type").GetString())).Distinct().Order();

        Assert.Equal(
            [("break", "Point"), ("drive", "LineString"), ("hold", "Point"), ("pass", "LineString"), ("visit", "Point"), ("wait", "Point")], kinds);
    }

    [Fact]
    public void A_units_features_join_end_to_start()
    {
        foreach (var unit in Features().GroupBy(f => Property(f, "unitId").GetString()))
        {
            var ends = unit.Select(Ends).ToList();
            Assert.All(ends.Zip(ends.Skip(1)), pair => Assert.Equal(pair.First.Last, pair.Second.First));
        }
    }

    [Fact]
    public void Clock_times_carry_the_offset_of_the_county()
    {
        var visit = Features().First(f => Property(f, "kind").GetString() == "visit");

        // 274 s after 20:00: three kilometres at 0.9 × the streets' speeds.
        Assert.Equal("2026-11-24T20:04:34+08:00", Property(visit, "startTime").GetString());
        Assert.Equal("第一中学", Property(visit, "placeName").GetString());
    }

    [Fact]
    public void A_pass_names_its_key_road_and_direction()
    {
        var pass = Features().Last(f => Property(f, "kind").GetString() == "pass");

        Assert.Equal("k1", Property(pass, "keyRoadId").GetString());
        Assert.Equal("backward", Property(pass, "direction").GetString());
        var (first, last) = Ends(pass);
        Assert.Equal((StreetGridCounty.At(7, 3).Lon, StreetGridCounty.At(1, 3).Lon), (first.Lon, last.Lon));
        Assert.Contains(written.Plan.Units[1].Steps, s => s.Kind == StepKind.Pass);
    }

    private JsonElement[] Features() => [.. JsonDocument.Parse(written.ReadBytes("plan.geojson")).RootElement.GetProperty("features").EnumerateArray()];

    private static JsonElement Property(JsonElement feature, string name) => feature.GetProperty("properties").GetProperty(name);

    private static ((double Lon, double Lat) First, (double Lon, double Lat) Last) Ends(JsonElement feature)
    {
        var coordinates = feature.GetProperty("geometry").GetProperty("coordinates");
        return feature.GetProperty("geometry").GetProperty("type").GetString() == "Point"
            ? (Position(coordinates), Position(coordinates))
            : (Position(coordinates[0]), Position(coordinates[coordinates.GetArrayLength() - 1]));
    }

    private static (double Lon, double Lat) Position(JsonElement pair) => (pair[0].GetDouble(), pair[1].GetDouble());
}
