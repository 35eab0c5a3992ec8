using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Reading.Fields;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>Takes positions and shapes from records: a feature's geometry, or the columns lon and lat.</summary>
internal static class Shapes
{
    /// <summary>Stands for a position that could not be read.</summary>
    public static readonly GeoPoint NoPosition = new(double.NaN, double.NaN);

    private const string GeometryField = "geometry";

    /// <summary>A position from two columns in the table's coordinate system.</summary>
    public static GeoPoint Position(RecordReader reader, Field<double> lonField, Field<double> latField, CoordinateSystem system)
    {
        if (reader.Find(lonField) is not { } lon || reader.Find(latField) is not { } lat)
        {
            return NoPosition;
        }

        if ((CoordinateProblem.Of(system, lon, lat, out var point) ?? CoordinateProblem.OfDegrees(system, lon, lat)) is { } problem)
        {
            reader.Repeated(problem.At(reader.Record.File, reader.Record.Where, lonField.Name, lon, lat));
            return NoPosition;
        }

        return point;
    }

    /// <summary>A position from a Point feature.</summary>
    public static GeoPoint Position(RecordReader reader) =>
        Geometry(reader, "Point") is Point point ? new GeoPoint(point.X, point.Y) : NoPosition;

    /// <summary>The points of a LineString feature; empty if there are not at least two different ones.</summary>
    public static ImmutableArray<GeoPoint> Line(RecordReader reader) =>
        Geometry(reader, "LineString") is LineString line ? Line(reader, [.. line.Coordinates.Select(c => new GeoPoint(c.X, c.Y))], GeometryField) : [];

    /// <summary>The line, unless it has fewer than two different points.</summary>
    public static ImmutableArray<GeoPoint> Line(RecordReader reader, ImmutableArray<GeoPoint> line, string field)
    {
        if (line.Distinct().Take(2).Count() == 2)
        {
            return line;
        }

        reader.Error(DiagnosticCode.TooFewPoints, field, "the line has fewer than two different points");
        return [];
    }

    /// <summary>A feature's geometry if it is of one of these types and valid; an empty one, with a diagnostic, if not.</summary>
    public static Geometry Geometry(RecordReader reader, params string[] types)
    {
        var record = reader.Record;
        if (record.Geometry is null)
        {
            if (!record.GeometryWasRefused)
            {
                reader.Error(DiagnosticCode.MissingGeometry, GeometryField, "the feature has no geometry", null, string.Join("|", types));
            }

            return GeometryFactory.Default.CreateEmpty(Dimension.False);
        }

        if (!types.Contains(record.Geometry.GeometryType))
        {
            reader.Error(
                DiagnosticCode.WrongGeometry, GeometryField, "the geometry is of another type than this file wants", record.Geometry.GeometryType,
                string.Join("|", types));
            return GeometryFactory.Default.CreateEmpty(Dimension.False);
        }

        if (record.Geometry is IPolygonal && new IsValidOp(record.Geometry).ValidationError is { } error)
        {
            var place = error.Coordinate is { } at ? CoordinateProblem.Text(at.X, at.Y) : null;
            reader.Error(DiagnosticCode.InvalidGeometry, GeometryField, $"the polygon is not valid: {error.Message}", place);
            return GeometryFactory.Default.CreateEmpty(Dimension.False);
        }

        return record.Geometry;
    }
}
