using System.Collections.Immutable;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Export;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Maps;

namespace RoutePlanner.Core.Plans.Figures.Writing;

/// <summary>
/// Writes figures into a folder: figures.json, a CSV file a table, beats.geojson and the map residual.png. All or nothing; other files in the folder are left alone, so that it may be the
/// plan's own.
/// </summary>
public static class FiguresFolder
{
    /// <summary>Writes the folder, made where it isn't there.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="problem">The problem they were worked out for.</param>
    /// <param name="directory">The output folder.</param>
    /// <param name="options">Language, map size, font.</param>
    /// <returns>Warnings, e.g. <c>no-cjk-font</c>.</returns>
    /// <exception cref="IOException">The folder can't be written.</exception>
    public static ImmutableArray<Diagnostic> Write(PlanFigures figures, PatrolProblem problem, string directory, OutputOptions options)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        var diagnostics = new DiagnosticBag();
        using var folder = new StagedFolder(directory);
        File.WriteAllBytes(folder.PathOf("figures.json"), FiguresJson.ToBytes(figures));
        FiguresTables.Write(figures, folder.PathOf);
        BeatsGeoJson.Write(figures, folder.PathOf("beats.geojson"));
        var map = ResidualMap.Of(figures, problem.County, FigureWords.For(options.Language ?? problem.County.Language));
        File.WriteAllBytes(folder.PathOf("residual.png"), SkiaMapRenderer.Render(map, options.MapSize, options.MapScale, options.FontFile, diagnostics));
        folder.Commit([]);
        return diagnostics.ToImmutable();
    }
}
