using RoutePlanner.Core.Roads.Quality;
using RoutePlanner.Core.Tests.Maps;

namespace RoutePlanner.Core.Tests.Roads.Quality;

public sealed class DrawnTwiceCheckTests
{
    /// <summary>One character is 2 m east or south: ab and cd lie 2 m apart, ef 4 m below cd.</summary>
    private static AsciiMap Map() => new(
        """
        a                        b
        c                        d

        e                        f
        """, cellMetres: 2);

    [Fact]
    public void Two_roads_within_three_metres_are_one_road_drawn_twice()
    {
        var finding = Assert.Single(DrawnTwiceCheck.Find(Map().Road("ab").Road("dc").Inland()));
        Assert.Equal((FindingKind.DuplicateRoad, FindingCause.DrawnTwice), (finding.Kind, finding.Cause));
        Assert.Equal(["ab", "dc"], finding.Subjects.Select(s => s.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Carriageways_a_lane_apart_and_one_way_pairs_are_not()
    {
        Assert.Empty(DrawnTwiceCheck.Find(Map().Road("cd").Road("fe").Inland()));
        Assert.Empty(DrawnTwiceCheck.Find(Map().Road("ab", "highway=primary oneway=yes").Road("dc", "highway=primary oneway=yes").Inland()));
    }

    [Fact]
    public void The_same_vertices_are_the_other_check_s() =>
        Assert.Empty(DrawnTwiceCheck.Find(Map().Road("ab", id: "one").Road("ba", id: "two").Inland()));
}
