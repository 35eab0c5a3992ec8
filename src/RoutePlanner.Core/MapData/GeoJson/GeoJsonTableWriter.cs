using System.Text.Encodings.Web;
using System.Text.Json;
using NetTopologySuite.Geometries;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.MapData.GeoJson;

/// <summary>Writes records as a GeoJSON feature collection (RFC 7946), one feature a line: the inverse of <see cref="GeoJsonTableReader"/>.</summary>
internal static class GeoJsonTableWriter
{
    /// <summary>A millimetre, in degrees.</summary>
    private const int Decimals = 8;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file in UTF-8.</summary>
    /// <param name="table">Records; their fields are written as what they are, cells of a table as texts.</param>
    /// <param name="toGeo">From the geometries' numbers to WGS84; numbers that it places nowhere stay as they are.</param>
    public static byte[] ToBytes(RawTable table, Func<double, double, GeoPoint> toGeo)
    {
        using var file = new MemoryStream();
        file.Write("{\"type\":\"FeatureCollection\",\"features\":[\n"u8);
        for (var i = 0; i < table.Records.Length; i++)
        {
            using (var json = new Utf8JsonWriter(file, Options))
            {
                Feature(json, table.Records[i], toGeo);
            }

            file.Write(i + 1 < table.Records.Length ? ",\n"u8 : "\n"u8);
        }

        file.Write("]}\n"u8);
        return file.ToArray();
    }

    private static void Feature(Utf8JsonWriter json, RawRecord record, Func<double, double, GeoPoint> toGeo)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        foreach (var field in record.Fields)
        {
            json.WritePropertyName(field.Name);
            Value(json, field.Value);
        }

        json.WriteEndObject();
        json.WritePropertyName("geometry");
        if (record.Geometry is { } geometry)
        {
            json.WriteStartObject();
            json.WriteString("type", geometry.GeometryType);
            json.WritePropertyName("coordinates");
            Coordinates(json, geometry, toGeo);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, RawValue value)
    {
        switch (value.Kind)
        {
            case RawKind.Number:
                json.WriteRawValue(value.Text);
                break;
            case RawKind.Truth:
                json.WriteBooleanValue(value.Text == "true");
                break;
            case RawKind.List:
                json.WriteStartArray();
                foreach (var item in value.Items)
                {
                    Value(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(value.Text);
                break;
        }
    }

    private static void Coordinates(Utf8JsonWriter json, Geometry geometry, Func<double, double, GeoPoint> toGeo)
    {
        switch (geometry)
        {
            case Point point:
                Position(json, point.Coordinate, toGeo);
                break;
            case LineString line:
                json.WriteStartArray();
                foreach (var position in line.Coordinates)
                {
                    Position(json, position, toGeo);
                }

                json.WriteEndArray();
                break;
            case Polygon polygon:
                json.WriteStartArray();
                Coordinates(json, polygon.ExteriorRing, toGeo);
                foreach (var hole in polygon.InteriorRings)
                {
                    Coordinates(json, hole, toGeo);
                }

                json.WriteEndArray();
                break;
            case GeometryCollection parts:
                json.WriteStartArray();
                foreach (var part in parts.Geometries)
                {
                    Coordinates(json, part, toGeo);
                }

                json.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"geometries of type {geometry.GeometryType} are not written", nameof(geometry));
        }
    }

    private static void Position(Utf8JsonWriter json, Coordinate position, Func<double, double, GeoPoint> toGeo)
    {
        var point = toGeo(position.X, position.Y);
        json.WriteStartArray();
        json.WriteNumberValue(point.IsValid ? Math.Round(point.Lon, Decimals) : position.X);
        json.WriteNumberValue(point.IsValid ? Math.Round(point.Lat, Decimals) : position.Y);
        json.WriteEndArray();
    }
}
