using RoutePlanner.Core.Roads.Quality;
using RoutePlanner.Core.Tests.Maps;

namespace RoutePlanner.Core.Tests.Roads.Quality;

public sealed class DuplicateRoadCheckTests
{
    private static AsciiMap Map() => new(
        """
        a b c d
          e
        """);

    [Theory]
    [InlineData("abcd")]
    [InlineData("dcba")]
    public void The_same_line_twice_is_a_duplicate_in_either_direction(string second)
    {
        var finding = Assert.Single(DuplicateRoadCheck.Find(Map().Road("abcd", id: "one").Road(second, id: "two").Inland()));
        Assert.Equal((FindingKind.DuplicateRoad, "one two"), (finding.Kind, finding.Roads()));
        Assert.Equal(600, finding.Measure!.Value, 0.5);
    }

    [Fact]
    public void A_common_stretch_is_an_overlap()
    {
        var finding = Assert.Single(DuplicateRoadCheck.Find(Map().Road("abc").Road("ebcd").Inland()));
        Assert.Equal((FindingKind.OverlappingRoads, FindingCause.Plain), (finding.Kind, finding.Cause));
        Assert.Equal(200, finding.Measure!.Value, 0.5);
    }

    [Fact]
    public void A_road_within_another_is_a_duplicate_and_comes_first() =>
        Assert.Equal((FindingKind.DuplicateRoad, "bc abcd"), Of(Assert.Single(DuplicateRoadCheck.Find(Map().Road("abcd").Road("bc").Inland()))));

    [Fact]
    public void A_road_may_run_over_itself() =>
        Assert.Equal(FindingCause.Self, Assert.Single(DuplicateRoadCheck.Find(Map().Road("abcb").Inland())).Cause);

    [Fact]
    public void Roads_that_meet_or_run_above_each_other_are_none()
    {
        Assert.Empty(DuplicateRoadCheck.Find(Map().Road("abcd").Road("be").Inland()));
        Assert.Empty(DuplicateRoadCheck.Find(Map().Road("abcd").Road("bc", "highway=primary bridge=yes").Inland()));
    }

    [Fact]
    public void The_outline_of_a_square_may_run_along_a_street() =>
        Assert.Empty(DuplicateRoadCheck.Find(Map().Road("abcd").Road("bceb", "highway=pedestrian").Inland()));

    private static (FindingKind, string) Of(Finding finding) => (finding.Kind, finding.Roads());
}
