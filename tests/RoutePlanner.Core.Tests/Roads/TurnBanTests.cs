using System.Collections.Immutable;
using NodaTime;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.Roads;

/// <summary>What turn restrictions ban on small maps drawn in letters: each letter a vertex, its key the letter.</summary>
public class TurnBanTests
{
    //         N
    //         |
    //   W --- X --- E      and, past E, a second carriageway end F below E, back to S
    //         |     |
    //         S --- F
    private static readonly Dictionary<char, GeoPoint> Places = new()
    {
        ['N'] = new(114.000, 32.001),
        ['W'] = new(113.999, 32.000),
        ['X'] = new(114.000, 32.000),
        ['E'] = new(114.001, 32.000),
        ['S'] = new(114.000, 31.999),
        ['F'] = new(114.001, 31.999),
    };

    private static readonly string[] Cross = ["WX", "XE", "XN", "XS", "EF", "FS"];

    [Theory]
    [InlineData("no_left_turn", "WX", "X", "XN", "WXN")]
    [InlineData("no_right_turn", "WX", "X", "XS", "WXS")]
    [InlineData("no_straight_on", "WX", "X", "XE", "WXE")]
    [InlineData("no_u_turn", "WX", "X", "WX", "WXW")]
    [InlineData("only_straight_on", "WX", "X", "XE", "WXN WXS WXW")]
    [InlineData("only_left_turn", "XE", "X", "XS", "EXE EXN EXW")]
    [InlineData("no_left_turn", "WX", "XE", "EF", "WXEF")]
    [InlineData("no_u_turn", "WX", "XE+EF", "FS", "WXEFS")]
    [InlineData("no_u_turn", "WX", "EF+XE", "FS", "WXEFS")]
    [InlineData("only_right_turn", "WX", "XE", "EF", "WXEX WXN WXS WXW")]
    [InlineData("no_entry", "WX+XS", "X", "XE", "SXE WXE")]
    [InlineData("no_exit", "WX", "X", "XE+XN", "WXE WXN")]
    public void A_restriction_bans_these_drives(string kind, string from, string via, string to, string expected) =>
        Assert.Equal(expected, Bans(Cross, Restriction(kind, from, via, to), Mode.Car));

    [Theory]
    [InlineData("no_left_turn", "WXE", "X", "XN", "WXN")]
    [InlineData("no_right_turn", "WXE", "X", "XN", "EXN")]
    [InlineData("only_left_turn", "WXE", "X", "XN", "WXE WXS WXW")]
    [InlineData("no_u_turn", "WXE", "X", "WXE", "EXE WXW")]
    public void Where_a_road_passes_through_the_word_says_which_turn_is_meant(string kind, string from, string via, string to, string expected) =>
        Assert.Equal(expected, Bans(["WXE", "XN", "XS"], Restriction(kind, from, via, to), Mode.Car));

    [Fact]
    public void Vehicles_named_and_excepted_are_told_apart()
    {
        var restriction = Restriction("no_left_turn", "WX", "X", "XN");
        Assert.Equal(["Car", "Motorcycle", "Ebike"], Bound(restriction));
        Assert.Equal(["Car", "Motorcycle"], Bound(restriction with { Except = ["bicycle", "psv"] }));
        Assert.Equal(["Ebike"], Bound(restriction with { Except = ["emergency"] }));
        Assert.Equal(["Motorcycle"], Bound(restriction with { Vehicle = "motorcycle" }));
        Assert.Equal(["Car", "Motorcycle"], Bound(restriction with { Vehicle = "motor_vehicle" }));
        Assert.Empty(Bound(restriction with { Vehicle = "hgv" }));
        Assert.Equal(["Car", "Motorcycle", "Ebike"], Bound(restriction with { Condition = "Mo-Fr 07:00-09:00" }));
    }

    [Theory]
    [InlineData("07:00-09:00", 0)]
    [InlineData("22:00-23:00", 1)]
    [InlineData("Sa-Su", 1)]
    [InlineData("Mo-Th", 0)]
    [InlineData("sunset-sunrise", 1)]
    public void A_restriction_by_the_hour_binds_where_it_holds_in_a_part_of_the_night(string condition, int bans)
    {
        // A night from Friday to Saturday.
        var hours = new NightHours(new LocalDateTime(2026, 11, 27, 20, 0), new LocalDateTime(2026, 11, 28, 6, 0));
        var layer = Layer(Cross, Restriction("no_left_turn", "WX", "X", "XN") with { Condition = condition });
        Assert.Equal(bans, RoadGraph.Build(layer, [], new RoadGraphOptions { Hours = hours }).Graph.Bans.Count);
    }

    [Theory]
    [InlineData("no_left_turn", "WX", "X", "ZZ", "one of its roads is not in the graph")]
    [InlineData("no_left_turn", "WX", "X", "EF", "its roads do not meet where it says")]
    [InlineData("no_left_turn", "WX", "S", "XN", "its roads do not meet where it says")]
    [InlineData("no_u_turn", "WX", "FS", "XE", "its roads do not meet where it says")]
    public void A_restriction_that_bans_nothing_says_why(string kind, string from, string via, string to, string reason)
    {
        var build = RoadGraph.Build(Layer(Cross, Restriction(kind, from, via, to)), []);
        Assert.Equal(0, build.Graph.Bans.Count);
        Assert.Equal(new UnusedRestriction("r1", reason), Assert.Single(build.UnusedRestrictions));
    }

    [Fact]
    public void A_place_on_the_road_between_leaves_the_ban_whole()
    {
        var middle = new SnapPoint("p", new GeoPoint(114.0005, 32.000), Mode.Car);
        var build = RoadGraph.Build(Layer(Cross, Restriction("no_left_turn", "WX", "XE", "EF")), [middle]);
        Assert.Equal(4, build.Graph.Bans.Arcs(0).Length);
    }

    private static string Bans(string[] roads, TurnRestriction restriction, Mode mode)
    {
        var graph = RoadGraph.Build(Layer(roads, restriction), []).Graph;
        return string.Join(' ', Enumerable.Range(0, graph.Bans.Count).Where(ban => graph.Bans.Holds(ban, mode)).Select(ban => Letters(graph, graph.Bans.Arcs(ban))).Order(StringComparer.Ordinal));
    }

    private static string[] Bound(TurnRestriction restriction) =>
        [.. Enum.GetValues<Mode>().Where(mode => Bans(Cross, restriction, mode).Length > 0).Select(mode => mode.ToString())];

    private static string Letters(RoadGraph graph, ReadOnlySpan<int> arcs)
    {
        char At(int node) => Places.Single(p => p.Value == graph.NodePoint(node)).Key;
        return string.Concat(arcs.ToArray().Select(arc => At(graph.TailOf(arc))).Append(At(graph.Head[arcs[^1]])));
    }

    private static TurnRestriction Restriction(string kind, string from, string via, string to) => new(
        "r1", kind, [.. from.Split('+')], via.Length == 1 ? via[0] : null, via.Length == 1 ? [] : [.. via.Split('+')], [.. to.Split('+')]);

    private static RoadLayer Layer(string[] roads, TurnRestriction restriction) => new(
        "hand", [.. roads.Select(r => new RoadFeature(
            r, [.. r.Select(c => Places[c])], [.. r.Select(c => (long)c)], ImmutableDictionary<string, string>.Empty.Add("highway", "residential")))],
        [])
    { Restrictions = [restriction] };
}
