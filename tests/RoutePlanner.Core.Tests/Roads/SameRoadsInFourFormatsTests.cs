using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Roads;

/// <summary>
/// The roads of Liechtenstein as OSM and as drawings made of them: GeoJSON, GeoPackage (degrees) and Shapefile (UTM zone 32N). A drawing has no nodes, so barriers and turn
/// restrictions are lost, and these drawings kept only the tags in <see cref="Kept"/> and lost two ways. What it kept must give the same graph; what differs must come from what it lost.
/// </summary>
public class SameRoadsInFourFormatsTests
{
    private const int Pairs = 1000;

    private static readonly string[] Kept =
    [
        "highway", "name", "ref", "oneway", "maxspeed", "surface", "access", "motor_vehicle", "motorcycle", "foot", "junction", "bridge", "tunnel", "layer", "lanes", "tracktype", "service",
    ];

    private static readonly Lazy<RoadLayer> Osm = new(() => RoadMap.Read(Repository.Shared("data", "osm", "liechtenstein.osm.pbf")) with { Restrictions = [] });

    public static TheoryData<string> Formats => ["geojson", "gpkg", "shp"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_gives_the_same_total_length(string format)
    {
        var (osm, drawn) = (Metres(Graph(Osm.Value)), Metres(Graph(Drawn(format))));
        TestContext.Current.TestOutputHelper!.WriteLine($"{osm / 1000:0.000} km as OSM, {drawn / 1000:0.000} km as {format}");
        Assert.InRange(drawn / osm, 0.999, 1.001);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Travel_times_are_the_same_where_the_drawing_lost_nothing(string format)
    {
        var drawn = Drawn(format);
        var ids = drawn.Roads.Select(r => r.Id).ToHashSet();
        var roads = Osm.Value.Roads.Where(r => ids.Contains(r.Id)).Select(r => r with { Tags = r.Tags.Where(tag => Kept.Contains(tag.Key)).ToDictionary() });
        var pairs = Compare(new Side(Osm.Value with { Roads = [.. roads], BlockedVertexKeys = [], Barriers = RoadLayer.NoBarriers }), new Side(drawn));
        Assert.All(pairs, pair => Assert.InRange(pair.Difference, -0.005, 0.005));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Other_travel_times_differ_only_through_what_the_drawing_lost(string format)
    {
        var (osm, drawn) = (new Side(Osm.Value), new Side(Drawn(format)));
        var pairs = Compare(osm, drawn);
        var cutTags = Osm.Value.Roads.Where(r => r.Tags.Keys.Any(key => !Kept.Contains(key))).Select(r => r.Id).ToHashSet();
        var barriers = Osm.Value.Roads.SelectMany(r => r.Line.Zip(r.VertexKeys)).Where(v => Osm.Value.BlockedVertexKeys.Contains(v.Second))
            .Select(v => DrawnRoadReader.VertexKey(v.First)).ToHashSet();

        // The faster of the two ways can't be had on the other side, so that it must lead over a road whose tags were cut, or through a barrier that is gone.
        Assert.All(pairs.Where(pair => Math.Abs(pair.Difference) > 0.005), pair =>
        {
            var faster = pair.Difference > 0 ? osm : drawn;
            Assert.Contains(faster.Path(pair), arc => cutTags.Contains(faster.RoadOf(arc)) || barriers.Contains(faster.KeyAtHead(arc)));
        });
    }

    private static RoadLayer Drawn(string format)
    {
        ProjectedSystems.SkipUnlessKnown(format == "shp" ? "EPSG:32632" : "EPSG:4326");
        return RoadMap.Read(Repository.Shared("data", "osm", "derived", "liechtenstein-roads." + format));
    }

    private static RoadGraph Graph(RoadLayer layer) => RoadGraph.Build(layer, []).Graph;

    private static double Metres(RoadGraph graph) =>
        Enumerable.Range(0, graph.EdgeCount).Sum(edge => (long)graph.LengthCentimetresOf(graph.ForwardArc(edge))) / 100.0;

    /// <summary>Random pairs of nodes that both graphs have and that cars reach from each other in both.</summary>
    private static List<Pair> Compare(Side osm, Side drawn)
    {
        var keys = osm.MainKeys.Where(drawn.MainKeys.Contains).Order().ToArray();
        var random = new Random(1);
        var pairs = new List<Pair>();
        for (var i = 0; i < Pairs; i++)
        {
            var (from, to) = (keys[random.Next(keys.Length)], keys[random.Next(keys.Length)]);
            var (a, b) = (osm.Deciseconds(from, to), drawn.Deciseconds(from, to));
            pairs.Add(new Pair(from, to, a == b ? 0 : ((double)b / a) - 1));
        }

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{keys.Length} common nodes; of {Pairs} pairs {pairs.Count(p => p.Difference == 0)} take exactly the same time, {pairs.Count(p => Math.Abs(p.Difference) > 0.005)} differ by more than 0.5 %, the worst by {pairs.Max(p => Math.Abs(p.Difference)):P2}");
        return pairs;
    }

    /// <summary>Two places and how much longer the drawing's way between them takes, as a share.</summary>
    private readonly record struct Pair(long From, long To, double Difference);

    /// <summary>A graph whose nodes are known by their positions.</summary>
    private sealed class Side
    {
        private readonly RoadGraph graph;
        private readonly DijkstraTravel travel;
        private readonly Dictionary<long, int> mainNodes = [];

        public Side(RoadLayer layer)
        {
            graph = Graph(layer);
            travel = new DijkstraTravel(graph, Mode.Car);
            var main = StrongComponents.Of(graph, Mode.Car);
            foreach (var node in Enumerable.Range(0, graph.NodeCount).Where(main.IsMain))
            {
                mainNodes.TryAdd(DrawnRoadReader.VertexKey(graph.NodePoint(node)), node);
            }
        }

        public ICollection<long> MainKeys => mainNodes.Keys;

        public int Deciseconds(long from, long to) => travel.Deciseconds(mainNodes[from], mainNodes[to]);

        public List<int> Path(Pair pair)
        {
            var arcs = new List<int>();
            travel.TryPath(mainNodes[pair.From], mainNodes[pair.To], arcs);
            return arcs;
        }

        public string RoadOf(int arc) => graph.RoadIdOf(graph.EdgeOf(arc));

        public long KeyAtHead(int arc) => DrawnRoadReader.VertexKey(graph.NodePoint(graph.Head[arc]));
    }
}
