using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Maps;

namespace RoutePlanner.Core.Tests.Roads;

public class SnapTests
{
    [Fact]
    public void A_place_cuts_the_road_beside_it()
    {
        var map = new AsciiMap(
            """
            a       b
                p
            """).Road("ab");
        var build = map.Build(map.Point('p'));
        var snap = build.Snaps[0];
        Assert.Equal(3, build.Graph.NodeCount);
        Assert.Equal(2, build.Graph.EdgeCount);
        Assert.InRange(snap.DistanceMetres, 99.9, 100.1);
        Assert.Equal("ab", snap.RoadId);
        Assert.True(snap.IsConnected);
        Assert.InRange(LocalPlane.DistanceMetres(snap.Position, map['a']), 399.5, 400.5);
        Assert.Equal(snap.Position, build.Graph.NodePoint(snap.Node));
    }

    [Fact]
    public void Places_at_one_spot_or_at_a_junction_share_the_node()
    {
        var map = new AsciiMap(
            """
            a   p   b
            """).Road("ab");
        var build = map.Build(map.Point('p'), map.Point('p'), map.Point('a'));
        Assert.Equal(build.Snaps[0].Node, build.Snaps[1].Node);
        Assert.Equal(map.Node(build.Graph, 'a'), build.Snaps[2].Node);
        Assert.Equal(3, build.Graph.NodeCount);
    }

    [Fact]
    public void A_place_on_a_road_without_length_shares_its_end()
    {
        // Two vertices at one spot, joined by a line: an edge of 1 cm that can't be cut.
        var at = new GeoPoint(114, 32);
        var feature = new RoadFeature("dot", [at, at], [1, 2], new Dictionary<string, string> { ["highway"] = "service" });
        var build = RoadGraph.Build(new RoadLayer("map", [feature], []), [new SnapPoint("p", at, Mode.Car)]);
        Assert.Equal(1, build.Graph.LengthCentimetresOf(0));
        Assert.Equal(2, build.Graph.ShapeOf(0).Length);
        Assert.NotEqual(Snap.NoNode, build.Snaps[0].Node);
    }

    [Fact]
    public void Several_places_on_one_road_cut_it_in_order()
    {
        var map = new AsciiMap(
            """
            a  q  p  r  b
            """).Road("ab");
        var build = map.Build(map.Point('p'), map.Point('q'), map.Point('r'));
        Assert.Equal(5, build.Graph.NodeCount);
        Assert.Equal(4, build.Graph.EdgeCount);
        Assert.All(Enumerable.Range(0, 4), e => Assert.InRange(build.Graph.LengthCentimetresOf(build.Graph.ForwardArc(e)), 29_900, 30_100));
    }

    [Fact]
    public void A_place_farther_than_the_limit_from_every_road_has_no_node()
    {
        var map = new AsciiMap(
            """
            a b      p
            """).Road("ab");
        var snap = map.Build(map.Point('p')).Snaps[0];
        Assert.Equal(Snap.NoNode, snap.Node);
        Assert.Equal(double.PositiveInfinity, snap.DistanceMetres);
        Assert.Equal(map['p'], snap.Position);
    }

    [Theory]
    [InlineData("highway=motorway")]
    [InlineData("highway=motorway_link")]
    [InlineData("highway=footway")]
    public void A_place_for_cars_is_not_put_where_they_cannot_stop(string tags)
    {
        var map = new AsciiMap(
            """
            a p b
            c   d
            """).Road("ab", tags).Road("cd");
        Assert.Equal("cd", map.Build(map.Point('p')).Snaps[0].RoadId);
    }

    [Theory]
    [InlineData(40, "cd")] // the connected road is 30 m farther: within the slack of 50 m
    [InlineData(100, "ef")] // 90 m farther: the island is taken
    public void A_connected_road_is_preferred_while_it_is_little_farther(double cellMetres, string roadId)
    {
        // ef, an island, lies 10 m from p; cd, part of the main network, one cell.
        var map = new AsciiMap(
            """
            e p f
            c   d
            g   h
            """, cellMetres).Road("cd").Road("cg").Road("gh").Road("hd").Road("ef");
        var beside = new LocalPlane(map['p']).ToGeo(0, 10);
        var snap = map.Build(new SnapPoint("p", beside, Mode.Car)).Snaps[0];
        Assert.Equal(roadId, snap.RoadId);
        Assert.Equal(roadId == "cd", snap.IsConnected);
    }

    [Fact]
    public void A_point_drawn_on_a_certain_road_stays_there_even_on_an_island()
    {
        var map = new AsciiMap(
            """
            e p f
            c   d
            """, cellMetres: 20).Road("cd").Road("ef").Road("dcd", id: "more");
        var build = map.Build(map.Point('p'), map.Point('p') with { PrefersConnected = false });
        Assert.Equal(["cd", "ef"], build.Snaps.Select(s => s.RoadId));
    }

    [Fact]
    public void A_place_in_a_one_way_trap_is_not_connected()
    {
        var map = new AsciiMap(
            """
            a b c  d p
            e f g
            """).Road("abcgfea").Road("cdp", "highway=residential oneway=yes");
        var snap = map.Build(map.Point('p')).Snaps[0];
        Assert.NotEqual(Snap.NoNode, snap.Node);
        Assert.False(snap.IsConnected);
    }
}
