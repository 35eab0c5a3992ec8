using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Coverage;

/// <summary>
/// What a drive over some arcs is present at, relative to its start. Made once for a path and used for every time it is driven.
/// <code>
/// beats, in order:  Items[k] entered at Offsets[k], left at Offsets[k+1];  the last offset is the drive's length in seconds
/// seen, in order of beat driven:  SeenItems[j] from Offsets[SeenFrom[j]] to Offsets[SeenTo[j]]
/// </code>
/// A beat is entered at start + floor((end − start) · (c + d·j/n) / D): c tenths of a second on the arcs before, d on this one, D on all, j of n beats
/// (docs/plan.md). A drive that takes its time (D / 10 rounded up) has the offsets at hand; a slower one has them worked out. Immutable.
/// </summary>
internal sealed class DriveFootprint
{
    private readonly long[] shares;
    private readonly long[] wholes;

    private DriveFootprint(int[] items, int[] offsets, long[] shares, long[] wholes, int[] seenItems, int[] seenFrom, int[] seenTo)
    {
        Items = items;
        Offsets = offsets;
        this.shares = shares;
        this.wholes = wholes;
        SeenItems = seenItems;
        SeenFrom = seenFrom;
        SeenTo = seenTo;
    }

    public int[] Items { get; }

    /// <summary>One entry more than <see cref="Items"/>.</summary>
    public int[] Offsets { get; }

    public int[] SeenItems { get; }

    public int[] SeenFrom { get; }

    public int[] SeenTo { get; }

    /// <summary>Length of the drive in seconds when it takes its time.</summary>
    public int Seconds => Offsets[^1];

    /// <summary>The footprint of a path.</summary>
    /// <param name="graph">The roads.</param>
    /// <param name="model">Its beats.</param>
    /// <param name="arcs">In driving order.</param>
    /// <param name="arcDeciseconds">One entry an arc: how the drive's time spreads over them.</param>
    public static DriveFootprint Of(RoadGraph graph, RiskModel model, ReadOnlySpan<int> arcs, ReadOnlySpan<int> arcDeciseconds)
    {
        var (items, shares, wholes) = (new List<int>(), new List<long>(), new List<long>());
        long total = 0;
        foreach (var d in arcDeciseconds)
        {
            total += d;
        }

        long before = 0;
        for (var i = 0; i < arcs.Length; i++)
        {
            var edge = graph.EdgeOf(arcs[i]);
            var firstBeat = model.FirstBeat[edge];
            var beats = model.FirstBeat[edge + 1] - firstBeat;
            var isForward = graph.IsForward(arcs[i]);
            for (var j = 0; j < beats; j++)
            {
                items.Add(isForward ? firstBeat + j : firstBeat + beats - 1 - j);
                shares.Add((before * beats) + ((long)arcDeciseconds[i] * j));
                wholes.Add(total * beats);
            }

            before += arcDeciseconds[i];
        }

        var seconds = (int)((total + 9) / 10);
        var (seenItems, seenFrom, seenTo) = Seen(model, items);
        return new DriveFootprint(
            [.. items], [.. shares.Zip(wholes, (share, whole) => (int)(seconds * share / whole)), seconds], [.. shares], [.. wholes], seenItems, seenFrom, seenTo);
    }

    /// <summary>Seconds after the start at which the k-th beat is entered when the drive lasts a given time; of the one after the last: that time.</summary>
    public int OffsetAt(int k, int seconds) => k == Items.Length ? seconds : (int)(seconds * shares[k] / wholes[k]);

    /// <summary>Beats seen from those driven on; seen from several in a row, once.</summary>
    private static (int[] Items, int[] From, int[] To) Seen(RiskModel model, List<int> driven)
    {
        var (items, from, to) = (new List<int>(), new List<int>(), new List<int>());
        var open = new Dictionary<int, int>();
        for (var k = 0; k < driven.Count; k++)
        {
            foreach (var beat in model.SeenFromBeat(driven[k]))
            {
                if (open.TryGetValue(beat, out var j) && to[j] == k)
                {
                    to[j] = k + 1;
                    continue;
                }

                open[beat] = items.Count;
                items.Add(beat);
                from.Add(k);
                to.Add(k + 1);
            }
        }

        return ([.. items], [.. from], [.. to]);
    }
}
