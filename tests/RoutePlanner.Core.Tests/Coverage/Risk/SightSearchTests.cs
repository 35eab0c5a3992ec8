using CsCheck;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Coverage.Risk;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Travel;

namespace RoutePlanner.Core.Tests.Coverage.Risk;

/// <summary>What is seen, against all distances between all nodes (Floyd and Warshall).</summary>
public class SightSearchTests
{
    private const long Far = long.MaxValue / 4;

    [Fact]
    public void Beats_within_the_sight_distance_are_seen_and_no_others() =>
        Gen.Select(StreetGens.Plain, Gen.Int[0, 500]).Sample(
            (graph, sightMetres) =>
            {
                var firstBeat = Beats.Of(graph).First;
                var sight = BeatSight.Within(graph, firstBeat, sightMetres);
                var apart = Distances(graph);
                for (var node = 0; node < graph.NodeCount; node++)
                {
                    var expected = Ends(graph, firstBeat).Where(b => Math.Min(apart[node][b.Node0] + b.To0, apart[node][b.Node1] + b.To1) <= 100L * sightMetres || Touches(b, node));
                    Assert.Equal(expected.Select(b => b.Beat), sight.FromNode(node).ToArray());
                }

                foreach (var from in Ends(graph, firstBeat))
                {
                    var expected = Ends(graph, firstBeat).Where(b => b.Beat != from.Beat && Between(apart, from, b) <= 100L * sightMetres);
                    Assert.Equal(expected.Select(b => b.Beat), sight.FromBeat(from.Beat).ToArray());
                }
            },
            iter: 60);

    [Fact]
    public void Without_a_distance_only_what_touches_a_node_is_seen() =>
        StreetGens.Plain.Sample(
            graph =>
            {
                var firstBeat = Beats.Of(graph).First;
                var (touching, within) = (BeatSight.Touching(graph, firstBeat), BeatSight.Within(graph, firstBeat, 0));
                for (var node = 0; node < graph.NodeCount; node++)
                {
                    // A street of a centimetre or none has its middle at its end.
                    var short0 = Ends(graph, firstBeat).Where(b => b.To0 == 0 || b.To1 == 0).Select(b => b.Beat);
                    Assert.Equal(touching.FromNode(node).ToArray().Except(short0), within.FromNode(node).ToArray().Except(short0));
                }
            },
            iter: 100);

    private static bool Touches(End b, int node) => (b.IsFirst && b.Node0 == node) || (b.IsLast && b.Node1 == node);

    private static long Between(long[][] apart, End a, End b)
    {
        long[] ways = [a.To0 + apart[a.Node0][b.Node0] + b.To0, a.To0 + apart[a.Node0][b.Node1] + b.To1, a.To1 + apart[a.Node1][b.Node0] + b.To0, a.To1 + apart[a.Node1][b.Node1] + b.To1];
        return a.Edge == b.Edge ? Math.Min(Math.Abs(a.To0 - b.To0), ways.Min()) : ways.Min();
    }

    private static List<End> Ends(RoadGraph graph, int[] firstBeat)
    {
        var ends = new List<End>();
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            var (arc, count) = (graph.ForwardArc(edge), firstBeat[edge + 1] - firstBeat[edge]);
            var length = (long)graph.LengthCentimetresOf(arc);
            for (var j = 0; j < count; j++)
            {
                var to0 = length * ((2 * j) + 1) / (2 * count);
                ends.Add(new End(firstBeat[edge] + j, edge, graph.TailOf(arc), graph.Head[arc], to0, length - to0, j == 0, j == count - 1));
            }
        }

        return ends;
    }

    private static long[][] Distances(RoadGraph graph)
    {
        var apart = Enumerable.Range(0, graph.NodeCount).Select(n => Enumerable.Range(0, graph.NodeCount).Select(m => n == m ? 0 : Far).ToArray()).ToArray();
        for (var arc = 0; arc < graph.ArcCount; arc++)
        {
            var (tail, head) = (graph.TailOf(arc), graph.Head[arc]);
            apart[tail][head] = Math.Min(apart[tail][head], graph.LengthCentimetresOf(arc));
        }

        for (var via = 0; via < apart.Length; via++)
        {
            for (var from = 0; from < apart.Length; from++)
            {
                for (var to = 0; to < apart.Length; to++)
                {
                    apart[from][to] = Math.Min(apart[from][to], apart[from][via] + apart[via][to]);
                }
            }
        }

        return apart;
    }

    private sealed record End(int Beat, int Edge, int Node0, int Node1, long To0, long To1, bool IsFirst, bool IsLast);
}
