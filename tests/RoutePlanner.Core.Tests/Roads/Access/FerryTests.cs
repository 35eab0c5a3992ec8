using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Access;
using RoutePlanner.Core.Tests.Maps;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Roads.Access;

public class FerryTests
{
    [Theory]
    [InlineData("route=ferry", "10", "10", "10", "10")]
    [InlineData("route=ferry motor_vehicle=yes foot=yes", "10", "10", "10", "10")]
    [InlineData("route=ferry foot=yes", "-", "-", "10", "10")]
    [InlineData("route=ferry foot=yes bicycle=no", "-", "-", "-", "10")]
    [InlineData("route=ferry motor_vehicle=no", "-", "-", "10", "10")]
    [InlineData("route=ferry motorcar=no motorcycle=yes foot=yes", "-", "10", "10", "10")]
    [InlineData("route=ferry access=no", "-", "-", "-", "-")]
    [InlineData("route=ferry oneway=yes", "10/-", "10/-", "10/-", "10")]
    [InlineData("route=ferry maxspeed=5 surface=mud", "10", "10", "10", "10")]
    public void A_ferry_carries_whom_its_tags_say(string tags, string car, string motorcycle, string ebike, string foot) =>
        Assert.Equal((car, motorcycle, ebike, foot), TagTable.Speeds(RoadUse.Of(TagTable.Tags(tags), TagTable.Day)));

    [Theory]
    [InlineData("00:30", 30.0)]
    [InlineData("1:30:00", 90.0)]
    [InlineData("20", 20.0)]
    [InlineData("pt1h10m", 70.0)]
    [InlineData("pt90s", 1.5)]
    [InlineData("0", null)]
    [InlineData("soon", null)]
    [InlineData("pt", null)]
    [InlineData("p1d", null)]
    [InlineData("00:00", null)]
    [InlineData("99999", null)]
    [InlineData("1:2:3:4", null)]
    [InlineData("-5", null)]
    public void A_duration_is_read_in_its_forms(string text, double? minutes) => Assert.Equal(minutes, FerryLine.Minutes(text));

    [Fact]
    public void A_crossing_takes_its_duration_at_night_as_by_day_and_nobody_stops_on_it()
    {
        var map = new AsciiMap("a b").Road("ab", "route=ferry duration=00:12");
        var graph = map.Build().Graph;
        var seconds = new DijkstraTravel(graph, Mode.Car).Deciseconds(map.Node(graph, 'a'), map.Node(graph, 'b')) / 10.0;
        Assert.Equal(12 * 60, seconds, 0.5);
        Assert.Equal(RoadClass.Ferry, graph.ClassOf(0));
        Assert.False(graph.MayStopOn(0));
    }

    [Fact]
    public void Another_route_is_no_road() => Assert.Null(RoadUse.Of(TagTable.Tags("route=bus"), TagTable.Day));
}
