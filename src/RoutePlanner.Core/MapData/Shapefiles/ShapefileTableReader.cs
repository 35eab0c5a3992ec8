using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;

namespace RoutePlanner.Core.MapData.Shapefiles;

/// <summary>
/// A shapefile: <c>.shp</c> (shapes) and <c>.dbf</c> (their fields, in the same order) are needed; <c>.shx</c> (index), <c>.prj</c> (coordinate system as well-known text) and
/// <c>.cpg</c> (text encoding) may be absent. Records that the table marks as deleted are left out with their shapes.
/// </summary>
internal static class ShapefileTableReader
{
    /// <summary>The extensions of the parts that are read.</summary>
    public static readonly string[] Parts = [".shp", ".shx", ".dbf", ".prj", ".cpg"];

    /// <summary>The records of a shapefile whose coordinates and field names are as in the file.</summary>
    /// <param name="folder">Where the parts are.</param>
    /// <param name="file">Name of the <c>.shp</c>.</param>
    /// <param name="diagnostics">Takes the problems.</param>
    public static RawTable Read(InputFolder folder, string file, DiagnosticBag diagnostics)
    {
        var dbfName = PartName(folder, file, ".dbf");
        if (dbfName is null)
        {
            diagnostics.Error(DiagnosticCode.MissingFile, Beside(file, ".dbf"), null, null, $"this file belongs to {file} and holds its fields; a shapefile is copied with all its parts");
            return RawTable.Broken(file);
        }

        var shxName = PartName(folder, file, ".shx");
        if (shxName is null)
        {
            diagnostics.Warn(DiagnosticCode.MissingIndex, Beside(file, ".shx"), null, null, $"{file} was read without its index; a shapefile is copied with all its parts");
        }

        if (folder.Read(file) is not { } shp || folder.Read(dbfName) is not { } dbf)
        {
            return RawTable.Broken(file);
        }

        var shx = shxName is null ? null : folder.Read(shxName);
        if (shxName is not null && shx is null)
        {
            return RawTable.Broken(file);
        }

        var shapes = ShapeFile.Open(shp, shx, out var shapeFault);
        var table = DbfTable.Open(dbf, out var tableFault);
        Damage(file, shapeFault);
        Damage(dbfName, tableFault);
        if (shapes is null || table is null)
        {
            return RawTable.Broken(file);
        }

        if (shapes.Count != table.RecordCount)
        {
            Damage(file, $"it has {shapes.Count} shapes and {dbfName} has {table.RecordCount} records; they don't belong together");
            return RawTable.Broken(file);
        }

        var cpgName = PartName(folder, file, ".cpg");
        var encoding = DbfEncoding.Find(table, TextOf(cpgName), dbfName, cpgName ?? Beside(file, ".cpg"), diagnostics);
        if (encoding is null)
        {
            return RawTable.Broken(file);
        }

        var prjName = PartName(folder, file, ".prj");
        var records = new RecordsReader(file, dbfName, shapes, table, encoding, diagnostics);
        return new RawTable(file, records.Read()) { Crs = TextOf(prjName)?.Trim(), CrsWhere = prjName, DefaultSystem = null, IsWhole = records.AreWhole };

        void Damage(string part, string fault)
        {
            if (fault.Length > 0)
            {
                diagnostics.Error(DiagnosticCode.DamagedMapFile, part, null, null, fault);
            }
        }

        string? TextOf(string? part) => part is not null && folder.Read(part) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
    }

    /// <summary>The part's name as it is written in the folder: Windows programs write <c>.SHX</c> as well.</summary>
    private static string? PartName(InputFolder folder, string file, string extension) =>
        folder.FileNames.FirstOrDefault(name => string.Equals(name, Beside(file, extension), StringComparison.OrdinalIgnoreCase));

    private static string Beside(string file, string extension) => Path.ChangeExtension(file, extension);

    /// <summary>Puts shapes and fields together.</summary>
    private sealed class RecordsReader(string file, string dbfName, ShapeFile shapes, DbfTable table, Encoding encoding, DiagnosticBag diagnostics)
    {
        private readonly RepeatedProblems repeated = new(diagnostics);
        private readonly ImmutableArray<DbfField> fields = table.Fields(encoding);

        /// <summary>False where a record's fields couldn't be read.</summary>
        public bool AreWhole { get; private set; } = true;

        public ImmutableArray<RawRecord> Read()
        {
            foreach (var unread in fields.Where(f => !f.IsRead))
            {
                diagnostics.Add(new Diagnostic(
                    DiagnosticCode.UnreadField, Severity.Note, dbfName, null, Shown.Of(unread.Name), "fields of this type are not read", Shown.Of(unread.Type.ToString()), "C|N|F|D|L"));
            }

            foreach (var name in fields.GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key))
            {
                diagnostics.Error(DiagnosticCode.DuplicateField, dbfName, null, Shown.Of(name), "this field is there more than once");
            }

            var records = ImmutableArray.CreateBuilder<RawRecord>(shapes.Count);
            for (var i = 0; i < shapes.Count; i++)
            {
                if (!table.IsDeleted(i))
                {
                    records.Add(ReadOne(i));
                }
            }

            repeated.Report();
            return records.ToImmutable();
        }

        private RawRecord ReadOne(int index)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"record {index + 1}");
            var values = ImmutableArray.CreateBuilder<RawField>();
            foreach (var field in fields.Where(f => f.IsRead))
            {
                if (Text(index, field, number) is { } text && field.Value(text) is { } value)
                {
                    values.Add(new RawField(field.Name, value));
                }
            }

            var id = values.FirstOrDefault(f => string.Equals(f.Name, "id", StringComparison.OrdinalIgnoreCase))?.Value.Text;
            var where = id is null ? number : $"feature '{Shown.Of(id)}'";
            var geometry = ReadShape(index, where, out var wasRefused);
            return new RawRecord(file, where, values.ToImmutable()) { Geometry = geometry, GeometryWasRefused = wasRefused };
        }

        private string? Text(int index, DbfField field, string number)
        {
            try
            {
                return encoding.GetString(table.Bytes(index, field).TrimEnd((byte)' '));
            }
            catch (DecoderFallbackException)
            {
                AreWhole = false;
                repeated.Add(new Diagnostic(
                    DiagnosticCode.BadEncoding, Severity.Error, dbfName, number, Shown.Of(field.Name),
                    $"the text is not in {encoding.WebName}; name its encoding in a file {Beside(file, ".cpg")}", null, DbfEncoding.Allowed));
                return null;
            }
        }

        private Geometry? ReadShape(int index, string where, out bool wasRefused)
        {
            wasRefused = false;
            try
            {
                return shapes.Read(index);
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
