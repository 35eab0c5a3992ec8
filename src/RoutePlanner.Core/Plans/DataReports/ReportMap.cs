using NetTopologySuite.Geometries;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.DataReports;

/// <summary>report.png: the roads and areas with every finding on them, those on the page with their numbers.</summary>
internal static class ReportMap
{
    /// <summary>Room for the longest name of a kind, pixels.</summary>
    private const double LegendWidth = 345;

    public static MapDocument Of(DataReport report, ReportWords words)
    {
        var common = Words.For(words.Tag);
        var counts = KindCount.Of(report, words.Tag);
        return new MapDocument
        {
            Title = $"{report.Name} {words.MapTitle}",
            Subtitle = words.Title,
            Extent = ExtentOf(report),
            Layers =
            [
                .. report.County is { } county ? AreaLayers.Of(county) : [],
                .. RoadLayers.Of(report.Roads.Graph, report.Roads.Layer),
                .. report.County is { } withPlaces ? PlaceLayers.Of(withPlaces).Select(WithoutLabels) : [],
                .. Courses(report),
                Signs(report),
            ],
            Legend =
            [
                .. counts.Select(c => new LegendEntry($"{FindingSigns.Of(c.Kind).Letters}  {c.Name} ({c.Count})", FindingSigns.Of(c.Kind).Symbol)),
                .. (report.County?.Places ?? []).Select(p => p.Kind).Distinct().Order().Select(kind => new LegendEntry(common.Of(kind), MapColours.Sign(kind))),
                new LegendEntry(common.Expressway, RoadLayers.Style(RoadClass.Motorway)),
                new LegendEntry(common.NationalRoad, RoadLayers.Style(RoadClass.Trunk)),
                new LegendEntry(common.ProvincialRoad, RoadLayers.Style(RoadClass.Primary)),
                new LegendEntry(common.CountyRoad, RoadLayers.Style(RoadClass.Secondary)),
                new LegendEntry(common.OtherRoad, RoadLayers.Style(RoadClass.Tertiary)),
                .. report.County is null ? Array.Empty<LegendEntry>() : [new LegendEntry(common.AreaBoundary, AreaLayers.Edge), new LegendEntry(common.CountyBoundary, AreaLayers.CountyEdge)],
            ],
            Notice = report.County is { Provenance.Synthetic: true } ? common.SyntheticNotice : null,
            North = common.North,
            LegendTitle = common.Legend,
        };
    }

    /// <summary>Whether the map stands beside the lists of the page rather than below them.</summary>
    public static bool IsTall(MapDocument document) => WidthByHeight(document) < 0.85;

    /// <summary>The map on the page's first sheet, without title and legend: about half the sheet beside the lists, else what it can be in the whole of it.</summary>
    /// <param name="document">The map.</param>
    /// <param name="isBeside">Whether it stands beside the lists.</param>
    public static MapSize SizeOnPage(MapDocument document, bool isBeside)
    {
        const double SheetWidth = 711;
        const double BesideWidth = 376;
        const double Height = 820;
        var widthByHeight = WidthByHeight(document);
        return isBeside
            ? new MapSize(BesideWidth, Math.Clamp(BesideWidth / widthByHeight, 450, 760))
            : new MapSize(Math.Min(SheetWidth, Math.Max(300, Height * widthByHeight)), Math.Clamp(SheetWidth / widthByHeight, 300, Height));
    }

    /// <summary>A page as wide as the map's form needs, so that a long county doesn't lie in an empty sheet; never wider than allowed.</summary>
    public static MapSize SizeOf(MapDocument document, MapSize allowed)
    {
        const double LeastWidthByHeight = 0.6;
        var widthByHeight = WidthByHeight(document);
        var panel = allowed.PanelWidth > 0 ? Math.Max(allowed.PanelWidth, LegendWidth) : 0;
        return allowed with { PanelWidth = panel, Width = Math.Min(allowed.Width, panel + (allowed.Height * Math.Max(LeastWidthByHeight, widthByHeight))) };
    }

    private static double WidthByHeight(MapDocument document) => document.Extent.Width * Math.Cos(document.Extent.Centre.Y * Math.PI / 180) / document.Extent.Height;

    /// <summary>Places are there to find one's way; the numbers of findings need the room.</summary>
    private static MapLayer WithoutLabels(MapLayer layer) => layer with { Features = [.. layer.Features.Select(f => f with { Label = null })] };

    private static IEnumerable<MapLayer> Courses(DataReport report) =>
        report.Findings.Where(f => !f.Finding.Lines.IsEmpty).GroupBy(f => f.Finding.Kind).Select(kind => new MapLayer(
            "lines-" + ReportJson.Word(kind.Key),
            [
                .. kind.SelectMany(f => f.Finding.Lines).Where(line => line.Length > 1)
                    .Select(line => new MapFeature(MapShapes.Line(line), FindingSigns.Of(kind.Key).Line)),
            ]));

    /// <summary>The worst of each kind last, so that they lie on top.</summary>
    private static MapLayer Signs(DataReport report)
    {
        var features = report.Findings.GroupBy(f => f.Finding.Kind).SelectMany(kind => kind.Select((f, rank) =>
        {
            var sign = FindingSigns.Of(kind.Key);
            var label = rank < ReportPage.ShownOfKind ? new MapLabel(f.Id, 9, sign.Colour, (10 * (int)f.Finding.Severity) + (rank < 10 ? 50 : 30)) { IsBold = true } : null;
            return (Rank: rank, Feature: new MapFeature(MapShapes.Point(f.Finding.At), sign.Symbol, label));
        }));
        return new MapLayer("findings", [.. features.OrderByDescending(f => f.Rank).Select(f => f.Feature)]);
    }

    private static Envelope ExtentOf(DataReport report)
    {
        var extent = new Envelope();
        for (var node = 0; node < report.Roads.Graph.NodeCount; node++)
        {
            var p = report.Roads.Graph.NodePoint(node);
            extent.ExpandToInclude(p.Lon, p.Lat);
        }

        foreach (var finding in report.Findings)
        {
            extent.ExpandToInclude(finding.Finding.At.Lon, finding.Finding.At.Lat);
        }

        if (extent.IsNull)
        {
            extent = new Envelope(0, 0, 0, 0);
        }

        extent.ExpandBy((0.02 * extent.Width) + 0.002, (0.02 * extent.Height) + 0.002);
        return extent;
    }
}
