using System.Globalization;
using System.Text;
using System.Text.Json;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Patrol.Doctor;

/// <summary>
/// Changes the coordinates of a GeoJSON file and nothing else: every other byte is copied as it stands, further numbers of a position too. An old <c>crs</c>
/// member comes to name WGS84. Bounding boxes are left as they are; nothing reads them.
/// </summary>
internal static class GeoJsonCoordinates
{
    /// <summary>Depth of a feature's members in a feature collection: root, features, feature.</summary>
    private const int FeatureDepth = 3;

    /// <summary>The file with every position converted; a position that can't be is left alone.</summary>
    public static byte[] Rewrite(ReadOnlyMemory<byte> utf8, Func<double, double, GeoPoint> convert)
    {
        var span = utf8.Span;
        var reader = new Utf8JsonReader(span);
        var output = new MemoryStream(span.Length);
        var copied = 0;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (reader.CurrentDepth == FeatureDepth && reader.ValueTextEquals("geometry"u8))
            {
                reader.Read();
                Geometry(ref reader, span, output, ref copied, convert);
            }
            else if (reader.CurrentDepth == 1 && reader.ValueTextEquals("crs"u8))
            {
                reader.Read();
                NameOfCrs(ref reader, span, output, ref copied);
            }
        }

        output.Write(span[copied..]);
        return output.ToArray();
    }

    private static void Geometry(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, MemoryStream output, ref int copied, Func<double, double, GeoPoint> convert)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return;
        }

        var end = reader.CurrentDepth;
        while (reader.Read() && !(reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == end))
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("bbox"u8))
            {
                reader.Skip();
            }
            else if (reader.TokenType == JsonTokenType.Number)
            {
                Position(ref reader, text, output, ref copied, convert);
            }
        }
    }

    /// <summary>Replaces the first two numbers of a position, of which the reader stands on the first, and goes on to its end.</summary>
    private static void Position(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, MemoryStream output, ref int copied, Func<double, double, GeoPoint> convert)
    {
        var (xStart, xEnd, x) = ((int)reader.TokenStartIndex, (int)reader.BytesConsumed, reader.GetDouble());
        reader.Read();
        if (reader.TokenType != JsonTokenType.Number)
        {
            return;
        }

        var (yStart, yEnd, y) = ((int)reader.TokenStartIndex, (int)reader.BytesConsumed, reader.GetDouble());
        while (reader.TokenType == JsonTokenType.Number)
        {
            reader.Read();
        }

        if (convert(x, y) is { IsValid: true } point)
        {
            output.Write(text[copied..xStart]);
            output.Write(Encoding.ASCII.GetBytes(Degrees(point.Lon)));
            output.Write(text[xEnd..yStart]);
            output.Write(Encoding.ASCII.GetBytes(Degrees(point.Lat)));
            copied = yEnd;
        }
    }

    private static void NameOfCrs(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, MemoryStream output, ref int copied)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return;
        }

        var end = reader.CurrentDepth;
        while (reader.Read() && !(reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == end))
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("name"u8) && reader.Read() && reader.TokenType == JsonTokenType.String)
            {
                // The object holds its type's name, "name", too; that is a value, not a property, and passes by.
                output.Write(text[copied..(int)reader.TokenStartIndex]);
                output.Write("\"urn:ogc:def:crs:OGC:1.3:CRS84\""u8);
                copied = (int)reader.BytesConsumed;
            }
        }
    }

    /// <summary>Degrees with 8 decimals, a millimetre.</summary>
    internal static string Degrees(double value) => value.ToString("0.########", CultureInfo.InvariantCulture);
}
