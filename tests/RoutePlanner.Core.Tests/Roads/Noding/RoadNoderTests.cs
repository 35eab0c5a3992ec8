using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads.Noding;

namespace RoutePlanner.Core.Tests.Roads.Noding;

/// <summary>The rules of noding, one by one. Roads are given as metres east and north of one point.</summary>
public class RoadNoderTests
{
    private static readonly LocalPlane Plane = new(new GeoPoint(114, 32));

    [Fact]
    public void Roads_that_cross_get_a_common_vertex()
    {
        var noded = Node(Road("a", "0,0 100,0"), Road("b", "50,-50 50,50"));
        Assert.Equal([NodingKind.CrossingNoded], Kinds(noded));
        Assert.Equal("0,0 50,0 100,0", Line(noded, "a"));
        Assert.Equal("50,-50 50,0 50,50", Line(noded, "b"));
        Assert.Equal(Keys(noded, "a")[1], Keys(noded, "b")[1]);
    }

    [Theory]
    [InlineData("highway=primary bridge=yes")]
    [InlineData("highway=primary tunnel=yes")]
    [InlineData("highway=primary layer=1")]
    [InlineData("highway=primary layer=-1")]
    [InlineData("highway=primary layer=0 bridge=1")]
    [InlineData("highway=primary bridge=是")]
    [InlineData("highway=primary 桥梁=Y")]
    [InlineData("highway=primary 构造物=桥梁")]
    [InlineData("highway=primary name=沙河大桥")]
    [InlineData("highway=primary name=北环立交")]
    [InlineData("highway=primary name=快速路高架")]
    [InlineData("highway=primary name=西山隧道")]
    public void Bridges_and_tunnels_cross_without_meeting(string tags)
    {
        var noded = Node(Road("a", "0,0 100,0"), Road("b", "50,-50 50,50", tags));
        Assert.Equal([NodingKind.LevelsCross], Kinds(noded));
        Assert.Equal("0,0 100,0", Line(noded, "a"));
    }

    [Theory]
    [InlineData("highway=primary bridge=no layer=0")]
    [InlineData("highway=primary bridge=否")]
    [InlineData("highway=primary name=大桥路")]
    [InlineData("highway=primary tunnel=building_passage")]
    public void What_only_sounds_like_a_bridge_crosses_at_grade(string tags) =>
        Assert.Equal([NodingKind.CrossingNoded], Kinds(Node(Road("a", "0,0 100,0"), Road("b", "50,-50 50,50", tags))));

    [Theory]
    [InlineData("highway=motorway", NodingKind.ExpresswayCrosses)]
    [InlineData("ref=G4", NodingKind.ExpresswayCrosses)]
    [InlineData("highway=motorway_link", NodingKind.ExpresswayCrosses)]
    public void Expressways_cross_without_meeting_tagged_or_not(string tags, NodingKind kind) =>
        Assert.Equal([kind], Kinds(Node(Road("a", "0,0 100,0"), Road("b", "50,-50 50,50", tags))));

    [Fact]
    public void A_ramp_ends_on_its_expressway_and_a_road_does_not()
    {
        var noded = Node(Road("a", "0,0 100,0", "highway=motorway"), Road("ramp", "50,-50 50,-0.5", "highway=motorway_link"), Road("road", "80,-50 80,-0.5"));
        Assert.Equal([NodingKind.EndIntoLine, NodingKind.EndAtOtherLevel], Kinds(noded));
        Assert.Equal("0,0 50,0 100,0", Line(noded, "a"));
    }

    [Fact]
    public void Two_bridges_that_cross_are_apart_unless_one_layer_holds_both()
    {
        Assert.Equal([NodingKind.StructuresCross], Kinds(Node(Road("a", "0,0 100,0", "highway=road bridge=yes"), Road("b", "50,-50 50,50", "highway=road bridge=yes"))));
        Assert.Equal([NodingKind.CrossingNoded], Kinds(Node(Road("a", "0,0 100,0", "highway=road bridge=yes layer=1"), Road("b", "50,-50 50,50", "highway=road bridge=yes layer=1"))));
    }

    [Fact]
    public void A_bridge_meets_the_road_it_continues_into()
    {
        var noded = Node(Road("a", "0,0 50,0"), Road("b", "50.5,0 100,0", "highway=road bridge=yes"), Road("c", "100,-50 100,50"));
        Assert.Equal([NodingKind.EndsJoined, NodingKind.EndIntoLine], Kinds(noded));
    }

    [Fact]
    public void A_road_under_a_bridge_ends_there_without_meeting_it() => Assert.Equal(
        [NodingKind.EndAtOtherLevel], Kinds(Node(Road("a", "0,0 100,0", "highway=road bridge=yes"), Road("b", "50,-50 50,0"))));

    [Fact]
    public void A_vertex_in_the_middle_of_a_bridge_and_of_the_road_below_is_two_places()
    {
        var noded = Node(Road("a", "0,0 50,0 100,0"), Road("b", "50,-50 50,0 50,50", "highway=road bridge=yes"));
        Assert.Equal([NodingKind.LevelsCross], Kinds(noded));
        Assert.NotEqual(Keys(noded, "a")[1], Keys(noded, "b")[1]);
    }

    [Theory]
    [InlineData(0.9, 1)]
    [InlineData(1.1, 0)]
    public void Ends_within_the_tolerance_are_joined(double gap, int joined)
    {
        var noded = Node(Road("a", "0,0 50,0"), Road("b", FormattableString.Invariant($"{50 + gap},0 100,0")));
        Assert.Equal(joined, noded.Report.Count(NodingKind.EndsJoined));
        Assert.Equal(2 * (1 - joined), noded.Report.Count(NodingKind.NearMiss));
        Assert.Equal(joined == 1, Keys(noded, "a")[^1] == Keys(noded, "b")[0]);
    }

    [Theory]
    [InlineData("50,-50 50,-0.9")]
    [InlineData("50,-50 50,0.9")]
    [InlineData("50,-50 50,0")]
    public void An_end_short_of_a_road_or_beyond_it_is_moved_onto_it(string line)
    {
        var noded = Node(Road("a", "0,0 100,0"), Road("b", line));
        Assert.Equal([NodingKind.EndIntoLine], Kinds(noded));
        Assert.Equal("50,-50 50,0", Line(noded, "b"));
        Assert.Equal(Keys(noded, "a")[1], Keys(noded, "b")[1]);
    }

    [Fact]
    public void Many_ends_round_one_place_meet_in_one()
    {
        var noded = Node(Road("a", "0,0 50,0"), Road("b", "50.5,0.2 100,0"), Road("c", "50.2,-0.3 50,-60"), Road("d", "49.8,0.4 50,60"));
        Assert.Single(new[] { Keys(noded, "a")[^1], Keys(noded, "b")[0], Keys(noded, "c")[0], Keys(noded, "d")[0] }.Distinct());
    }

    [Fact]
    public void A_road_that_crosses_itself_meets_itself()
    {
        var noded = Node(Road("a", "0,0 100,100 100,0 0,100"));
        Assert.Equal([NodingKind.SelfCrossingNoded], Kinds(noded));
        Assert.Equal("0,0 50,50 100,100 100,0 50,50 0,100", Line(noded, "a"));
    }

    [Fact]
    public void Duplicates_are_dropped_and_those_with_other_attributes_kept()
    {
        var noded = Node(Road("a", "0,0 100,0"), Road("b", "100,0 0,0"), Road("c", "0,0 100,0", "highway=track"), Road("d", "0,0 100,0", "highway=residential oneway=yes"));
        Assert.Equal([NodingKind.DuplicateDropped, NodingKind.DuplicateKept, NodingKind.DuplicateKept], Kinds(noded));
        Assert.Equal(["a", "c", "d"], noded.Layer.Roads.Select(r => r.Id));
        var drop = noded.Report.Of(NodingKind.DuplicateDropped).Single();
        Assert.Equal(("b", "a"), (drop.RoadId, drop.OtherRoadId));
    }

    [Fact]
    public void Opposite_one_way_roads_are_no_duplicates() => Assert.Equal(
        2, Node(Road("a", "0,0 100,0", "highway=road oneway=yes"), Road("b", "100,0 0,0", "highway=road oneway=yes")).Layer.Roads.Length);

    [Fact]
    public void Roads_that_run_on_one_another_share_all_vertices_there()
    {
        var noded = Node(Road("a", "0,0 40,0 100,0"), Road("b", "20,0 60,0 150,0"));
        Assert.Equal("0,0 20,0 40,0 60,0 100,0", Line(noded, "a"));
        Assert.Equal("20,0 40,0 60,0 100,0 150,0", Line(noded, "b"));
    }

    [Fact]
    public void Lines_of_no_length_are_dropped_and_repeated_vertices_too()
    {
        var noded = Node(Road("a", "0,0 0,0 0,0"), Road("b", "0,0 50,0 50,0 100,0"));
        Assert.Equal([NodingKind.ZeroLengthDropped], Kinds(noded));
        Assert.Equal("0,0 50,0 100,0", Line(noded, "b"));
    }

    [Fact]
    public void A_short_link_between_two_junctions_stays()
    {
        var noded = Node(Road("a", "0,0 50,0"), Road("link", "50,0 50.8,0"), Road("b", "50.8,0 100,0"));
        Assert.Empty(Kinds(noded));
        Assert.Equal(3, noded.Layer.Roads.Length);
    }

    [Fact]
    public void A_line_that_is_no_road_takes_no_part()
    {
        var noded = Node(Road("a", "0,0 100,0"), Road("b", "50,-50 50,50", "highway=platform"));
        Assert.Empty(Kinds(noded));
        Assert.Equal(2, noded.Layer.Roads.Length);
    }

    [Fact]
    public void Crossings_are_left_alone_where_that_is_asked_for()
    {
        var noded = Node(new NodingOptions { NodesCrossings = false }, Road("a", "0,0 100,0"), Road("b", "50,-50 50,50"), Road("c", "100.5,0 150,0"));
        Assert.Equal([NodingKind.EndsJoined, NodingKind.CrossingLeft], Kinds(noded));
    }

    /// <summary>b runs from one corner of a triangle to the next, along sides of 10.5 cm; each corner is 9 cm from the side between the others, and a and c have vertices at two.</summary>
    [Fact]
    public void A_road_is_not_led_back_and_forth_between_places_beside_it()
    {
        var noded = Node(Road("a", "0.105,-40 0.105,0 40,-40"), Road("b", "-50,-20 0,0 0.105,0 60,30"), Road("c", "0.0525,40 0.0525,0.0909 -10,40"));
        Assert.Equal([NodingKind.CrossingNoded], Kinds(noded));
        Assert.Equal(5, noded.Layer.Roads.Single(r => r.Id == "b").Line.Length);
    }

    [Fact]
    public void A_tangle_smaller_than_a_few_tolerances_comes_to_an_end()
    {
        string[] lines =
        [
            "0.27,0.32 0.06,0.12 0.18,0.05 0.14,0.10 0.18,0.08", "0.02,0.09 0.10,0.31 0.31,0.14 0.02,0.12 0.18,0.03", "0.26,0.15 0.28,0.09 0.03,0.23 0.11,0.16 0.19,0.11",
            "0.32,0.23 0.04,0.03 0.28,0.19 0.24,0.31", "0.21,0.10 0.29,0.31 0.25,0.28 0.26,0.21 0.30,0.18", "0.11,0.05 0.22,0.05 0.12,0.29", "0.16,0.03 0.11,0.15 0.23,0.07",
            "0.11,0.21 0.15,0.11 0.07,0.24 0.28,0.06 0.13,0.16",
        ];
        var noded = Node([.. lines.Select((line, i) => Road($"r{i}", line))]);
        Assert.InRange(noded.Layer.Roads.Sum(r => r.Line.Length), 30, 150);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Node(new NodingOptions { JoinMetres = 0 }));
        Assert.Throws<ArgumentException>(() => Node(new NodingOptions { TouchMetres = double.NaN }));
    }

    private static NodedRoads Node(params RoadFeature[] roads) => Node(new NodingOptions(), roads);

    private static NodedRoads Node(NodingOptions options, params RoadFeature[] roads) => RoadNoder.Node(new RoadLayer("drawing", [.. roads], []) { IsDrawn = true }, options);

    private static RoadFeature Road(string id, string metres, string tags = "highway=residential") => RandomDrawing.Road(
        id, [.. metres.Split(' ').Select(p => p.Split(',')).Select(p => Plane.ToGeo(Number(p[0]), Number(p[1])))], tags);

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<NodingKind> Kinds(NodedRoads noded) => noded.Report.Findings.Select(f => f.Kind);

    private static System.Collections.Immutable.ImmutableArray<long> Keys(NodedRoads noded, string id) => noded.Layer.Roads.Single(r => r.Id == id).VertexKeys;

    private static string Line(NodedRoads noded, string id) => string.Join(' ', noded.Layer.Roads.Single(r => r.Id == id).Line
        .Select(Plane.ToPlane).Select(p => FormattableString.Invariant($"{Math.Round(p.East) + 0.0},{Math.Round(p.North) + 0.0}")));
}
