using CsCheck;
using RoutePlanner.Core.Coverage.Risk;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Travel;

namespace RoutePlanner.Core.Tests.Coverage.Risk;

/// <summary>The kernel against a sum over all walks at many points, and its mass on any streets.</summary>
public class NetworkKernelTests
{
    /// <summary>Few streets, none so short that the walks become too many: loops, streets side by side, dead ends and parts apart among them.</summary>
    private static readonly Gen<RoadGraph> SmallGraphs =
        from nodes in Gen.Int[1, 5]
        from streets in Gen.Select(Gen.Int[0, nodes - 1], Gen.Int[0, nodes - 1], Gen.Int[6000, 30_000], Gen.Frequency((5, Gen.Const(Street.AllModes)), (1, Gen.Const(0)))).Array[1, 6]
        select StreetGraph.Of(nodes, [.. streets.Select(s => new Street(s.Item1, s.Item2, 10, 10, s.Item3, s.Item4, s.Item4))]);

    [Fact]
    public void Equals_the_sum_over_all_walks_at_many_points_of_every_beat() =>
        Gen.Select(SmallGraphs, Gen.Int[0, 5], Gen.Double[0, 1], Gen.Double[50, 260]).Sample(
            (graph, which, share, bandwidth) =>
            {
                var (beats, streets) = (Beats.Of(graph), new IncidentStreets(graph));
                var edge = which % graph.EdgeCount;
                if (!streets.Has(edge))
                {
                    return;
                }

                var massOf = new double[beats.Count];
                var metres = share * beats.EdgeMetres(edge);
                new NetworkKernel(beats, streets, bandwidth, leastShare: 0).Spread(edge, metres, 3, massOf);

                var walks = new KernelWalks(graph, streets, edge, metres, bandwidth);
                for (var beat = 0; beat < beats.Count; beat++)
                {
                    Assert.Equal(3 * walks.MassOf(beats, beat), massOf[beat], 2e-5);
                }
            },
            iter: 300,
            print: t => StreetGraph.Print(t.Item1) + $" at {t.Item2} {t.Item3} bandwidth {t.Item4}");

    [Fact]
    public void Mass_in_is_mass_out_whatever_the_streets() =>
        Gen.Select(StreetGens.Plain, Gen.Select(Gen.Int[0, 1000], Gen.Double[0, 1], Gen.Double[0, 5]).Array[1, 4], Gen.Double[50, 1000]).Sample(
            (graph, incidents, bandwidth) =>
            {
                var (beats, streets) = (Beats.Of(graph), new IncidentStreets(graph));
                int[] edges = [.. Enumerable.Range(0, graph.EdgeCount).Where(streets.Has)];
                if (edges.Length == 0)
                {
                    return;
                }

                var (massOf, mass) = (new double[beats.Count], 0.0);
                var kernel = new NetworkKernel(beats, streets, bandwidth);
                foreach (var (which, share, each) in incidents)
                {
                    var edge = edges[which % edges.Length];
                    kernel.Spread(edge, share * beats.EdgeMetres(edge), each, massOf);
                    mass += each;
                }

                Assert.All(massOf, m => Assert.True(m >= 0));
                Assert.Equal(mass, massOf.Sum(), 1e-9);
                Assert.All(Enumerable.Range(0, beats.Count).Where(b => !streets.Has(beats.EdgeOf[b])), b => Assert.Equal(0, massOf[b]));
            },
            iter: 300);

    /// <summary>
    /// <code>
    ///          2 |  100 m
    /// 0 ---------1----------3     edges 0-1, 1-2, 1-3 of 100 m; the incident is on 0-1, 50 m from 1; bandwidth 200 m
    /// </code>
    /// With F(d) = 0.75 (u - u³/3), u = d/200: F(50) = 0.18359375, F(150) = 0.45703125, F(200) = 0.5. To the right F(50) stays on 0-1, and the junction gives half of
    /// F(150) - F(50) to each of 1-2 and 1-3, where after their dead ends (100 m, at 150 m) half of the rest comes back. To the left F(50), then back from the dead end at 0:
    /// F(150) - F(50) on 0-1 again, and the rest splits at 1.
    /// </summary>
    [Fact]
    public void Splits_at_a_junction_and_turns_round_at_dead_ends()
    {
        var graph = StreetGraph.Of(4, [new Street(0, 1, 10, 10, 10_000), new Street(1, 2, 10, 10, 10_000), new Street(1, 3, 10, 10, 10_000)]);
        var massOf = new double[3];
        new NetworkKernel(Beats.Of(graph), new IncidentStreets(graph), 200).Spread(0, 50, 1, massOf);
        double[] expected = [0.18359375 + 0.45703125, 0.5 * (0.5 - 0.18359375) + 0.5 * (0.5 - 0.45703125), 0.5 * (0.5 - 0.18359375) + 0.5 * (0.5 - 0.45703125)];
        Assert.Equal(1, expected.Sum(), 1e-12);
        Assert.Equal(expected, massOf, (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void A_place_that_cuts_a_street_changes_nothing()
    {
        var whole = StreetGraph.Of(3, [new Street(0, 1, 10, 10, 10_000), new Street(1, 2, 10, 10, 20_000)]);
        var cut = StreetGraph.Of(4, [new Street(0, 1, 10, 10, 10_000), new Street(1, 3, 10, 10, 10_000), new Street(3, 2, 10, 10, 10_000)]);
        var (ofWhole, ofCut) = (new double[3], new double[3]);
        new NetworkKernel(Beats.Of(whole), new IncidentStreets(whole), 170).Spread(0, 70, 1, ofWhole);
        new NetworkKernel(Beats.Of(cut), new IncidentStreets(cut), 170).Spread(0, 70, 1, ofCut);
        Assert.Equal(ofWhole, ofCut, (a, b) => Math.Abs(a - b) < 1e-12);
    }
}
