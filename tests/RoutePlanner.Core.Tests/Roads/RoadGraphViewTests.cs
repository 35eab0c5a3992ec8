using CsCheck;
using QuikGraph.Algorithms;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Travel;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Roads;

public class RoadGraphViewTests
{
    [Fact]
    public void QuikGraph_finds_the_same_shortest_times_on_the_view() =>
        TravelScaffold.Layers.Sample(layer =>
        {
            var graph = RoadGraph.Build(layer, []).Graph;
            foreach (var mode in Enum.GetValues<Mode>())
            {
                var view = RoadGraphView.ForMode(graph, mode);
                for (var from = 0; from < graph.NodeCount; from += 3)
                {
                    var paths = view.ShortestPathsDijkstra(a => graph.TravelDeciseconds(mode)[a.Arc], from);
                    var times = TravelScaffold.BellmanFord(graph, mode, from);
                    for (var to = 0; to < graph.NodeCount; to++)
                    {
                        var seconds = to == from ? 0 : paths(to, out var path) ? path.Sum(a => graph.TravelDeciseconds(mode)[a.Arc]) : TravelTime.Unreachable;
                        Assert.Equal(times[to], seconds);
                    }
                }
            }
        }, iter: 50);
}
