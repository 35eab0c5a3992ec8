using System.Runtime.InteropServices;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Travel;

/// <summary>
/// Shortest paths by Dijkstra's algorithm (E. W. Dijkstra, 1959), stopped once all targets are settled. The reference that faster methods must equal.
/// Banned turns and the time for turning round are honoured (<see cref="TravelNetwork"/>).
/// <code>
/// cost[state], parentLink[state], parent[state]   of this query where visited[state] == query, else left over from an earlier one
/// goal g of target t:  goals[g], targetOf[g];  the goals in one state are firstGoal[state] (where wanted[state] == query), nextGoal[…], …
/// best[target]                                    least time over its goals that were settled so far; unreached: how many have none
/// </code>
/// Of equally short paths the one whose goal comes first among the target's, and whose links, seen from there back, have the smallest numbers is given: all
/// times are at least 1, so every last link of a shortest path to a state is seen before that state is settled, whatever the order among equals.
/// Allocates in its constructor, and where a query has more targets than any before. One thread at a time; the graph is shared.
/// </summary>
public sealed class DijkstraTravel : ITravel
{
    private const int None = -1;

    private readonly TravelNetwork network;
    private readonly int[] cost;
    private readonly int[] parentLink;
    private readonly int[] parent;
    private readonly int[] visited;
    private readonly int[] wanted;
    private readonly int[] firstGoal;
    private readonly List<TravelGoal> goals = [];
    private readonly List<int> targetOf = [];
    private readonly List<int> nextGoal = [];
    private readonly MinHeap heap;
    private int[] best = [];
    private TravelEnd[]? everywhere;
    private int unreached;
    private int query;

    /// <summary>Work space for one mode on one graph.</summary>
    public DijkstraTravel(RoadGraph graph, Mode mode)
        : this(graph, mode, [])
    {
    }

    /// <summary>Work space for one mode on one graph, with drives that follow or precede passes without a stop.</summary>
    /// <param name="graph">The roads.</param>
    /// <param name="mode">The mode.</param>
    /// <param name="passes">Arcs of the passes, joined head to tail: only arcs that end or begin as these do may be asked for (<see cref="TravelEnd"/>).</param>
    public DijkstraTravel(RoadGraph graph, Mode mode, IEnumerable<ReadOnlyMemory<int>> passes)
        : this(NetworkOf(graph, mode, passes))
    {
    }

    internal DijkstraTravel(TravelNetwork network)
    {
        this.network = network;
        cost = new int[network.StateCount];
        parentLink = new int[network.StateCount];
        parent = new int[network.StateCount];
        visited = new int[network.StateCount];
        wanted = new int[network.StateCount];
        firstGoal = new int[network.StateCount];
        heap = new MinHeap(network.StateCount);
    }

    /// <inheritdoc/>
    public int Deciseconds(TravelEnd from, TravelEnd to)
    {
        Search([from], [], [to]);
        return best[0];
    }

    /// <inheritdoc/>
    public void Deciseconds(TravelEnd from, ReadOnlySpan<TravelEnd> targets, Span<int> deciseconds)
    {
        TravelShapes.CheckRoom(1, targets.Length, deciseconds);
        Search([from], [], targets);
        best.AsSpan(0, targets.Length).CopyTo(deciseconds);
    }

    /// <inheritdoc/>
    public void Matrix(ReadOnlySpan<TravelEnd> starts, ReadOnlySpan<TravelEnd> targets, Span<int> deciseconds)
    {
        TravelShapes.CheckRoom(starts.Length, targets.Length, deciseconds);
        for (var start = 0; start < starts.Length; start++)
        {
            Deciseconds(starts[start], targets, deciseconds.Slice(start * targets.Length, targets.Length));
        }
    }

    /// <inheritdoc/>
    public void Fields(ReadOnlySpan<TravelEnd> starts, ReadOnlySpan<int> firstStart, Span<int> deciseconds)
    {
        TravelShapes.CheckFields(starts, firstStart);
        TravelShapes.CheckRoom(firstStart.Length - 1, network.NodeCount, deciseconds);
        everywhere ??= Everywhere();
        for (var field = 0; field + 1 < firstStart.Length; field++)
        {
            Search(starts[firstStart[field]..firstStart[field + 1]], [], everywhere);
            best.AsSpan(0, everywhere.Length).CopyTo(deciseconds[(field * everywhere.Length)..]);
        }
    }

    /// <inheritdoc/>
    public void Nearest(ReadOnlySpan<TravelEnd> starts, ReadOnlySpan<int> delays, Span<int> deciseconds)
    {
        TravelShapes.CheckDelays(starts, delays);
        TravelShapes.CheckRoom(1, network.NodeCount, deciseconds);
        Search(starts, delays, everywhere ??= Everywhere());
        best.AsSpan(0, everywhere.Length).CopyTo(deciseconds);
    }

    /// <inheritdoc/>
    public void Within(TravelEnd from, int maxDeciseconds, List<NodeTime> reached)
    {
        ArgumentNullException.ThrowIfNull(reached);
        StartQuery();
        Reach(network.StartOf(from), 0, None, None);
        while (!heap.IsEmpty)
        {
            var (state, stateCost) = heap.Pop();
            if (stateCost > maxDeciseconds)
            {
                break;
            }

            // wanted marks nodes here: the first of a node's states to be settled is its time.
            var node = network.NodeOf(state);
            if (wanted[node] != query)
            {
                wanted[node] = query;
                reached.Add(new NodeTime(node, stateCost));
            }

            Relax(state, stateCost);
        }
    }

    /// <inheritdoc/>
    public TravelCost Cost(TravelEnd from, TravelEnd to)
    {
        Search([from], [], [to]);
        if (best[0] == TravelTime.Unreachable)
        {
            return TravelCost.None;
        }

        var centimetres = 0L;
        for (var state = FirstBestGoal(); parent[state] != None; state = parent[state])
        {
            centimetres += network.CentimetresOf(parentLink[state]);
        }

        return new TravelCost(best[0], centimetres);
    }

    /// <inheritdoc/>
    public bool TryPath(TravelEnd from, TravelEnd to, List<int> arcs)
    {
        ArgumentNullException.ThrowIfNull(arcs);
        Search([from], [], [to]);
        if (best[0] == TravelTime.Unreachable)
        {
            return false;
        }

        var start = arcs.Count;
        for (var state = FirstBestGoal(); parent[state] != None; state = parent[state])
        {
            arcs.Add(network.ArcOf(parentLink[state]));
        }

        CollectionsMarshal.AsSpan(arcs)[start..].Reverse();
        return true;
    }

    private static TravelNetwork NetworkOf(RoadGraph graph, Mode mode, IEnumerable<ReadOnlyMemory<int>> passes)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(passes);
        return TravelNetwork.Of(graph, mode, passes);
    }

    /// <summary>The first goal of the only target that its shortest time holds for. Their costs are final: what is that near has been reached.</summary>
    private int FirstBestGoal()
    {
        foreach (var (state, deciseconds) in goals)
        {
            if (visited[state] == query && cost[state] + (long)deciseconds == best[0])
            {
                return state;
            }
        }

        throw new InvalidOperationException("no goal has the shortest time");
    }

    private TravelEnd[] Everywhere() => [.. Enumerable.Range(0, network.NodeCount).Select(TravelEnd.At)];

    /// <param name="starts">Where drives start.</param>
    /// <param name="delays">When each is left; empty where all are at once.</param>
    /// <param name="targets">What is looked for.</param>
    private void Search(ReadOnlySpan<TravelEnd> starts, ReadOnlySpan<int> delays, ReadOnlySpan<TravelEnd> targets)
    {
        StartQuery();
        MarkWanted(targets);
        for (var k = 0; k < starts.Length; k++)
        {
            // Of starts in one state the one left first counts: a higher cost must not overwrite it.
            var (state, delay) = (network.StartOf(starts[k]), delays.IsEmpty ? 0 : delays[k]);
            if (visited[state] != query || delay < cost[state])
            {
                Reach(state, delay, None, None);
            }
        }

        var farthest = targets.IsEmpty ? 0 : TravelTime.Unreachable;
        while (!heap.IsEmpty)
        {
            var (state, stateCost) = heap.Pop();
            if (stateCost >= farthest)
            {
                break;
            }

            if (wanted[state] == query && Settle(state, stateCost) && unreached == 0)
            {
                farthest = Farthest(targets.Length);
            }

            Relax(state, stateCost);
        }
    }

    private void Relax(int state, int stateCost)
    {
        var firstLink = network.FirstLink;
        var target = network.Target;
        var time = network.Deciseconds;
        var end = firstLink[state + 1];
        for (var link = firstLink[state]; link < end; link++)
        {
            // Two ints fit a uint: one comparison turns away both closed links and sums no int can hold.
            var sum = (uint)stateCost + (uint)time[link];
            if (sum >= RoadGraph.NoAccess)
            {
                continue;
            }

            var (to, toCost) = (target[link], (int)sum);
            if (visited[to] != query || toCost < cost[to])
            {
                Reach(to, toCost, state, link);
            }
            else if (toCost == cost[to] && link < parentLink[to])
            {
                (parentLink[to], parent[to]) = (link, state);
            }
        }
    }

    /// <summary>Notes what a state means for the targets it is a goal of; whether that made one of them nearer.</summary>
    private bool Settle(int state, int stateCost)
    {
        var isNearer = false;
        for (var goal = firstGoal[state]; goal != None; goal = nextGoal[goal])
        {
            var sum = (uint)stateCost + (uint)goals[goal].Deciseconds;
            if (sum < best[targetOf[goal]])
            {
                unreached -= best[targetOf[goal]] == TravelTime.Unreachable ? 1 : 0;
                best[targetOf[goal]] = (int)sum;
                isNearer = true;
            }
        }

        return isNearer;
    }

    /// <summary>The largest of the times found: the search may end there.</summary>
    private int Farthest(int targetCount)
    {
        var farthest = 0;
        for (var t = 0; t < targetCount; t++)
        {
            farthest = Math.Max(farthest, best[t]);
        }

        return farthest;
    }

    private void Reach(int state, int stateCost, int fromState, int link)
    {
        visited[state] = query;
        cost[state] = stateCost;
        parentLink[state] = link;
        parent[state] = fromState;
        heap.PushOrDecrease(state, stateCost);
    }

    private void MarkWanted(ReadOnlySpan<TravelEnd> targets)
    {
        if (best.Length < targets.Length)
        {
            best = new int[targets.Length];
        }

        unreached = targets.Length;
        goals.Clear();
        targetOf.Clear();
        nextGoal.Clear();
        for (var t = 0; t < targets.Length; t++)
        {
            best[t] = TravelTime.Unreachable;
            network.AddGoals(targets[t], goals);
            for (var goal = targetOf.Count; goal < goals.Count; goal++)
            {
                var state = goals[goal].State;
                targetOf.Add(t);
                nextGoal.Add(wanted[state] == query ? firstGoal[state] : None);
                wanted[state] = query;
                firstGoal[state] = goal;
            }
        }
    }

    private void StartQuery()
    {
        if (query == int.MaxValue)
        {
            Array.Clear(visited);
            Array.Clear(wanted);
            query = 0;
        }

        // What the last query left: it may have ended early, or been refused at its second start.
        heap.Clear();
        query++;
    }
}
