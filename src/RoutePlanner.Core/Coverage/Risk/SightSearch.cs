using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Coverage.Risk;

/// <summary>
/// Finds the beats that can be seen from a node or a beat: those whose middle is at most the sight distance away along the roads, whichever way traffic goes and whatever
/// may drive there. A straight line is never longer than the road, so that bound holds as well. Dijkstra's algorithm, cut off at the sight distance, in whole centimetres.
/// <code>
/// beat j of n on an edge of length L: its middle is floor(L * (2j + 1) / (2n)) from the tail of the forward arc, and L minus that from its head
/// </code>
/// One thread at a time; a search costs what it reaches.
/// </summary>
internal sealed class SightSearch
{
    private readonly RoadGraph graph;
    private readonly int[] firstBeat;
    private readonly int sight;
    private readonly MinHeap open;
    private readonly int[] settledIn;
    private readonly int[] seenIn;
    private int search;

    /// <summary>A search.</summary>
    /// <param name="graph">The roads.</param>
    /// <param name="firstBeat">First beat of each edge, and one entry more.</param>
    /// <param name="sight">Sight distance in centimetres.</param>
    public SightSearch(RoadGraph graph, int[] firstBeat, int sight)
    {
        (this.graph, this.firstBeat, this.sight) = (graph, firstBeat, sight);
        open = new MinHeap(graph.NodeCount);
        settledIn = new int[graph.NodeCount];
        seenIn = new int[firstBeat[^1]];
    }

    /// <summary>Appends the other beats that are seen from a beat's middle, in order.</summary>
    public void FromBeat(int edge, int beat, List<int> seen)
    {
        var start = seen.Count;
        seenIn[beat] = ++search;
        var arc = graph.ForwardArc(edge);
        var (length, middle) = (graph.LengthCentimetresOf(arc), MiddleOf(edge, beat));
        for (var other = firstBeat[edge]; other < firstBeat[edge + 1]; other++)
        {
            See(other, Math.Abs(MiddleOf(edge, other) - middle), seen);
        }

        Reach(graph.Head[graph.ReverseOf(arc)], middle);
        Reach(graph.Head[arc], length - middle);
        Run(seen);
        seen.Sort(start, seen.Count - start, null);
    }

    /// <summary>Appends the beats that are seen from a node, those that touch it in any case, in order.</summary>
    public void FromNode(int node, List<int> seen)
    {
        var start = seen.Count;
        search++;
        for (var arc = graph.FirstArc[node]; arc < graph.FirstArc[node + 1]; arc++)
        {
            var edge = graph.EdgeOf(arc);
            See(graph.IsForward(arc) ? firstBeat[edge] : firstBeat[edge + 1] - 1, 0, seen);
        }

        Reach(node, 0);
        Run(seen);
        seen.Sort(start, seen.Count - start, null);
    }

    private void Run(List<int> seen)
    {
        while (!open.IsEmpty)
        {
            var (node, distance) = open.Pop();
            settledIn[node] = search;
            for (var arc = graph.FirstArc[node]; arc < graph.FirstArc[node + 1]; arc++)
            {
                var edge = graph.EdgeOf(arc);
                var length = graph.LengthCentimetresOf(arc);
                for (var beat = firstBeat[edge]; beat < firstBeat[edge + 1]; beat++)
                {
                    See(beat, distance + (graph.IsForward(arc) ? MiddleOf(edge, beat) : length - MiddleOf(edge, beat)), seen);
                }

                Reach(graph.Head[arc], distance + length);
            }
        }
    }

    private void Reach(int node, int distance)
    {
        if (distance <= sight && settledIn[node] != search)
        {
            open.PushOrDecrease(node, distance);
        }
    }

    private void See(int beat, int distance, List<int> seen)
    {
        if (distance <= sight && seenIn[beat] != search)
        {
            seenIn[beat] = search;
            seen.Add(beat);
        }
    }

    private int MiddleOf(int edge, int beat)
    {
        var beats = firstBeat[edge + 1] - firstBeat[edge];
        return (int)((long)graph.LengthCentimetresOf(graph.ForwardArc(edge)) * ((2 * (beat - firstBeat[edge])) + 1) / (2 * beats));
    }
}
