using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Export.GeoPackages;
using RoutePlanner.Core.Plans.Export.Sheets;
using RoutePlanner.Core.Plans.Export.Sheets.Pages;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Traces;

namespace RoutePlanner.Core.Plans.Export;

/// <summary>
/// Writes a plan with all that is made from it into a folder: plan.json, plan.geojson, trips.geojson, plan.kml, plan.gpkg, timetable.csv, plan.html, map.png, a GPX file and a
/// calendar a unit (docs/outputs.md). All or nothing: on failure the folder is as it was. Files that aren't ours are left alone; units' files of an earlier plan of ours go.
/// </summary>
public static class PlanFolder
{
    /// <summary>What the viewer keeps beside a plan, so that it shows it sooner the next time; it goes when the folder is written anew.</summary>
    public const string FirstViewFile = ".first-view";

    private const string GpxFolder = "gpx";
    private const string CalendarFolder = "ics";

    /// <summary>Writes the folder, made where it isn't there.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="problem">What it was made for.</param>
    /// <param name="directory">The output folder.</param>
    /// <param name="options">Language, map size, font.</param>
    /// <param name="cancellationToken">Looked at before each file; files are written side by side.</param>
    /// <returns>Warnings, e.g. <c>no-cjk-font</c>.</returns>
    /// <exception cref="InputException">The plan names something that the county hasn't got.</exception>
    /// <exception cref="IOException">The folder can't be written.</exception>
    public static ImmutableArray<Diagnostic> Write(
        Plan plan, PatrolProblem problem, string directory, OutputOptions options, CancellationToken cancellationToken = default)
    {
        var diagnostics = new DiagnosticBag();
        var resolved = ResolvedPlan.Resolve(plan, problem);
        var words = Words.For(options.Language ?? problem.County.Language);
        using var folder = new StagedFolder(directory);

        var planFile = folder.PathOf("plan.json");
        plan.WriteJson(planFile);
        var digest = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(planFile)));
        var map = new PlanMap(resolved, words) { PlanDigest = digest };
        InParallel(
            cancellationToken,
            () => SheetsPdf.Write(resolved, map, words, digest, options.FontFile, new DiagnosticBag(), folder.PathOf("sheets.pdf")), // map.png warns of the same font
            () => PlanPage.Write(resolved, map, words, digest, folder.PathOf("plan.html")),
            () => File.WriteAllBytes(folder.PathOf("map.png"), SkiaMapRenderer.Render(map.Overview(), options.MapSize, options.MapScale, options.FontFile, diagnostics)),
            () => PlanGeoPackage.Write(resolved, map.Marks, words, folder.PathOf("plan.gpkg")),
            () => WriteUnitFiles(resolved, words, folder),
            () => KmlWriter.Write(resolved, words, folder.PathOf("plan.kml")),
            () => TripsWriter.Write(resolved, folder.PathOf("trips.geojson")),
            () => GeoJsonWriter.Write(resolved, folder.PathOf("plan.geojson")),
            () => TimetableWriter.Write(resolved, folder.PathOf("timetable.csv")));
        cancellationToken.ThrowIfCancellationRequested();
        folder.Commit([FirstViewFile, .. OurFiles(directory, GpxFolder, "*.gpx", $"creator=\"{GpxWriter.Creator}\""), .. OurFiles(directory, CalendarFolder, "*.ics", CalendarWriter.ProductId)]);
        return diagnostics.ToImmutable();
    }

    /// <summary>Writes the printable pages alone, plan.html of <see cref="Write"/> letter for letter, for who waits for them.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="problem">What it was made for.</param>
    /// <param name="file">The file.</param>
    /// <param name="language">Language; null for the county's.</param>
    /// <exception cref="InputException">The plan names something that the county hasn't got.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static void WritePage(Plan plan, PatrolProblem problem, string file, string? language = null)
    {
        var resolved = ResolvedPlan.Resolve(plan, problem);
        var words = Words.For(language ?? problem.County.Language);
        var digest = Convert.ToHexStringLower(SHA256.HashData(PlanJson.ToBytes(plan)));
        PlanPage.Write(resolved, new PlanMap(resolved, words) { PlanDigest = digest }, words, digest, file);
    }

    private static void WriteUnitFiles(ResolvedPlan resolved, Words words, StagedFolder folder)
    {
        foreach (var (unit, name) in resolved.Units.Zip(FileNames.Of(resolved.Units.Select(u => u.Id))))
        {
            GpxWriter.Write(resolved, unit, words, folder.PathOf(Path.Combine(GpxFolder, name + ".gpx")));
            CalendarWriter.Write(resolved, unit, words, folder.PathOf(Path.Combine(CalendarFolder, name + ".ics")));
        }
    }

    /// <summary>The files don't need each other. Ends when none is being written any more; what stopped one of them is thrown as it was.</summary>
    private static void InParallel(CancellationToken cancellationToken, params Action[] writes)
    {
        try
        {
            Parallel.Invoke(new ParallelOptions { CancellationToken = cancellationToken }, writes);
        }
        catch (AggregateException problems)
        {
            ExceptionDispatchInfo.Throw(problems.Flatten().InnerExceptions[0]);
        }
    }

    /// <summary>Files of a unit in a folder that an earlier plan of ours left there, known by what they say of their maker.</summary>
    private static IEnumerable<string> OurFiles(string directory, string name, string pattern, string sign)
    {
        var folder = Path.Combine(directory, name);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal).Where(file => Says(file, sign)).Select(file => Path.GetRelativePath(directory, file))
            : [];
    }

    private static bool Says(string file, string sign)
    {
        using var reader = new StreamReader(file);
        var head = new char[1024];
        var length = reader.ReadBlock(head);
        return head.AsSpan(0, length).Contains(sign, StringComparison.Ordinal);
    }
}
