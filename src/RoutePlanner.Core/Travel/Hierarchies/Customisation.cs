namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>
/// Fills a <see cref="CustomizableHierarchy"/> with the times of a network of the same shape and gives a <see cref="Hierarchy"/> for all queries.
/// Basic customisation works upwards: over each position, the edges above it take the time of the way through it where that is shorter. Perfect customisation works
/// downwards: an edge that a way over a higher position beats is of no use to any shortest path and is left out. What remains is about as small as a hierarchy
/// that was contracted for these very times. (J. Dibbelt, B. Strasser, D. Wagner, 2016.)
/// </summary>
internal sealed class Customisation
{
    private readonly CustomizableHierarchy shape;
    private readonly EdgeTimes[] time;
    private readonly ArcParts[] upParts;
    private readonly ArcParts[] downParts;
    private readonly int[] edgeTo;

    private Customisation(CustomizableHierarchy shape)
    {
        this.shape = shape;
        time = new EdgeTimes[shape.Head.Length];
        Array.Fill(time, new EdgeTimes { Up = Hierarchy.Infinity, Down = Hierarchy.Infinity });
        (upParts, downParts) = (new ArcParts[time.Length], new ArcParts[time.Length]);
        edgeTo = new int[shape.PositionOf.Length];
        Array.Fill(edgeTo, -1);
    }

    /// <summary>Times of an edge in both directions.</summary>
    private struct EdgeTimes
    {
        public uint Up;
        public uint Down;
    }

    /// <summary>The hierarchy for the times of a network.</summary>
    /// <param name="shape">Made from a network with the same states and links.</param>
    /// <param name="network">The times. Links that the shape's network has closed stay closed.</param>
    public static Hierarchy Of(CustomizableHierarchy shape, TravelNetwork network)
    {
        var customisation = new Customisation(shape);
        customisation.TakeLinks(network);
        customisation.PassUpwards();
        customisation.PassDownwards(out var upIsOut, out var downIsOut);
        return customisation.Finish(network, upIsOut, downIsOut);
    }

    private void TakeLinks(TravelNetwork network)
    {
        var deciseconds = network.Deciseconds;
        for (var link = 0; link < deciseconds.Length; link++)
        {
            var coded = shape.EdgeOfLink[link];
            if (coded < 0)
            {
                continue;
            }

            ref var edge = ref time[coded >> 1];
            if ((coded & 1) == 0)
            {
                Lower(ref edge.Up, (uint)deciseconds[link], ref upParts[coded >> 1], ArcParts.OfLink(link));
            }
            else
            {
                Lower(ref edge.Down, (uint)deciseconds[link], ref downParts[coded >> 1], ArcParts.OfLink(link));
            }
        }
    }

    private static void Lower(ref uint old, uint sum, ref ArcParts parts, ArcParts newParts)
    {
        if (sum < old)
        {
            (old, parts) = (sum, newParts);
        }
    }

    /// <summary>For each position x, each v below it and each y above x that v knows too: over v from x to y and back.</summary>
    private void PassUpwards()
    {
        var (first, head) = (shape.First, shape.Head);
        for (var x = first.Length - 2; x >= 0; x--)
        {
            MarkEdges(x, true);
            for (var i = shape.FirstLower[x]; i < shape.FirstLower[x + 1]; i++)
            {
                // Edges are sorted by their higher end: those of v to positions above x stand before its edge to x.
                var vx = shape.LowerEdges[i];
                for (var vy = FirstEdgeBeside(vx); vy < vx; vy++)
                {
                    var xy = edgeTo[head[vy]];
                    Lower(ref time[xy].Up, time[vx].Down + time[vy].Up, ref upParts[xy], ArcParts.OfShortcut(vx, vy));
                    Lower(ref time[xy].Down, time[vy].Down + time[vx].Up, ref downParts[xy], ArcParts.OfShortcut(vy, vx));
                }
            }

            MarkEdges(x, false);
        }
    }

    private int FirstEdgeBeside(int edge) => shape.First[shape.LowerEnd[edge]];

    /// <summary>For each position x and each two positions y, z above it, z the higher: x to z over y and x to y over z, and back.</summary>
    private void PassDownwards(out bool[] upIsOut, out bool[] downIsOut)
    {
        (upIsOut, downIsOut) = (new bool[time.Length], new bool[time.Length]);
        var (first, head) = (shape.First, shape.Head);
        for (var x = 0; x < first.Length - 1; x++)
        {
            MarkEdges(x, true);
            for (var xy = first[x]; xy < first[x + 1]; xy++)
            {
                var y = head[xy];
                for (var yz = first[y]; yz < first[y + 1]; yz++)
                {
                    var xz = edgeTo[head[yz]];
                    if (xz < 0)
                    {
                        continue;
                    }

                    LeaveOut(ref time[xz].Up, time[xy].Up + time[yz].Up, ref upIsOut[xz]);
                    LeaveOut(ref time[xz].Down, time[yz].Down + time[xy].Down, ref downIsOut[xz]);
                    LeaveOut(ref time[xy].Up, time[xz].Up + time[yz].Down, ref upIsOut[xy]);
                    LeaveOut(ref time[xy].Down, time[yz].Up + time[xz].Down, ref downIsOut[xy]);
                }
            }

            MarkEdges(x, false);
        }
    }

    private static void LeaveOut(ref uint old, uint sum, ref bool isOut)
    {
        if (sum < old)
        {
            (old, isOut) = (sum, true);
        }
    }

    private void MarkEdges(int position, bool mark)
    {
        for (var edge = shape.First[position]; edge < shape.First[position + 1]; edge++)
        {
            edgeTo[shape.Head[edge]] = mark ? edge : -1;
        }
    }

    private Hierarchy Finish(TravelNetwork network, bool[] upIsOut, bool[] downIsOut)
    {
        var (upTimes, downTimes) = (new uint[time.Length], new uint[time.Length]);
        for (var edge = 0; edge < time.Length; edge++)
        {
            (upTimes[edge], downTimes[edge]) = (upIsOut[edge] ? Hierarchy.Infinity : time[edge].Up, downIsOut[edge] ? Hierarchy.Infinity : time[edge].Down);
        }

        var up = Keep(upTimes, upParts, out var upNumberOf);
        var down = Keep(downTimes, downParts, out var downNumberOf);
        ArcParts.Renumber(up.Parts, upNumberOf, downNumberOf);
        ArcParts.Renumber(down.Parts, upNumberOf, downNumberOf);
        return new Hierarchy(network, shape.PositionOf, up, down);
    }

    /// <summary>One half of the hierarchy: the edges that have a time in its direction.</summary>
    private SearchGraph Keep(uint[] times, ArcParts[] allParts, out int[] numberOf)
    {
        var kept = times.AsSpan().Length - times.AsSpan().Count(Hierarchy.Infinity);
        var (first, arcs, parts) = (new int[shape.First.Length], new SearchArc[kept], new ArcParts[kept]);
        numberOf = new int[times.Length];
        var number = 0;
        for (var position = 0; position + 1 < first.Length; position++)
        {
            for (var edge = shape.First[position]; edge < shape.First[position + 1]; edge++)
            {
                if (times[edge] != Hierarchy.Infinity)
                {
                    numberOf[edge] = number;
                    arcs[number] = new SearchArc(shape.Head[edge], times[edge]);
                    parts[number++] = allParts[edge];
                }
            }

            first[position + 1] = number;
        }

        return new SearchGraph(first, arcs, parts);
    }
}
