using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Optimisation.Bounds;

/// <summary>
/// What driving each arc is present at, were the unit to stop for a moment at every node it comes to (which only adds presence), counted in presences of at most <see cref="LastingSeconds"/>. An item that a unit
/// stays present at, from stop to stop, for T seconds and then drives on for c' more needs 1 + (T + c' − Slack)⁺ / Piece of them at most; so it is paid for once when it begins and then by the second:
/// <code>
/// arc a:  entries First[a] .. First[a+1]-1;  Item, Share of a pass's strength, Kind;  y the seconds on a beat, Y on the arc
/// Touch    1                       a stop at its head is present there, none at its tail was
/// Stay     Y / Piece               stops at both ends are
/// Inner    1, more if y is long    a beat it drives, and no stop at its ends is present there
/// Last     1 + (2y − Slack)⁺ / P   a beat it drives that a stop at its head is present at, not one at its tail: it may turn round and drive it back
/// Begun    (y − Slack)⁺ / Piece    a beat it drives that a stop at its tail is present at, not one at its head
/// Seen     1, more if Y is long    beats seen from those it drives
/// </code>
/// A second of standing at a node is paid for as Stay, too. From a unit's own base, where a stop is present at nothing, no beat is Begun. Immutable.
/// </summary>
internal sealed class ArcYields
{
    /// <summary>Seconds for which one more presence is paid while a unit stays. Shorter ones charge a single beat between two stops more, longer ones give more than there was.</summary>
    public const int PieceSeconds = 120;

    /// <summary>Longest that one presence lasts.</summary>
    public const int LastingSeconds = PieceSeconds + SlackSeconds;

    /// <summary>By how much a presence lasts longer than it is paid for.</summary>
    private const int SlackSeconds = 20;

    /// <summary>Seconds on a beat by which what is paid once no longer matters.</summary>
    private const double FarBehind = 1e6;

    private readonly RoadGraph graph;
    private readonly RiskModel model;
    private readonly double seenShare;
    private readonly List<int> items = [];
    private readonly List<double> shares = [];
    private readonly List<YieldKind> kinds = [];

    public ArcYields(PatrolProblem patrol, RiskModel model)
    {
        graph = patrol.Roads.Graph;
        this.model = model;
        PlacesAt = Enumerable.Range(0, patrol.County.Places.Length).Where(p => patrol.Roads.PlaceSnaps[p].Node != Snap.NoNode)
            .ToLookup(p => patrol.Roads.PlaceSnaps[p].Node, p => model.BeatCount + p);
        var handicaps = new Handicaps(model);
        seenShare = (from tier in Enum.GetValues<Tier>()
                     from c in Enumerable.Range(0, model.ClassCount)
                     select Math.Pow(2, (handicaps.OfPass(tier, c) - handicaps.OfSeen(tier, c)) / (double)model.HalfLifeSeconds(c))).Max();
        var bases = patrol.Units.Select(unit => unit.BaseNode).ToHashSet();
        First = new int[graph.ArcCount + 1];
        var (before, after, driven, seen) = (new HashSet<int>(), new HashSet<int>(), new HashSet<int>(), new HashSet<int>());
        for (var tail = 0; tail < graph.NodeCount; tail++)
        {
            before.Clear();
            if (!bases.Contains(tail))
            {
                before.UnionWith(model.SeenFromNode(tail).ToArray());
            }

            for (var arc = graph.FirstArc[tail]; arc < graph.FirstArc[tail + 1]; arc++)
            {
                after.Clear();
                after.UnionWith(model.SeenFromNode(graph.Head[arc]).ToArray());
                AddBeats(arc, before, after, driven, seen);
                AddTouched(graph.Head[arc], before, after, driven);
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
        Stay,
        Inner,
        Last,
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
    /// The most price a second that driving an arc collects, at its least time or slower. Between the moments at which one more presence is needed or seconds begin to be paid for, what is collected grows
    /// by so much a second, so the rate is highest at one of them, or far behind all.
    /// </summary>
    /// <param name="arc">The arc.</param>
    /// <param name="seconds">Its least time.</param>
    /// <param name="price">Of each item's presence.</param>
    public double RateOf(int arc, double seconds, ReadOnlySpan<double> price)
    {
        var beats = Math.Max(1, BeatsOf(arc));
        var each = seconds / beats;
        var rate = Collected(arc, each, 0, price) / seconds;
        foreach (var slower in (ReadOnlySpan<double>)[SlackSeconds / 2.0, SlackSeconds, LastingSeconds])
        {
            var y = Math.Max(each, slower);
            rate = Math.Max(rate, Collected(arc, y, slower == LastingSeconds ? 1 : 0, price) / (y * beats));
        }

        return Math.Max(rate, Collected(arc, FarBehind, 1, price) / (FarBehind * beats));
    }

    /// <summary>What a drive collects that is so long on each beat; with one more presence where that is when it is needed.</summary>
    private double Collected(int arc, double y, int oneMore, ReadOnlySpan<double> price)
    {
        var (sum, whole) = (0.0, y * Math.Max(1, BeatsOf(arc)));
        for (var k = First[arc]; k < First[arc + 1]; k++)
        {
            sum += Shares[k] * price[Items[k]] * Kinds[k] switch
            {
                YieldKind.Touch => 1,
                YieldKind.Stay => whole / PieceSeconds,
                YieldKind.Inner => Count(y) + oneMore,
                YieldKind.Last => 1 + (Math.Max(0, (2 * y) - SlackSeconds) / PieceSeconds),
                YieldKind.Begun => Math.Max(0, y - SlackSeconds) / PieceSeconds,
                _ => 1 + (Math.Max(0, whole - SlackSeconds) / PieceSeconds),
            };
        }

        return sum;
    }

    /// <summary>Presences that so many seconds need.</summary>
    private static double Count(double seconds) => 1 + Math.Ceiling(Math.Max(0, seconds - LastingSeconds) / PieceSeconds);

    private int BeatsOf(int arc) => model.FirstBeat[graph.EdgeOf(arc) + 1] - model.FirstBeat[graph.EdgeOf(arc)];

    private void AddBeats(int arc, HashSet<int> before, HashSet<int> after, HashSet<int> driven, HashSet<int> seen)
    {
        var edge = graph.EdgeOf(arc);
        driven.Clear();
        seen.Clear();
        for (var beat = model.FirstBeat[edge]; beat < model.FirstBeat[edge + 1]; beat++)
        {
            driven.Add(beat);
            Add(beat, 1, (before.Contains(beat), after.Contains(beat)) switch
            {
                (true, true) => YieldKind.Stay,
                (true, false) => YieldKind.Begun,
                (false, true) => YieldKind.Last,
                _ => YieldKind.Inner,
            });
        }

        foreach (var beat in driven)
        {
            foreach (var other in model.SeenFromBeat(beat))
            {
                if (!driven.Contains(other) && !(before.Contains(other) && after.Contains(other)) && seen.Add(other))
                {
                    Add(other, seenShare, YieldKind.Seen);
                }
            }
        }
    }

    private void AddTouched(int head, HashSet<int> before, HashSet<int> after, HashSet<int> driven)
    {
        foreach (var beat in after)
        {
            if (!driven.Contains(beat))
            {
                Add(beat, 1, before.Contains(beat) ? YieldKind.Stay : YieldKind.Touch);
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
