using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Tests.MapData.GeoPackages;

/// <summary>A folder with a GeoPackage that a test makes statement by statement.</summary>
internal sealed class GeoPackageFolder : IDisposable
{
    private const string Catalogue = """
        CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL);
        CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT NOT NULL, srs_id INTEGER);
        CREATE TABLE gpkg_geometry_columns (table_name TEXT PRIMARY KEY, column_name TEXT NOT NULL, geometry_type_name TEXT, srs_id INTEGER NOT NULL, z INTEGER, m INTEGER);
        INSERT INTO gpkg_spatial_ref_sys VALUES ('cartesian', -1, 'NONE', -1, 'undefined'), ('geographic', 0, 'NONE', 0, 'undefined'), ('WGS 84', 4326, 'EPSG', 4326, 'undefined'),
            ('CGCS2000', 4490, 'epsg', 4490, 'undefined'), ('our own', 100001, 'us', 1, 'no well-known text');
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("geo package #1%?");

    public GeoPackageFolder() => Run(Catalogue);

    public DiagnosticBag Diagnostics { get; } = new();

    public string[] Codes => [.. Diagnostics.Items.Select(d => d.Code)];

    public string[] FileNames => [.. Directory.GetFiles(folder.FullName).Select(f => Path.GetFileName(f)).Order()];

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Adds a table of features: a column <c>geom</c> and these.</summary>
    public GeoPackageFolder Table(string name, string columns, int srsId = 4326, string key = "fid INTEGER PRIMARY KEY, ") => Run($"""
        CREATE TABLE "{name}" ({key}geom BLOB, {columns});
        INSERT INTO gpkg_contents VALUES ('{name}', 'features', {srsId});
        INSERT INTO gpkg_geometry_columns VALUES ('{name}', 'geom', 'GEOMETRY', {srsId}, 0, 0);
        """);

    public GeoPackageFolder Run(string sql, params object[] values)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = PathOf("roads.gpkg"), Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous=OFF; " + sql;
        foreach (var (i, value) in values.Index())
        {
            command.Parameters.AddWithValue($"${i}", value);
        }

        command.ExecuteNonQuery();
        return this;
    }

    public RawTable Read(CoordinateSystem? declared = null) =>
        LayerFile.Read(InputFolder.Open(folder.FullName, Diagnostics)!, "roads.gpkg", DrawnRoadReader.KnownFields, declared, Diagnostics);

    /// <summary>A geometry as a library of others packs it.</summary>
    public static byte[] Blob(string wkt) => Blob(new WKTReader().Read(wkt));

    public static byte[] Blob(Geometry geometry) => new GeoPackageGeoWriter { HandleOrdinates = Ordinates.XYZM }.Write(geometry);

    public void Dispose() => folder.Delete(recursive: true);
}
