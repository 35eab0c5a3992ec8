using System.Runtime.InteropServices;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel.Hierarchies;

namespace RoutePlanner.Core.Travel;

/// <summary>
/// Several good but unlike paths between two ends. One sweep gives every place's time from the start, another its time to the end; where both trees of shortest paths
/// run along the same road, that plateau is the middle of a path worth driving (Cambridge Vehicle Information Technology, 2005: Choice Routing; I. Abraham,
/// D. Delling, A. V. Goldberg, R. F. Werneck, 2013: Alternative Routes in Road Networks). Plateaus are tried best first: long ones that cost little. Exact times,
/// banned turns honoured; deterministic. One thread at a time.
/// </summary>
public sealed class AlternativePaths
{
    private const int None = -1;

    private readonly RoadGraph graph;
    private readonly Hierarchy hierarchy;
    private readonly TravelNetwork network;
    private readonly FieldSweep outward;
    private readonly FieldSweep homeward;
    private readonly LinksIn linksIn;
    private readonly List<TravelGoal> goals = [];

    internal AlternativePaths(RoadGraph graph, Hierarchy hierarchy)
    {
        (this.graph, this.hierarchy, network) = (graph, hierarchy, hierarchy.Network);
        outward = new FieldSweep(hierarchy);
        homeward = new FieldSweep(hierarchy, isHomeward: true);
        linksIn = new LinksIn(network);
    }

    /// <summary>Where both trees run along the same links.</summary>
    private readonly record struct Plateau(int State, long Score);

    /// <summary>The paths, the shortest first; fewer than asked for where there are no more of that kind, none where there is no path.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public IReadOnlyList<AlternativePath> Find(TravelEnd from, TravelEnd to, AlternativeOptions? options = null)
    {
        var wishes = options ?? new AlternativeOptions();
        wishes.Check();
        goals.Clear();
        network.AddGoals(to, goals);
        var start = network.StartOf(from);
        var times = new EndTimes(hierarchy.PositionOf, outward.SweepOne([new TravelGoal(start, 0)]), homeward.SweepOne(CollectionsMarshal.AsSpan(goals)));
        var paths = new List<AlternativePath>();
        if (times.Over(start) >= Hierarchy.Infinity)
        {
            return paths;
        }

        TryAdd(start, start, times, wishes, paths);
        foreach (var plateau in Plateaus(start, times, wishes))
        {
            if (paths.Count >= wishes.Count)
            {
                break;
            }

            TryAdd(start, plateau.State, times, wishes, paths);
        }

        return paths;
    }

    private List<Plateau> Plateaus(int start, EndTimes times, AlternativeOptions wishes)
    {
        var shortest = times.Over(start);
        var (limit, leastLength) = ((long)(shortest * wishes.MaxStretch), (long)(shortest * wishes.MinPlateau));
        var next = new int[network.StateCount];
        var isEntered = new bool[network.StateCount];
        for (var state = 0; state < next.Length; state++)
        {
            next[state] = times.Over(state) <= limit ? NextOnPlateau(state, times) : None;
            if (next[state] != None)
            {
                isEntered[next[state]] = true;
            }
        }

        var plateaus = new List<Plateau>();
        for (var state = 0; state < next.Length; state++)
        {
            if (isEntered[state] || times.Over(state) > limit)
            {
                continue;
            }

            var end = state;
            while (next[end] != None)
            {
                end = next[end];
            }

            var length = Behind(start, state, times) + (times.To(state) - (long)times.To(end)) + Ahead(end, times);
            if (length >= leastLength)
            {
                plateaus.Add(new Plateau(state, length - (times.Over(state) - (long)shortest)));
            }
        }

        plateaus.Sort((a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : a.State.CompareTo(b.State));
        return plateaus;
    }

    /// <summary>
    /// How far a plateau goes on along the street by which the path leads to it: from there the way to the end is quicker along the street than back round it, up to
    /// the point from which both are alike.
    /// </summary>
    private long Behind(int start, int state, EndTimes times)
    {
        if (state == start)
        {
            return 0;
        }

        var link = LinkFromStart(state, times);
        return (network.Deciseconds[link] + (long)times.To(linksIn.TailOf(link)) - times.To(state)) / 2;
    }

    /// <summary>The same along the street by which the path leads on.</summary>
    private long Ahead(int state, EndTimes times)
    {
        if (IsGoal(state, times.To(state)))
        {
            return 0;
        }

        var link = LinkTowardsEnd(state, times);
        return (network.Deciseconds[link] + (long)times.From(network.Target[link]) - times.From(state)) / 2;
    }

    private int NextOnPlateau(int state, EndTimes times)
    {
        for (var link = network.FirstLink[state]; link < network.FirstLink[state + 1]; link++)
        {
            var (to, time) = (network.Target[link], (uint)network.Deciseconds[link]);
            if (time < Hierarchy.Infinity && times.From(state) + time == times.From(to) && time + times.To(to) == times.To(state))
            {
                return to;
            }
        }

        return None;
    }

    /// <summary>Adds the shortest path over a state, if it is unlike the others and comes to no node twice.</summary>
    private void TryAdd(int start, int via, EndTimes times, AlternativeOptions wishes, List<AlternativePath> paths)
    {
        var arcs = new List<int>();
        for (var state = via; state != start;)
        {
            var link = LinkFromStart(state, times);
            arcs.Add(network.ArcOf(link));
            state = linksIn.TailOf(link);
        }

        arcs.Reverse();
        for (var state = via; !IsGoal(state, times.To(state));)
        {
            var link = LinkTowardsEnd(state, times);
            arcs.Add(network.ArcOf(link));
            state = network.Target[link];
        }

        var shared = paths.Count == 0 ? 0 : paths.Max(path => Shared(arcs, path));
        if (paths.Count == 0 || (shared <= wishes.MaxShared && IsSimple(arcs)))
        {
            paths.Add(new AlternativePath([.. arcs], (int)times.Over(via), shared));
        }
    }

    private bool IsGoal(int state, uint timeTo)
    {
        foreach (var goal in goals)
        {
            if (goal.State == state && (uint)goal.Deciseconds == timeTo)
            {
                return true;
            }
        }

        return false;
    }

    private int LinkFromStart(int state, EndTimes times)
    {
        var i = linksIn.FirstIn[state];
        while (times.From(linksIn.TailOf(linksIn.Links[i])) + (uint)network.Deciseconds[linksIn.Links[i]] != times.From(state))
        {
            i++;
        }

        return linksIn.Links[i];
    }

    private int LinkTowardsEnd(int state, EndTimes times)
    {
        var link = network.FirstLink[state];
        while ((uint)network.Deciseconds[link] + times.To(network.Target[link]) != times.To(state))
        {
            link++;
        }

        return link;
    }

    private double Shared(List<int> arcs, AlternativePath other)
    {
        var (edges, total, shared) = (other.Arcs.Select(graph.EdgeOf).ToHashSet(), 0L, 0L);
        foreach (var arc in arcs)
        {
            var centimetres = (long)graph.LengthCentimetresOf(arc);
            total += centimetres;
            shared += edges.Contains(graph.EdgeOf(arc)) ? centimetres : 0;
        }

        return total == 0 ? 1 : (double)shared / total;
    }

    private bool IsSimple(List<int> arcs)
    {
        var seen = new HashSet<int>();
        return arcs.Count > 0 && seen.Add(graph.TailOf(arcs[0])) && arcs.TrueForAll(arc => seen.Add(graph.Head[arc]));
    }

    /// <summary>Times from the start and to the end.</summary>
    private readonly struct EndTimes(int[] positionOf, uint[] from, uint[] to)
    {
        public uint From(int state) => from[positionOf[state]];

        public uint To(int state) => to[positionOf[state]];

        /// <summary>Time of the shortest path over a state.</summary>
        public uint Over(int state) => From(state) + To(state);
    }
}
