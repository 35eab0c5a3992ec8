using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Maps;

namespace RoutePlanner.Core.Tests.Roads;

public class RoadGraphTests
{
    [Fact]
    public void Lines_meet_only_where_they_share_a_vertex()
    {
        // cd crosses ab like a bridge: no vertex is shared.
        var map = new AsciiMap(
            """
              c
            a   b
              d
            """).Road("ab").Road("cd");
        var graph = map.Build().Graph;
        Assert.Equal(4, graph.NodeCount);
        Assert.Equal(2, graph.EdgeCount);
    }

    [Fact]
    public void A_shared_inner_vertex_is_a_junction_and_others_are_shape()
    {
        var map = new AsciiMap(
            """
                e
            a b c d
            """).Road("abcd").Road("ec");
        var graph = map.Build().Graph;
        // a-c, c-d, c-e; b only bends the first.
        Assert.Equal(4, graph.NodeCount);
        Assert.Equal(3, graph.EdgeCount);
        Assert.Equal([3, 2, 2], Enumerable.Range(0, 3).Select(e => graph.ShapeOf(e).Length).OrderDescending());
    }

    [Fact]
    public void Length_is_in_centimetres_and_time_in_tenths_rounded_up()
    {
        var map = new AsciiMap("a    b").Road("ab", "highway=primary");
        var graph = map.Build().Graph;
        Assert.InRange(graph.LengthCentimetresOf(0), 49_990, 50_010);
        // 60 km/h × 0.9 at night = 54 km/h = 15 m/s; 500 m take 33.3 s.
        Assert.Equal((int)Math.Ceiling(graph.LengthCentimetresOf(0) * 0.36 / 54), graph.TravelDeciseconds(Mode.Car)[0]);
        // On foot 5 km/h by night as by day.
        Assert.Equal((int)Math.Ceiling(graph.LengthCentimetresOf(0) * 0.36 / 5), graph.TravelDeciseconds(Mode.Foot)[0]);
    }

    [Fact]
    public void Arcs_are_sorted_by_tail_then_head_then_edge_and_know_their_reverse()
    {
        var map = new AsciiMap(
            """
            a b
            c d
            """).Road("abdca").Road("bd", id: "second").Road("ad").Road("bcb");
        var graph = map.Build().Graph;
        for (var arc = 0; arc < graph.ArcCount; arc++)
        {
            var reverse = graph.ReverseOf(arc);
            Assert.Equal(arc, graph.ReverseOf(reverse));
            Assert.Equal((graph.Head[arc], graph.TailOf(arc)), (graph.TailOf(reverse), graph.Head[reverse]));
            Assert.Equal(graph.EdgeOf(arc), graph.EdgeOf(reverse));
            Assert.NotEqual(graph.IsForward(arc), graph.IsForward(reverse));
            Assert.InRange(arc, graph.FirstArc[graph.TailOf(arc)], graph.FirstArc[graph.TailOf(arc) + 1] - 1);
            if (arc > 0)
            {
                Assert.True((graph.TailOf(arc - 1), graph.Head[arc - 1], graph.EdgeOf(arc - 1)).CompareTo((graph.TailOf(arc), graph.Head[arc], graph.EdgeOf(arc))) <= 0);
            }
        }
    }

    [Fact]
    public void Repeated_vertices_loops_and_double_lines_do_no_harm()
    {
        var map = new AsciiMap(
            """
            a   b
              c
            """).Road("aab").Road("bcb").Road("ab", id: "twin").Road("cc").Road("acba");
        var build = map.Build();
        Assert.Equal(["cc"], build.SkippedRoads);
        for (var arc = 0; arc < build.Graph.ArcCount; arc++)
        {
            Assert.True(build.Graph.LengthCentimetresOf(arc) >= 1);
            Assert.True(build.Graph.TravelDeciseconds(Mode.Car)[arc] >= 1);
        }
    }

    [Fact]
    public void A_layer_without_roads_gives_an_empty_graph()
    {
        var map = new AsciiMap("a b").Road("ab", "highway=construction");
        var build = map.Build(map.Point('a'));
        Assert.Equal(0, build.Graph.NodeCount);
        Assert.Equal(Snap.NoNode, build.Snaps[0].Node);
        Assert.Equal(["ab"], build.SkippedRoads);
    }

    [Fact]
    public void A_closed_road_stays_on_the_map_but_nobody_may_use_it()
    {
        var map = new AsciiMap("a b c").Road("ab").Road("bc");
        var graph = RoadGraph.Build(map.Layer(), [], new RoadGraphOptions { ClosedRoadIds = ["bc"] }).Graph;
        Assert.Equal(2, graph.EdgeCount);
        for (var arc = 0; arc < graph.ArcCount; arc++)
        {
            var isClosed = graph.RoadIdOf(graph.EdgeOf(arc)) == "bc";
            Assert.Equal(isClosed, graph.TravelDeciseconds(Mode.Foot)[arc] == RoadGraph.NoAccess);
        }
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        var layer = new AsciiMap("a b").Road("ab").Layer();
        Assert.Throws<ArgumentException>(() => RoadGraph.Build(layer, [], new RoadGraphOptions { NightFactor = 0.2 }));
        Assert.Throws<ArgumentException>(() => RoadGraph.Build(layer, [], new RoadGraphOptions { MaxSnapMetres = double.NaN }));
    }
}
