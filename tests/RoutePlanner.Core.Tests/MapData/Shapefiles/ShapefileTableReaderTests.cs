using System.Text;
using NetTopologySuite.Geometries;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Tests.MapData.Shapefiles;

public sealed class ShapefileTableReaderTests : IDisposable
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
    private static readonly (string, char, int)[] IdAndName = [("id", 'C', 20), ("name", 'C', 40)];
    private static readonly (double, double)[] Line = [(114, 30), (114.5, 30.25)];

    private readonly ShapefileFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(3)]
    [InlineData(13)]
    [InlineData(23)]
    public void Lines_are_read_and_heights_and_measures_dropped(int type)
    {
        folder.Write(type, [ShapefileFolder.Multi(type, Line), ShapefileFolder.Multi(type, Line, [(0, 0), (1, 1)])], IdAndName, [["a", "x"], ["b", ""]]);
        var table = folder.Read(declared: CoordinateSystem.Wgs84);
        Assert.Empty(folder.Codes);
        Assert.Equal(["LINESTRING (114 30, 114.5 30.25)", "MULTILINESTRING ((114 30, 114.5 30.25), (0 0, 1 1))"], table.Records.Select(r => r.Geometry!.ToText()));
        Assert.Equal(["feature 'a'", "feature 'b'"], table.Records.Select(r => r.Where));
        Assert.Equal(("x", null), (table.Records[0].Find("name")!.Text, table.Records[1].Find("name")?.Text));
    }

    [Fact]
    public void Holes_go_into_the_smallest_shell_around_them_wherever_they_stand()
    {
        // A hole, an island inside a bigger shell's hole, the bigger shell: the worst order.
        (double, double)[] Square(double from, double to, bool isClockwise) => isClockwise
            ? [(from, from), (from, to), (to, to), (to, from), (from, from)]
            : [(from, from), (to, from), (to, to), (from, to), (from, from)];
        folder.Write(5, [ShapefileFolder.Multi(5, Square(4, 5, false), Square(3, 6, true), Square(1, 9, false), Square(0, 10, true))], IdAndName, [["a", ""]]);
        var shape = folder.Read(declared: CoordinateSystem.Wgs84).Records[0].Geometry!;
        Assert.True(shape.IsValid);
        Assert.Equal((2, 4, 100 - 64 + 9 - 1), (shape.NumGeometries, shape.Coordinates.Length / 5, shape.Area));
    }

    [Fact]
    public void A_single_ring_drawn_the_wrong_way_round_is_a_polygon()
    {
        folder.Write(5, [ShapefileFolder.Multi(5, [(0, 0), (1, 0), (1, 1), (0, 0)])], IdAndName, [["a", ""]]);
        Assert.Equal(0.5, Assert.IsType<Polygon>(folder.Read(declared: CoordinateSystem.Wgs84).Records[0].Geometry).Area);
    }

    [Fact]
    public void Points_and_null_shapes_are_read()
    {
        folder.Write(1, [ShapefileFolder.Point(114, 30), ShapefileFolder.Null()], IdAndName, [["a", ""], ["b", ""]]);
        var table = folder.Read(declared: CoordinateSystem.Wgs84);
        Assert.Equal(["POINT (114 30)", null], table.Records.Select(r => r.Geometry?.ToText()));
        Assert.False(table.Records[1].GeometryWasRefused);
    }

    [Fact]
    public void Chinese_text_without_cpg_is_GB18030_with_a_warning()
    {
        folder.Write(3, [ShapefileFolder.Multi(3, Line)], [("编号", 'C', 20), ("名称", 'C', 40)], [["路-1", "沿河大道"]], Gb18030);
        var record = folder.Read(declared: CoordinateSystem.Wgs84).Records[0];
        Assert.Equal(("路-1", "沿河大道"), (record.Find("编号")!.Text, record.Find("名称")!.Text));
        Assert.Equal(["gb18030"], folder.Codes);
    }

    [Theory]
    [InlineData("UTF-8", 65001)]
    [InlineData("utf8\r\n", 65001)]
    [InlineData("65001", 65001)]
    [InlineData("GBK", 936)]
    [InlineData("936", 936)]
    [InlineData("ANSI 936", 936)]
    [InlineData("CP936", 936)]
    [InlineData("GB2312", 936)]
    [InlineData("GB18030", 54936)]
    [InlineData("Big5", 950)]
    public void The_cpg_names_the_encoding(string cpg, int codePage)
    {
        var encoding = codePage == 65001 ? new UTF8Encoding(false) : CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        folder.Write(3, [ShapefileFolder.Multi(3, Line)], IdAndName, [["a", "河北"]], encoding).With("roads.cpg", cpg);
        Assert.Equal("河北", folder.Read(declared: CoordinateSystem.Wgs84).Records[0].Find("name")!.Text);
        Assert.Empty(folder.Codes);
    }

    [Theory]
    [InlineData("ISO-8859-1", 0x57)]
    [InlineData("1252", 0)]
    [InlineData("8859_1", 0)]
    [InlineData(null, 0x03)]
    public void Western_text_is_read_by_cpg_or_language_id(string? cpg, byte languageId)
    {
        folder.Write(3, [ShapefileFolder.Multi(3, Line)], IdAndName, [["a", "Ñandú"]], Encoding.Latin1).Edit("roads.dbf", dbf => [.. dbf[..29], languageId, .. dbf[30..]]);
        if (cpg is not null)
        {
            folder.With("roads.cpg", cpg);
        }

        Assert.Equal("Ñandú", folder.Read(declared: CoordinateSystem.Wgs84).Records[0].Find("name")!.Text);
        Assert.Empty(folder.Codes);
    }

    [Fact]
    public void Text_that_is_all_UTF8_is_read_as_such_without_cpg()
    {
        folder.Write(3, [ShapefileFolder.Multi(3, Line)], IdAndName, [["a", "沿河大道"]]);
        Assert.Equal("沿河大道", folder.Read(declared: CoordinateSystem.Wgs84).Records[0].Find("name")!.Text);
    }

    [Theory]
    [InlineData("UTF-8")]
    [InlineData("EBCDIC-CP-MOON")]
    public void Text_that_is_not_what_the_cpg_says_is_an_error(string cpg)
    {
        folder.Write(3, [ShapefileFolder.Multi(3, Line)], IdAndName, [["a", "河南"]], Gb18030).With("roads.cpg", cpg);
        Assert.False(folder.Read(declared: CoordinateSystem.Wgs84).IsWhole);
        Assert.Equal(["bad-encoding"], folder.Codes);
    }

    [Theory]
    [InlineData('N', "123", "123")]
    [InlineData('N', "123.000", "123")]
    [InlineData('N', "1.500", "1.5")]
    [InlineData('F', "1.23000000000e+002", "123")]
    [InlineData('N', "12345678901234567890", "12345678901234567890")]
    [InlineData('N', "*****", "*****")]
    [InlineData('D', "20261124", "2026-11-24")]
    [InlineData('D', "00000000", null)]
    [InlineData('L', "T", "true")]
    [InlineData('L', "n", "false")]
    [InlineData('L', "?", null)]
    [InlineData('C', "  two words  ", "two words")]
    [InlineData('C', "", null)]
    public void Values_become_plain_text(char type, string written, string? text)
    {
        folder.Write(3, [ShapefileFolder.Multi(3, Line)], [("id", type, 20)], [[written]]);
        Assert.Equal(text, folder.Read(declared: CoordinateSystem.Wgs84).Records[0].Find("id")?.Text);
    }

    [Fact]
    public void Cut_names_and_other_letter_cases_are_known_again_and_housekeeping_is_left_out()
    {
        folder.Write(3, [ShapefileFolder.Multi(3, Line)], [("OBJECTID", 'N', 9), ("HIGHWAY", 'C', 9), ("motor_vehi", 'C', 9), ("motorcycle", 'C', 9), ("Shape_Leng", 'N', 9)], [["1", "track", "no", "yes", "5"]]);
        var record = folder.Read(declared: CoordinateSystem.Wgs84).Records[0];
        Assert.Equal(["highway", "motor_vehicle", "motorcycle"], record.Fields.Select(f => f.Name));
        Assert.Equal(["renamed-field"], folder.Codes);
    }

    [Theory]
    [InlineData("technical_", "technical_grade")]
    [InlineData("electric_b", "electric_bicycle")]
    [InlineData("oneway:bic", "oneway:bicycle")]
    public void Every_tag_of_the_road_rules_is_known_again(string cut, string whole)
    {
        folder.Write(3, [ShapefileFolder.Multi(3, Line)], [(cut, 'C', 9)], [["x"]]);
        Assert.Equal(whole, Assert.Single(folder.Read(declared: CoordinateSystem.Wgs84).Records[0].Fields).Name);
    }

    [Fact]
    public void A_cut_name_that_may_stand_for_two_fields_stays()
    {
        folder.Write(3, [ShapefileFolder.Multi(3, Line)], [("speed_patr", 'C', 9)], [["1"]]);
        Assert.Equal("speed_patr", folder.Read("roads.shp", CoordinateSystem.Wgs84, "speed_patrol_kmh", "speed_patrol_mph").Records[0].Fields[0].Name);
    }

    [Fact]
    public void Deleted_records_are_left_out_with_their_shapes()
    {
        // Header 97 bytes, records of 61.
        folder.Write(3, [ShapefileFolder.Multi(3, Line), ShapefileFolder.Multi(3, [(1, 1), (2, 2)])], IdAndName, [["a", ""], ["b", ""]])
            .Edit("roads.dbf", dbf => [.. dbf[..97], (byte)'*', .. dbf[98..]]);
        var record = Assert.Single(folder.Read(declared: CoordinateSystem.Wgs84).Records);
        Assert.Equal(("b", "LINESTRING (1 1, 2 2)"), (record.Find("id")!.Text, record.Geometry!.ToText()));
    }

    [Theory]
    [InlineData("roads.dbf", "missing-file", Severity.Error)]
    [InlineData("roads.shx", "missing-index", Severity.Warning)]
    public void A_missing_part_is_told(string part, string code, Severity severity)
    {
        folder.Write(3, [ShapefileFolder.Multi(3, Line)], IdAndName, [["a", ""]]).Without(part);
        Assert.Equal(severity == Severity.Warning ? 1 : 0, folder.Read(declared: CoordinateSystem.Wgs84).Records.Length);
        Assert.Equal((code, severity, part), Assert.Single(folder.Diagnostics.Items.Select(d => (d.Code, d.Severity, d.File))));
    }

    [Fact]
    public void Parts_of_different_counts_are_an_error()
    {
        folder.Write(3, [ShapefileFolder.Multi(3, Line)], IdAndName, [["a", ""], ["b", ""]]);
        Assert.False(folder.Read(declared: CoordinateSystem.Wgs84).IsWhole);
        Assert.Equal(["damaged-map-file"], folder.Codes);
    }

    [Fact]
    public void Every_cut_of_every_part_is_an_error()
    {
        folder.Write(3, [ShapefileFolder.Multi(3, Line), ShapefileFolder.Multi(3, Line)], IdAndName, [["a", ""], ["b", ""]]);
        foreach (var part in (string[])["roads.shp", "roads.shx", "roads.dbf"])
        {
            var whole = File.ReadAllBytes(folder.PathOf(part));

            // The end mark of a .dbf may be missing.
            for (var length = 1; length < whole.Length - (part.EndsWith("dbf", StringComparison.Ordinal) ? 1 : 0); length++)
            {
                folder.Edit(part, _ => whole[..length]);
                var before = folder.Codes.Length;
                Assert.False(folder.Read(declared: CoordinateSystem.Wgs84).IsWhole, $"{part} cut to {length}");
                Assert.True(folder.Codes.Length > before);
            }

            folder.Edit(part, _ => whole);
        }
    }

    [Fact]
    public void Every_changed_byte_is_read_or_refused()
    {
        folder.Write(5, [ShapefileFolder.Multi(5, [(0, 0), (0, 1), (1, 1), (0, 0)]), ShapefileFolder.Null()], IdAndName, [["a", ""], ["b", ""]]);
        foreach (var part in (string[])["roads.shp", "roads.shx", "roads.dbf"])
        {
            var whole = File.ReadAllBytes(folder.PathOf(part));
            for (var at = 0; at < whole.Length; at++)
            {
                folder.Edit(part, _ => [.. whole[..at], (byte)(whole[at] ^ 0xFF), .. whole[(at + 1)..]]);
                var before = folder.Codes.Length;
                var table = folder.Read(declared: CoordinateSystem.Wgs84);
                Assert.True(table.IsWhole || folder.Codes.Length > before, $"{part} byte {at}");
            }

            folder.Edit(part, _ => whole);
        }
    }

    [Fact]
    public void Records_are_found_by_the_index_where_the_file_has_gaps()
    {
        // An editor wrote record 1 anew behind record 2 and left the old one.
        folder.Write(3, [ShapefileFolder.Multi(3, Line), ShapefileFolder.Multi(3, [(1, 1), (2, 2)])], IdAndName, [["a", ""], ["b", ""]]);
        var moved = ShapefileFolder.Multi(3, [(5, 5), (6, 6)]);
        var oldLength = File.ReadAllBytes(folder.PathOf("roads.shp")).Length;
        folder.Edit("roads.shp", shp =>
        {
            byte[] longer = [.. shp, 0, 0, 0, 1, 0, 0, 0, (byte)(moved.Length / 2), .. moved];
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(longer.AsSpan(24), longer.Length / 2);
            return longer;
        }).Edit("roads.shx", shx =>
        {
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(shx.AsSpan(100), oldLength / 2);
            return shx;
        });
        Assert.Equal(["LINESTRING (5 5, 6 6)", "LINESTRING (1 1, 2 2)"], folder.Read(declared: CoordinateSystem.Wgs84).Records.Select(r => r.Geometry!.ToText()));
        Assert.Empty(folder.Codes);
    }

    [Theory]
    [InlineData("blockgroups", 663, new string[0])]
    [InlineData("edit", 663, new string[0])]
    [InlineData("corrupt_too_long", 10, new string[0])]
    [InlineData("latin1", 1, new[] { "missing-index", "gb18030", "bad-encoding" })]
    [InlineData("merge", 0, new[] { "missing-file" })]
    public void Odd_shapefiles_of_other_projects_are_read_or_refused(string name, int records, string[] codes)
    {
        var input = InputFolder.Open(Repository.Shared("badinput", "shp"), folder.Diagnostics)!;
        var table = LayerFile.Read(input, name + ".shp", [], CoordinateSystem.Wgs84, folder.Diagnostics);
        Assert.Equal(records, table.Records.Length);
        Assert.Equal(codes, folder.Codes);
    }
}
