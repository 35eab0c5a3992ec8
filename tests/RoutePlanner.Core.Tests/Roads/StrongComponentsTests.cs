using CsCheck;
using QuikGraph;
using QuikGraph.Algorithms;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Travel;

namespace RoutePlanner.Core.Tests.Roads;

public class StrongComponentsTests
{
    [Fact]
    public void Components_are_those_that_QuikGraph_finds() =>
        TravelScaffold.Layers.Sample(layer =>
        {
            var graph = RoadGraph.Build(layer, []).Graph;
            foreach (var mode in Enum.GetValues<Mode>())
            {
                var ours = StrongComponents.Of(graph, mode);
                var reference = new AdjacencyGraph<int, SEdge<int>>();
                var time = graph.TravelDeciseconds(mode);
                for (var arc = 0; arc < graph.ArcCount; arc++)
                {
                    if (time[arc] != RoadGraph.NoAccess)
                    {
                        reference.AddVerticesAndEdge(new SEdge<int>(graph.TailOf(arc), graph.Head[arc]));
                    }
                }

                var theirs = new Dictionary<int, int>();
                Assert.Equal(reference.StronglyConnectedComponents(theirs), ours.Count);
                // Numbers may differ, the grouping may not.
                Assert.Equal(theirs.Values.Distinct().Count(), theirs.Select(t => (t.Value, ours.Of(t.Key))).Distinct().Count());
                Assert.Equal(theirs.Keys.Order(), Enumerable.Range(0, graph.NodeCount).Where(n => ours.Of(n) != StrongComponents.None));
                if (ours.Count > 0)
                {
                    Assert.Equal(theirs.Values.CountBy(c => c).Max(c => c.Value), ours.SizeOf(ours.Main));
                }
            }
        }, iter: 200);
}
