using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Maps;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Travel;

public class LineMatcherTests
{
    [Theory]
    [InlineData("abc", "abc")] // straight
    [InlineData("cba", "cba")] // and back
    [InlineData("abef", "abef")] // not by the shorter way abcf
    [InlineData("adefcba", "adefcba")] // a loop: start and end are one node
    [InlineData("abcfeda", "abcfeda")] // the same loop the other way round
    public void The_path_follows_the_line(string line, string nodes)
    {
        var map = Town();
        var (graph, match) = Match(map, map.Line(line).ToArray());
        Assert.Equal(LineMatchKind.AlongTraffic, match.Kind);
        Assert.Equal(nodes, Letters(map, graph, match));
    }

    [Fact]
    public void A_line_drawn_beside_the_road_still_follows_it()
    {
        var map = Town();
        var line = map.Line("adef").Select(p => new LocalPlane(p).ToGeo(15, -10)).ToArray();
        var (graph, match) = Match(map, line);
        Assert.Equal(LineMatchKind.AlongTraffic, match.Kind);
        Assert.EndsWith("def", Letters(map, graph, match), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_across_the_fields_is_not_found()
    {
        var map = Town();
        var (_, match) = Match(map, map.Line("af").ToArray());
        Assert.Equal(LineMatchKind.NotFound, match.Kind);
        Assert.Empty(match.Arcs);
    }

    [Fact]
    public void A_line_against_one_way_traffic_is_told_apart()
    {
        var map = new AsciiMap(
            """
            a   b   c
            d   e   f
            """).Road("abc", "highway=primary oneway=yes").Road("adefc").Road("be");
        Assert.Equal(LineMatchKind.AlongTraffic, Match(map, map.Line("abc").ToArray()).Match.Kind);
        var (graph, match) = Match(map, map.Line("cba").ToArray());
        Assert.Equal(LineMatchKind.AgainstTraffic, match.Kind);
        Assert.Equal("cba", Letters(map, graph, match));
    }

    [Fact]
    public void On_a_dual_carriageway_a_line_in_the_middle_takes_the_side_of_its_direction()
    {
        // Two one-way sides 30 m apart, the line between them.
        var map = new AsciiMap(
            """
            a                                                  b
            x                                                  y
            c                                                  d
            """, cellMetres: 15).Road("ba", "highway=primary oneway=yes").Road("cd", "highway=primary oneway=yes").Road("ac").Road("bd");
        var (graph, match) = Match(map, map.Line("xy").ToArray());
        Assert.Equal(LineMatchKind.AlongTraffic, match.Kind);
        Assert.Contains("cd", match.Arcs.Select(a => graph.RoadIdOf(graph.EdgeOf(a))));
        Assert.DoesNotContain("ba", match.Arcs.Select(a => graph.RoadIdOf(graph.EdgeOf(a))));
    }

    [Fact]
    public void A_footpath_and_a_closed_road_are_found_but_said_to_be_so()
    {
        var map = new AsciiMap("a   b   c").Road("ab", "highway=path").Road("bc");
        Assert.Equal(LineMatchKind.WithoutCars, Match(map, map.Line("abc").ToArray(), Mode.Foot).Match.Kind);

        var build = RoadGraph.Build(map.Layer(), [map.Point('a', Mode.Foot), map.Point('b', Mode.Foot)], new RoadGraphOptions { ClosedRoadIds = ["bc"] });
        var match = new LineMatcher(build.Graph).Match(map.Line("abc").AsSpan(), map.Node(build.Graph, 'a'), map.Node(build.Graph, 'c'));
        Assert.Equal(LineMatchKind.Closed, match.Kind);
    }

    private static AsciiMap Town() => new AsciiMap(
        """
        a      b      c


        d      e      f
        """).Road("abc", "highway=primary").Road("def").Road("ad").Road("be").Road("cf");

    private static (RoadGraph Graph, LineMatch Match) Match(AsciiMap map, GeoPoint[] line, Mode mode = Mode.Car)
    {
        var build = map.Build(new SnapPoint("start", line[0], mode), new SnapPoint("end", line[^1], mode));
        return (build.Graph, new LineMatcher(build.Graph).Match(line, build.Snaps[0].Node, build.Snaps[1].Node));
    }

    /// <summary>Letters at the nodes of a path; nodes without a letter are left out.</summary>
    private static string Letters(AsciiMap map, RoadGraph graph, LineMatch match)
    {
        int[] nodes = [graph.TailOf(match.Arcs[0]), .. match.Arcs.Select(a => graph.Head[a])];
        return string.Concat(nodes.Select(n => "abcdefxy".Where(l => map.Has(l) && LocalPlane.DistanceMetres(map[l], graph.NodePoint(n)) < 1).Select(l => l.ToString()).FirstOrDefault("")));
    }
}
