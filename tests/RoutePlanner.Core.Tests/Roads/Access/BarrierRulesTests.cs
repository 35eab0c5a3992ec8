using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Access;
using RoutePlanner.Core.Tests.Maps;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Roads.Access;

public class BarrierRulesTests
{
    private static readonly RoadRules LockedGates = RoadRules.Read("""{ "version": 1, "policy": { "closedGates": "closed" } }"""u8.ToArray(), "road_rules.json");

    [Theory]
    [InlineData("barrier=gate", "car motorcycle ebike foot")]
    [InlineData("barrier=lift_gate access=private", "car motorcycle ebike foot")]
    [InlineData("barrier=gate access=no", "car motorcycle ebike foot")]
    [InlineData("barrier=toll_booth", "car motorcycle ebike foot")]
    [InlineData("barrier=cattle_grid", "car motorcycle ebike foot")]
    [InlineData("barrier=kerb", "car motorcycle ebike foot")]
    [InlineData("barrier=bollard", "ebike foot")]
    [InlineData("barrier=cycle_barrier", "ebike foot")]
    [InlineData("barrier=stile", "foot")]
    [InlineData("barrier=turnstile", "foot")]
    [InlineData("barrier=wall", "")]
    [InlineData("barrier=fence", "")]
    [InlineData("barrier=bollard motor_vehicle=private", "car motorcycle ebike foot")]
    [InlineData("barrier=bollard motor_vehicle=no", "ebike foot")]
    [InlineData("barrier=bollard motorcycle=yes", "motorcycle ebike foot")]
    [InlineData("barrier=bollard access=yes", "car motorcycle ebike foot")]
    [InlineData("barrier=bollard access=no foot=yes bicycle=yes", "ebike foot")]
    [InlineData("barrier=bollard bicycle=no", "foot")]
    [InlineData("barrier=bollard bollard=rising", "car motorcycle ebike foot")]
    [InlineData("barrier=bollard bollard=removable", "ebike foot")]
    [InlineData("barrier=bollard emergency=yes", "car motorcycle ebike foot")]
    [InlineData("barrier=bollard access=no emergency=designated", "car motorcycle")]
    [InlineData("barrier=wall access=yes", "car motorcycle ebike foot")]
    public void Barriers_let_through_whom_their_kind_and_tags_say(string tags, string modes) => Assert.Equal(modes, Passing(tags, RoadRules.Default));

    [Theory]
    [InlineData("barrier=gate access=no", "")]
    [InlineData("barrier=gate access=no foot=yes", "foot")]
    [InlineData("barrier=gate access=private", "car motorcycle ebike foot")]
    [InlineData("barrier=gate", "car motorcycle ebike foot")]
    public void Gates_that_say_no_can_be_kept_shut(string tags, string modes) => Assert.Equal(modes, Passing(tags, LockedGates));

    [Fact]
    public void Each_mode_passes_a_barrier_on_the_graph_as_the_rules_say()
    {
        var map = new AsciiMap("a b c").Road("abc").Barrier('b', "barrier=bollard motorcycle=yes bicycle=no");
        var graph = map.Build().Graph;
        var (a, c) = (map.Node(graph, 'a'), map.Node(graph, 'c'));
        Assert.Equal([Mode.Motorcycle, Mode.Foot], Enum.GetValues<Mode>().Where(m => new DijkstraTravel(graph, m).Deciseconds(a, c) != TravelTime.Unreachable));
    }

    [Fact]
    public void A_barrier_that_stops_nobody_leaves_no_trace()
    {
        var map = new AsciiMap("a b c").Road("abc").Barrier('b', "barrier=gate");
        Assert.Equal(1, map.Build().Graph.EdgeCount);
    }

    private static string Passing(string tags, RoadRules rules)
    {
        var passes = BarrierRules.Passes(new LineTags(TagTable.Tags(tags), hours: null), rules.Tables);
        return string.Join(' ', Enum.GetValues<Mode>().Where(passes.Contains)).ToLowerInvariant();
    }
}
