using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Optimisation.Bounds;

/// <summary>
/// Driving times of one mode, in the directions open to it, that no turn and no way round costs or bans: never longer than <see cref="ITravel"/>'s, and with the triangle inequality that those lack
/// where turns are banned. Tenths of a second. Scratch arrays: one thread.
/// </summary>
internal sealed class FreeTravel
{
    public const int NoLimit = RoadGraph.NoAccess - 1;

    private readonly RoadGraph graph;
    private readonly int[] arcTime;
    private readonly MinHeap heap;
    private readonly int[] time;

    /// <summary>Work space for one mode.</summary>
    /// <param name="graph">The roads.</param>
    /// <param name="mode">The mode.</param>
    /// <param name="sense">Which way streets are driven.</param>
    public FreeTravel(RoadGraph graph, Mode mode, StreetSense sense = StreetSense.Open)
    {
        this.graph = graph;
        var times = graph.TravelDeciseconds(mode);
        arcTime = times.ToArray();
        for (var arc = 0; sense != StreetSense.Open && arc < arcTime.Length; arc++)
        {
            var against = times[graph.ReverseOf(arc)];
            arcTime[arc] = sense == StreetSense.Against ? against : Math.Min(times[arc], against);
        }

        (heap, time) = (new MinHeap(graph.NodeCount), new int[graph.NodeCount]);
        Array.Fill(time, TravelTime.Unreachable);
    }

    /// <summary>The nodes that can be reached from the nearest of some within a time, nearest first.</summary>
    public void Within(IEnumerable<int> from, int maxDeciseconds, List<NodeTime> reached)
    {
        reached.Clear();
        foreach (var node in from)
        {
            time[node] = 0;
            heap.PushOrDecrease(node, 0);
        }

        while (!heap.IsEmpty)
        {
            var (node, key) = heap.Pop();
            reached.Add(new NodeTime(node, key));
            for (var arc = graph.FirstArc[node]; arc < graph.FirstArc[node + 1]; arc++)
            {
                // Two ints fit a uint: closed arcs, too long ones and sums no int can hold are turned away at once.
                var (sum, head) = ((uint)key + (uint)arcTime[arc], graph.Head[arc]);
                if (sum <= (uint)maxDeciseconds && sum < (uint)time[head])
                {
                    time[head] = (int)sum;
                    heap.PushOrDecrease(head, (int)sum);
                }
            }
        }

        foreach (var (node, _) in reached)
        {
            time[node] = TravelTime.Unreachable;
        }
    }
}
