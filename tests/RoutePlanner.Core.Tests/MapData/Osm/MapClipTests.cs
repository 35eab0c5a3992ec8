using CsCheck;
using NetTopologySuite.Geometries;
using OsmSharp;
using OsmSharp.Tags;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.MapData.Osm.Clipping;
using RoutePlanner.Core.MapData.Osm.Pbf;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.MapData.Osm;

public sealed class MapClipTests : IDisposable
{
    private static readonly Gen<Geometry> Areas =
        from x in Gen.Double[0, 8]
        from y in Gen.Double[0, 8]
        from radii in Gen.Double[0.2, 4].Array[3, 9]
        select (Geometry)new Polygon(new LinearRing([.. Enumerable.Range(0, radii.Length + 1).Select(i =>
        {
            var angle = 2 * Math.PI * (i % radii.Length) / radii.Length;
            return new Coordinate(At(x + (radii[i % radii.Length] * Math.Cos(angle))), At(y + (radii[i % radii.Length] * Math.Sin(angle))));
        })]));

    private readonly string folder = Directory.CreateTempSubdirectory("clip").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_clip_holds_the_roads_that_touch_the_area_whole_and_nothing_else(bool isWaysFirst) =>
        Gen.Select(Areas, Gen.Int[0, 1_000_000], Gen.Double[0, 200]).Sample((area, seed, margin) =>
        {
            var (nodes, ways, relations) = RandomMap(new Random(seed));
            var map = Path.Combine(folder, $"{Guid.NewGuid()}.osm.pbf");
            WriteMap(map, nodes, ways, relations, isWaysFirst);
            var shape = new ClipArea(area, margin).Shape;
            var inside = nodes.Where(n => shape.Covers(new Point(n.Longitude!.Value, n.Latitude!.Value))).Select(n => n.Id!.Value).ToHashSet();
            var expected = ways.Where(w => w.Tags.ContainsKey("highway") && w.Nodes.Any(inside.Contains)).Select(w => w.Id!.Value).Order().ToList();

            using var output = new MemoryStream();
            if (expected.Count == 0)
            {
                Assert.Contains(Assert.Throws<InputException>(() => MapClip.ToPbf(map, area, margin, output)).Diagnostics, d => d.Code == DiagnosticCode.NoRoads);
                return;
            }

            var summary = MapClip.ToPbf(map, area, margin, output);
            var clip = Path.Combine(folder, $"{Guid.NewGuid()}.osm.pbf");
            File.WriteAllBytes(clip, output.ToArray());
            var read = RoadMap.Read(clip);
            Assert.Equal(expected.Count, summary.Ways);
            var whole = RoadMap.Read(map).Roads.Where(r => expected.Contains(long.Parse(r.Id[1..], System.Globalization.CultureInfo.InvariantCulture))).OrderBy(r => r.Id, StringComparer.Ordinal).ToList();
            var kept = read.Roads.OrderBy(r => r.Id, StringComparer.Ordinal).ToList();
            Assert.Equal(whole.Select(r => r.Id), kept.Select(r => r.Id));
            Assert.All(whole.Zip(kept), pair =>
            {
                Assert.Equal(pair.First.Line.AsEnumerable(), pair.Second.Line);
                Assert.Equal(pair.First.VertexKeys.AsEnumerable(), pair.Second.VertexKeys);
            });
            Assert.Equal(relations.Count(r => r.Members.All(m => expected.Contains(m.Id))), summary.Restrictions);
        }, iter: 40);

    [Fact]
    public void The_raster_of_an_area_agrees_with_its_polygon() =>
        Gen.Select(Areas, Gen.Select(Gen.Double[-5, 13], Gen.Double[-5, 13]).Array[200]).Sample((area, points) =>
        {
            var clip = new ClipArea(area, 50);
            Assert.All(points, p => Assert.Equal(clip.Shape.Covers(new Point(At(p.Item1), At(p.Item2))), clip.Contains(At(p.Item1), At(p.Item2))));
        }, iter: 20);

    [Theory]
    [InlineData("porto-region.osm.pbf")]
    [InlineData("liechtenstein.osm.pbf")]
    [InlineData("north-bayreuth.osm.gz")]
    public void Clipping_by_a_box_around_everything_changes_no_arc(string file)
    {
        var map = Repository.Shared("data", "osm", file);
        var before = RoadMap.Read(map);
        var box = new Envelope();
        foreach (var p in before.Roads.SelectMany(r => r.Line))
        {
            box.ExpandToInclude(p.Lon, p.Lat);
        }

        var clip = Path.Combine(folder, "clip.osm.pbf");
        using (var output = File.Create(clip))
        {
            MapClip.ToPbf(map, new GeometryFactory().ToGeometry(box), 100, output);
        }

        var (a, b) = (RoadGraph.Build(before, []).Graph, RoadGraph.Build(RoadMap.Read(clip), []).Graph);
        Assert.Equal(a.Head, b.Head);
        Assert.Equal(a.Bans.Count, b.Bans.Count);
        Assert.Equal(Enumerable.Range(0, a.ArcCount).Select(a.LengthCentimetresOf), Enumerable.Range(0, b.ArcCount).Select(b.LengthCentimetresOf));
        Assert.Equal(a.TravelDeciseconds(Mode.Car), b.TravelDeciseconds(Mode.Car));
    }

    [Fact]
    public void The_same_clip_gives_the_same_bytes_and_cancelling_writes_nothing()
    {
        var (nodes, ways, relations) = RandomMap(new Random(5));
        var map = Path.Combine(folder, "map.osm.pbf");
        WriteMap(map, nodes, ways, relations, isWaysFirst: false);
        var area = new GeometryFactory().ToGeometry(new Envelope(At(0), At(10), At(0), At(10)));
        using var first = new MemoryStream();
        using var second = new MemoryStream();
        MapClip.ToPbf(map, area, 0, first);
        MapClip.ToPbf(map, area, 0, second);
        Assert.Equal(first.ToArray(), second.ToArray());
        using var third = new MemoryStream();
        Assert.ThrowsAny<OperationCanceledException>(() => MapClip.ToPbf(map, area, 0, third, cancel: new CancellationToken(canceled: true)));
        Assert.Equal(0, third.Length);
    }

    private static double At(double cell) => Math.Round(cell * 1e-3, 7);

    private static (List<Node> Nodes, List<Way> Ways, List<Relation> Relations) RandomMap(Random random)
    {
        var nodes = Enumerable.Range(1, 300).Select(i => new Node { Id = 3 * i, Longitude = At(random.NextDouble() * 10), Latitude = At(random.NextDouble() * 10) }).ToList();
        var ways = Enumerable.Range(1, 80).Select(i => new Way
        {
            Id = i,
            Nodes = [.. Enumerable.Range(0, random.Next(2, 6)).Select(_ => nodes[random.Next(nodes.Count)].Id!.Value)],
            Tags = new TagsCollection(i % 4 == 0 ? new Tag("building", "yes") : new Tag("highway", "residential")),
        }).ToList();
        var relations = Enumerable.Range(1, 10).Select(i => new Relation
        {
            Id = i,
            Members = [new RelationMember(random.Next(1, 81), "from", OsmGeoType.Way), new RelationMember(random.Next(1, 81), "via", OsmGeoType.Way), new RelationMember(random.Next(1, 81), "to", OsmGeoType.Way)],
            Tags = new TagsCollection(new Tag("type", "restriction"), new Tag("restriction", "no_left_turn")),
        }).ToList();
        return (nodes, ways, relations);
    }

    private static void WriteMap(string path, List<Node> nodes, List<Way> ways, List<Relation> relations, bool isWaysFirst)
    {
        using var file = File.Create(path);
        var writer = new PbfWriter(file);
        writer.WriteHeader();
        if (isWaysFirst)
        {
            writer.WriteRelations(relations);
            writer.WriteWays(ways);
            writer.WriteNodes(nodes.AsEnumerable().Reverse());
        }
        else
        {
            writer.WriteNodes(nodes);
            writer.WriteWays(ways);
            writer.WriteRelations(relations);
        }
    }
}
