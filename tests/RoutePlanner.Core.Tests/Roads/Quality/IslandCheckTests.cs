using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads.Quality;
using RoutePlanner.Core.Tests.Maps;

namespace RoutePlanner.Core.Tests.Roads.Quality;

public sealed class IslandCheckTests
{
    private static AsciiMap Map() => new(
        """
        a         b

        c      d

        e         f
        """);

    [Fact]
    public void A_road_that_nothing_joins_is_an_island()
    {
        var finding = Assert.Single(IslandCheck.Find(Map().Road("ab").Road("bf").Road("cd").Inland()));
        Assert.Equal((FindingKind.Island, Severity.Warning, "cd", false), (finding.Kind, finding.Severity, finding.Roads(), finding.IsAtBorder));
        // Seven cells of 100 m.
        Assert.Equal(700, finding.Measure!.Value, 0.5);
    }

    [Fact]
    public void Roads_that_hang_together_are_one_island() =>
        Assert.Equal("cd ce", Assert.Single(IslandCheck.Find(Map().Road("abf").Road("cd").Road("ce").Inland())).Roads());

    [Fact]
    public void A_connected_map_has_no_island() => Assert.Empty(IslandCheck.Find(Map().Road("abfec").Road("cd").Inland()));

    [Fact]
    public void A_road_that_only_a_path_joins_is_one_for_cars()
    {
        var finding = Assert.Single(IslandCheck.Find(Map().Road("abf").Road("ac", "highway=footway").Road("cd").Inland()));
        Assert.Equal((FindingKind.CarIsland, "cd"), (finding.Kind, finding.Roads()));
    }

    [Fact]
    public void A_road_behind_a_bollard_is_one_for_cars()
    {
        var finding = Assert.Single(IslandCheck.Find(Map().Road("ba").Road("ac").Road("cd").Bollard('c').Inland()));
        Assert.Equal((FindingKind.CarIsland, "cd"), (finding.Kind, finding.Roads()));
    }

    [Fact]
    public void A_short_path_by_itself_is_nobody_s_concern() =>
        Assert.Empty(IslandCheck.Find(new AsciiMap("a         b cd").Road("ab").Road("cd", "highway=footway").Inland()));

    [Fact]
    public void An_island_at_the_edge_of_the_map_is_only_a_note()
    {
        var finding = Assert.Single(IslandCheck.Find(Map().Road("ab").Road("bf").Road("cd").Road("ce").Alone()));
        Assert.Equal((true, Severity.Note), (finding.IsAtBorder, finding.Severity));
    }
}
