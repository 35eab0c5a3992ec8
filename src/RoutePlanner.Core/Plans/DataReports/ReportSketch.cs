using NetTopologySuite.Geometries;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Roads.Quality;

namespace RoutePlanner.Core.Plans.DataReports;

/// <summary>A small map of one finding: the roads around it, those concerned in dark and with their ids, the places concerned.</summary>
internal sealed class ReportSketch(DataReport report)
{
    /// <summary>Page of a sketch, pixels.</summary>
    public static readonly MapSize Size = new(240, 170);

    /// <summary>Least and largest width and height shown, metres: junctions are small, and an island of 20 km needs no sketch of its whole.</summary>
    private const double LeastMetres = 100;
    private const double LeastPlaceMetres = 300;
    private const double MostMetres = 1500;

    private static readonly LineStyle Concerned = new(Colour.Ink, 2.2);

    /// <summary>The map.</summary>
    public MapDocument Of(NumberedFinding numbered, ReportWords words)
    {
        var finding = numbered.Finding;
        var sign = FindingSigns.Of(finding.Kind);
        var extent = ExtentOf(finding);
        var roads = finding.Subjects.Where(s => s.Kind == SubjectKind.Road).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var edges = report.Roads.Index.In(extent);
        var graph = report.Roads.Graph;
        return new MapDocument
        {
            Title = $"{numbered.Id} {words.Kind(finding.Kind)}",
            Extent = extent,
            North = Languages.Words.For(words.Tag).North,
            Layers =
            [
                .. report.County is { } county ? [new MapLayer("areas", [.. county.Areas.Select(a => new MapFeature(a.Shape, AreaLayers.Edge))])] : Array.Empty<MapLayer>(),
                .. edges.GroupBy(graph.ClassOf).OrderByDescending(c => c.Key)
                    .Select(c => new MapLayer($"roads-{c.Key}", [.. c.Select(e => new MapFeature(MapShapes.Edge(graph, e), RoadLayers.Style(c.Key)))])),
                new MapLayer("course", [.. finding.Lines.Where(line => line.Length > 1).Select(line => new MapFeature(MapShapes.Line(line), sign.Line with { Width = 5 }))]),
                new MapLayer(
                    "concerned",
                    [
                        .. edges.Where(e => roads.Contains(graph.RoadIdOf(e))).GroupBy(graph.RoadIdOf, StringComparer.Ordinal).Select(road => new MapFeature(
                            MapShapes.Many(MapShapes.Merge(graph, road)), Concerned, new MapLabel(road.Key, 9, Colour.Ink, 30))),
                    ]),
                new MapLayer("places", [.. PlacesOf(finding)]),
                new MapLayer("finding", [new MapFeature(MapShapes.Point(finding.At), new SymbolStyle(SymbolShape.Ring, 8, Colour.White, sign.Colour))]),
            ],
        };
    }

    private IEnumerable<MapFeature> PlacesOf(Finding finding)
    {
        var ids = finding.Subjects.Where(s => s.Kind == SubjectKind.Place).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return report.County is null ? [] : report.County.Places.Where(p => ids.Contains(p.Id))
            .Select(p => new MapFeature(MapShapes.Point(p.Position), MapColours.Sign(p.Kind), new MapLabel(p.Name, 9.5, Colour.Ink, 60)));
    }

    /// <summary>What the finding covers with some room around, in bounds; where it is too large, its middle.</summary>
    private static Envelope ExtentOf(Finding finding)
    {
        var plane = new LocalPlane(finding.At);
        var box = new Envelope(0, 0, 0, 0);
        foreach (var point in finding.Lines.SelectMany(line => line))
        {
            var (east, north) = plane.ToPlane(point);
            box.ExpandToInclude(east, north);
        }

        // Where there is no course to show, the measure says how far away is what the place misses.
        var across = finding.Lines.IsEmpty ? (2 * finding.Measure) ?? 0 : Math.Max(box.Width, box.Height);
        var least = finding.Subjects is [{ Kind: SubjectKind.Place }, ..] ? LeastPlaceMetres : LeastMetres;
        var half = Math.Clamp(0.65 * across, least / 2, MostMetres / 2);
        var centre = half == MostMetres / 2 ? new Coordinate(0, 0) : box.Centre;
        var (low, high) = (plane.ToGeo(centre.X - half, centre.Y - half), plane.ToGeo(centre.X + half, centre.Y + half));
        return new Envelope(low.Lon, high.Lon, low.Lat, high.Lat);
    }
}
