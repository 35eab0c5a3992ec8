using System.Globalization;
using System.Text.Json;
using NetTopologySuite.Geometries;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.MapData.Csv;
using RoutePlanner.Core.MapData.GeoJson;
using RoutePlanner.Core.MapData.Text;

namespace RoutePlanner.Core.Patrol.Doctor;

/// <summary>
/// A layer's positions as they stand in its file, read leniently: whatever has coordinates counts, also numbers that can be no degrees, and whatever is
/// damaged is left out, as the readers tell of it.
/// </summary>
/// <param name="Layer">Name as in county.json's crs.</param>
/// <param name="File">File name in the county folder.</param>
/// <param name="Utf8">Its text.</param>
/// <param name="Declared">What it is declared to be.</param>
/// <param name="Features">In file order.</param>
internal sealed record ExaminedLayer(string Layer, string File, ReadOnlyMemory<byte> Utf8, CoordinateSystem Declared, IReadOnlyList<ExaminedLayer.Feature> Features)
{
    /// <summary>Step of the cells whose positions are one vote: about 200 m.</summary>
    private const double CellDegrees = 0.002;
    private const double CellMetres = 200;

    /// <summary>More votes than these add time, not certainty.</summary>
    private const int MaxVotes = 400;

    /// <summary>One feature or row: its geometry with the file's own numbers, its id and the area it names.</summary>
    public sealed record Feature(Geometry Shape, string? Id, string? AreaId);

    /// <summary>Whether the file is CSV.</summary>
    public bool IsCsv => File.EndsWith(".csv", StringComparison.Ordinal);

    /// <summary>The point features' and lines' positions in the file's numbers, grouped into votes; polygons are no evidence by roads.</summary>
    public IReadOnlyList<Coordinate[]> Votes()
    {
        var lines = Features.Where(f => f.Shape is LineString or MultiLineString).Select(f => f.Shape.Coordinates);
        var cell = Features.All(f => f.Shape.Coordinates.All(c => Math.Abs(c.X) <= 180 && Math.Abs(c.Y) <= 180)) ? CellDegrees : CellMetres;
        var points = Features.Where(f => f.Shape is Point).Select(f => f.Shape.Coordinate)
            .GroupBy(c => (Math.Round(c.X / cell), Math.Round(c.Y / cell))).Select(g => g.ToArray());
        var all = lines.Concat(points).ToList();
        return all.Count <= MaxVotes ? all : [.. Enumerable.Range(0, MaxVotes).Select(i => all[(int)((long)i * all.Count / MaxVotes)])];
    }

    /// <summary>Reads a layer; null if it is not there, or has no coordinates of its own.</summary>
    public static ExaminedLayer? Read(InputFolder folder, string layer, string file, CoordinateSystem? declared)
    {
        // The problems of form belong to the readers' report; here they only mean less evidence.
        var ignored = new DiagnosticBag();
        var isCsv = file.EndsWith(".csv", StringComparison.Ordinal);
        if (!folder.Has(file) || folder.Read(file) is not { } bytes || TextDecoder.ToUtf8(bytes, file, isCsv, ignored) is not { } utf8)
        {
            return null;
        }

        if (isCsv)
        {
            var rows = CsvTableReader.Read(utf8, file, ignored).Records.Select(Row).OfType<Feature>().ToList();
            return rows.Count > 0 ? new ExaminedLayer(layer, file, utf8, declared ?? CoordinateSystem.Wgs84, rows) : null;
        }

        try
        {
            using var document = JsonDocument.Parse(utf8);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("features", out var list) || list.ValueKind != JsonValueKind.Array)
            {
                return null;
            }

            var features = list.EnumerateArray().Select(FeatureOf).OfType<Feature>().ToList();
            return features.Count > 0 ? new ExaminedLayer(layer, file, utf8, declared ?? CrsMember(root) ?? CoordinateSystem.Wgs84, features) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Feature? Row(RawRecord record) =>
        Number(record, "lon") is { } x && Number(record, "lat") is { } y
            ? new Feature(GeometryFactory.Default.CreatePoint(new Coordinate(x, y)), record.Find("id")?.Text, record.Find("area_id")?.Text)
            : null;

    private static double? Number(RawRecord record, string field) =>
        double.TryParse(record.Find(field)?.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    private static Feature? FeatureOf(JsonElement feature)
    {
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("geometry", out var element) || element.ValueKind != JsonValueKind.Object
            || !GeometryReader.TryRead(element, out var shape, out _) || shape!.Coordinates.Any(c => !double.IsFinite(c.X) || !double.IsFinite(c.Y)))
        {
            return null;
        }

        var properties = feature.TryGetProperty("properties", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
        return new Feature(shape, Text(feature, "id") ?? Text(properties, "id"), Text(properties, "area_id"));
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static CoordinateSystem? CrsMember(JsonElement root) =>
        root.TryGetProperty("crs", out var crs) && crs.ValueKind == JsonValueKind.Object && crs.TryGetProperty("properties", out var properties)
        && Text(properties, "name") is { } name
            ? CoordinateSystem.Find(name, out _)
            : null;
}
