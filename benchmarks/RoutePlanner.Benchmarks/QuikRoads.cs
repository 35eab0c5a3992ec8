using QuikGraph;
using QuikGraph.Algorithms;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Benchmarks;

/// <summary>A graph's roads that are open to cars, as QuikGraph sees them.</summary>
internal sealed class QuikRoads
{
    private readonly AdjacencyGraph<int, TimedEdge> view = new();

    public QuikRoads(RoadGraph graph)
    {
        view.AddVertexRange(Enumerable.Range(0, graph.NodeCount));
        for (var arc = 0; arc < graph.ArcCount; arc++)
        {
            if (graph.TravelDeciseconds(Mode.Car)[arc] is var time and not RoadGraph.NoAccess)
            {
                view.AddEdge(new TimedEdge(graph.TailOf(arc), graph.Head[arc], time));
            }
        }
    }

    public void OneToAll(int from) => view.ShortestPathsDijkstra(edge => edge.Deciseconds, from)(from, out _);

    private sealed class TimedEdge(int from, int to, int deciseconds) : Edge<int>(from, to)
    {
        public int Deciseconds { get; } = deciseconds;
    }
}
