using RoutePlanner.Core.Roads.Quality;
using RoutePlanner.Core.Tests.Maps;

namespace RoutePlanner.Core.Tests.Roads.Quality;

public sealed class CrossingCheckTests
{
    private static AsciiMap Map() => new(
        """
          c
        a x b
          d
        """);

    [Fact]
    public void Roads_that_cross_without_a_common_point_are_told()
    {
        var map = Map();
        var finding = Assert.Single(CrossingCheck.Find(map.Road("ab").Road("cd").Inland()));
        Assert.Equal(FindingKind.UnjoinedCrossing, finding.Kind);
        Assert.Equal(["ab", "cd"], finding.Subjects.Select(s => s.Id).Order(StringComparer.Ordinal));
        Assert.True(Core.Geodesy.LocalPlane.DistanceMetres(map['x'], finding.At) < 0.1);
    }

    [Fact]
    public void A_junction_is_none() => Assert.Empty(CrossingCheck.Find(Map().Road("axb").Road("cxd").Inland()));

    [Theory]
    [InlineData("highway=residential bridge=yes")]
    [InlineData("highway=residential tunnel=yes")]
    [InlineData("highway=residential layer=2")]
    [InlineData("highway=footway")]
    public void Another_level_or_a_path_is_none(string tags) => Assert.Empty(CrossingCheck.Find(Map().Road("ab").Road("cd", tags).Inland()));

    [Fact]
    public void Two_bridges_over_each_other_are_on_one_level_unless_they_say_so() =>
        Assert.Single(CrossingCheck.Find(Map().Road("ab", "highway=residential bridge=yes").Road("cd", "highway=residential bridge=yes").Inland()));

    [Fact]
    public void A_road_that_touches_another_s_side_does_not_cross_it() => Assert.Empty(CrossingCheck.Find(Map().Road("ab").Road("cx").Inland()));
}
