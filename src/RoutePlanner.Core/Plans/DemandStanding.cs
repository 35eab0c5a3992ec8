using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans;

/// <summary>How far a demand is kept, by the definitions of docs/plan.md.</summary>
/// <param name="Served">What counts, by start.</param>
/// <param name="Missing">Counted visits or passes that are missing.</param>
/// <param name="WorstGap">Seconds.</param>
/// <param name="ExcessSeconds">Seconds beyond gap_max; of a key road those of its worst beat.</param>
/// <param name="Status">Met, partly or unmet.</param>
internal readonly record struct DemandStanding(ImmutableArray<ServedVisit> Served, int Missing, int WorstGap, long ExcessSeconds, DemandStatus Status)
{
    /// <summary>Whether a demand is kept less well than before.</summary>
    public bool IsWorseThan(in DemandStanding before) => Missing > before.Missing || ExcessSeconds > before.ExcessSeconds;

    /// <summary>How far a demand is kept in a night.</summary>
    public static DemandStanding Of(PatrolProblem patrol, VisitRecord record, Demand demand)
    {
        var served = new CountedServices(patrol, record).Of(demand);
        var missing = Math.Max(0, CountedServices.Wanted(demand) - served.Length);
        var (worst, excess) = demand.Kind == DemandKind.Visits
            ? Gaps(record.VisitsOf(demand.Target).Select(v => (v.Step.Start, v.Step.End)), demand)
            : WorstBeat(record, demand);
        var isVisited = served.Length > 0 || (demand.Count == 0 && IsSeen(record, demand));
        return new DemandStanding(served, missing, worst, excess, missing == 0 && excess == 0 ? DemandStatus.Met : isVisited ? DemandStatus.Partly : DemandStatus.Unmet);
    }

    private static bool IsSeen(VisitRecord record, Demand demand) => demand.Kind == DemandKind.Visits
        ? record.VisitsOf(demand.Target).Count > 0
        : record.EntriesOf(demand.Target).Any(entries => entries.Count > 0);

    private static (int Worst, long Excess) WorstBeat(VisitRecord record, Demand demand)
    {
        var (worst, excess) = (0, 0L);
        var isFound = false;
        foreach (var entries in record.EntriesOf(demand.Target))
        {
            isFound = true;
            var beat = Gaps(entries.Select(t => (t, t)), demand);
            (worst, excess) = (Math.Max(worst, beat.Worst), Math.Max(excess, beat.Excess));
        }

        return isFound ? (worst, excess) : Gaps([], demand);
    }

    /// <summary>Gaps inside the demand's hours between visits in order of start.</summary>
    private static (int Worst, long Excess) Gaps(IEnumerable<(int Start, int End)> visits, Demand demand)
    {
        var (left, worst, excess) = (demand.Hours.Start, 0, 0L);
        void Close(int arrival)
        {
            // Visits that overlap have no gap between them.
            var gap = Math.Max(0, Math.Min(arrival, demand.Hours.End) - left);
            worst = Math.Max(worst, gap);
            excess += demand.GapMax is { } gapMax ? Math.Max(0, gap - gapMax) : 0;
        }

        foreach (var (start, end) in visits)
        {
            Close(start);
            left = Math.Max(left, Math.Min(end, demand.Hours.End));
        }

        Close(demand.Hours.End);
        return (worst, excess);
    }
}
