using CsCheck;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Maps;
using RoutePlanner.Core.Tests.Travel;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Roads;

/// <summary>Connectivity where turns are banned.</summary>
public class BannedComponentsTests
{
    [Fact]
    public void Of_the_main_component_every_node_reaches_every_other_in_one_drive() =>
        TurnScaffold.Graphs.Sample(graph =>
        {
            var components = StrongComponents.Of(graph, Mode.Ebike);
            var travel = new DijkstraTravel(graph, Mode.Ebike);
            int[] main = [.. Enumerable.Range(0, graph.NodeCount).Where(components.IsMain)];
            Assert.Equal(components.Main == StrongComponents.None ? 0 : components.SizeOf(components.Main), main.Length);
            foreach (var from in main)
            {
                Assert.All(main, to => Assert.NotEqual(TravelTime.Unreachable, travel.Deciseconds(from, to)));
            }
        }, iter: 300);

    [Fact]
    public void The_main_component_is_that_of_a_graph_of_all_drives() =>
        TurnScaffold.Graphs.Sample(graph =>
        {
            var components = StrongComponents.Of(graph, Mode.Ebike);
            int[] main = [.. Enumerable.Range(0, graph.NodeCount).Where(components.IsMain)];
            Assert.True(components.Count == 0 || TurnScaffold.MainComponents(graph, Mode.Ebike).Exists(candidate => candidate.SetEquals(main)));
        }, iter: 300);

    [Theory]
    [InlineData("", "abcdef")]
    [InlineData("no_left_turn", "abcdef")]
    [InlineData("no_left_turn no_right_turn", "abcdf")]
    public void A_road_that_only_banned_turns_lead_to_is_outside(string kinds, string expected)
    {
        //  a - b - c - f    the only way to e is from b, where turning into it can be forbidden from the east (left) and from the west (right)
        //      |   |
        //      e   d
        var map = new AsciiMap("a  b  c  f\n\n\n   e  d").Road("ab").Road("bc").Road("be").Road("cd").Road("cf");
        string[] list = kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var layer = map.Layer() with
        {
            Restrictions = [.. list.Select(kind => new TurnRestriction(kind, kind, [kind == "no_left_turn" ? "bc" : "ab"], 'b', [], ["be"]))],
        };
        var build = RoadGraph.Build(layer, [map.Point('e')]);
        var components = StrongComponents.Of(build.Graph, Mode.Car);
        Assert.Equal(list.Length, build.Graph.Bans.Count);
        Assert.Equal(expected, string.Concat("abcdef".Where(letter => components.IsMain(map.Node(build.Graph, letter)))));
        Assert.Equal(expected.Contains('e', StringComparison.Ordinal), build.Snaps[0].IsConnected);
    }
}
