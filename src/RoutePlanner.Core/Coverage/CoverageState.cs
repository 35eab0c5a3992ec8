using System.Runtime.InteropServices;

namespace RoutePlanner.Core.Coverage;

/// <summary>
/// All visits of a night and what they leave to wish, kept up to date move by move.
/// <code>
/// item i:  visits pool[items[i].First .. + items[i].Count - 1], sorted; room for items[i].Room
/// demand d, place or passes:  excess[d], missing[d];  beat at position p of a key road:  beatExcess[p]
/// </code>
/// A <see cref="CoverageTrial"/> evaluates a change without making it; any number of them, on as many threads, may read one state while nobody writes. <see cref="Commit"/>
/// makes the change, <see cref="Undo"/> takes it back. Sums are whole numbers: <see cref="Totals"/> equals <see cref="Recompute"/> bit for bit, whatever came before. One writer.
/// </summary>
internal sealed class CoverageState
{
    public const double SumsPerMillionth = 3_600_000;
    private const int SmallestRoom = 4;

    private readonly WatchItem[] items;
    private readonly AgeSweep sweep;
    private readonly VisitEdits inverse = new();
    private readonly List<ItemVisit> merged = [];
    private readonly long[] beatExcess;
    private readonly long[] excess;
    private readonly int[] missing;
    private KeptVisit[] pool = new KeptVisit[1024];
    private int poolEnd;

    public CoverageState(RiskModel model, WatchRules? rules = null)
    {
        Model = model;
        Rules = rules ?? WatchRules.None(model);
        Integral = new RiskIntegral(model);
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

            items[i].Sum = SumOf(i, []);
        }

        beatExcess = new long[Rules.FirstPosition[^1]];
        excess = new long[Rules.DemandCount];
        missing = new int[Rules.DemandCount];
        Totals = Recompute();
        for (var i = 0; i < items.Length; i++)
        {
            Judge(i, []);
        }

        for (var d = 0; d < excess.Length; d++)
        {
            excess[d] = Rules.IsPlace(d) ? excess[d] : WorstBeat(d);
        }
    }

    public RiskModel Model { get; }

    public WatchRules Rules { get; }

    public RiskIntegral Integral { get; }

    /// <summary>What is left to wish now.</summary>
    public CoverageTotals Totals { get; private set; }

    internal ReadOnlySpan<WatchItem> Items => items;

    /// <summary>Seconds beyond the rule at each beat of a key road, by position.</summary>
    internal ReadOnlySpan<long> BeatExcess => beatExcess;

    /// <summary>Seconds beyond the rule of each demand.</summary>
    internal ReadOnlySpan<long> Excess => excess;

    /// <summary>Missing visits or passes of each demand.</summary>
    internal ReadOnlySpan<int> Missing => missing;

    /// <summary>Visits of an item, sorted.</summary>
    internal ReadOnlySpan<KeptVisit> VisitsOf(int item) => pool.AsSpan(items[item].First, items[item].Count);

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
        var before = Totals;
        Apply(inverse);
        Totals = before - trial.Evaluate();
    }

    /// <summary>The reference: all items, all demands, from their visits alone.</summary>
    public CoverageTotals Recompute()
    {
        var totals = default(CoverageTotals);
        var here = new List<ItemVisit>();
        var beats = new long[beatExcess.Length];
        for (var i = 0; i < items.Length; i++)
        {
            var visits = VisitsOf(i);
            here.Clear();
            foreach (ref readonly var kept in visits)
            {
                here.Add(kept.Visit);
            }

            var list = CollectionsMarshal.AsSpan(here);
            totals += new CoverageTotals(items[i].Cost(SumOf(i, list)), 0, 0, 0);
            for (var use = Rules.FirstUse[i]; use < Rules.FirstUse[i + 1]; use++)
            {
                var d = Rules.UseDemand[use];
                if (Rules.UsePosition[use] is var position and not WatchRules.NoPosition)
                {
                    beats[position] = Rules.ExcessSeconds(d, list);
                    continue;
                }

                long lacking = Rules.PriorityOf(d) * Rules.Missing(d, list);
                totals += Rules.IsPlace(d)
                    ? new CoverageTotals(0, Rules.PriorityOf(d) * Rules.ExcessSeconds(d, list), lacking, 0)
                    : new CoverageTotals(0, 0, 0, lacking);
            }
        }

        for (var d = 0; d < Rules.DemandCount; d++)
        {
            totals += Rules.IsPlace(d) ? default : new CoverageTotals(0, Rules.PriorityOf(d) * Worst(d, beats), 0, 0);
        }

        return totals;
    }

    /// <summary>Seconds beyond the rule at the worst beat of a key road; one that isn't on the map is never entered.</summary>
    private long WorstBeat(int demand) => Worst(demand, beatExcess);

    private long Worst(int demand, ReadOnlySpan<long> atBeats)
    {
        var beats = atBeats[Rules.FirstPosition[demand]..Rules.FirstPosition[demand + 1]];
        var worst = beats.IsEmpty ? Rules.ExcessSeconds(demand, []) : 0;
        foreach (var seconds in beats)
        {
            worst = Math.Max(worst, seconds);
        }

        return worst;
    }

    private long SumOf(int item, ReadOnlySpan<ItemVisit> visits)
    {
        sweep.Begin(items[item].RiskClass);
        foreach (ref readonly var visit in visits)
        {
            sweep.Advance(visit.Start);
            sweep.Take(visit.Handicap, visit.End);
        }

        sweep.Advance(Model.NightSeconds);
        return sweep.Sum;
    }

    private void Apply(VisitEdits edits)
    {
        for (var k = 0; k < edits.ItemCount; k++)
        {
            var item = edits.ItemAt(k);
            edits.Merge(k, VisitsOf(item), merged);
            Replace(item, CollectionsMarshal.AsSpan(merged));
            Judge(item, CollectionsMarshal.AsSpan(merged));
        }

        for (var k = 0; k < edits.ItemCount; k++)
        {
            var item = edits.ItemAt(k);
            for (var use = Rules.FirstUse[item]; use < Rules.FirstUse[item + 1]; use++)
            {
                if (Rules.UsePosition[use] != WatchRules.NoPosition)
                {
                    excess[Rules.UseDemand[use]] = WorstBeat(Rules.UseDemand[use]);
                }
            }
        }
    }

    /// <summary>Gives an item other visits, and walks through them.</summary>
    private void Replace(int item, ReadOnlySpan<ItemVisit> visits)
    {
        ref var it = ref items[item];
        if (visits.Length > it.Room)
        {
            it.Room = Math.Max(SmallestRoom, 2 * visits.Length);
            it.First = poolEnd;
            poolEnd += it.Room;
            if (poolEnd > pool.Length)
            {
                Array.Resize(ref pool, Math.Max(poolEnd, 2 * pool.Length));
            }
        }

        it.Count = visits.Length;
        sweep.Begin(it.RiskClass);
        for (var k = 0; k < visits.Length; k++)
        {
            sweep.Advance(visits[k].Start);
            ref var kept = ref pool[it.First + k];
            kept.Visit = visits[k];
            kept.Handicap = sweep.LaterCount == 0 ? sweep.Handicap : KeptVisit.Several;
            kept.Born = sweep.Born;
            kept.SumBefore = sweep.Sum;
            sweep.Take(visits[k].Handicap, visits[k].End);
        }

        sweep.Advance(Model.NightSeconds);
        it.Sum = sweep.Sum;
    }

    /// <summary>Notes what an item's rules say of its visits; of a key road's worst beat not yet.</summary>
    private void Judge(int item, ReadOnlySpan<ItemVisit> visits)
    {
        for (var use = Rules.FirstUse[item]; use < Rules.FirstUse[item + 1]; use++)
        {
            var d = Rules.UseDemand[use];
            if (Rules.UsePosition[use] is var position and not WatchRules.NoPosition)
            {
                beatExcess[position] = Rules.ExcessSeconds(d, visits);
                continue;
            }

            missing[d] = Rules.Missing(d, visits);
            excess[d] = Rules.IsPlace(d) ? Rules.ExcessSeconds(d, visits) : excess[d];
        }
    }
}
