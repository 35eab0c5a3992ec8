using CsCheck;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Travel;

namespace RoutePlanner.Core.Tests.Roads;

public class LineOrderTests
{
    [Fact]
    public void The_order_of_lines_in_the_file_changes_nothing_at_all() =>
        Gen.Select(TravelScaffold.Layers, Gen.Int[0, 1_000_000]).Sample((layer, seed) =>
        {
            SnapPoint[] points = [new("p", new GeoPoint(114.0025, 32.0031), Mode.Car), new("q", new GeoPoint(114.001, 32.004), Mode.Foot)];
            var shuffled = layer.Roads.ToArray();
            new Random(seed).Shuffle(shuffled);
            var (first, second) = (RoadGraph.Build(layer, points), RoadGraph.Build(layer with { Roads = [.. shuffled] }, points));
            Assert.Equal(first.Snaps, second.Snaps);
            Assert.Equal(first.Components, second.Components);
            var (a, b) = (first.Graph, second.Graph);
            Assert.Equal(a.Head, b.Head);
            Assert.Equal(a.FirstArc, b.FirstArc);
            Assert.Equal(Enumerable.Range(0, a.ArcCount).Select(a.LengthCentimetresOf), Enumerable.Range(0, b.ArcCount).Select(b.LengthCentimetresOf));
            foreach (var mode in Enum.GetValues<Mode>())
            {
                Assert.Equal(a.TravelDeciseconds(mode), b.TravelDeciseconds(mode));
            }

            Assert.Equal(Enumerable.Range(0, a.EdgeCount).Select(a.RoadIdOf), Enumerable.Range(0, b.EdgeCount).Select(b.RoadIdOf));
        }, iter: 300);

    [Fact]
    public void Cutting_roads_at_more_points_makes_no_trip_shorter_and_hardly_longer() =>
        Gen.Select(TravelScaffold.Layers, Gen.Select(Gen.Double[0, 6e-3], Gen.Double[0, 6e-3]).Array[1, 5]).Sample((layer, spots) =>
        {
            var plain = RoadGraph.Build(layer, []).Graph;
            var points = spots.Select((s, i) => new SnapPoint($"p{i}", new GeoPoint(114 + s.Item1, 32 + s.Item2), Mode.Foot)).ToList();
            var cut = RoadGraph.Build(layer, points).Graph;
            var ofCut = NodesByPlace(cut);
            var ofPlain = NodesByPlace(plain).Where(n => ofCut.ContainsKey(n.Key)).ToList();
            foreach (var (place, from) in ofPlain)
            {
                var before = TravelScaffold.BellmanFord(plain, Mode.Foot, from);
                var after = TravelScaffold.BellmanFord(cut, Mode.Foot, ofCut[place]);
                foreach (var (target, node) in ofPlain)
                {
                    var there = ofCut[target];
                    // A cut moves the road by a millimetre or so, and rounds each piece up: a tenth of a second and a centimetre (0.072 s on foot) a cut.
                    Assert.InRange((long)after[there], (long)before[node] - (2 * spots.Length), (long)before[node] + (3 * spots.Length));
                }
            }
        }, iter: 50);

    // Places that hold several nodes (behind a bollard, or where a cut falls on a line that merely passes over a node) are left out.
    private static Dictionary<GeoPoint, int> NodesByPlace(RoadGraph graph) =>
        Enumerable.Range(0, graph.NodeCount).GroupBy(graph.NodePoint).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First());
}
