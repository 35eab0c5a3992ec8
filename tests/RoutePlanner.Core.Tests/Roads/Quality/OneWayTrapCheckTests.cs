using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads.Quality;
using RoutePlanner.Core.Tests.Maps;

namespace RoutePlanner.Core.Tests.Roads.Quality;

public sealed class OneWayTrapCheckTests
{
    private static AsciiMap Map() => new AsciiMap(
        """
        a b c
        d e f
        """).Road("abc").Road("abe").Road("ad");

    [Theory]
    [InlineData("cf", FindingCause.EnterOnly)]
    [InlineData("fc", FindingCause.LeaveOnly)]
    public void A_one_way_road_to_nowhere_is_a_trap(string oneWay, FindingCause cause)
    {
        var finding = Assert.Single(OneWayTrapCheck.Find(Map().Road(oneWay, "highway=residential oneway=yes").Inland()));
        Assert.Equal((FindingKind.OneWayTrap, cause, oneWay, Severity.Warning), (finding.Kind, finding.Cause, finding.Roads(), finding.Severity));
        Assert.Equal(100, finding.Measure!.Value, 0.5);
    }

    [Fact]
    public void A_road_behind_a_trap_belongs_to_it() =>
        Assert.Equal("f1 cf", Assert.Single(OneWayTrapCheck.Find(new AsciiMap(
            """
            a b c
            d e f  1
            """).Road("abc").Road("ad").Road("be").Road("cf", "highway=residential oneway=yes").Road("f1").Inland())).Roads());

    [Fact]
    public void A_one_way_road_with_a_way_out_is_none() =>
        Assert.Empty(OneWayTrapCheck.Find(Map().Road("cf", "highway=residential oneway=yes").Road("fe").Inland()));

    [Fact]
    public void An_island_is_told_elsewhere() =>
        Assert.Empty(OneWayTrapCheck.Find(new AsciiMap("a b c   d e").Road("abc").Road("de", "highway=residential oneway=yes").Inland()));

    [Fact]
    public void At_the_edge_of_the_map_it_is_only_a_note()
    {
        var finding = Assert.Single(OneWayTrapCheck.Find(Map().Road("cf", "highway=residential oneway=yes").Alone()));
        Assert.Equal((true, Severity.Note), (finding.IsAtBorder, finding.Severity));
    }
}
