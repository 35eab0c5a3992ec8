using RoutePlanner.Core.Coverage.Risk;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Coverage;

/// <summary>
/// Which beats a unit is present at besides the one it drives on, as two lists of lists.
/// <code>
/// beat b: fromBeat[firstFromBeat[b] .. firstFromBeat[b+1]-1]     empty lists where there is no sight distance
/// node n: fromNode[firstFromNode[n] .. firstFromNode[n+1]-1]     the beats that touch it, at least
/// </code>
/// </summary>
internal sealed class BeatSight(int[] firstFromBeat, int[] fromBeat, int[] firstFromNode, int[] fromNode)
{
    public ReadOnlySpan<int> FromBeat(int beat) => fromBeat.AsSpan(firstFromBeat[beat]..firstFromBeat[beat + 1]);

    public ReadOnlySpan<int> FromNode(int node) => fromNode.AsSpan(firstFromNode[node]..firstFromNode[node + 1]);

    /// <summary>No sight distance: of the beats only those that touch a node are seen from it.</summary>
    public static BeatSight Touching(RoadGraph graph, ReadOnlySpan<int> firstBeat)
    {
        var first = new int[graph.NodeCount + 1];
        var seen = new List<int>();
        var here = new SortedSet<int>();
        for (var node = 0; node < graph.NodeCount; node++)
        {
            here.Clear();
            for (var arc = graph.FirstArc[node]; arc < graph.FirstArc[node + 1]; arc++)
            {
                var edge = graph.EdgeOf(arc);
                here.Add(graph.IsForward(arc) ? firstBeat[edge] : firstBeat[edge + 1] - 1);
            }

            seen.AddRange(here);
            first[node + 1] = seen.Count;
        }

        return new BeatSight(new int[firstBeat[^1] + 1], [], first, [.. seen]);
    }

    /// <summary>A sight distance: the beats whose middles are at most so far along the roads.</summary>
    public static BeatSight Within(RoadGraph graph, ReadOnlySpan<int> firstBeat, int sightMetres)
    {
        var search = new SightSearch(graph, firstBeat.ToArray(), sightMetres * 100);
        var (firstFromBeat, fromBeat) = (new int[firstBeat[^1] + 1], new List<int>());
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            for (var beat = firstBeat[edge]; beat < firstBeat[edge + 1]; beat++)
            {
                search.FromBeat(edge, beat, fromBeat);
                firstFromBeat[beat + 1] = fromBeat.Count;
            }
        }

        var (firstFromNode, fromNode) = (new int[graph.NodeCount + 1], new List<int>());
        for (var node = 0; node < graph.NodeCount; node++)
        {
            search.FromNode(node, fromNode);
            firstFromNode[node + 1] = fromNode.Count;
        }

        return new BeatSight(firstFromBeat, [.. fromBeat], firstFromNode, [.. fromNode]);
    }
}
