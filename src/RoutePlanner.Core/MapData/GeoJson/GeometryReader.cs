using System.Text.Json;
using NetTopologySuite.Geometries;

namespace RoutePlanner.Core.MapData.GeoJson;

/// <summary>
/// GeoJSON geometry objects (RFC 7946 section 3.1) to NetTopologySuite. Third and further numbers of a position are dropped. Points,
/// lines and polygons and their multiples but MultiPoint; nothing else is used in a county.
/// </summary>
internal static class GeometryReader
{
    private static readonly GeometryFactory Factory = GeometryFactory.Default;

    /// <summary>Reads one geometry.</summary>
    /// <param name="element">A JSON object.</param>
    /// <param name="geometry">The geometry, or null if it is refused.</param>
    /// <param name="problem">Why it is refused: one sentence part, e.g. "a ring isn't closed".</param>
    /// <returns>Whether there is a geometry. Coordinates may still be out of range.</returns>
    public static bool TryRead(JsonElement element, out Geometry? geometry, out string problem)
    {
        geometry = null;
        problem = "";
        if (!element.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
        {
            problem = "the geometry has no type";
            return false;
        }

        if (!element.TryGetProperty("coordinates", out var coordinates) || coordinates.ValueKind != JsonValueKind.Array)
        {
            problem = "the geometry has no coordinates";
            return false;
        }

        try
        {
            geometry = type.GetString() switch
            {
                "Point" => Factory.CreatePoint(Position(coordinates)),
                "LineString" => Line(coordinates),
                "MultiLineString" => Factory.CreateMultiLineString([.. Parts(coordinates).Select(Line)]),
                "Polygon" => Polygon(coordinates),
                "MultiPolygon" => Factory.CreateMultiPolygon([.. Parts(coordinates).Select(Polygon)]),
                var other => throw new FormatException($"geometries of type '{Shown.Of(other!)}' are not used here"),
            };
            return true;
        }
        catch (FormatException e)
        {
            problem = e.Message;
            return false;
        }
    }

    private static LineString Line(JsonElement element)
    {
        var positions = Positions(element);
        return positions.Length >= 2 ? Factory.CreateLineString(positions) : throw new FormatException("a line has fewer than two positions");
    }

    private static Polygon Polygon(JsonElement element)
    {
        var rings = Parts(element).Select(Ring).ToList();
        return Factory.CreatePolygon(rings[0], [.. rings.Skip(1)]);
    }

    private static LinearRing Ring(JsonElement element)
    {
        var positions = Positions(element);
        if (positions.Length < 4)
        {
            throw new FormatException("a ring has fewer than four positions");
        }

        return positions[0].Equals2D(positions[^1])
            ? Factory.CreateLinearRing(positions)
            : throw new FormatException("a ring isn't closed: its last position must equal its first");
    }

    private static Coordinate[] Positions(JsonElement element) => [.. Parts(element).Select(Position)];

    private static JsonElement.ArrayEnumerator Parts(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            throw new FormatException("the coordinates are not nested as this type of geometry wants it");
        }

        return element.GetArrayLength() > 0 ? element.EnumerateArray() : throw new FormatException("the coordinates are empty");
    }

    private static Coordinate Position(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() < 2
            || element[0].ValueKind != JsonValueKind.Number || element[1].ValueKind != JsonValueKind.Number)
        {
            throw new FormatException("a position must be [longitude, latitude]");
        }

        return new Coordinate(element[0].GetDouble(), element[1].GetDouble());
    }
}
