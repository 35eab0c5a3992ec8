using RoutePlanner.Core.Roads.Quality;

namespace RoutePlanner.Core.Plans.DataReports;

/// <summary>How often a kind of finding came up, in words.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">Its name in the report's language.</param>
/// <param name="Count">How many.</param>
/// <param name="Urgent">How many of them are errors or warnings, not notes.</param>
/// <param name="WorstId">Number of the worst one.</param>
/// <param name="Worst">Its measure with unit, or an empty text.</param>
public sealed record KindCount(FindingKind Kind, string Name, int Count, int Urgent, string WorstId, string Worst)
{
    /// <summary>The kinds that came up, in the report's order.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>; null for the report's own.</param>
    public static IReadOnlyList<KindCount> Of(DataReport report, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var words = ReportWords.For(language ?? report.Language);
        return
        [
            .. report.Findings.GroupBy(f => f.Finding.Kind).Select(kind => new KindCount(
                kind.Key, words.Kind(kind.Key), kind.Count(), kind.Count(f => f.Finding.Severity > MapData.Severity.Note), kind.First().Id, ReportWords.Measure(kind.First().Finding))),
        ];
    }
}
