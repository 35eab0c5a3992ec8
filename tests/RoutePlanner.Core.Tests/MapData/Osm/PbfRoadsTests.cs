using CsCheck;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.MapData.Osm;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.MapData.Osm;

/// <summary>Our own reader of PBF against OsmSharp's.</summary>
public sealed class PbfRoadsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pbf-roads").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("bayfront-singapore.osm.pbf")]
    [InlineData("liechtenstein.osm.pbf")]
    [InlineData("porto-alegre.osm.pbf")]
    [InlineData("porto-region.osm.pbf")]
    public void Real_extracts_give_the_roads_that_OsmSharp_reads_and_the_same_graph(string file)
    {
        var path = Repository.Shared("data", "osm", file);
        var (expected, actual) = (OsmSharpRoads.Read(path), RoadMap.Read(path));
        SameRoads.Assert(expected, actual);
        var (a, b) = (RoadGraph.Build(expected, []).Graph, RoadGraph.Build(actual, []).Graph);
        Assert.Equal(a.Head, b.Head);
        Assert.Equal(a.Bans.Count, b.Bans.Count);
        Assert.Equal(Enumerable.Range(0, a.ArcCount).Select(a.LengthCentimetresOf), Enumerable.Range(0, b.ArcCount).Select(b.LengthCentimetresOf));
        Assert.All(Enum.GetValues<Mode>(), mode => Assert.Equal(a.TravelDeciseconds(mode), b.TravelDeciseconds(mode)));
    }

    [Fact]
    public void Any_file_gives_the_roads_that_OsmSharp_reads() => Gen.Int[0, int.MaxValue - 1].Sample(seed =>
    {
        var map = new RandomPbf(seed);
        var expected = OsmSharpRoads.Read(Write(map.Write(forOsmSharp: true)));
        var diagnostics = new DiagnosticBag();
        var actual = OsmRoadReader.Read(Write(map.Write(forOsmSharp: false)), "roads.osm.pbf", diagnostics);
        Assert.DoesNotContain(diagnostics.Items, d => d.Code == DiagnosticCode.DamagedRoadFile);
        Assert.Equal(expected.Roads.IsEmpty, actual is null);
        if (actual is not null)
        {
            SameRoads.Assert(expected, actual);
        }
    }, iter: 150);

    [Fact]
    public void Blocks_come_in_order_and_a_fault_is_the_first_in_order()
    {
        var blobs = Enumerable.Range(0, 100).Select(i => new Core.MapData.Osm.Pbf.PbfBlob(i, i, 1)).ToList();
        var taken = new List<long>();
        var fault = Assert.Throws<InvalidDataException>(() => Core.MapData.Osm.Pbf.OrderedBlocks.Run(
            blobs,
            blob => blob.Start is 70 or 71 ? throw new InvalidDataException($"{blob.Start}") : new MemoryStream((int)blob.Start),
            (blob, result) =>
            {
                taken.Add(result.Capacity);
                return true;
            }));
        Assert.Equal("70", fault.Message);
        Assert.Equal(Enumerable.Range(0, 70).Select(i => (long)i), taken);
    }

    private string Write(byte[] content)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid()}.osm.pbf");
        File.WriteAllBytes(path, content);
        return path;
    }
}
