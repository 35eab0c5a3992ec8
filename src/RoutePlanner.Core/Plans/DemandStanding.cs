using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Figures;

namespace RoutePlanner.Core.Plans;

/// <summary>How far a demand is kept, by the definitions of docs/plan.md.</summary>
/// <param name="Served">What counts, by start.</param>
/// <param name="Missing">Counted visits or passes that are missing.</param>
/// <param name="WorstGap">Seconds.</param>
/// <param name="ExcessSeconds">Seconds beyond gap_max; of a key road those of its worst beat.</param>
/// <param name="IdleMilliseconds">Milliseconds since the last visit, on average over the hours; of a key road its worst beat's.</param>
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
        var spans = SpansOf(record, demand);
        var (worst, excess, idle) = (spans.Max(s => s.Worst), spans.Max(s => s.Excess), spans.Max(s => s.MeanIdleness));
        var isVisited = served.Length > 0 || (demand.Count == 0 && IsSeen(record, demand));
        return new DemandStanding(served, missing, worst, excess, idle, missing == 0 && excess == 0 ? DemandStatus.Met : isVisited ? DemandStatus.Partly : DemandStatus.Unmet);
    }

    private static bool IsSeen(VisitRecord record, Demand demand) => demand.Kind == DemandKind.Visits
        ? record.VisitsOf(demand.Target).Count > 0
        : record.EntriesOf(demand.Target).Any(entries => entries.Count > 0);

    /// <summary>Gaps of the place, or of each beat of the key road; one that isn't on the map is never entered.</summary>
    private static ImmutableArray<GapSpans> SpansOf(VisitRecord record, Demand demand)
    {
        GapSpans Spans(IEnumerable<(int Start, int End)> visits) => GapSpans.Of(visits, demand.Hours, demand.GapMax);
        if (demand.Kind == DemandKind.Visits)
        {
            return [Spans(record.VisitsOf(demand.Target).Select(v => (v.Step.Start, v.Step.End)))];
        }

        ImmutableArray<GapSpans> beats = [.. record.EntriesOf(demand.Target).Select(entries => Spans(entries.Select(t => (t, t))))];
        return beats.IsEmpty ? [Spans([])] : beats;
    }
}
