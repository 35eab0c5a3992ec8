using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.MapData.Osm.Pbf;

namespace RoutePlanner.Core.Tests.MapData.Hostile;

/// <summary>PBF files with lengths, counts and numbers that were made to hurt. They are refused by the reader and by the clip alike.</summary>
public sealed class HostilePbfTests : IDisposable
{
    private static readonly byte[] Roads = PbfBytes.PlainData(PbfBytes.Content(Groups(), "highway", "primary"));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hostile-pbf");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_file_that_these_are_made_from_is_read() => Assert.Empty(Read(Roads));

    [Theory]
    [InlineData(2_000_000_000L)]
    [InlineData(33_554_433L)]
    [InlineData(-1L)]
    [InlineData(long.MaxValue)]
    public void A_block_longer_than_the_format_allows_is_refused(long size) => Refused(PbfBytes.Block("OSMData", [1, 2, 3], size));

    [Theory]
    [InlineData(-1L)]
    [InlineData(33_554_433L)]
    [InlineData(4_000_000_000L)]
    public void A_block_that_announces_more_than_32_MB_of_content_is_refused(long size) => Refused(PbfBytes.Data([1, 2, 3], size));

    [Theory]
    [InlineData(0xFFFFFFFFu)]
    [InlineData(0x7FFFFFFFu)]
    [InlineData(0x00010001u)]
    [InlineData(0u)]
    public void A_header_longer_than_64_KB_or_of_no_length_is_refused(uint length) =>
        Refused([(byte)(length >> 24), (byte)(length >> 16), (byte)(length >> 8), (byte)length, 1, 2, 3]);

    [Fact]
    public void A_number_that_does_not_end_is_refused() =>
        Refused(PbfBytes.PlainData(new PbfMessage().Field(2, Enumerable.Repeat((byte)0xFF, 20).ToArray())));

    [Fact]
    public void Groups_in_groups_do_not_end_the_process()
    {
        // A million starts of a group (the kind of field with number 3) followed by nothing: a parser that follows them ends in a stack overflow, which nothing can catch.
        var starts = Enumerable.Repeat((byte)0x2B, 1_000_000).ToArray();
        Refused(PbfBytes.Data(starts));
        Refused(PbfBytes.PlainData(new PbfMessage().Field(2, starts)));
        Refused(PbfBytes.PlainData(PbfBytes.Content([new PbfMessage().Field(3, new PbfMessage().Field(4, starts))])), isClipped: false);
        Refused(PbfBytes.PlainData(PbfBytes.Content([new PbfMessage().Field(2, new PbfMessage().Field(5, starts))])), isClipped: false);
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(1, 5_000_000)]
    [InlineData(-1, 1)]
    public void A_text_number_outside_the_table_is_refused(long key, long value) =>
        Refused(PbfBytes.PlainData(PbfBytes.Content(Groups(key, value), "highway", "primary")), isClipped: key != 1);

    [Fact]
    public void A_block_of_too_many_nodes_is_refused()
    {
        var zeros = new byte[1_000_001];
        Refused(PbfBytes.Data(PbfBytes.Content([new PbfMessage().Field(2, new PbfMessage().Field(1, zeros).Field(8, zeros).Field(9, zeros))]).ToArray()), isClipped: false);
    }

    [Fact]
    public void A_block_of_too_many_texts_is_refused()
    {
        var texts = new PbfMessage();
        for (var i = 0; i <= 4_000_000; i++)
        {
            texts.Field(1, []);
        }

        Refused(PbfBytes.Data(new PbfMessage().Field(1, texts).ToArray()), isClipped: false);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    public void Positions_of_an_impossible_granularity_are_refused(long granularity) =>
        Refused(PbfBytes.PlainData(PbfBytes.Content(Groups(), "highway", "primary").Field(17, granularity)));

    [Fact]
    public void Fewer_positions_than_nodes_are_refused() => Refused(PbfBytes.PlainData(PbfBytes.Content([new PbfMessage().Field(2, new PbfMessage()
        .Field(1, new PbfMessage().Differences([1, 2, 3])).Field(8, new PbfMessage().Differences([1])).Field(9, new PbfMessage().Differences([1])))], "a")));

    [Fact]
    public void A_group_of_objects_of_several_kinds_is_refused() =>
        Refused(PbfBytes.PlainData(PbfBytes.Content([new PbfMessage().Field(2, new PbfMessage()).Field(3, new PbfMessage())])), isClipped: false);

    [Fact]
    public void A_file_that_wants_a_reader_of_another_kind_is_refused()
    {
        var path = Write([.. PbfBytes.Header("Time-Travel"), .. Roads]);
        Assert.Contains(Outcome.Of("feature", () => RoadMap.Read(path)), p => p.Message.Contains("Time-Travel", StringComparison.Ordinal));
    }

    [Fact]
    public void A_block_with_two_contents_is_refused() =>
        Refused(PbfBytes.Block("OSMData", new PbfMessage().Field(1, PbfBytes.Content(Groups(), "highway", "primary")).Field(1, "x"u8).ToArray()));

    /// <summary>Two nodes and a road from one to the other, near 30° north, 114° east.</summary>
    private static PbfMessage[] Groups(long key = 1, long value = 2) =>
    [
        new PbfMessage().Field(2, new PbfMessage()
            .Field(1, new PbfMessage().Differences([1, 2]))
            .Field(8, new PbfMessage().Differences([300_000_000, 300_100_000]))
            .Field(9, new PbfMessage().Differences([1_140_000_000, 1_140_000_000]))),
        new PbfMessage().Field(3, new PbfMessage()
            .Field(1, 7)
            .Field(2, new PbfMessage().Varint((ulong)key))
            .Field(3, new PbfMessage().Varint((ulong)value))
            .Field(8, new PbfMessage().Differences([1, 2]))),
    ];

    private ImmutableArray<Diagnostic> Read(params byte[] block) => Read(block, out _);

    private ImmutableArray<Diagnostic> Read(byte[] block, out string path)
    {
        var file = path = Write([.. PbfBytes.Header(), .. block]);
        return Outcome.Of("PBF", () => RoadMap.Read(file));
    }

    private void Refused(byte[] block, bool isClipped = true)
    {
        Assert.Contains(Read(block, out var path), p => p.Code == DiagnosticCode.DamagedRoadFile);
        var problems = Outcome.Of("clip", () => MapClip.ToPbf(path, new GeometryFactory().ToGeometry(new Envelope(113, 115, 29, 31)), 0, Stream.Null));
        Assert.Contains(problems, p => p.Code == DiagnosticCode.DamagedRoadFile || (!isClipped && p.Code == DiagnosticCode.NoRoads));
    }

    private string Write(byte[] content)
    {
        var path = Path.Combine(folder.FullName, "roads.osm.pbf");
        File.WriteAllBytes(path, content);
        return path;
    }
}
