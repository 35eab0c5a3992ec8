using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Maps;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Roads;

public class BarrierTests
{
    [Theory]
    [InlineData("abc")] // in the middle of a line
    [InlineData("ab bc")] // where two lines meet
    [InlineData("ab cb")] // whichever way they are drawn
    [InlineData("abc db")] // at a junction of three
    public void Feet_and_ebikes_pass_a_bollard_and_vehicles_do_not(string roads)
    {
        var map = new AsciiMap(
            """
            a b c
              d
            """).Bollard('b');
        foreach (var road in roads.Split(' '))
        {
            map.Road(road);
        }

        var graph = map.Build().Graph;
        var (a, c) = (map.Node(graph, 'a'), map.Node(graph, 'c'));
        foreach (var mode in Enum.GetValues<Mode>())
        {
            var isOpen = mode is Mode.Ebike or Mode.Foot;
            Assert.Equal(isOpen, new DijkstraTravel(graph, mode).Deciseconds(a, c) != TravelTime.Unreachable);
            Assert.Equal(isOpen, new DijkstraTravel(graph, mode).Deciseconds(c, a) != TravelTime.Unreachable);
        }
    }

    [Fact]
    public void A_vehicle_may_drive_up_to_the_bollard_from_both_sides()
    {
        var map = new AsciiMap("a b c").Road("abc").Bollard('b');
        var build = map.Build();
        var car = build.Components[(int)Mode.Car];
        Assert.Equal((2, 2), (car.Count, car.MainNodes));
        Assert.InRange(car.MainMetres + car.IslandMetres, 399, 401);
        Assert.Equal(1, build.Components[(int)Mode.Foot].Count);
    }

    [Fact]
    public void A_bollard_at_the_end_of_a_road_changes_nothing()
    {
        var map = new AsciiMap("a b c").Road("ab");
        Assert.Equal(1, map.Bollard('b').Build().Graph.EdgeCount);
    }
}
