using NetTopologySuite.Geometries;
using RoutePlanner.Core.Roads.Quality;
using RoutePlanner.Core.Tests.Maps;

namespace RoutePlanner.Core.Tests.Roads.Quality;

public sealed class RoadSurveyTests
{
    [Theory]
    [InlineData("highway=primary", 0)]
    [InlineData("highway=primary bridge=yes", 1)]
    [InlineData("highway=primary bridge=no", 0)]
    [InlineData("highway=primary tunnel=yes", -1)]
    [InlineData("highway=primary bridge=yes layer=3", 3)]
    [InlineData("highway=primary layer=-2", -2)]
    [InlineData("highway=primary layer=high", 0)]
    public void The_level_of_a_road_is_its_layer_else_its_bridge_or_tunnel(string tags, int level) =>
        Assert.Equal(level, new AsciiMap("a b").Road("ab", tags).Inland().LevelOf(0));

    [Theory]
    [InlineData(150, true)] // b lies 100 m from the border
    [InlineData(1000, false)]
    public void An_outline_says_where_the_map_ends(double metresBeyond, bool isCut)
    {
        var map = new AsciiMap("a b");
        var degrees = (metresBeyond - 50) / 111_000;
        var survey = new RoadSurvey(map.Road("ab").Layer(), new GeometryFactory().ToGeometry(new Envelope(113.5, map['b'].Lon + degrees, 31.5, 32.5)));
        var node = map.Node(survey.Graph, 'b');
        Assert.Equal(isCut, survey.IsCut(node, 0));
    }

    [Fact]
    public void Beyond_the_outline_everything_is_cut()
    {
        var map = new AsciiMap("a b");
        var survey = new RoadSurvey(map.Road("ab").Layer(), new GeometryFactory().ToGeometry(new Envelope(100, 101, 31.5, 32.5)));
        Assert.True(survey.IsCut(0, 0));
    }
}
