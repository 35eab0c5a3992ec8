using System.Collections.Immutable;

namespace RoutePlanner.Core.Plans.Explanation.Alone;

/// <summary>Whether a demand could be met if nothing else were asked tonight: either a schedule that does it, or how sure it is that there is none.</summary>
/// <param name="Schedule">Visits or passes that meet it, by start; null where none was found. For a demand that only forbids long gaps it may be whom it takes, with their whole stay.</param>
/// <param name="Evidence">Only without a schedule.</param>
internal sealed record AloneAnswer(ImmutableArray<ServedVisit>? Schedule, Evidence Evidence)
{
    public bool IsMet => Schedule is not null;

    public static AloneAnswer Impossible { get; } = new(null, Evidence.Proved);

    public static AloneAnswer NotFound { get; } = new(null, Evidence.NotFound);

    public static AloneAnswer Met(IEnumerable<ServedVisit> schedule) => new([.. schedule.OrderBy(visit => visit.Start).ThenBy(visit => visit.UnitId, StringComparer.Ordinal)], default);
}
