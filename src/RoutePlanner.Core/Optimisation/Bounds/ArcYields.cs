using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Optimisation.Bounds;

/// <summary>
/// What driving each arc is present at anew, were the unit to stop for a moment at every node it comes to (which only adds presence): so many presences at an item, each of at most <see cref="LastingSeconds"/>.
/// <code>
/// arc a:  entries First[a] .. First[a+1]-1;  Item, Share of a pass's strength, Kind
/// Touch    the beats and places that a stop at its head is present at: one presence, begun on arrival
/// Inner    beats it enters on the way; where it stops at the head for a moment and turns round, it is there until it has driven the beat back
/// Begun    beats it enters that a stop at its tail was present at already: for the first LastingSeconds that stop's presence will do, of which at most HeadStartSeconds are over
/// Seen     beats seen from those it drives, not touched or driven
/// </code>
/// From a unit's own base, where a stop is present at nothing, all beats are Inner. Immutable.
/// </summary>
internal sealed class ArcYields
{
    /// <summary>Longest that one presence lasts here; what is longer counts as several.</summary>
    public const int LastingSeconds = 60;

    /// <summary>A stop no longer than this is nothing but the moment it begins with; of a longer one see <see cref="StandYield"/>.</summary>
    public const int HeadStartSeconds = 20;

    private readonly RoadGraph graph;
    private readonly RiskModel model;
    private readonly List<int> items = [];
    private readonly List<double> shares = [];
    private readonly List<YieldKind> kinds = [];

    public ArcYields(PatrolProblem patrol, RiskModel model)
    {
        graph = patrol.Roads.Graph;
        this.model = model;
        PlacesAt = Enumerable.Range(0, patrol.County.Places.Length).Where(p => patrol.Roads.PlaceSnaps[p].Node != Snap.NoNode)
            .ToLookup(p => patrol.Roads.PlaceSnaps[p].Node, p => model.BeatCount + p);
        var bases = patrol.Units.Select(unit => unit.BaseNode).ToHashSet();
        First = new int[graph.ArcCount + 1];
        var (before, driven, seen) = (new HashSet<int>(), new HashSet<int>(), new HashSet<int>());
        for (var tail = 0; tail < graph.NodeCount; tail++)
        {
            before.Clear();
            if (!bases.Contains(tail))
            {
                before.UnionWith(model.SeenFromNode(tail).ToArray());
            }

            for (var arc = graph.FirstArc[tail]; arc < graph.FirstArc[tail + 1]; arc++)
            {
                AddBeats(arc, before, driven, seen);
                AddTouched(graph.Head[arc], before, driven);
                First[arc + 1] = items.Count;
            }
        }

        Items = [.. items];
        Shares = [.. shares];
        Kinds = [.. kinds];
    }

    /// <summary>How an item comes by its presence.</summary>
    internal enum YieldKind : byte
    {
        Touch,
        Inner,
        Begun,
        Seen,
    }

    public int[] First { get; }

    public int[] Items { get; }

    public double[] Shares { get; }

    public YieldKind[] Kinds { get; }

    /// <summary>Items of the places at each node.</summary>
    public ILookup<int, int> PlacesAt { get; }

    /// <summary>
    /// The most price a second that driving an arc collects, at its least time or slower: a slower drive makes more presences only when a beat takes longer than one lasts, so the moments of one more
    /// each are where the rate can be higher.
    /// </summary>
    /// <param name="arc">The arc.</param>
    /// <param name="seconds">Its least time.</param>
    /// <param name="price">Of each item's presence.</param>
    public double RateOf(int arc, double seconds, ReadOnlySpan<double> price)
    {
        var beats = Math.Max(1, BeatsOf(arc));
        var (usual, slower) = (0.0, 0.0);
        var each = seconds / beats;
        var (inner, begun) = (InnerCount(each), BegunCount(each));
        var seen = Math.Max(1, Math.Ceiling(seconds / LastingSeconds));
        for (var k = First[arc]; k < First[arc + 1]; k++)
        {
            var worth = Shares[k] * price[Items[k]];
            var (count, more) = Kinds[k] switch { YieldKind.Touch => (1.0, 0.0), YieldKind.Inner => (inner, 1), YieldKind.Begun => (begun, 1), _ => (seen, beats) };
            usual += count * worth;
            slower += (count + more) * worth;
        }

        var slow = Math.Max(each, ((inner * LastingSeconds) - HeadStartSeconds) / 2) * beats;
        return Math.Max(usual / seconds, slower / slow);
    }

    /// <summary>What the beats that are Begun on an arc cost more when they are paid for as Inner ones.</summary>
    public double BegunAgain(int arc, double seconds, ReadOnlySpan<double> price)
    {
        var (each, sum) = (seconds / Math.Max(1, BeatsOf(arc)), 0.0);
        for (var k = First[arc]; k < First[arc + 1]; k++)
        {
            sum += Kinds[k] == YieldKind.Begun ? price[Items[k]] : 0;
        }

        return sum * (InnerCount(each) - BegunCount(each));
    }

    private static double InnerCount(double beatSeconds) => Math.Ceiling(((2 * beatSeconds) + HeadStartSeconds) / LastingSeconds);

    private static double BegunCount(double beatSeconds) => Math.Max(0, Math.Ceiling((beatSeconds + HeadStartSeconds) / LastingSeconds) - 1);

    private int BeatsOf(int arc) => model.FirstBeat[graph.EdgeOf(arc) + 1] - model.FirstBeat[graph.EdgeOf(arc)];

    private void AddBeats(int arc, HashSet<int> before, HashSet<int> driven, HashSet<int> seen)
    {
        var edge = graph.EdgeOf(arc);
        driven.Clear();
        seen.Clear();
        for (var beat = model.FirstBeat[edge]; beat < model.FirstBeat[edge + 1]; beat++)
        {
            driven.Add(beat);
            Add(beat, 1, before.Contains(beat) ? YieldKind.Begun : YieldKind.Inner);
        }

        foreach (var beat in driven)
        {
            foreach (var other in model.SeenFromBeat(beat))
            {
                if (!driven.Contains(other) && seen.Add(other))
                {
                    Add(other, Presence.SeenShare, YieldKind.Seen);
                }
            }
        }
    }

    private void AddTouched(int head, HashSet<int> before, HashSet<int> driven)
    {
        foreach (var beat in model.SeenFromNode(head))
        {
            if (!before.Contains(beat) && !driven.Contains(beat))
            {
                Add(beat, 1, YieldKind.Touch);
            }
        }

        foreach (var place in PlacesAt[head])
        {
            Add(place, 1, YieldKind.Touch);
        }
    }

    private void Add(int item, double share, YieldKind kind)
    {
        if (model.Weight[item] > 0)
        {
            items.Add(item);
            shares.Add(share);
            kinds.Add(kind);
        }
    }
}
