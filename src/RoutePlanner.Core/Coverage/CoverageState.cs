using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace RoutePlanner.Core.Coverage;

/// <summary>
/// All visits of a night and what they leave to wish, kept up to date move by move.
/// <code>
/// item i:  visits pool[items[i].First .. + items[i].Count - 1], sorted; room for items[i].Room
/// demand d, place or passes:  gaps[d], missing[d];  beat at position p of a key road:  beatGaps[p]
/// </code>
/// A <see cref="CoverageTrial"/> evaluates a change without making it; any number of them, on as many threads, may read one state while nobody writes. <see cref="Commit"/>
/// makes the change, <see cref="Undo"/> takes it back. Sums are whole numbers: <see cref="Totals"/> equals <see cref="Recompute"/> bit for bit, whatever came before. One writer.
/// </summary>
internal sealed class CoverageState
{
    /// <summary>Σ p(t) · U(age(t)) of an item of weight 1 that is a millionth of risk: thousandths × seconds an hour.</summary>
    public const double SumsPerMillionth = 3_600_000;

    /// <summary>No gap is too long.</summary>
    public const int NoAim = int.MaxValue;

    private readonly WatchItem[] items;
    private readonly AgeSweep sweep;
    private readonly VisitEdits inverse = new();
    private readonly List<ItemVisit> here = [];
    private readonly GapSums[] beatGaps;
    private readonly GapSums[] gaps;
    private readonly int[] missing;
    private KeptVisit[] pool = new KeptVisit[1024];
    private int poolEnd;

    /// <summary>A night without visits.</summary>
    /// <param name="model">Items and their risk.</param>
    /// <param name="rules">What demands ask of items; null for risk alone.</param>
    public CoverageState(RiskModel model, WatchRules? rules = null)
    {
        Model = model;
        Rules = rules ?? WatchRules.None(model);
        Integral = new RiskIntegral(model);
        Presence = new UnitPresence(model, Rules);
        sweep = new AgeSweep(Integral);
        items = new WatchItem[Rules.ItemCount];
        for (var i = 0; i < items.Length; i++)
        {
            items[i].HasRules = Rules.FirstUse[i] < Rules.FirstUse[i + 1];
            if (i < model.ItemCount)
            {
                items[i].Scale = model.Weight[i] / SumsPerMillionth;
                items[i].RiskClass = (ushort)model.ClassOf[i];
            }
        }

        beatGaps = new GapSums[Rules.FirstPosition[^1]];
        gaps = new GapSums[Rules.DemandCount];
        missing = new int[Rules.DemandCount];
        Load(new VisitList());
    }

    public RiskModel Model { get; }

    public WatchRules Rules { get; }

    public RiskIntegral Integral { get; }

    /// <summary>What units are present at.</summary>
    public UnitPresence Presence { get; }

    /// <summary>What is left to wish now.</summary>
    public CoverageTotals Totals { get; private set; }

    /// <summary>How long a demand's longest gap may be, in seconds, before <see cref="CoverageTotals.LongGaps"/> counts it; at first none is too long.</summary>
    public int GapAim { get; private set; } = NoAim;

    internal ReadOnlySpan<WatchItem> Items => items;

    /// <summary>What the gaps of each beat of a key road come to, by position.</summary>
    internal ReadOnlySpan<GapSums> BeatGaps => beatGaps;

    /// <summary>What the gaps of each demand's target come to.</summary>
    internal ReadOnlySpan<GapSums> Gaps => gaps;

    /// <summary>Missing visits or passes of each demand.</summary>
    internal ReadOnlySpan<int> Missing => missing;

    /// <summary>Memory of items and visits.</summary>
    internal long Bytes => ((long)items.Length * Unsafe.SizeOf<WatchItem>()) + ((long)poolEnd * Unsafe.SizeOf<KeptVisit>());

    /// <summary>Visits of an item, sorted.</summary>
    internal ReadOnlySpan<KeptVisit> VisitsOf(int item) => pool.AsSpan(items[item].First, items[item].Count);

    /// <summary>Forgets all visits and takes others: the full evaluation.</summary>
    public void Load(VisitList list)
    {
        MakeRoom(list.Items);
        for (var k = 0; k < list.Count; k++)
        {
            // Units come one after the other, each in order of time: of an item's visits few are out of order.
            ref var item = ref items[list.Items[k]];
            ref readonly var visit = ref list.Visits[k];
            var at = item.First + item.Count++;
            for (; at > item.First && pool[at - 1].Visit.CompareTo(visit) > 0; at--)
            {
                pool[at].Visit = pool[at - 1].Visit;
            }

            pool[at].Visit = visit;
        }

        for (var i = 0; i < items.Length; i++)
        {
            Walk(ref items[i]);
            JudgeItem(i);
        }

        JudgeLines();
        Totals = Sum();
    }

    /// <summary>Calls an item into the cache: it will be looked at soon. In a large county few are there.</summary>
    internal unsafe void FetchItem(int item)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref items[item]));
        }
    }

    /// <summary>Calls an item's first visits into the cache.</summary>
    internal unsafe void FetchVisits(int item)
    {
        if (Sse.IsSupported && items[item].Count > 0)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref pool[items[item].First]));
            Sse.Prefetch0(Unsafe.AsPointer(ref pool[items[item].First + items[item].Count - 1]));
        }
    }

    /// <summary>Sets <see cref="GapAim"/>; totals change with it.</summary>
    public void AimAt(int seconds)
    {
        GapAim = seconds;
        Totals = Sum();
    }

    /// <summary>Makes the change that a trial on this state holds.</summary>
    public void Commit(CoverageTrial trial)
    {
        Totals += trial.Evaluate();
        Apply(trial.Pending);
    }

    /// <summary>Takes a committed change back; the trial still holds it.</summary>
    public void Undo(CoverageTrial trial)
    {
        inverse.SetInverse(trial.Pending);
        var changed = Totals;
        Apply(inverse);
        Totals = changed - trial.Evaluate();
    }

    /// <summary>Totals counted anew from the visits that are kept; they equal <see cref="Totals"/>.</summary>
    public CoverageTotals Recompute()
    {
        for (var i = 0; i < items.Length; i++)
        {
            items[i].Sum = SumOf(items[i]);
            JudgeItem(i);
        }

        JudgeLines();
        return Sum();
    }

    private CoverageTotals Sum()
    {
        var risk = 0L;
        foreach (ref readonly var item in items.AsSpan())
        {
            risk += item.Cost(item.Sum);
        }

        var (excess, idleness, longGaps, visits, passes) = (0L, 0L, 0L, 0L, 0L);
        for (var d = 0; d < missing.Length; d++)
        {
            excess += Rules.PriorityOf(d) * gaps[d].Excess;
            idleness += Rules.PriorityOf(d) * gaps[d].Idle;
            longGaps += gaps[d].Beyond(GapAim);
            (visits, passes) = Rules.IsPlace(d) ? (visits + (Rules.PriorityOf(d) * missing[d]), passes) : (visits, passes + (Rules.PriorityOf(d) * missing[d]));
        }

        return new CoverageTotals(risk, excess, idleness, longGaps, visits, passes);
    }

    /// <summary>Gives every item as much room as it will need, and no visits.</summary>
    private void MakeRoom(ReadOnlySpan<int> itemOfVisit)
    {
        foreach (ref var item in items.AsSpan())
        {
            item.Count = 0;
        }

        foreach (var item in itemOfVisit)
        {
            items[item].Count++;
        }

        poolEnd = 0;
        foreach (ref var item in items.AsSpan())
        {
            GiveRoom(ref item, item.Count);
            item.Count = 0;
        }
    }

    private void GiveRoom(ref WatchItem item, int count)
    {
        item.Room = count == 0 ? 0 : count + (count / 2) + 1;
        item.First = poolEnd;
        poolEnd += item.Room;
        if (poolEnd > pool.Length)
        {
            Array.Resize(ref pool, Math.Max(poolEnd, 2 * pool.Length));
        }
    }

    private void Apply(VisitEdits edits)
    {
        for (var k = 0; k < edits.ItemCount; k++)
        {
            if (edits.HeadAt(k) == VisitEdits.None)
            {
                continue;
            }

            var i = edits.ItemAt(k);
            ref var item = ref items[i];
            edits.Merge(k, VisitsOf(i), here);
            if (here.Count > item.Room)
            {
                GiveRoom(ref item, here.Count);
            }

            item.Count = here.Count;
            for (var v = 0; v < here.Count; v++)
            {
                pool[item.First + v].Visit = here[v];
            }

            Walk(ref item);
            JudgeItem(i);
        }

        for (var k = 0; k < edits.ItemCount; k++)
        {
            JudgeLinesAt(edits.ItemAt(k));
        }
    }

    /// <summary>An item's sum, from its visits alone.</summary>
    private long SumOf(in WatchItem item)
    {
        if (item.Count == 0)
        {
            return Integral.Nobody(item.RiskClass);
        }

        sweep.Begin(item.RiskClass);
        foreach (ref readonly var kept in pool.AsSpan(item.First, item.Count))
        {
            sweep.Advance(kept.Visit.Start);
            sweep.Take(kept.Visit.Handicap, kept.Visit.End);
        }

        sweep.Advance(Model.NightSeconds);
        return sweep.Sum;
    }

    /// <summary>The same, noting at every visit where the walk stood.</summary>
    private void Walk(ref WatchItem item)
    {
        if (item.Count == 0)
        {
            item.Sum = Integral.Nobody(item.RiskClass);
            return;
        }

        sweep.Begin(item.RiskClass);
        foreach (ref var kept in pool.AsSpan(item.First, item.Count))
        {
            sweep.Advance(kept.Visit.Start);
            kept.SumBefore = sweep.Sum;
            sweep.Take(kept.Visit.Handicap, kept.Visit.End);
            kept.Handicap = sweep.LaterCount == 0 ? sweep.Handicap : KeptVisit.Several;
            kept.Born = sweep.Born;
        }

        sweep.Advance(Model.NightSeconds);
        item.Sum = sweep.Sum;
    }

    /// <summary>Notes what an item's rules say of its visits; of a key road not yet.</summary>
    private void JudgeItem(int i)
    {
        if (!items[i].HasRules)
        {
            return;
        }

        here.Clear();
        foreach (ref readonly var kept in VisitsOf(i))
        {
            here.Add(kept.Visit);
        }

        var visits = CollectionsMarshal.AsSpan(here);
        for (var use = Rules.FirstUse[i]; use < Rules.FirstUse[i + 1]; use++)
        {
            var d = Rules.UseDemand[use];
            if (Rules.UsePosition[use] is var position and not WatchRules.NoPosition)
            {
                beatGaps[position] = Rules.Gaps(d, visits);
                continue;
            }

            missing[d] = Rules.Missing(d, visits);
            gaps[d] = Rules.IsPlace(d) ? Rules.Gaps(d, visits) : gaps[d];
        }
    }

    private void JudgeLines()
    {
        for (var d = 0; d < gaps.Length; d++)
        {
            gaps[d] = Rules.IsPlace(d) ? gaps[d] : GapsOfLine(d);
        }
    }

    private void JudgeLinesAt(int i)
    {
        for (var use = Rules.FirstUse[i]; use < Rules.FirstUse[i + 1]; use++)
        {
            if (Rules.UsePosition[use] != WatchRules.NoPosition)
            {
                gaps[Rules.UseDemand[use]] = GapsOfLine(Rules.UseDemand[use]);
            }
        }
    }

    /// <summary>Gaps of a key road; one that isn't on the map is never entered.</summary>
    private GapSums GapsOfLine(int demand)
    {
        var beats = beatGaps.AsSpan(Rules.FirstPosition[demand]..Rules.FirstPosition[demand + 1]);
        if (beats.IsEmpty)
        {
            return Rules.Gaps(demand, []);
        }

        var most = default(GapSums);
        foreach (ref readonly var beat in beats)
        {
            most = most.Most(beat);
        }

        return most;
    }
}
