using RoutePlanner.Cli.Demo;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Cli.Sampling;

/// <summary>Draws edges with a chance that is proportional to their length.</summary>
internal sealed class LengthDraw
{
    private readonly List<int> edges = [];
    private readonly List<double> upTo = [];

    public LengthDraw(RoadGraph graph, Func<int, bool> isWanted)
    {
        var total = 0.0;
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            if (isWanted(edge))
            {
                total += graph.LengthCentimetresOf(graph.ForwardArc(edge));
                edges.Add(edge);
                upTo.Add(total);
            }
        }
    }

    public bool IsEmpty => edges.Count == 0;

    public int Draw(SplitMix random)
    {
        var at = upTo.BinarySearch(random.Unit() * upTo[^1]);
        return edges[Math.Min(at < 0 ? ~at : at, edges.Count - 1)];
    }
}
