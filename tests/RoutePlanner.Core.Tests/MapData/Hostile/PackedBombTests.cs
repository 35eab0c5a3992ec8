using System.IO.Compression;
using ICSharpCode.SharpZipLib.BZip2;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Tests.MapData.Hostile;

/// <summary>Files of a few kilobytes that unpack to gigabytes are left when they have unpacked to 64 MB and many times their size (docs/limits.md).</summary>
public sealed class PackedBombTests : IDisposable
{
    private const int Megabytes = 200;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bomb");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("<osm><!-- ", "          ")] // a comment without end
    [InlineData("<osm>", "<node id='1'/>")]
    [InlineData("<osm", "              ")]
    public void A_gzip_bomb_is_left_early(string start, string more) => Refused("roads.osm.gz", file => new GZipStream(file, CompressionLevel.SmallestSize), start, more);

    /// <summary>Blanks only: bzip2 takes minutes to pack a text that repeats.</summary>
    [Fact]
    public void A_bzip2_bomb_is_left_early() => Refused("roads.osm.bz2", file => new BZip2OutputStream(file), "<osm>", "      ");

    [Theory]
    [InlineData(32 << 20, 8)] // blocks of the largest size allowed
    [InlineData(1 << 20, 200)]
    public void A_PBF_of_blocks_that_unpack_to_nothing_but_size_is_left_early(int blockBytes, int blocks)
    {
        // An unknown field that fills the block.
        var content = new RoutePlanner.Core.MapData.Osm.Pbf.PbfMessage().Field(30, new byte[blockBytes - 8]).ToArray();
        var packed = PbfBytes.Data(content);
        var path = Write("roads.osm.pbf", [.. PbfBytes.Header(), .. Enumerable.Repeat(packed, blocks).SelectMany(b => b)]);
        Assert.InRange(new FileInfo(path).Length, 1, 1 << 20);
        Assert.Contains(Outcome.Of("blocks", () => RoadMap.Read(path)), p => p.Message.Contains("20 times", StringComparison.Ordinal));
    }

    [Fact]
    public void A_PBF_block_that_unpacks_to_more_than_it_says_is_cut_there()
    {
        var path = Write("roads.osm.pbf", [.. PbfBytes.Header(), .. PbfBytes.Data(new byte[30 << 20], size: 1000)]);
        Assert.Contains(Outcome.Of("a block", () => RoadMap.Read(path)), p => p.Message.Contains("does not unpack to the length it says", StringComparison.Ordinal));
    }

    [Fact]
    public void A_map_that_packs_well_is_read()
    {
        // 70 MB of the same short road and its nodes over and over, 1:300 and more, would be too much; a thousand roads are not.
        var text = "<osm><node id='1' lat='30' lon='114'/><node id='2' lat='30.01' lon='114'/>"
            + string.Concat(Enumerable.Range(1, 1000).Select(i => $"<way id='{i}'><nd ref='1'/><nd ref='2'/><tag k='highway' v='primary'/></way>")) + "</osm>";
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.SmallestSize))
        {
            zip.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }

        Assert.Equal(1000, RoadMap.Read(Write("roads.osm.gz", bytes.ToArray())).Roads.Length);
    }

    private void Refused(string name, Func<Stream, Stream> pack, string start, string more)
    {
        var path = Path.Combine(folder.FullName, name);
        using (var file = File.Create(path))
        using (var packed = pack(file))
        {
            packed.Write(System.Text.Encoding.UTF8.GetBytes(start));
            var megabyte = System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(more, (1 << 20) / more.Length)));
            for (var i = 0; i < Megabytes; i++)
            {
                packed.Write(megabyte);
            }
        }

        Assert.InRange(new FileInfo(path).Length, 1, 1 << 20);
        Assert.Contains(Outcome.Of(name, () => RoadMap.Read(path)), p => p.Code == DiagnosticCode.DamagedRoadFile && (p.Message.Contains("100 times", StringComparison.Ordinal) || p.Message.Contains("1 MB", StringComparison.Ordinal)));
    }

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
