using System.Collections.Immutable;
using System.Globalization;
using NetTopologySuite.Geometries;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.MapData;

/// <summary>Makes roads from the line features of a drawing (GeoJSON, Shapefile, GeoPackage). Their fields become tags as they are; which of them mean something is the road graph's business.</summary>
internal static class DrawnRoadReader
{
    /// <summary>Longest road id; map programs write ids such as <c>way/123456789</c>, so any text will do.</summary>
    private const int MaxIdLength = 200;

    /// <summary>Values that GIS lines share a vertex by are equal when rounded to this many parts of a degree (1e-7 degree is about 1 cm).</summary>
    private const double PartsPerDegree = 1e7;

    /// <summary>Fields that mean something to the road graph, for formats that cut names off or don't keep letter case; others are taken along as they are.</summary>
    public static readonly string[] KnownFields = ["id", .. RoadTagKeys.Plain, .. RoadTagKeys.AccessKeys, "oneway:bicycle"];

    /// <summary>The roads of a file, one per line: parts of a MultiLineString share its id. Features with problems are left out.</summary>
    public static RoadLayer Read(RawTable table, DiagnosticBag diagnostics)
    {
        var roads = ImmutableArray.CreateBuilder<RoadFeature>();
        var seen = new HashSet<string>();
        var repeated = new RepeatedProblems(diagnostics);
        foreach (var (index, record) in table.Records.Index())
        {
            var id = Id(record, index, repeated);
            if (!seen.Add(id))
            {
                diagnostics.Error(DiagnosticCode.DuplicateId, table.File, record.Where, "id", "another road has the same id", Shown.Of(id));
            }

            var tags = Tags(record);
            if (!RoadTagKeys.MakeRoad(tags) && !tags.ContainsKey("grade") && !tags.ContainsKey("ref"))
            {
                repeated.Add(new Diagnostic(
                    DiagnosticCode.RoadWithoutClass, Severity.Warning, table.File, record.Where, "highway", "a line with neither highway nor grade nor ref is not used as a road"));
            }

            foreach (var line in Lines(record, diagnostics))
            {
                var points = line.Coordinates.Select(c => new GeoPoint(c.X, c.Y)).ToImmutableArray();
                roads.Add(new RoadFeature(id, points, [.. points.Select(VertexKey)], tags));
            }
        }

        repeated.Report();
        if (table.Records.IsEmpty && table.IsWhole)
        {
            diagnostics.Error(DiagnosticCode.NoRecords, table.File, null, null, "the file has no roads");
        }

        return new RoadLayer(table.File, roads.ToImmutable(), []) { IsDrawn = true };
    }

    /// <summary>Longitude and latitude in units of 1e-7 degree, packed into one number; each fits 32 bits (at most 1.8e9).</summary>
    internal static long VertexKey(GeoPoint p) =>
        ((long)Math.Round(p.Lon * PartsPerDegree) << 32) | (uint)(int)Math.Round(p.Lat * PartsPerDegree);

    private static string Id(RawRecord record, int index, RepeatedProblems repeated)
    {
        if (record.Find("id") is { Kind: RawKind.Text or RawKind.Number or RawKind.Cell, Text: { Length: > 0 and <= MaxIdLength } id })
        {
            return id;
        }

        var substitute = string.Create(CultureInfo.InvariantCulture, $"#{index + 1}");
        repeated.Add(new Diagnostic(
            DiagnosticCode.MissingId, Severity.Note, record.File, record.Where, "id", "a road without a usable id is called by its number in the file", null, $"text of 1–{MaxIdLength} characters"));
        return substitute;
    }

    private static Dictionary<string, string> Tags(RawRecord record)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in record.Fields)
        {
            switch (field.Value.Kind)
            {
                case RawKind.Text when field.Value.Text.Length > 0:
                case RawKind.Number:
                case RawKind.Cell:
                    tags[field.Name] = field.Value.Text;
                    break;
                case RawKind.Truth:
                    tags[field.Name] = field.Value.Text == "true" ? "yes" : "no";
                    break;
                default:
                    // A list or an object is no OSM tag.
                    break;
            }
        }

        return tags;
    }

    private static IEnumerable<LineString> Lines(RawRecord record, DiagnosticBag diagnostics)
    {
        switch (record.Geometry)
        {
            case LineString line:
                return [line];
            case MultiLineString lines:
                return lines.Geometries.Cast<LineString>();
            case null when record.GeometryWasRefused:
                return [];
            case null:
                diagnostics.Error(DiagnosticCode.MissingGeometry, record.File, record.Where, "geometry", "the road has no geometry");
                return [];
            default:
                diagnostics.Error(
                    DiagnosticCode.WrongGeometry, record.File, record.Where, "geometry", "a road is a line", record.Geometry.GeometryType, "LineString|MultiLineString");
                return [];
        }
    }
}
