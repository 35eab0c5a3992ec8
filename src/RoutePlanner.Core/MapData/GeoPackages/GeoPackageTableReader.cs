using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;

namespace RoutePlanner.Core.MapData.GeoPackages;

/// <summary>
/// A layer of a GeoPackage: its only table of features, or the one of several that is called like the layer. The column that numbers the rows stands for the field <c>id</c> where there is
/// none.
/// </summary>
internal static class GeoPackageTableReader
{
    /// <summary>A file with more rows than this is refused.</summary>
    public const int MaxRows = 5_000_000;

    /// <summary>Larger files are refused.</summary>
    public const long MaxFileBytes = 4L << 30;

    /// <summary>The records of a layer whose coordinates and field names are as in the file.</summary>
    /// <param name="folder">Where the file is.</param>
    /// <param name="file">Its name; without the extension the layer's.</param>
    /// <param name="diagnostics">Takes the problems.</param>
    public static RawTable Read(InputFolder folder, string file, DiagnosticBag diagnostics)
    {
        if (!folder.Note(file, MaxFileBytes) || HasJournal(folder, file, diagnostics))
        {
            return RawTable.Broken(file);
        }

        try
        {
            using var package = GeoPackageFile.Open(folder.PathOf(file));
            return Read(package, file, diagnostics);
        }
        catch (Exception e) when (IsBadData(e))
        {
            diagnostics.Error(DiagnosticCode.DamagedMapFile, file, null, null, $"the file is damaged or no GeoPackage: {Shown.Of(e.Message)}");
            return RawTable.Broken(file);
        }
    }

    /// <summary>What SQLite throws at a damaged file, and what its columns throw where a value is of another type than its column says or is no text.</summary>
    private static bool IsBadData(Exception e) =>
        e is SqliteException or InvalidCastException or InvalidOperationException or FormatException or OverflowException or ArgumentException;

    /// <summary>A journal beside the file holds changes that are not in it yet, or that are half in it.</summary>
    private static bool HasJournal(InputFolder folder, string file, DiagnosticBag diagnostics)
    {
        foreach (var journal in (string[])[file + "-wal", file + "-journal"])
        {
            if (folder.Has(journal) && new FileInfo(folder.PathOf(journal)) is { Exists: true, Length: > 0 })
            {
                diagnostics.Error(DiagnosticCode.DamagedMapFile, journal, null, null, $"another program is still writing {file}, or broke off; close it there, so that this file goes away");
                return true;
            }
        }

        return false;
    }

    private static RawTable Read(GeoPackageFile package, string file, DiagnosticBag diagnostics)
    {
        if (package.MissingCatalogue() is { } missing)
        {
            diagnostics.Error(DiagnosticCode.DamagedMapFile, file, null, null, $"this is no GeoPackage: it has no table {missing}");
            return RawTable.Broken(file);
        }

        var tables = package.FeatureTables();
        var layer = Path.GetFileNameWithoutExtension(file);
        var name = tables is [var only] ? only : tables.FirstOrDefault(t => string.Equals(t, layer, StringComparison.OrdinalIgnoreCase));
        if (name is null)
        {
            diagnostics.Error(
                DiagnosticCode.WhichLayer, file, null, null,
                tables.IsEmpty ? "the file has no table of features" : $"the file has several tables of features, and none is called {layer}; rename the one that is meant, or leave it alone in the file",
                tables.IsEmpty ? null : Shown.Of(string.Join(", ", tables)), layer);
            return RawTable.Broken(file);
        }

        if (package.Describe(name) is not { } table)
        {
            diagnostics.Error(DiagnosticCode.DamagedMapFile, file, Shown.Of(name), null, "there is no plain table of this name with the geometry column that gpkg_geometry_columns says (views are not read)");
            return RawTable.Broken(file);
        }

        return new RowsReader(file, table, diagnostics).Read(package);
    }

    /// <summary>Turns rows into records.</summary>
    private sealed class RowsReader(string file, FeatureTable table, DiagnosticBag diagnostics)
    {
        private const int FirstColumn = 2;

        private readonly RepeatedProblems repeated = new(diagnostics);
        private readonly bool hasId = table.Columns.Any(c => string.Equals(c.Name, "id", StringComparison.OrdinalIgnoreCase));

        public RawTable Read(GeoPackageFile package)
        {
            var records = ImmutableArray.CreateBuilder<RawRecord>();
            var isWhole = true;
            foreach (var row in package.Rows(table))
            {
                if (records.Count == MaxRows)
                {
                    isWhole = false;
                    diagnostics.Error(
                        DiagnosticCode.FileTooLarge, file, Shown.Of(table.Name), null, "the table has too many rows", null, string.Create(CultureInfo.InvariantCulture, $"up to {MaxRows} rows"));
                    break;
                }

                records.Add(ReadRow(row, records.Count + 1));
            }

            repeated.Report();
            return new RawTable(file, records.ToImmutable()) { Crs = table.Crs, CrsWhere = "gpkg_spatial_ref_sys", DefaultSystem = null, IsWhole = isWhole };
        }

        private RawRecord ReadRow(SqliteDataReader row, int number)
        {
            var key = row.IsDBNull(0) ? null : Convert.ToString(row.GetValue(0), CultureInfo.InvariantCulture);
            var fields = ImmutableArray.CreateBuilder<RawField>();
            if (!hasId && key is not null)
            {
                fields.Add(new RawField("id", new RawValue(RawKind.Cell, key)));
            }

            for (var i = 0; i < table.Columns.Length; i++)
            {
                if (Value(row, i + FirstColumn, table.Columns[i]) is { } value)
                {
                    fields.Add(new RawField(table.Columns[i].Name, value));
                }
            }

            var id = fields.FirstOrDefault(f => string.Equals(f.Name, "id", StringComparison.OrdinalIgnoreCase))?.Value.Text;
            var where = id is null ? string.Create(CultureInfo.InvariantCulture, $"row {key ?? number.ToString(CultureInfo.InvariantCulture)}") : $"feature '{Shown.Of(id)}'";
            var geometry = ReadShape(row, where, out var wasRefused);
            return new RawRecord(file, where, fields.ToImmutable()) { Geometry = geometry, GeometryWasRefused = wasRefused };
        }

        private RawValue? Value(SqliteDataReader row, int index, FeatureColumn column)
        {
            switch (row.GetValue(index))
            {
                case DBNull:
                    return null;
                case long number when column.IsTruth && number is 0 or 1:
                    return new RawValue(RawKind.Truth, number == 1 ? "true" : "false");
                case byte[]:
                    repeated.Add(new Diagnostic(DiagnosticCode.UnreadField, Severity.Note, file, null, Shown.Of(column.Name), "fields of this type are not read", "BLOB", "TEXT|INTEGER|REAL|BOOLEAN|DATE|DATETIME"));
                    return null;
                case var value:
                    var text = Convert.ToString(value, CultureInfo.InvariantCulture)!.Trim();
                    if (text.Contains('\uFFFD', StringComparison.Ordinal))
                    {
                        // SQLite doesn't check texts; what is no UTF-8 arrives with this mark in it.
                        repeated.Add(new Diagnostic(DiagnosticCode.BadEncoding, Severity.Error, file, null, Shown.Of(column.Name), "the text is not in UTF-8, which a GeoPackage must be in", null, "UTF-8"));
                    }

                    return text.Length == 0 ? null : new RawValue(RawKind.Cell, text);
            }
        }

        private Geometry? ReadShape(SqliteDataReader row, string where, out bool wasRefused)
        {
            wasRefused = false;
            try
            {
                return row.GetValue(1) switch
                {
                    DBNull => null,
                    byte[] blob => GeoPackageGeometry.Read(blob),
                    _ => throw new FormatException("this is no GeoPackage geometry"),
                };
            }
            catch (FormatException e)
            {
                wasRefused = true;
                diagnostics.Error(DiagnosticCode.InvalidGeometry, file, where, "geometry", e.Message);
                return null;
            }
        }
    }
}
