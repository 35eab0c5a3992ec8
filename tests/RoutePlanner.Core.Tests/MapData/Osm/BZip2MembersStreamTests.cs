using CsCheck;
using ICSharpCode.SharpZipLib.BZip2;
using RoutePlanner.Core.MapData.Osm;

namespace RoutePlanner.Core.Tests.MapData.Osm;

public class BZip2MembersStreamTests
{
    [Fact]
    public void Streams_one_after_the_other_are_all_read()
    {
        Gen.Byte.Array[0, 300].Array[1, 4].Sample(
            members => Assert.Equal(members.SelectMany(m => m), Unpack([.. members.SelectMany(Pack)])), iter: 50);
    }

    [Fact]
    public void A_cut_anywhere_but_between_two_streams_is_an_error()
    {
        var first = Pack([1, 2, 3]);
        byte[] both = [.. first, .. Pack([4, 5])];
        for (var length = 1; length < both.Length; length++)
        {
            if (length != first.Length)
            {
                Assert.True(Record.Exception(() => Unpack(both[..length])) is EndOfStreamException or InvalidDataException, $"cut to {length}");
            }
        }
    }

    [Fact]
    public void A_wrong_byte_anywhere_makes_a_damaged_road_file()
    {
        using var folder = new OsmFolder();
        var packed = Pack(System.Text.Encoding.UTF8.GetBytes("<osm version='0.6'><node id='1' lon='114' lat='30'/></osm>"));
        for (var at = 0; at < packed.Length - 1; at++)
        {
            var diagnostics = new RoutePlanner.Core.MapData.DiagnosticBag();
            File.WriteAllBytes(folder.PathOf("roads.osm.bz2"), [.. packed[..at], (byte)(packed[at] ^ 0xFF), .. packed[(at + 1)..]]);
            Assert.Null(OsmRoadReader.Read(folder.PathOf("roads.osm.bz2"), "roads.osm.bz2", diagnostics));
            Assert.Equal(["damaged-road-file"], diagnostics.Items.Select(d => d.Code));
        }
    }

    [Theory]
    [InlineData("BZh0")]
    [InlineData("garbage")]
    [InlineData("\0")]
    public void What_follows_a_stream_and_is_none_is_an_error(string rest) =>
        Assert.Throws<InvalidDataException>(() => Unpack([.. Pack([1, 2, 3]), .. System.Text.Encoding.UTF8.GetBytes(rest)]));

    [Fact]
    public void An_OSM_file_of_two_streams_gives_all_its_roads()
    {
        using var folder = new OsmFolder();
        var xml = System.Text.Encoding.UTF8.GetBytes("""
            <osm version="0.6"><node id="1" lon="114" lat="30"/><node id="2" lon="114.1" lat="30"/><node id="3" lon="114.2" lat="30"/>
            <way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/></way>
            <way id="2"><nd ref="2"/><nd ref="3"/><tag k="highway" v="primary"/></way></osm>
            """);
        File.WriteAllBytes(folder.PathOf("roads.osm.bz2"), [.. Pack(xml[..200]), .. Pack(xml[200..])]);
        Assert.Equal(["w1", "w2"], RoutePlanner.Core.MapData.RoadMap.Read(folder.PathOf("roads.osm.bz2")).Roads.Select(r => r.Id));
    }

    private static byte[] Pack(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var bzip2 = new BZip2OutputStream(packed, 1) { IsStreamOwner = false })
        {
            bzip2.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var stream = new BZip2MembersStream(new MemoryStream(packed));
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private sealed class OsmFolder : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bz2");

        public string PathOf(string name) => Path.Combine(folder.FullName, name);

        public void Dispose() => folder.Delete(recursive: true);
    }
}
