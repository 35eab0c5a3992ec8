using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Tests.MapData.GeoPackages;

public sealed class GeoPackageTableReaderTests : IDisposable
{
    private readonly GeoPackageFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Values_become_plain_text_whatever_their_type()
    {
        folder.Table("roads", "id INTEGER, name TEXT, lit BOOLEAN, width REAL, seen DATE, photo BLOB, empty TEXT")
            .Run("INSERT INTO roads VALUES (7, $0, 123, '沿河大道', 1, 4.0, '2026-11-24', x'00', '  ')", GeoPackageFolder.Blob("LINESTRING (114 30, 115 31)"));
        var record = Assert.Single(folder.Read().Records);
        Assert.Equal(
            [("id", RawKind.Cell, "123"), ("name", RawKind.Cell, "沿河大道"), ("lit", RawKind.Truth, "true"), ("width", RawKind.Cell, "4"), ("seen", RawKind.Cell, "2026-11-24")],
            record.Fields.Select(f => (f.Name, f.Value.Kind, f.Value.Text)));
        Assert.Equal(("feature '123'", "LINESTRING (114 30, 115 31)"), (record.Where, record.Geometry!.ToText()));
        Assert.Equal(["unread-field"], folder.Codes);
    }

    [Fact]
    public void The_key_stands_for_an_id_where_there_is_none_and_orders_the_rows()
    {
        folder.Table("roads", "name TEXT").Run("INSERT INTO roads VALUES (9, NULL, 'b'), (2, NULL, 'a')");
        Assert.Equal(["2", "9"], folder.Read().Records.Select(r => r.Find("id")!.Text));
    }

    [Theory]
    [InlineData("POINT (114 30)", "POINT (114 30)")]
    [InlineData("POINT Z (114 30 5)", "POINT (114 30)")]
    [InlineData("LINESTRING ZM (0 1 2 3, 4 5 6 7)", "LINESTRING (0 1, 4 5)")]
    [InlineData("POLYGON ((0 0, 9 0, 9 9, 0 0), (5 1, 8 1, 8 4, 5 1))", "POLYGON ((0 0, 9 0, 9 9, 0 0), (5 1, 8 1, 8 4, 5 1))")]
    [InlineData("MULTILINESTRING ((0 1, 2 3))", "LINESTRING (0 1, 2 3)")]
    [InlineData("MULTIPOINT ((0 1))", "POINT (0 1)")]
    [InlineData("MULTILINESTRING ((0 1, 2 3), (4 5, 6 7))", "MULTILINESTRING ((0 1, 2 3), (4 5, 6 7))")]
    [InlineData("MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((20 20, 29 20, 29 29, 20 20)))", "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((20 20, 29 20, 29 29, 20 20)))")]
    public void Geometries_are_read_flat(string packed, string read)
    {
        folder.Table("roads", "name TEXT").Run("INSERT INTO roads VALUES (1, $0, 'a')", GeoPackageFolder.Blob(packed));
        Assert.Equal(read, folder.Read().Records[0].Geometry!.ToText());
        Assert.Empty(folder.Codes);
    }

    [Theory]
    [InlineData("GEOMETRYCOLLECTION (POINT (0 1))")]
    [InlineData("LINESTRING (0 1, NaN 3)")]
    public void A_geometry_of_no_use_is_refused(string packed)
    {
        folder.Table("roads", "name TEXT").Run("INSERT INTO roads VALUES (1, $0, 'a')", GeoPackageFolder.Blob(packed));
        Assert.True(folder.Read().Records[0].GeometryWasRefused);
        Assert.Equal(["invalid-geometry"], folder.Codes);
    }

    [Fact]
    public void Every_cut_and_every_changed_byte_of_a_geometry_is_read_or_refused()
    {
        var whole = GeoPackageFolder.Blob("MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((20 20, 29 20, 29 29, 20 20)))");
        for (var at = 0; at < whole.Length; at++)
        {
            Check(whole[..at], mustFail: true);
            Check([.. whole[..at], (byte)(whole[at] ^ 0xFF), .. whole[(at + 1)..]], mustFail: false);
        }

        static void Check(byte[] blob, bool mustFail)
        {
            try
            {
                RoutePlanner.Core.MapData.GeoPackages.GeoPackageGeometry.Read(blob);
                Assert.False(mustFail);
            }
            catch (FormatException)
            {
                // Refused, as it must be or may be.
            }
        }
    }

    [Fact]
    public void A_geometry_that_announces_more_points_than_it_has_costs_nothing()
    {
        // Little-endian WKB: a line of 2^31 points, and collections a million deep.
        byte[] head = [.. "GP"u8, 0, 1, 0, 0, 0, 0];
        byte[] line = [.. head, 1, 2, 0, 0, 0, 0, 0, 0, 0x80];
        var deep = new byte[head.Length + 9_000_000];
        head.CopyTo(deep, 0);
        for (var at = head.Length; at < deep.Length; at += 9)
        {
            ((ReadOnlySpan<byte>)[1, 7, 0, 0, 0, 1, 0, 0, 0]).CopyTo(deep.AsSpan(at));
        }

        folder.Table("roads", "name TEXT").Run("INSERT INTO roads VALUES (1, $0, 'a'), (2, $1, 'b')", line, deep);
        Assert.All(folder.Read().Records, r => Assert.True(r.GeometryWasRefused));
    }

    [Fact]
    public void Of_several_tables_the_one_called_like_the_layer_is_read()
    {
        folder.Table("rivers", "name TEXT").Table("Roads", "name TEXT").Run("INSERT INTO roads VALUES (1, NULL, 'a')");
        Assert.Single(folder.Read().Records);
        Assert.Empty(folder.Codes);
    }

    [Fact]
    public void A_single_table_is_read_whatever_its_name_even_one_that_looks_like_a_command()
    {
        folder.Table("x\"\"; DROP TABLE gpkg_contents; --".Replace("\"\"", "", StringComparison.Ordinal), "\"a\"\"b; c\" TEXT")
            .Run("INSERT INTO \"x; DROP TABLE gpkg_contents; --\" VALUES (1, NULL, 'a')");
        var record = Assert.Single(folder.Read().Records);
        Assert.Equal("a\"b; c", record.Fields[1].Name);
        Assert.Empty(folder.Codes);
    }

    [Fact]
    public void Several_tables_none_called_like_the_layer_are_listed_in_an_error()
    {
        folder.Table("rivers", "name TEXT").Table("streets", "name TEXT");
        Assert.False(folder.Read().IsWhole);
        var problem = Assert.Single(folder.Diagnostics.Items);
        Assert.Equal(("which-layer", "rivers, streets"), (problem.Code, problem.Found));
    }

    [Theory]
    [InlineData(4326, null, new string[0])]
    [InlineData(4490, null, new string[0])]
    [InlineData(0, null, new[] { "no-crs" })]
    [InlineData(-1, "EPSG:4326", new string[0])]
    [InlineData(100001, null, new[] { "unsupported-crs" })]
    [InlineData(77, null, new[] { "unsupported-crs" })]
    public void The_coordinate_system_is_the_one_the_layer_names(int srsId, string? declared, string[] codes)
    {
        folder.Table("roads", "name TEXT", srsId).Run("INSERT INTO roads VALUES (1, $0, 'a')", GeoPackageFolder.Blob("LINESTRING (114 30, 115 31)"));
        var table = folder.Read(declared is null ? null : CoordinateSystem.Find(declared, out _));
        Assert.Equal(codes, folder.Codes);
        Assert.Equal(codes.Length == 0, table.Records[0].Geometry is not null);
    }

    [Fact]
    public void Nothing_is_left_beside_the_file_even_if_it_keeps_a_log()
    {
        folder.Table("roads", "name TEXT").Run("PRAGMA journal_mode=WAL").Run("INSERT INTO roads VALUES (1, NULL, 'a')");
        Assert.Single(folder.Read().Records);
        Assert.Equal(["roads.gpkg"], folder.FileNames);
    }

    [Theory]
    [InlineData("roads.gpkg-wal")]
    [InlineData("roads.gpkg-journal")]
    public void Changes_that_are_not_in_the_file_yet_are_an_error(string journal)
    {
        folder.Table("roads", "name TEXT");
        File.WriteAllText(folder.PathOf(journal), "changes");
        Assert.False(folder.Read().IsWhole);
        Assert.Equal(["damaged-map-file"], folder.Codes);
    }

    [Theory]
    [InlineData("DROP TABLE roads; CREATE VIEW roads AS WITH RECURSIVE n(fid) AS (SELECT 1 UNION ALL SELECT fid + 1 FROM n) SELECT fid, NULL AS geom FROM n")]
    [InlineData("DROP TABLE gpkg_contents; CREATE VIEW gpkg_contents AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS table_name, 'features' AS data_type FROM n")]
    [InlineData("DROP TABLE roads")]
    [InlineData("DROP TABLE gpkg_geometry_columns")]
    [InlineData("UPDATE gpkg_geometry_columns SET column_name = 'shape'")]
    public void A_schema_that_is_a_program_or_does_not_fit_is_refused(string sql)
    {
        folder.Table("roads", "name TEXT").Run(sql);
        Assert.False(folder.Read().IsWhole);
        Assert.Equal(["damaged-map-file"], folder.Codes);
    }

    [Fact]
    public void What_is_no_database_is_an_error()
    {
        File.WriteAllText(folder.PathOf("roads.gpkg"), "SQLite format 3\0 and no more of it");
        Assert.False(folder.Read().IsWhole);
        Assert.Equal(["damaged-map-file"], folder.Codes);
    }

    [Fact]
    public void Text_that_is_no_UTF8_is_an_error()
    {
        folder.Table("roads", "name TEXT").Run("INSERT INTO roads VALUES (1, NULL, CAST(x'BAD3B1B1' AS TEXT))");
        folder.Read();
        Assert.Equal(["bad-encoding"], folder.Codes);
    }

    [Theory]
    [InlineData("empty", 0, new[] { "which-layer" })]
    [InlineData("features-0_1", 51, new string[0])]
    [InlineData("gdal_sample", 0, new[] { "which-layer" })]
    [InlineData("gdal_sample_v1.2_no_extensions_with_gpkg_ogr_contents", 0, new[] { "which-layer" })]
    [InlineData("null_geometry", 0, new[] { "which-layer" })]
    [InlineData("states10", 51, new string[0])]
    [InlineData("v12_bad_attributes", 2, new string[0])]
    public void Odd_GeoPackages_of_other_projects_are_read_or_refused(string name, int records, string[] codes)
    {
        var input = InputFolder.Open(Repository.Shared("badinput", "gpkg"), folder.Diagnostics)!;
        var table = LayerFile.Read(input, $"src_test_resources_gpkg_{name}.gpkg", [], declared: null, folder.Diagnostics);
        Assert.Equal(codes, folder.Codes);
        Assert.Equal(records, table.Records.Length);
    }

    [Theory]
    [InlineData("gdal_sample", "linestring2d", 2)]
    [InlineData("gdal_sample", "linestring3d", 2)]
    [InlineData("null_geometry", "PointExamples", 2)]
    public void A_table_of_an_odd_GeoPackage_is_read_when_the_layer_is_called_so(string name, string layer, int records)
    {
        File.Copy(Repository.Shared("badinput", "gpkg", $"src_test_resources_gpkg_{name}.gpkg"), folder.PathOf(layer + ".gpkg"));
        var input = InputFolder.Open(folder.PathOf("."), folder.Diagnostics)!;
        var table = LayerFile.Read(input, layer + ".gpkg", [], CoordinateSystem.Wgs84, folder.Diagnostics);
        Assert.Equal(records, table.Records.Length);
        Assert.DoesNotContain(folder.Diagnostics.Items, d => d.Code is "damaged-map-file" or "which-layer");
    }
}
