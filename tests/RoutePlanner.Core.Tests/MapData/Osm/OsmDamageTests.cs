using CsCheck;
using OsmSharp;
using OsmSharp.Streams;
using OsmSharp.Tags;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.MapData.Osm;

namespace RoutePlanner.Core.Tests.MapData.Osm;

/// <summary>Damaged files give roads or errors, never an exception.</summary>
public sealed class OsmDamageTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("osm-damage");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_written_file_reads_back(bool isCompressed)
    {
        var layer = Read(Pbf(isCompressed), out var diagnostics);
        Assert.Empty(diagnostics.Items);
        Assert.Equal(20, layer!.Roads.Length);
        Assert.Equal(100, layer.Roads.Sum(r => r.Line.Length));
    }

    [Fact]
    public void A_truncated_file_is_refused()
    {
        var whole = Pbf(isCompressed: true);
        Gen.Int[0, whole.Length - 1].Sample(length =>
        {
            var layer = Read(whole[..length], out var diagnostics);
            Assert.Null(layer);
            Assert.True(diagnostics.HasErrors);
        }, iter: 15, threads: 1);
    }

    [Theory]
    [InlineData(false)] // damage reaches the contents of blocks
    [InlineData(true)] // damage meets checksums
    public void A_file_with_wrong_bytes_never_throws(bool isCompressed)
    {
        var whole = Pbf(isCompressed);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte[1, 255]).Array[1, 4].Sample(flips =>
        {
            var damaged = (byte[])whole.Clone();
            foreach (var (at, mask) in flips)
            {
                damaged[at] ^= mask;
            }

            var layer = Read(damaged, out var diagnostics);
            Assert.True(layer is not null || diagnostics.HasErrors);
        }, iter: 25, threads: 1);
    }

    private RoadLayer? Read(byte[] content, out DiagnosticBag diagnostics)
    {
        var path = Path.Combine(folder.FullName, "roads.osm.pbf");
        File.WriteAllBytes(path, content);
        diagnostics = new DiagnosticBag();
        return OsmRoadReader.Read(path, "roads.osm.pbf", diagnostics);
    }

    /// <summary>A made-up map: 100 nodes in a line, 20 ways of five.</summary>
    private static byte[] Pbf(bool isCompressed)
    {
        using var stream = new MemoryStream();
        var target = new PBFOsmStreamTarget(stream, isCompressed);
        target.Initialize();
        for (var i = 1; i <= 100; i++)
        {
            var node = Versioned(new Node { Latitude = 32 + (i * 0.001), Longitude = 114 }, i, new Tag("barrier", $"b{i % 3}"));
            target.AddNode(node);
        }

        for (var i = 1; i <= 20; i++)
        {
            var way = Versioned(new Way { Nodes = [.. Enumerable.Range((5 * i) - 4, 5).Select(n => (long)n)] }, i, new Tag("highway", "primary"), new Tag("name", $"n{i}"));
            target.AddWay(way);
        }

        target.Flush();
        target.Close();
        return stream.ToArray();
    }

    /// <summary>The writer wants every field that an object of the public map has.</summary>
    private static T Versioned<T>(T item, long id, params Tag[] tags)
        where T : OsmGeo
    {
        (item.Id, item.Version, item.ChangeSetId, item.UserId, item.UserName, item.Visible) = (id, 1, 1, 1, "u", true);
        item.TimeStamp = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        item.Tags = new TagsCollection(tags);
        return item;
    }
}
