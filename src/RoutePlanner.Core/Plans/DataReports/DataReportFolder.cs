using System.Collections.Immutable;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Plans.Export;
using RoutePlanner.Core.Plans.Maps;

namespace RoutePlanner.Core.Plans.DataReports;

/// <summary>Writes a data report into a folder: report.html, report.json and report.png. All or nothing; other files in the folder are left alone.</summary>
public static class DataReportFolder
{
    /// <summary>Writes the folder, made where it isn't there.</summary>
    /// <param name="report">The report.</param>
    /// <param name="directory">The output folder.</param>
    /// <param name="options">Language, map size, font.</param>
    /// <returns>Warnings, e.g. <c>no-cjk-font</c>.</returns>
    /// <exception cref="IOException">The folder can't be written.</exception>
    public static ImmutableArray<Diagnostic> Write(DataReport report, string directory, OutputOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(options);
        var diagnostics = new DiagnosticBag();
        var words = ReportWords.For(options.Language ?? report.Language);
        using var folder = new StagedFolder(directory);
        var map = ReportMap.Of(report, words);
        var png = SkiaMapRenderer.Render(map, ReportMap.SizeOf(map, options.MapSize), options.MapScale, options.FontFile, diagnostics);
        File.WriteAllBytes(folder.PathOf("report.png"), png);
        File.WriteAllBytes(folder.PathOf("report.json"), ReportJson.ToBytes(report));
        var overview = new ReportOverview(report, words, map, size => SkiaMapRenderer.Render(map, size, options.MapScale, options.FontFile, new DiagnosticBag()));
        new ReportPage(report, words, overview).Write(folder.PathOf("report.html"));
        folder.Commit([]);
        return diagnostics.ToImmutable();
    }
}
