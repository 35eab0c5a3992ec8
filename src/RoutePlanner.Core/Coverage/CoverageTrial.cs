using System.Runtime.InteropServices;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Coverage;

/// <summary>
/// A change of a night that is evaluated before it is made: presences removed and added, in any order, and what that does to the totals. Only the touched items are looked
/// at, and of each only the visits around the change: from the last one before it until the walk is where it was without it.
/// <code>
/// trial.Clear();
/// trial.RemoveDrive(path, start, end, unit, tier);      // as it was added
/// trial.AddStand(node, place, true, start, end, unit, tier);
/// var delta = trial.Evaluate();                          // below zero: better. Nothing has changed
/// state.Commit(trial);  state.Undo(trial);
/// </code>
/// A move is a handful of these: to insert a stop, its drive is removed and two drives and a stand are added; to drive another path, or at another time, one drive goes and one
/// comes. One trial a thread; trials on several threads may share a state that nobody changes meanwhile. Nothing is allocated once it has grown to the largest move.
/// </summary>
internal sealed class CoverageTrial
{
    /// <summary>So many are looked through one by one rather than halved again.</summary>
    private const int FewVisits = 8;

    /// <summary>Visits of the item so many slots on are called into the cache while one is looked at.</summary>
    private const int FetchedAhead = 6;

    private readonly CoverageState state;
    private readonly WatchRules rules;
    private readonly UnitPresence presence;
    private readonly AgeSweep sweep;
    private readonly List<ItemVisit> merged = [];
    private readonly List<int> touchedLines = [];
    private readonly GapSums[] beatGaps;
    private readonly int[] beatEpoch;
    private readonly int[] lineEpoch;
    private int epoch;

    public CoverageTrial(CoverageState state)
    {
        this.state = state;
        rules = state.Rules;
        presence = state.Presence;
        sweep = new AgeSweep(state.Integral);
        beatGaps = new GapSums[rules.FirstPosition[^1]];
        beatEpoch = new int[beatGaps.Length];
        lineEpoch = new int[rules.DemandCount];
    }

    /// <summary>What is to change.</summary>
    internal VisitEdits Pending { get; } = new();

    /// <summary>Forgets the change.</summary>
    public void Clear() => Pending.Clear();

    /// <summary>Adds one visit of one item.</summary>
    public void Add(int item, in ItemVisit visit) => Pending.Add(item, visit, isAdded: true);

    /// <summary>Removes a visit that is there.</summary>
    public void Remove(int item, in ItemVisit visit) => Pending.Add(item, visit, isAdded: false);

    /// <summary>Adds a drive (see <see cref="UnitPresence.Drive"/>).</summary>
    public void AddDrive(DriveFootprint path, int start, int end, int unit, Tier tier)
    {
        var sink = Adding;
        presence.Drive(path, start, end, unit, tier, ref sink);
    }

    /// <summary>Removes a drive that was added with the same values.</summary>
    public void RemoveDrive(DriveFootprint path, int start, int end, int unit, Tier tier)
    {
        var sink = Removing;
        presence.Drive(path, start, end, unit, tier, ref sink);
    }

    /// <summary>Adds standing at a node (see <see cref="UnitPresence.Stand"/>).</summary>
    public void AddStand(int node, int place, bool isVisit, int start, int end, int unit, Tier tier)
    {
        var sink = Adding;
        presence.Stand(node, place, isVisit, start, end, unit, tier, ref sink);
    }

    /// <summary>Removes a stand that was added with the same values.</summary>
    public void RemoveStand(int node, int place, bool isVisit, int start, int end, int unit, Tier tier)
    {
        var sink = Removing;
        presence.Stand(node, place, isVisit, start, end, unit, tier, ref sink);
    }

    /// <summary>What the change would do to the totals.</summary>
    /// <exception cref="InvalidOperationException">Something is to be removed that isn't there.</exception>
    public CoverageTotals Evaluate()
    {
        var risk = 0L;
        for (var slot = 0; slot < Pending.ItemCount; slot++)
        {
            if (slot + FetchedAhead < Pending.ItemCount)
            {
                state.FetchVisits(Pending.ItemAt(slot + FetchedAhead));
            }

            if (Pending.HeadAt(slot) != VisitEdits.None)
            {
                ref readonly var item = ref state.Items[Pending.ItemAt(slot)];
                risk += item.Scale > 0 ? item.Cost(ChangedSum(item, state.VisitsOf(Pending.ItemAt(slot)), Pending.HeadAt(slot))) - item.Cost(item.Sum) : 0;
            }
        }

        return EvaluateDemands() with { Risk = risk };
    }

    /// <summary>The same without the risk.</summary>
    public CoverageTotals EvaluateDemands()
    {
        if (++epoch == int.MaxValue)
        {
            Array.Clear(beatEpoch);
            Array.Clear(lineEpoch);
            epoch = 1;
        }

        touchedLines.Clear();
        var demands = default(CoverageTotals);
        for (var slot = 0; slot < Pending.ItemCount; slot++)
        {
            if (Pending.HeadAt(slot) != VisitEdits.None && state.Items[Pending.ItemAt(slot)].HasRules)
            {
                demands += Judge(slot);
            }
        }

        foreach (var d in touchedLines)
        {
            demands += Change(d, GapsOfLine(d), 0, 0);
        }

        return demands;
    }

    /// <summary>An item's sum with its edits.</summary>
    private long ChangedSum(in WatchItem item, ReadOnlySpan<KeptVisit> kept, int edit)
    {
        // Resume after the last visit before the first edit after which the walk kept a single one.
        var next = FirstFrom(kept, Pending[edit].Visit.Start);
        while (next > 0 && kept[next - 1].Handicap == KeptVisit.Several)
        {
            next--;
        }

        if (next == 0)
        {
            sweep.Begin(item.RiskClass);
        }
        else
        {
            ref readonly var last = ref kept[next - 1];
            sweep.Resume(item.RiskClass, last.Visit.Start, last.SumBefore, last.Handicap, last.Born);
        }

        while (edit != VisitEdits.None)
        {
            ref readonly var change = ref Pending[edit];
            if (change.IsAdded)
            {
                for (; next < kept.Length && IsBefore(kept[next].Visit, change.Visit); next++)
                {
                    Take(kept[next].Visit);
                }

                Take(change.Visit);
            }
            else
            {
                for (; next < kept.Length && !kept[next].Visit.IsSame(change.Visit); next++)
                {
                    Take(kept[next].Visit);
                }

                VisitEdits.DemandThere(kept, next++, change.Visit);
            }

            edit = change.Next;
        }

        for (; next < kept.Length; next++)
        {
            ref readonly var visit = ref kept[next];
            Take(visit.Visit);
            if (sweep.LaterCount == 0 && sweep.Born == visit.Born && sweep.Handicap == visit.Handicap)
            {
                // From here on all is as it was.
                return item.Sum + sweep.Sum - visit.SumBefore;
            }
        }

        sweep.Advance(state.Model.NightSeconds);
        return sweep.Sum;
    }

    private void Take(in ItemVisit visit)
    {
        sweep.Advance(visit.Start);
        sweep.Take(visit.Handicap, visit.End);
    }

    /// <summary>Index of the first visit that starts no earlier.</summary>
    private static int FirstFrom(ReadOnlySpan<KeptVisit> kept, int start)
    {
        var (low, high) = (0, kept.Length);
        while (high - low > FewVisits)
        {
            var middle = (low + high) / 2;
            (low, high) = kept[middle].Visit.Start < start ? (middle + 1, high) : (low, middle);
        }

        while (low < high && kept[low].Visit.Start < start)
        {
            low++;
        }

        return low;
    }

    private static bool IsBefore(in ItemVisit a, in ItemVisit b) => a.Start != b.Start ? a.Start < b.Start : a.CompareTo(b) < 0;

    private CoverageTotals Judge(int slot)
    {
        var item = Pending.ItemAt(slot);
        Pending.Merge(slot, state.VisitsOf(item), merged);
        var visits = CollectionsMarshal.AsSpan(merged);
        var change = default(CoverageTotals);
        for (var use = rules.FirstUse[item]; use < rules.FirstUse[item + 1]; use++)
        {
            var d = rules.UseDemand[use];
            if (rules.UsePosition[use] is var position and not WatchRules.NoPosition)
            {
                beatGaps[position] = rules.Gaps(d, visits);
                beatEpoch[position] = epoch;
                if (lineEpoch[d] != epoch)
                {
                    lineEpoch[d] = epoch;
                    touchedLines.Add(d);
                }

                continue;
            }

            long lacking = rules.PriorityOf(d) * (rules.Missing(d, visits) - state.Missing[d]);
            change += rules.IsPlace(d) ? Change(d, rules.Gaps(d, visits), lacking, 0) : new CoverageTotals(0, 0, 0, 0, 0, lacking);
        }

        return change;
    }

    private CoverageTotals Change(int demand, in GapSums gaps, long missedVisits, long missedPasses)
    {
        ref readonly var before = ref state.Gaps[demand];
        var priority = rules.PriorityOf(demand);
        return new CoverageTotals(
            0, priority * (gaps.Excess - before.Excess), priority * (gaps.Idle - before.Idle), gaps.Beyond(state.GapAim) - before.Beyond(state.GapAim), missedVisits, missedPasses);
    }

    private GapSums GapsOfLine(int demand)
    {
        var most = default(GapSums);
        var (first, end) = (rules.FirstPosition[demand], rules.FirstPosition[demand + 1]);
        for (var position = first; position < end; position++)
        {
            ref readonly var beat = ref (beatEpoch[position] == epoch ? ref beatGaps[position] : ref state.BeatGaps[position]);
            most = most.Most(beat);
        }

        return most;
    }

    /// <summary>Takes visits to add.</summary>
    internal Sink Adding => new(state, Pending, isAdded: true);

    /// <summary>Takes visits to remove.</summary>
    internal Sink Removing => new(state, Pending, isAdded: false);

    /// <summary>Puts visits among the edits.</summary>
    internal readonly struct Sink(CoverageState state, VisitEdits edits, bool isAdded) : IVisitSink
    {
        public void Take(int item, in ItemVisit visit)
        {
            state.FetchItem(item);
            edits.Add(item, visit, isAdded);
        }
    }
}
