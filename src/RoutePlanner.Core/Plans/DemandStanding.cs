using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans;

/// <summary>How far a demand is kept, by the definitions of docs/plan.md.</summary>
/// <param name="Served">What counts, by start.</param>
/// <param name="Missing">Counted visits or passes that are missing.</param>
/// <param name="WorstGap">Seconds.</param>
/// <param name="ExcessSeconds">Seconds beyond gap_max; of a key road those of its worst beat.</param>
/// <param name="IdleMilliseconds">Milliseconds since the last visit, on average over the hours; of a key road the mean of its beats.</param>
/// <param name="Status">Met, partly or unmet.</param>
internal readonly record struct DemandStanding(ImmutableArray<ServedVisit> Served, int Missing, int WorstGap, long ExcessSeconds, long IdleMilliseconds, DemandStatus Status)
{
    /// <summary>Whether a demand is kept less well than before.</summary>
    public bool IsWorseThan(in DemandStanding before) => Missing > before.Missing || ExcessSeconds > before.ExcessSeconds;

    /// <summary>How far a demand is kept in a night.</summary>
    public static DemandStanding Of(PatrolProblem patrol, VisitRecord record, Demand demand)
    {
        var served = new CountedServices(patrol, record).Of(demand);
        var missing = Math.Max(0, CountedServices.Wanted(demand) - served.Length);
        var (worst, excess, idle) = demand.Kind == DemandKind.Visits
            ? Gaps(record.VisitsOf(demand.Target).Select(v => (v.Step.Start, v.Step.End)), demand)
            : WorstBeat(record, demand);
        var isVisited = served.Length > 0 || (demand.Count == 0 && IsSeen(record, demand));
        return new DemandStanding(served, missing, worst, excess, idle, missing == 0 && excess == 0 ? DemandStatus.Met : isVisited ? DemandStatus.Partly : DemandStatus.Unmet);
    }

    private static bool IsSeen(VisitRecord record, Demand demand) => demand.Kind == DemandKind.Visits
        ? record.VisitsOf(demand.Target).Count > 0
        : record.EntriesOf(demand.Target).Any(entries => entries.Count > 0);

    private static (int Worst, long Excess, long Idle) WorstBeat(VisitRecord record, Demand demand)
    {
        var (worst, excess, idle) = (0, 0L, 0L);
        var beats = 0;
        foreach (var entries in record.EntriesOf(demand.Target))
        {
            beats++;
            var beat = Gaps(entries.Select(t => (t, t)), demand);
            (worst, excess, idle) = (Math.Max(worst, beat.Worst), Math.Max(excess, beat.Excess), idle + beat.Idle);
        }

        return beats > 0 ? (worst, excess, idle / beats) : Gaps([], demand);
    }

    /// <summary>Gaps inside the demand's hours between visits in order of start.</summary>
    private static (int Worst, long Excess, long Idle) Gaps(IEnumerable<(int Start, int End)> visits, Demand demand)
    {
        var (left, worst, excess, squares) = (demand.Hours.Start, 0, 0L, 0L);
        void Close(int arrival)
        {
            // Visits that overlap have no gap between them.
            var gap = Math.Max(0, Math.Min(arrival, demand.Hours.End) - left);
            worst = Math.Max(worst, gap);
            squares += (long)gap * gap;
            excess += demand.GapMax is { } gapMax ? Math.Max(0, gap - gapMax) : 0;
        }

        foreach (var (start, end) in visits)
        {
            Close(start);
            left = Math.Max(left, Math.Min(end, demand.Hours.End));
        }

        Close(demand.Hours.End);
        return (worst, excess, 500 * squares / Math.Max(1, demand.Hours.End - demand.Hours.Start));
    }
}
