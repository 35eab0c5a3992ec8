using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using RoutePlanner.Core.Geodesy;
using SQLitePCL;

namespace RoutePlanner.Core.MapData.GeoPackages;

/// <summary>
/// A GeoPackage (OGC 12-128r18) opened to be read and nothing else: immutable, so that no journal appears beside it, with functions in its schema shut off. Nothing
/// but plain tables is read, since a view or a virtual table is a program; names out of the file only ever stand in quotation marks or as parameters.
/// </summary>
internal sealed class GeoPackageFile : IDisposable
{
    /// <summary>Longest text or blob, bytes: far more than any boundary needs, and a row can't fill the memory.</summary>
    private const int MaxValueBytes = 64 * 1024 * 1024;

    private static readonly string[] Catalogue = ["gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys"];

    private readonly SqliteConnection connection;

    private GeoPackageFile(SqliteConnection connection) => this.connection = connection;

    /// <summary>Opens a file.</summary>
    /// <exception cref="SqliteException">It is no SQLite database, or damaged.</exception>
    public static GeoPackageFile Open(string path)
    {
        var uri = "file:" + string.Join('/', Path.GetFullPath(path).Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)) + "?immutable=1";
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = uri, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        try
        {
            connection.Open();
            raw.sqlite3_limit(connection.Handle, raw.SQLITE_LIMIT_LENGTH, MaxValueBytes);
            var file = new GeoPackageFile(connection);
            file.Execute("PRAGMA trusted_schema=OFF");
            file.Execute("PRAGMA cell_size_check=ON");
            return file;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Which table of the catalogue is missing, or null: without it this is no GeoPackage.</summary>
    public string? MissingCatalogue() => Array.Find(Catalogue, name => !IsPlainTable(name));

    /// <summary>Names of the tables of features, in order.</summary>
    public ImmutableArray<string> FeatureTables()
    {
        using var command = Command(
            "SELECT c.table_name FROM gpkg_contents c JOIN gpkg_geometry_columns g ON g.table_name = c.table_name WHERE c.data_type = 'features' ORDER BY c.table_name");
        using var reader = command.ExecuteReader();
        var names = ImmutableArray.CreateBuilder<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names.ToImmutable();
    }

    /// <summary>What the catalogue says of a table; null if there is no plain table of that name with the column it says.</summary>
    public FeatureTable? Describe(string name)
    {
        if (!IsPlainTable(name))
        {
            return null;
        }

        using var command = Command("SELECT column_name, srs_id FROM gpkg_geometry_columns WHERE table_name = $name", ("$name", name));
        using var reader = command.ExecuteReader();
        if (!reader.Read() || reader.IsDBNull(0))
        {
            return null;
        }

        var geometryColumn = reader.GetString(0);
        var crs = reader.IsDBNull(1) ? null : Crs(reader.GetInt64(1));
        var columns = Columns(name);
        if (!columns.Any(c => Same(c.Name, geometryColumn)))
        {
            return null;
        }

        var key = columns.Where(c => c.IsKey).Select(c => c.Name).FirstOrDefault();
        var others = columns.Where(c => !c.IsKey && !Same(c.Name, geometryColumn)).Select(c => new FeatureColumn(c.Name, Same(c.Type, "BOOLEAN")));
        return new FeatureTable(name, key, geometryColumn, [.. others], crs);
    }

    /// <summary>A table's rows: key, geometry, then the other columns.</summary>
    public IEnumerable<SqliteDataReader> Rows(FeatureTable table)
    {
        var key = table.KeyColumn is null ? "NULL" : Quoted(table.KeyColumn);
        var columns = string.Join(", ", table.Columns.Select(c => Quoted(c.Name)).Prepend(Quoted(table.GeometryColumn)).Prepend(key));
        var order = table.KeyColumn is null ? "" : $" ORDER BY {key}";
        using var command = Command($"SELECT {columns} FROM {Quoted(table.Name)}{order}");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return reader;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    /// <summary>A system by the authority's number where that is known, else by its well-known text; null for the two "undefined" ones (0 and -1).</summary>
    private string? Crs(long srsId)
    {
        using var command = Command("SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys WHERE srs_id = $id", ("$id", srsId));
        using var reader = command.ExecuteReader();
        if (srsId is 0 or -1)
        {
            return null;
        }

        if (!reader.Read())
        {
            return string.Create(CultureInfo.InvariantCulture, $"srs_id {srsId}");
        }

        var (organization, number, definition) = (Text(reader, 0), Text(reader, 1), Text(reader, 2));
        var name = $"{organization.ToUpperInvariant()}:{number}";
        var isKnown = CoordinateSystem.Find(name, out _) is not null;
        return isKnown || definition is "" or "undefined" ? name : definition;
    }

    private List<(string Name, string Type, bool IsKey)> Columns(string table)
    {
        using var command = Command("SELECT name, type, pk FROM pragma_table_info($name)", ("$name", table));
        using var reader = command.ExecuteReader();
        var columns = new List<(string Name, string Type, bool IsKey)>();
        while (reader.Read())
        {
            columns.Add((reader.GetString(0), Text(reader, 1), reader.GetInt64(2) == 1));
        }

        return columns;
    }

    /// <summary>Whether there is a table of this name that is stored in the file; a virtual one has no page.</summary>
    private bool IsPlainTable(string name)
    {
        using var command = Command(
            "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = $name COLLATE NOCASE AND rootpage > 0", ("$name", name));
        return (long)command.ExecuteScalar()! == 1;
    }

    private void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Identifiers out of the file are quoted, values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    private static string Text(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? "" : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)!;

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
