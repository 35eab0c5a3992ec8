using RoutePlanner.Core.Roads.Quality;
using RoutePlanner.Core.Tests.Maps;

namespace RoutePlanner.Core.Tests.Roads.Quality;

public sealed class SpeedCheckTests
{
    [Theory]
    [InlineData("highway=primary maxspeed=fast", FindingCause.Unreadable)]
    [InlineData("highway=primary maxspeed=600", FindingCause.OutOfRange)]
    [InlineData("highway=primary maxspeed=4", FindingCause.OutOfRange)]
    [InlineData("highway=motorway maxspeed=30", FindingCause.UnusualForClass)]
    [InlineData("highway=residential maxspeed=100", FindingCause.UnusualForClass)]
    public void Odd_limits_are_told_with_what_the_file_says(string tags, FindingCause cause)
    {
        var finding = Assert.Single(SpeedCheck.Find(new AsciiMap("a b").Road("ab", tags).Inland()));
        Assert.Equal((FindingKind.OddSpeed, cause), (finding.Kind, finding.Cause));
        Assert.Equal(tags[(tags.LastIndexOf('=') + 1)..], finding.Found);
    }

    [Theory]
    [InlineData("highway=primary maxspeed=80")]
    [InlineData("highway=motorway maxspeed=120")]
    [InlineData("highway=residential maxspeed=30")]
    [InlineData("highway=primary maxspeed=CN:rural")]
    [InlineData("highway=residential")]
    public void Good_limits_and_lanes_without_one_are_not(string tags) => Assert.Empty(SpeedCheck.Find(new AsciiMap("a b").Road("ab", tags).Inland()));

    [Fact]
    public void Main_roads_without_a_limit_are_told_in_pieces_where_others_have_one()
    {
        var map = new AsciiMap("a    b   c   d").Road("ab", "highway=primary maxspeed=60").Road("bc", "highway=primary").Road("cd", "highway=primary");
        var finding = Assert.Single(SpeedCheck.Find(map.Inland()));
        Assert.Equal((FindingKind.MissingSpeed, FindingCause.Plain, "bc cd"), (finding.Kind, finding.Cause, finding.Roads()));
        Assert.Equal(800, finding.Measure!.Value, 0.5);
    }

    [Fact]
    public void A_map_without_limits_gets_one_finding()
    {
        var map = new AsciiMap(
            """
            a    b

            c    d
            """).Road("ab", "highway=primary").Road("cd", "highway=secondary");
        var finding = Assert.Single(SpeedCheck.Find(map.Inland()));
        Assert.Equal(FindingCause.WholeMap, finding.Cause);
        Assert.Equal(1000, finding.Measure!.Value, 0.5);
    }
}
