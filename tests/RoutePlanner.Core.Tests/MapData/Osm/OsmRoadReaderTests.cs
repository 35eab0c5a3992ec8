using System.IO.Compression;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.MapData.Osm;

namespace RoutePlanner.Core.Tests.MapData.Osm;

public sealed class OsmRoadReaderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("osm-roads");
    private readonly DiagnosticBag diagnostics = new();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Roads_keep_their_id_course_junctions_and_the_tags_that_matter()
    {
        var layer = ReadXml(
            """
            <node id="1" lat="32.0" lon="114.0"/><node id="2" lat="32.1" lon="114.1"/>
            <way id="7"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/><tag k="name" v="国道"/><tag k="source" v="survey"/></way>
            <way id="8"><nd ref="1"/><nd ref="2"/><tag k="building" v="yes"/></way>
            """);
        var road = Assert.Single(layer!.Roads);
        Assert.Equal("w7", road.Id);
        Assert.Equal([new(114.0, 32.0), new(114.1, 32.1)], road.Line);
        Assert.Equal([1L, 2L], road.VertexKeys);
        Assert.Equal([("highway", "primary"), ("name", "国道")], road.Tags.Select(t => (t.Key, t.Value)).Order());
        Assert.Empty(diagnostics.Items);
    }

    [Fact]
    public void Ways_may_come_before_their_nodes()
    {
        var layer = ReadXml(
            """
            <way id="7"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/></way>
            <node id="2" lat="32.1" lon="114.1"/><node id="1" lat="32.0" lon="114.0"/>
            """);
        Assert.Equal([new(114.0, 32.0), new(114.1, 32.1)], Assert.Single(layer!.Roads).Line);
    }

    [Fact]
    public void A_way_is_cut_where_a_node_is_missing_and_that_is_said()
    {
        var layer = ReadXml(
            """
            <node id="1" lat="32" lon="114"/><node id="2" lat="32" lon="114.1"/><node id="4" lat="32" lon="114.3"/><node id="5" lat="32" lon="114.4"/>
            <way id="7"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="4"/><nd ref="5"/><tag k="highway" v="primary"/></way>
            """);
        Assert.Equal([[1L, 2L], [4L, 5L]], layer!.Roads.Select(r => r.VertexKeys.ToArray()));
        var warning = Assert.Single(diagnostics.Items);
        Assert.Equal(("missing-road-nodes", "1 nodes of 1 ways: w7"), (warning.Code, warning.Found));
    }

    [Fact]
    public void Barriers_on_roads_are_kept_with_their_tags()
    {
        var layer = ReadXml(
            """
            <node id="1" lat="32.0" lon="114.0"/>
            <node id="2" lat="32.1" lon="114.1"><tag k="barrier" v="bollard"/><tag k="motor_vehicle" v="private"/><tag k="note" v="wet paint"/></node>
            <node id="3" lat="32.1" lon="114.2"/>
            <node id="9" lat="32.1" lon="114.2"><tag k="barrier" v="bollard"/></node>
            <way id="7"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="primary"/></way>
            """);
        var (key, tags) = Assert.Single(layer!.Barriers);
        Assert.Equal(2, key);
        Assert.Equal([("barrier", "bollard"), ("motor_vehicle", "private")], tags.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => (t.Key, t.Value)));
    }

    [Fact]
    public void Ferries_are_read_as_roads_are()
    {
        var layer = ReadXml(
            """
            <node id="1" lat="32.0" lon="114.0"/><node id="2" lat="32.1" lon="114.1"/>
            <way id="7"><nd ref="1"/><nd ref="2"/><tag k="route" v="ferry"/><tag k="duration" v="00:20"/></way>
            <way id="8"><nd ref="1"/><nd ref="2"/><tag k="route" v="bus"/></way>
            """);
        Assert.Equal(["w7"], layer!.Roads.Select(r => r.Id));
        Assert.Equal("00:20", layer.Roads[0].Tags["duration"]);
    }

    [Fact]
    public void Nodes_off_the_earth_count_as_missing()
    {
        var layer = ReadXml(
            """
            <node id="1" lat="32" lon="114"/><node id="2" lat="132" lon="114.1"/><node id="3" lat="32" lon="114.2"/><node id="4"/><node id="5" lat="32" lon="114.3"/>
            <way id="7"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="5"/><nd ref="4"/><tag k="highway" v="primary"/></way>
            """);
        Assert.Equal([3L, 5L], Assert.Single(layer!.Roads).VertexKeys);
        Assert.Equal(["invalid-road-nodes", "missing-road-nodes"], diagnostics.Items.Select(d => d.Code).Order());
    }

    [Fact]
    public void Of_several_versions_the_last_counts_and_deleted_objects_do_not()
    {
        var layer = ReadXml(
            """
            <node id="1" lat="32" lon="114"/><node id="2" lat="32" lon="114.1"/><node id="3" lat="32" lon="114.2"/>
            <way id="7"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/></way>
            <way id="7"><nd ref="1"/><nd ref="3"/><tag k="highway" v="primary"/></way>
            <way id="8" visible="false"><nd ref="1"/><nd ref="3"/><tag k="highway" v="primary"/></way>
            """);
        Assert.Equal([1L, 3L], Assert.Single(layer!.Roads).VertexKeys);
        Assert.Equal("repeated-roads", Assert.Single(diagnostics.Items).Code);
    }

    [Theory]
    [InlineData("roads.osm", "", "damaged-road-file")]
    [InlineData("roads.osm", "n1 v1 dV x1.02 y1.02", "damaged-road-file")]
    [InlineData("roads.osm", "<osmChange version='0.6'><create/></osmChange>", "damaged-road-file")]
    [InlineData("roads.osm", "<osm version='0.6'><node id='1' lat='1' lon='2'/>", "damaged-road-file")]
    [InlineData("roads.osm", "<osm version='0.6'><node id='1' lat='north' lon='2'/></osm>", "no-roads")]
    [InlineData("roads.osm", "<!DOCTYPE osm [<!ENTITY a 'b'>]><osm version='0.6'>&a;</osm>", "damaged-road-file")]
    [InlineData("roads.osm", "<osm version='0.6'></osm>", "no-roads")]
    [InlineData("roads.osm", "<osm version='0.6'><way id='1'><tag k='highway' v='primary'/></way></osm>", "no-roads")]
    [InlineData("roads.osm.gz", "<osm version='0.6'></osm>", "damaged-road-file")]
    [InlineData("roads.osm.pbf", "", "damaged-road-file")]
    [InlineData("roads.osm.pbf", "<osm version='0.6'></osm>", "damaged-road-file")]
    [InlineData("roads.opl", "n1 v1 dV x1.02 y1.02", "unsupported-road-file")]
    [InlineData("roads.osc", "<osmChange/>", "unsupported-road-file")]
    [InlineData("roads.osm.bz2", "BZh9", "damaged-road-file")]
    [InlineData("roads.osm.xz", "7zXZ", "unsupported-road-file")]
    public void What_is_no_readable_road_file_is_an_error(string name, string content, string code)
    {
        Assert.Null(Read(name, System.Text.Encoding.UTF8.GetBytes(content)));
        Assert.Contains(diagnostics.Items, d => d.Code == code && d.Severity == Severity.Error);
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_error()
    {
        Assert.Null(OsmRoadReader.Read(Path.Combine(folder.FullName, "none.osm"), "none.osm", diagnostics));
        Assert.Equal("unreadable-file", Assert.Single(diagnostics.Items).Code);
    }

    [Fact]
    public void A_gzipped_file_reads_like_a_plain_one_and_a_truncated_one_is_refused()
    {
        var xml = System.Text.Encoding.UTF8.GetBytes(
            "<osm version='0.6'><node id='1' lat='32' lon='114'/><node id='2' lat='32' lon='115'/><way id='7'><nd ref='1'/><nd ref='2'/><tag k='highway' v='track'/></way></osm>");
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
        {
            gzip.Write(xml);
        }

        Assert.Single(Read("roads.osm.gz", packed.ToArray())!.Roads);
        Assert.Null(Read("roads.osm.gz", packed.ToArray()[..^30]));
    }

    private RoadLayer? ReadXml(string content) =>
        Read("roads.osm", System.Text.Encoding.UTF8.GetBytes($"<?xml version='1.0' encoding='UTF-8'?><osm version='0.6'>{content}</osm>"));

    private RoadLayer? Read(string name, byte[] content)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, content);
        return OsmRoadReader.Read(path, name, diagnostics);
    }
}
