using BenchmarkDotNet.Attributes;
using QuikGraph;
using QuikGraph.Algorithms;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Benchmarks;

/// <summary>One-to-all by car on the example county: our Dijkstra against QuikGraph's on the same graph, in the same run.</summary>
[MemoryDiagnoser]
public class TravelBenchmarks
{
    private readonly RoadGraph graph = ExampleNight.Patrol.Roads.Graph;
    private DijkstraTravel travel = null!;
    private AdjacencyGraph<int, Edge<int>> view = null!;
    private Dictionary<Edge<int>, double> weights = null!;
    private int[] everywhere = null!;
    private int[] deciseconds = null!;
    private int from;

    [GlobalSetup]
    public void Setup()
    {
        travel = new DijkstraTravel(graph, Mode.Car);
        everywhere = [.. Enumerable.Range(0, graph.NodeCount)];
        deciseconds = new int[graph.NodeCount];
        from = ExampleNight.Patrol.Units[0].BaseNode;
        view = new AdjacencyGraph<int, Edge<int>>();
        view.AddVertexRange(everywhere);
        weights = [];
        for (var arc = 0; arc < graph.ArcCount; arc++)
        {
            if (graph.TravelDeciseconds(Mode.Car)[arc] is var time and not RoadGraph.NoAccess)
            {
                var edge = new Edge<int>(graph.TailOf(arc), graph.Head[arc]);
                view.AddEdge(edge);
                weights[edge] = time;
            }
        }
    }

    [Benchmark]
    public int Dijkstra()
    {
        travel.Deciseconds(from, everywhere, deciseconds);
        return deciseconds[^1];
    }

    [Benchmark(Baseline = true)]
    public bool QuikGraph() => view.ShortestPathsDijkstra(edge => weights[edge], from)(everywhere[^1], out _);
}
