using System.Globalization;
using CsCheck;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Noding;

namespace RoutePlanner.Core.Tests.Roads.Noding;

/// <summary>What must hold for any drawing.</summary>
public class RoadNoderPropertyTests
{
    private const long DefaultIterations = 200;

    /// <summary>As many as the environment variable ROUTEPLANNER_NODING says in a long run.</summary>
    private static readonly long Iterations =
        long.TryParse(Environment.GetEnvironmentVariable("ROUTEPLANNER_NODING"), CultureInfo.InvariantCulture, out var asked) ? asked : DefaultIterations;

    private static readonly NodingOptions Options = new();

    private static readonly Gen<RoadLayer> Drawings = Gen.Frequency((1, RandomDrawing.Layers), (2, NastyDrawing.Layers));

    [Fact]
    public void Noding_twice_is_noding_once() => Drawings.Sample(layer =>
    {
        var once = RoadNoder.Node(layer, Options);
        var twice = RoadNoder.Node(once.Layer, Options);
        AssertEqual(once.Layer, twice.Layer);
        Assert.False(twice.Report.HasChanges);
        Assert.Equal(Left(once.Report), Left(twice.Report));
    }, iter: Iterations, print: RandomDrawing.Show);

    [Fact]
    public void The_order_of_lines_does_not_matter() => Gen.Select(Drawings, Gen.Int[0, 1_000_000]).Sample((layer, seed) =>
    {
        var shuffled = layer.Roads.ToArray();
        new Random(seed).Shuffle(shuffled);
        var (first, second) = (RoadNoder.Node(layer, Options), RoadNoder.Node(layer with { Roads = [.. shuffled] }, Options));
        Assert.Equal(first.Report.Findings, second.Report.Findings);
        AssertEqual(Sorted(first.Layer), Sorted(second.Layer));
    }, iter: Iterations, print: x => RandomDrawing.Show(x.Item1));

    [Fact]
    public void No_vertex_moves_more_than_the_tolerance_and_none_in_the_middle_of_a_road_at_all() => Drawings.Sample(layer =>
    {
        var after = RoadNoder.Node(layer, Options).Layer.Roads.ToDictionary(r => r.Id);
        foreach (var road in layer.Roads.Where(r => after.ContainsKey(r.Id)))
        {
            var noded = after[road.Id].Line.Select(GridPoint.Of).ToList();
            var drawn = road.Line.Select(GridPoint.Of).ToList();
            Assert.True(GridPoint.Metres(drawn[0], noded[0]) <= Options.JoinMetres + 0.01, $"{road.Id} starts at {noded[0]}");
            Assert.True(GridPoint.Metres(drawn[^1], noded[^1]) <= Options.JoinMetres + 0.01, $"{road.Id} ends at {noded[^1]}");

            // The vertices between are still there, in their order.
            var at = 0;
            foreach (var vertex in Distinct(drawn).Skip(1).SkipLast(1))
            {
                at = noded.IndexOf(vertex, at);
                Assert.True(at >= 0, $"{road.Id} lost {vertex}");
            }
        }
    }, iter: Iterations, print: RandomDrawing.Show);

    [Fact]
    public void Lengths_change_by_little_more_than_the_ends_that_were_joined() => Drawings.Sample(layer =>
    {
        var (noded, report) = RoadNoder.Node(layer, Options);
        var dropped = report.Findings.Where(f => f.Kind is NodingKind.DuplicateDropped).Select(f => f.RoadId).ToHashSet();
        var before = layer.Roads.Where(r => !dropped.Contains(r.Id)).Sum(Metres);

        // A road led through a place to its side gets longer by at most twice its distance from it; an end's road changes by what the end moved. Rounding: 1 cm a vertex.
        var allowed = report.Findings.Sum(f => f.Kind switch
        {
            NodingKind.EndsJoined or NodingKind.EndIntoLine => f.Metres + 0.02,
            NodingKind.LineThroughEnds => 2 * f.Metres,
            NodingKind.CrossingNoded or NodingKind.SelfCrossingNoded => 4 * Options.TouchMetres,
            _ => 0,
        });
        Assert.InRange(noded.Roads.Sum(Metres), before - allowed - (0.015 * layer.Roads.Sum(r => r.Line.Length)), before + allowed + (0.015 * layer.Roads.Sum(r => r.Line.Length)));
    }, iter: Iterations, print: RandomDrawing.Show);

    [Fact]
    public void Where_roads_of_one_level_cross_they_meet() => Drawings.Sample(layer =>
    {
        var (noded, _) = RoadNoder.Node(layer, Options);
        var roads = noded.Roads.Select(r => (Road: r, Points: r.Line.Select(GridPoint.Of).ToList(), Kind: r.Tags["highway"])).Where(r => r.Kind != "platform").ToList();
        for (var i = 0; i < roads.Count; i++)
        {
            for (var k = i + 1; k < roads.Count; k++)
            {
                var (a, b) = (roads[i], roads[k]);
                var (levelA, levelB) = (LevelOf(a.Road), LevelOf(b.Road));
                var isApart = levelA != levelB || a.Kind == "motorway" || b.Kind == "motorway" || a.Road.Tags.ContainsKey("bridge") || b.Road.Tags.ContainsKey("bridge");
                foreach (var place in isApart ? [] : PlacesWhereTheyCross(a.Points, b.Points))
                {
                    var shared = a.Points.Intersect(b.Points).Select(p => GridPoint.Metres(p, place)).DefaultIfEmpty(double.PositiveInfinity).Min();
                    Assert.True(shared <= Options.TouchMetres + 0.02, $"{a.Road.Id} and {b.Road.Id} cross at {place}, {shared} m from where they meet");
                }
            }
        }
    }, iter: Iterations, print: RandomDrawing.Show);

    [Fact]
    public void Ends_of_different_roads_are_the_same_place_or_farther_apart_than_the_tolerance() => Drawings.Sample(layer =>
    {
        var roads = RoadNoder.Node(layer, Options).Layer.Roads.Where(r => r.Tags["highway"] != "platform").ToList();
        var loose = roads.SelectMany(r => new[] { (Road: r, Point: GridPoint.Of(r.Line[0])), (Road: r, Point: GridPoint.Of(r.Line[^1])) })
            .Where(e => roads.Sum(r => r.Line.Count(p => GridPoint.Of(p) == e.Point)) == 1)
            .ToList();
        foreach (var a in loose)
        {
            // A loose end has no other loose end within the tolerance, unless a short road lies between or they are a road's own.
            foreach (var b in loose.Where(b => b.Road != a.Road))
            {
                Assert.True(GridPoint.Metres(a.Point, b.Point) > Options.JoinMetres, $"{a.Road.Id} and {b.Road.Id}: {a.Point} {b.Point}");
            }
        }
    }, iter: Iterations, print: RandomDrawing.Show);

    [Fact]
    public void A_noded_drawing_makes_a_graph() => Drawings.Sample(layer =>
    {
        var build = RoadGraph.Build(layer, []);
        Assert.NotNull(build.Noding);
        var again = RoadGraph.Build(RoadNoder.Node(layer, Options).Layer, []);
        Assert.Null(again.Noding);
        Assert.Equal(build.Graph.Head, again.Graph.Head);
        Assert.Equal(
            Enumerable.Range(0, build.Graph.ArcCount).Select(build.Graph.LengthCentimetresOf), Enumerable.Range(0, again.Graph.ArcCount).Select(again.Graph.LengthCentimetresOf));
    }, iter: Math.Max(50, Iterations / 4), print: RandomDrawing.Show);

    private static IEnumerable<GridPoint> PlacesWhereTheyCross(List<GridPoint> a, List<GridPoint> b) =>
        from i in Enumerable.Range(1, a.Count - 1)
        from k in Enumerable.Range(1, b.Count - 1)
        let place = SegmentMath.Crossing(a[i - 1], a[i], b[k - 1], b[k])
        where place is not null
        select place.Value;

    private static int LevelOf(RoadFeature road) => road.Tags.ContainsKey("layer") || road.Tags.ContainsKey("bridge") ? 1 : 0;

    private static double Metres(RoadFeature road) => road.Tags["highway"] == "platform" ? 0 : Polyline.Metres(road.Line.AsSpan());

    private static List<GridPoint> Distinct(List<GridPoint> points) => [.. points.Where((p, i) => i == 0 || p != points[i - 1])];

    private static RoadLayer Sorted(RoadLayer layer) => layer with { Roads = [.. layer.Roads.OrderBy(r => r.Id, StringComparer.Ordinal)] };

    private static IEnumerable<NodingFinding> Left(NodingReport report) => report.Findings.Where(f => f.Kind > NodingKind.ZeroLengthDropped);

    private static void AssertEqual(RoadLayer a, RoadLayer b)
    {
        Assert.Equal(a.Roads.Select(r => r.Id), b.Roads.Select(r => r.Id));
        foreach (var (first, second) in a.Roads.Zip(b.Roads))
        {
            Assert.Equal(first.Line, second.Line);
            Assert.Equal(first.VertexKeys, second.VertexKeys);
        }
    }
}
