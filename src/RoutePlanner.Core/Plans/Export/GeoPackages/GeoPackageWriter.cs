using System.Globalization;
using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace RoutePlanner.Core.Plans.Export.GeoPackages;

/// <summary>
/// Makes a GeoPackage 1.3 (OGC 12-128r17): the catalogue, tables of features in WGS84, and QGIS's table of styles. Nothing is dated but what the caller dates, so that the same features give the same bytes.
/// </summary>
internal sealed class GeoPackageWriter : IDisposable
{
    private const int Wgs84 = 4326;

    /// <summary>"GPKG" and the version as SQLite's header holds them (§1.1.1.1.1).</summary>
    private const int ApplicationId = 0x47504B47;
    private const int Version = 10300;

    private const string Catalogue = """
        CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
        CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
        CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name), CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
        CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT, f_table_schema TEXT, f_table_name TEXT, f_geometry_column TEXT, styleName TEXT, styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT, ui TEXT, update_time DATETIME);
        INSERT INTO gpkg_spatial_ref_sys VALUES
            ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', NULL),
            ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL),
            ('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]', 'longitude, latitude');
        """;

    private readonly SqliteConnection connection;
    private readonly SqliteTransaction transaction;
    private readonly GeoPackageGeoWriter blobs = new();
    private readonly string changed;

    /// <param name="path">A new file.</param>
    /// <param name="changed">What the file says it was last changed: ISO 8601, UTC, with milliseconds.</param>
    public GeoPackageWriter(string path, string changed)
    {
        this.changed = changed;
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, Mode = SqliteOpenMode.ReadWriteCreate }.ToString());
        connection.Open();
        Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;"));
        transaction = connection.BeginTransaction();
        Run(Catalogue);
        Run("INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change, srs_id) VALUES ('layer_styles', 'attributes', 'layer_styles', $0, 0)", changed);
    }

    /// <summary>Adds a table of features.</summary>
    /// <param name="name">Its name; ours, never out of data.</param>
    /// <param name="geometryType">POINT or LINESTRING.</param>
    /// <param name="columns">Names and SQL types of the columns beside key and geometry.</param>
    /// <param name="rows">Geometry (WGS84) and values, in the order of the columns.</param>
    /// <param name="qml">QGIS's style of it.</param>
    public void Add(string name, string geometryType, (string Name, string Type)[] columns, IEnumerable<(Geometry Shape, object?[] Values)> rows, string qml)
    {
        Run($"CREATE TABLE \"{name}\" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom {geometryType}, {string.Join(", ", columns.Select(c => $"{c.Name} {c.Type}"))})");
        var extent = new Envelope();
        var insert = $"INSERT INTO \"{name}\" (geom, {string.Join(", ", columns.Select(c => c.Name))}) VALUES ({string.Join(", ", Enumerable.Range(0, columns.Length + 1).Select(i => FormattableString.Invariant($"${i}")))})";
        foreach (var (shape, values) in rows)
        {
            extent.ExpandToInclude(shape.EnvelopeInternal);
            Run(insert, [blobs.Write(shape), .. values]);
        }

        object? Bound(double value) => extent.IsNull ? null : value;
        Run(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change, min_x, min_y, max_x, max_y, srs_id) VALUES ($0, 'features', $0, $1, $2, $3, $4, $5, $6)",
            name, changed, Bound(extent.MinX), Bound(extent.MinY), Bound(extent.MaxX), Bound(extent.MaxY), Wgs84);
        Run("INSERT INTO gpkg_geometry_columns VALUES ($0, 'geom', $1, $2, 0, 0)", name, geometryType, Wgs84);
        Run(
            "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description, owner, update_time) VALUES ('', '', $0, 'geom', $0, $1, '', 1, '', '', $2)",
            name, qml, changed);
    }

    /// <summary>Closes the file with all that was added.</summary>
    public void Commit() => transaction.Commit();

    public void Dispose()
    {
        transaction.Dispose();
        connection.Dispose();
    }

    private void Run(string sql, params object?[] values)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // all statements are ours; values only ever are parameters
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (i, value) in values.Index())
        {
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${i}"), value ?? DBNull.Value);
        }

        command.ExecuteNonQuery();
    }
}
