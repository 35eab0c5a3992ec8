using System.Globalization;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Roads.Noding;

/// <summary>One line about what the noder did: how much of what, and the first few places to look at.</summary>
internal static class NodingNote
{
    private const int PlacesShown = 3;

    private static readonly (NodingKind Kind, string One, string Many)[] Words =
    [
        (NodingKind.EndsJoined, "end moved onto another end", "ends moved onto other ends"),
        (NodingKind.EndIntoLine, "end moved into a road", "ends moved into a road"),
        (NodingKind.LineThroughEnds, "road led through ends beside it", "roads led through ends beside them"),
        (NodingKind.CrossingNoded, "crossing given a vertex", "crossings given a vertex"),
        (NodingKind.SelfCrossingNoded, "crossing of a road with itself given a vertex", "crossings of roads with themselves given a vertex"),
        (NodingKind.DuplicateDropped, "road drawn twice left out", "roads drawn twice left out"),
        (NodingKind.ZeroLengthDropped, "line of no length left out", "lines of no length left out"),
    ];

    /// <summary>The note, or null where nothing was done.</summary>
    public static Diagnostic? Of(NodingReport report, string file)
    {
        var counts = Words.Select(w => (w.One, w.Many, Count: report.Count(w.Kind))).Where(w => w.Count > 0).ToList();
        if (counts.Count == 0)
        {
            return null;
        }

        var told = Words.Select(w => w.Kind).ToHashSet();
        var places = report.Findings.Where(f => told.Contains(f.Kind)).ToList();
        var shown = string.Join("; ", places.Take(PlacesShown).Select(Place)) + (places.Count > PlacesShown ? "; …" : "");
        return new Diagnostic(
            DiagnosticCode.NodedRoads, Severity.Note, file, null, null,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Where drawn roads meet was worked out (ends within {report.Options.JoinMetres:0.##} m): {string.Join(", ", counts.Select(c => $"{c.Count} {(c.Count == 1 ? c.One : c.Many)}"))}. The first places: {shown}."));
    }

    private static string Place(NodingFinding finding) => string.Create(
        CultureInfo.InvariantCulture,
        $"{finding.Position.Lon:0.#######}, {finding.Position.Lat:0.#######} ({Roads(finding)})");

    private static string Roads(NodingFinding finding) => finding.OtherRoadId is { } other && other != finding.RoadId
        ? $"{Shown.Of(finding.RoadId)}, {Shown.Of(other)}"
        : Shown.Of(finding.RoadId);
}
