using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.MapData;

/// <summary>
/// Puts a layer on the earth: its coordinate system is the one the file names, else the one county.json declares for it, else the format's own; its geometries are
/// turned into WGS84. Where both are named they must agree, as nobody can tell which of them is wrong.
/// </summary>
internal static class LayerPlacement
{
    /// <summary>Systems agree where they place a coordinate within this, degrees (about 1 m): WGS84 and CGCS2000 do, two zones or two data don't.</summary>
    private const double SameDegrees = 1e-5;

    /// <summary>The table with its geometries in WGS84; those that lie nowhere on earth are refused.</summary>
    /// <param name="table">As the file has it.</param>
    /// <param name="declared">What county.json declares for the layer, or null.</param>
    /// <param name="diagnostics">Takes the problems.</param>
    public static RawTable Place(RawTable table, CoordinateSystem? declared, DiagnosticBag diagnostics)
    {
        if (table.Columns is not null)
        {
            return table with { ColumnSystem = declared ?? CoordinateSystem.Wgs84 };
        }

        if (table.Records.IsEmpty && table.Crs is null)
        {
            return table;
        }

        if (SystemOf(table, declared, diagnostics) is not { } system || !IsPlausible(table, system, diagnostics))
        {
            return table with { Records = [.. table.Records.Select(Refused)] };
        }

        var repeated = new RepeatedProblems(diagnostics);
        var records = table.Records.Select(record => Placed(record, system, repeated)).ToImmutableArray();
        repeated.Report();
        return table with { Records = records };
    }

    /// <summary>Whether two systems place the first coordinate that is anywhere on earth alike. Their names don't tell: a <c>.prj</c> has none that is standard.</summary>
    public static bool Agree(CoordinateSystem a, CoordinateSystem b, IEnumerable<Coordinate> coordinates)
    {
        foreach (var position in coordinates)
        {
            var (p, q) = (a.ToGeo(position.X, position.Y), b.ToGeo(position.X, position.Y));
            if (p.IsValid || q.IsValid)
            {
                return Math.Abs(p.Lon - q.Lon) < SameDegrees && Math.Abs(p.Lat - q.Lat) < SameDegrees;
            }
        }

        return a.IsGeographic == b.IsGeographic;
    }

    /// <summary>The system of a layer with geometries; null, with a diagnostic, if none is named, the one named is not known, or two are named that differ.</summary>
    public static CoordinateSystem? SystemOf(RawTable table, CoordinateSystem? declared, DiagnosticBag diagnostics)
    {
        if (table.Crs is null)
        {
            if (declared is null && table.DefaultSystem is null)
            {
                diagnostics.Error(
                    DiagnosticCode.NoCrs, table.File, table.CrsWhere, "crs",
                    "nothing says what coordinate system this layer is in; name it in county.json (crs), or save the layer with it", null, "EPSG:4490|EPSG:4547|…");
            }

            return declared ?? table.DefaultSystem;
        }

        if (CoordinateSystem.Find(table.Crs, out var problem) is not { } own)
        {
            diagnostics.Error(DiagnosticCode.UnsupportedCrs, table.File, table.CrsWhere, "crs", problem, Shown.Of(table.Crs));
            return null;
        }

        if (declared is not null && !Agree(own, declared, table.Records.SelectMany(r => r.Geometry?.Coordinates ?? [])))
        {
            diagnostics.Error(
                DiagnosticCode.CrsConflict, table.File, table.CrsWhere, "crs",
                $"the file says that it is in {Shown.Of(own.Name)}, county.json says {Shown.Of(declared.Name)}; take out what is wrong", Shown.Of(own.Name), Shown.Of(declared.Name));
            return null;
        }

        return own;
    }

    /// <summary>Whether the layer as a whole isn't degrees under a system of metres. A few vertices may lie so near the origin of a town's own grid.</summary>
    private static bool IsPlausible(RawTable table, CoordinateSystem system, DiagnosticBag diagnostics)
    {
        var extent = new Envelope();
        foreach (var record in table.Records)
        {
            extent.ExpandToInclude(record.Geometry?.EnvelopeInternal ?? new Envelope());
        }

        if (extent.IsNull || CoordinateProblem.OfDegrees(system, extent.MinX, extent.MinY) is not { } problem || CoordinateProblem.OfDegrees(system, extent.MaxX, extent.MaxY) is null)
        {
            return true;
        }

        diagnostics.Error(problem.Code, table.File, table.CrsWhere, "geometry", problem.Message, CoordinateProblem.Text(extent.MinX, extent.MinY));
        return false;
    }

    private static RawRecord Refused(RawRecord record) =>
        record.Geometry is null ? record : record with { Geometry = null, GeometryWasRefused = true };

    private static RawRecord Placed(RawRecord record, CoordinateSystem system, RepeatedProblems repeated)
    {
        if (record.Geometry is null)
        {
            return record;
        }

        var positions = record.Geometry.Coordinates;
        var placed = new Coordinate[positions.Length];
        for (var i = 0; i < positions.Length; i++)
        {
            var (x, y) = (positions[i].X, positions[i].Y);
            if (CoordinateProblem.Of(system, x, y, out var point) is { } problem)
            {
                repeated.Add(problem.At(record.File, record.Where, "geometry", x, y));
                return Refused(record);
            }

            placed[i] = new Coordinate(point.Lon, point.Lat);
        }

        return record with { Geometry = new GeometryEditor().Edit(record.Geometry, new Replacement(placed)) };
    }

    /// <summary>Puts other coordinates into a geometry; the editor visits its parts in the order of <see cref="Geometry.Coordinates"/>.</summary>
    private sealed class Replacement(Coordinate[] coordinates) : GeometryEditor.CoordinateOperation
    {
        private int next;

        public override Coordinate[] Edit(Coordinate[] old, Geometry geometry)
        {
            var part = coordinates[next..(next + old.Length)];
            next += old.Length;
            return part;
        }
    }
}
