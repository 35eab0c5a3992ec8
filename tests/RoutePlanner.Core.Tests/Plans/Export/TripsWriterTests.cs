using System.Text.Json.Nodes;

namespace RoutePlanner.Core.Tests.Plans.Export;

public sealed class TripsWriterTests(WrittenPlan written) : IClassFixture<WrittenPlan>
{
    [Fact]
    public void Every_unit_is_a_line_whose_fourth_number_is_the_time()
    {
        var trips = JsonNode.Parse(written.Read("trips.geojson"))!["features"]!.AsArray();
        Assert.Equal(written.Plan.Units.Select(u => u.UnitId), trips.Select(t => (string)t!["properties"]!["unitId"]!));
        foreach (var (trip, unit) in trips.Zip(written.Plan.Units))
        {
            var positions = trip!["geometry"]!["coordinates"]!.AsArray().Select(p => p!.AsArray().Select(n => (double)n!).ToArray()).ToList();
            // 2026-11-24T20:00 in Shanghai is 12:00 UTC.
            var start = new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();

            Assert.All(positions, p => Assert.Equal((4, 0.0), (p.Length, p[2])));
            Assert.Equal(start + unit.ShiftStart, positions[0][3]);
            Assert.Equal(start + unit.ShiftEnd, positions[^1][3]);
            Assert.All(positions.Zip(positions.Skip(1)), pair => Assert.True(pair.First[3] < pair.Second[3]));
        }
    }
}
