using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Optimisation.Bounds;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Coverage.Sanity;
using RoutePlanner.Core.Tests.Plans.Checking;

namespace RoutePlanner.Core.Tests.Optimisation.Bounds;

/// <summary>The bound on protection where the best is plain: one unit on a ring of equal streets, one beat each of 10 s, drives round and round.</summary>
public sealed class KnownRiskBoundsTests
{
    private const int Night = 36_000;

    [Theory]
    [InlineData(150)] // on shorter rings standing is worth something beside driving, and the bound takes both
    [InlineData(400)]
    public void One_unit_that_drives_round_a_ring_protects_nearly_what_the_bound_allows(int streets)
    {
        var (patrol, model) = Ring(streets);
        var (state, list) = (new CoverageState(model), new VisitList());
        var nobody = state.Totals.Risk / 1e6;
        var graph = patrol.Roads.Graph;
        var (node, edge) = (patrol.Units[0].BaseNode, -1);
        for (var time = 0; time + 10 <= Night; time += 10)
        {
            var arc = Enumerable.Range(graph.FirstArc[node], graph.FirstArc[node + 1] - graph.FirstArc[node]).First(a => graph.EdgeOf(a) != edge);
            var path = DriveFootprint.Of(graph, model, [arc], PassTime.Deciseconds(graph, Mode.Car, [arc], null));
            state.Presence.Drive(path, time, time + 10, 0, Tier.Seat, ref list);
            (node, edge) = (graph.Head[arc], graph.EdgeOf(arc));
            if (node != patrol.Units[0].BaseNode)
            {
                state.Presence.Stand(node, -1, false, time + 10, time + 10, 0, Tier.Seat, ref list);
            }
        }

        state.Load(list);
        var protects = nobody - (state.Totals.Risk / 1e6);
        var most = nobody - new RiskBound(patrol, model).UnprotectedAtLeast();
        Assert.InRange(most, protects, 1.18 * protects);
    }

    [Theory]
    [InlineData(80, 0, "bc")]
    [InlineData(150, 0, "bc")]
    [InlineData(400, 0, "bc")]
    [InlineData(150, 15, "bc")]
    [InlineData(150, 0, "bcdb")]
    [InlineData(150, 300, "bcdb")]
    [InlineData(150, 0, "de")]
    public void A_unit_that_stays_on_a_few_streets_protects_no_more_than_the_bound_allows(int deciseconds, int standSeconds, string walk)
    {
        //  a - b - c     the base is at a; de is three beats long
        //      |  /
        //      d --- e
        var network = new HandNetwork().Add("ab", 100, deciseconds).Add("bc", 100, deciseconds).Add("cd", 100, deciseconds).Add("bd", 100, deciseconds).Add("de", 300, 3 * deciseconds);
        var patrol = new SanityCase(network, "a", "a", Night, 0, Night).Problem;
        var graph = patrol.Roads.Graph;
        int[] firstBeat = [0, 1, 2, 3, 4, 7];
        int[] profile = [.. Enumerable.Range(0, Night / RiskModel.SlotSeconds).Select(slot => slot % 8 == 0 ? 2000 : 700)];
        var model = new RiskModel(firstBeat, [1, 1, 1, 1, 1, 1, 1, 0], new int[8], [new RiskClass(profile, 1800)], BeatSight.Touching(graph, firstBeat), Night);
        var (state, list) = (new CoverageState(model), new VisitList());
        var nobody = state.Totals.Risk / 1e6;
        int[] arcs = HandNetwork.Path(graph, network, walk[^1] == walk[0] ? walk : walk + walk[0]);
        var time = 100;
        for (var k = 0; time < Night - 1000; k++)
        {
            var arc = arcs[k % arcs.Length];
            var path = DriveFootprint.Of(graph, model, [arc], PassTime.Deciseconds(graph, Mode.Car, [arc], null));
            state.Presence.Drive(path, time, time + path.Seconds, 0, Tier.Seat, ref list);
            time += path.Seconds;
            state.Presence.Stand(graph.Head[arc], -1, false, time, time + standSeconds, 0, Tier.Seat, ref list);
            time += standSeconds;
        }

        state.Load(list);
        Assert.True(new RiskBound(patrol, model).UnprotectedAtLeast() <= state.Totals.Risk / 1e6, $"{nobody}, left {state.Totals.Risk / 1e6}");
    }

    [Fact]
    public void With_nobody_on_the_roads_all_is_left()
    {
        // A unit whose shift is over as it begins.
        var (patrol, model) = Ring(12);
        var bound = new RiskBound(patrol with { Units = [patrol.Units[0] with { ShiftStart = 0, ShiftEnd = 0 }] }, model).UnprotectedAtLeast();
        Assert.Equal(12.0 * Night / 3600, bound, 0.01);
    }

    private static (PatrolProblem Patrol, RiskModel Model) Ring(int streets)
    {
        var network = new HandNetwork();
        for (var k = 0; k < streets; k++)
        {
            network.Add($"{(char)(1000 + k)}{(char)(1000 + ((k + 1) % streets))}", 100, 100);
        }

        var patrol = new SanityCase(network, $"{(char)1000}", $"{(char)1000}", Night, 0, Night).Problem;
        int[] profile = [.. Enumerable.Repeat(RiskModel.MeanRisk, Night / RiskModel.SlotSeconds)];
        int[] firstBeat = [.. Enumerable.Range(0, streets + 1)];
        double[] weight = [.. Enumerable.Repeat(1.0, streets), 0];
        return (patrol, new RiskModel(firstBeat, weight, new int[streets + 1], [new RiskClass(profile, 1800)], BeatSight.Touching(patrol.Roads.Graph, firstBeat), Night));
    }
}
