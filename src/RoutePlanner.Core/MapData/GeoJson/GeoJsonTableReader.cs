using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NetTopologySuite.Geometries;
using RoutePlanner.Core.MapData.Json;

namespace RoutePlanner.Core.MapData.GeoJson;

/// <summary>
/// A GeoJSON feature collection (RFC 7946). A feature's <c>id</c> becomes the field <c>id</c> unless its properties have one. Other members that RFC 7946
/// does not name ("foreign members", section 6.1) are ignored; of the 2008 format the <c>crs</c> member is heeded. Coordinates
/// are as in the file.
/// </summary>
internal static class GeoJsonTableReader
{
    /// <summary>The features of a file in UTF-8; problems of its form go to <paramref name="diagnostics"/>.</summary>
    public static RawTable Read(ReadOnlyMemory<byte> utf8, string file, DiagnosticBag diagnostics)
    {
        using var document = StrictJson.Parse(utf8, file, diagnostics);
        if (document is null)
        {
            return RawTable.Broken(file);
        }

        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !IsType(root, "FeatureCollection")
            || !root.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
        {
            diagnostics.Error(DiagnosticCode.BadGeoJson, file, "$", null, "this is no GeoJSON FeatureCollection with a list of features");
            return RawTable.Broken(file);
        }

        var records = ImmutableArray.CreateBuilder<RawRecord>(features.GetArrayLength());
        foreach (var (index, feature) in features.EnumerateArray().Index())
        {
            if (ReadFeature(feature, index, file, diagnostics) is { } record)
            {
                records.Add(record);
            }
        }

        return new RawTable(file, records.ToImmutable()) { Crs = Crs(root), CrsWhere = "$", IsWhole = records.Count == features.GetArrayLength() };
    }

    private static RawRecord? ReadFeature(JsonElement feature, int index, string file, DiagnosticBag diagnostics)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"$.features[{index}]");
        if (feature.ValueKind != JsonValueKind.Object || !IsType(feature, "Feature"))
        {
            diagnostics.Error(DiagnosticCode.BadGeoJson, file, path, null, "this is no GeoJSON Feature");
            return null;
        }

        if (!feature.TryGetProperty("properties", out var properties) || properties.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
        {
            diagnostics.Error(DiagnosticCode.BadGeoJson, file, path, "properties", "a feature must have an object of properties");
            return null;
        }

        var fields = properties.ValueKind == JsonValueKind.Object
            ? JsonRecords.Record(properties, file, path + ".properties").Fields.RemoveAll(f => f.Value.Kind == RawKind.Null)
            : [];
        var idInProperties = fields.FirstOrDefault(f => f.Name == "id")?.Value;
        if (feature.TryGetProperty("id", out var featureId))
        {
            // RFC 7946 allows numbers for feature ids; here all ids are texts.
            var id = JsonRecords.Value(featureId, file, path + ".id");
            id = id.Kind == RawKind.Number ? id with { Kind = RawKind.Text } : id;
            if (idInProperties is null)
            {
                fields = fields.Insert(0, new RawField("id", id));
            }
            else if (idInProperties.Text != id.Text)
            {
                diagnostics.Error(
                    DiagnosticCode.FieldConflict, file, path, "id", "the feature's id and its property id differ",
                    $"{Shown.Of(id.Text)}, {Shown.Of(idInProperties.Text)}");
            }
        }

        var ownId = fields.FirstOrDefault(f => f.Name == "id")?.Value;
        var where = ownId is { Kind: RawKind.Text or RawKind.Number } ? $"feature '{Shown.Of(ownId.Text)}'" : path;
        var geometry = ReadGeometry(feature, file, where, diagnostics, out var wasRefused);
        return new RawRecord(file, where, fields) { Geometry = geometry, GeometryWasRefused = wasRefused };
    }

    private static Geometry? ReadGeometry(JsonElement feature, string file, string where, DiagnosticBag diagnostics, out bool wasRefused)
    {
        wasRefused = false;
        if (!feature.TryGetProperty("geometry", out var element) || element.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            diagnostics.Error(DiagnosticCode.InvalidGeometry, file, where, "geometry", "the geometry is no object");
            wasRefused = true;
            return null;
        }

        if (!GeometryReader.TryRead(element, out var geometry, out var problem))
        {
            diagnostics.Error(DiagnosticCode.InvalidGeometry, file, where, "geometry", problem);
            wasRefused = true;
            return null;
        }

        return geometry;
    }

    /// <summary>The system that the <c>crs</c> member of the 2008 format names; a member of another form comes as it is written, and no system has such a name.</summary>
    private static string? Crs(JsonElement root)
    {
        if (!root.TryGetProperty("crs", out var crs) || crs.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return crs.ValueKind == JsonValueKind.Object && crs.TryGetProperty("properties", out var properties)
            && properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty("name", out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()!
            : crs.GetRawText();
    }

    private static bool IsType(JsonElement element, string type) =>
        element.TryGetProperty("type", out var found) && found.ValueKind == JsonValueKind.String && found.GetString() == type;
}
