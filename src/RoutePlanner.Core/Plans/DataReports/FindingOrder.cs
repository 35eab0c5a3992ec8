using System.Collections.Immutable;
using RoutePlanner.Core.Roads.Quality;

namespace RoutePlanner.Core.Plans.DataReports;

/// <summary>Puts findings in order, the kinds as they are declared, inside a kind the worst first, and numbers them.</summary>
internal static class FindingOrder
{
    public static ImmutableArray<NumberedFinding> Numbered(IEnumerable<Finding> findings) =>
    [
        .. findings.GroupBy(f => f.Kind).OrderBy(kind => kind.Key).SelectMany(kind =>
        {
            var sign = FindingSigns.Of(kind.Key);
            return kind
                .OrderByDescending(f => f.Severity)
                .ThenBy(f => f.Measure is { } measure ? (sign.IsLeastWorst ? measure : -measure) : 0)
                .ThenBy(f => f.At.Lon).ThenBy(f => f.At.Lat)
                .ThenBy(f => f.Subjects.IsEmpty ? "" : f.Subjects[0].Id, StringComparer.Ordinal)
                .Select((f, i) => new NumberedFinding(FormattableString.Invariant($"{sign.Letters}-{i + 1}"), f));
        }),
    ];
}
