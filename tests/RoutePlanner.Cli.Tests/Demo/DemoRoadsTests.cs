using Point = (int Lon, int Lat);

namespace RoutePlanner.Cli.Tests.Demo;

/// <summary>Rules of the generated roads, for several seeds and sizes.</summary>
public sealed class DemoRoadsTests
{
    public static TheoryData<ulong, double> Counties => new() { { 1, 1 }, { 2, 0.0625 }, { 3, 0.25 }, { 11, 0.2 }, { 1, 2 } };

    [Theory]
    [MemberData(nameof(Counties))]
    public void Every_junction_can_be_reached_from_every_other_by_car(ulong seed, double size)
    {
        var roads = WrittenCounty.Of(seed, size).Roads;
        Assert.Equal(1, StrongComponents(roads));
    }

    [Theory]
    [MemberData(nameof(Counties))]
    public void Without_field_tracks_too(ulong seed, double size)
    {
        var roads = WrittenCounty.Of(seed, size).Roads.Where(r => r.Text("highway") != "track").ToList();
        Assert.Equal(1, StrongComponents(roads));
    }

    [Theory]
    [MemberData(nameof(Counties))]
    public void Roads_that_cross_share_a_point_or_one_is_a_bridge(ulong seed, double size)
    {
        const int Bucket = 3000; // millionths of a degree, about 300 m
        var pieces = WrittenCounty.Of(seed, size).Roads.SelectMany(r => r.Line.Zip(r.Line.Skip(1)).Select(p => (Road: r, A: p.First, B: p.Second))).ToList();
        var buckets = new Dictionary<Point, List<int>>();
        for (var i = 0; i < pieces.Count; i++)
        {
            var (_, a, b) = pieces[i];
            for (var x = Math.Min(a.Lon, b.Lon) / Bucket; x <= Math.Max(a.Lon, b.Lon) / Bucket; x++)
            {
                for (var y = Math.Min(a.Lat, b.Lat) / Bucket; y <= Math.Max(a.Lat, b.Lat) / Bucket; y++)
                {
                    if (!buckets.TryGetValue((x, y), out var bucket))
                    {
                        buckets.Add((x, y), bucket = []);
                    }

                    foreach (var j in bucket)
                    {
                        var (p, q) = (pieces[i], pieces[j]);
                        Assert.False(Cross(p.A, p.B, q.A, q.B) && !p.Road.Has("bridge") && !q.Road.Has("bridge"), $"{p.Road.Id} crosses {q.Road.Id} near {p.A}");
                    }

                    bucket.Add(i);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Counties))]
    public void The_expressway_meets_other_roads_only_by_ramps(ulong seed, double size)
    {
        var roads = WrittenCounty.Of(seed, size).Roads;
        var others = roads.Where(r => !IsExpressway(r)).SelectMany(r => r.Line).ToHashSet();
        Assert.All(roads.Where(r => r.Text("highway") == "motorway"), r => Assert.DoesNotContain(r.Line, others.Contains));
        Assert.All(roads.Where(r => r.Text("highway") == "motorway_link"), r => Assert.Single(r.Line, others.Contains));
    }

    [Theory]
    [MemberData(nameof(Counties))]
    public void Every_village_office_lies_beside_a_road_for_cars(ulong seed, double size)
    {
        var county = WrittenCounty.Of(seed, size);
        var near = county.Roads.Where(r => r.Text("highway") != "track" && !IsExpressway(r)).SelectMany(r => r.Line).ToLookup(p => (p.Lon / 3000, p.Lat / 3000));
        Assert.All(county.Places.Where(p => p.Text("kind") == "village_office"), p =>
        {
            var (x, y) = (p.Line[0].Lon / 3000, p.Line[0].Lat / 3000);
            var points = from i in Enumerable.Range(x - 1, 3) from j in Enumerable.Range(y - 1, 3) from q in near[(i, j)] select WrittenCounty.Metres(p.Line[0], q);
            Assert.InRange(points.Min(), 0, 160);
        });
    }

    [Theory]
    [MemberData(nameof(Counties))]
    public void Key_roads_follow_pieces_of_the_road_file(ulong seed, double size)
    {
        var county = WrittenCounty.Of(seed, size);
        var pieces = county.Roads.Where(r => r.Text("oneway") is null).SelectMany(r => r.Line.Zip(r.Line.Skip(1))).SelectMany(p => new[] { p, (p.Second, p.First) }).ToHashSet();
        Assert.NotEmpty(county.KeyRoads);
        Assert.All(county.KeyRoads, k =>
        {
            Assert.All(k.Line.Zip(k.Line.Skip(1)), p => Assert.Contains(p, pieces));
            Assert.Equal(k.Line.Count, k.Line.Distinct().Count());
            Assert.InRange(WrittenCounty.Metres(k.Line), size < 1 ? 900 : 1900, 8000);
        });
    }

    [Theory]
    [MemberData(nameof(Counties))]
    public void Ids_are_unique_and_lines_have_no_point_twice_in_a_row(ulong seed, double size)
    {
        var county = WrittenCounty.Of(seed, size);
        foreach (var layer in new[] { county.Roads, county.Places, county.KeyRoads, county.Areas })
        {
            Assert.Equal(layer.Count, layer.Select(f => f.Id).Distinct().Count());
        }

        Assert.All(county.Roads, r => Assert.DoesNotContain(r.Line.Zip(r.Line.Skip(1)), p => p.First == p.Second));
    }

    [Fact]
    public void The_closed_road_is_there_and_leaves_the_net_whole()
    {
        var county = WrittenCounty.Of(1, 1);
        var closed = Assert.Single(county.Rows("closures.csv"))["road_id"];
        var left = county.Roads.Where(r => r.Id != closed).ToList();
        Assert.Equal(county.Roads.Count - 1, left.Count);
        Assert.Equal(1, StrongComponents(left));
    }

    private static bool IsExpressway(WrittenCounty.Feature road) => road.Text("highway") is "motorway" or "motorway_link";

    /// <summary>Whether two pieces have an inner point in common or one ends inside the other; equal ends are junctions.</summary>
    private static bool Cross(Point a, Point b, Point c, Point d)
    {
        if (a == c || a == d || b == c || b == d)
        {
            return false;
        }

        return Side(a, b, c) * Side(a, b, d) <= 0 && Side(c, d, a) * Side(c, d, b) <= 0 && (Side(a, b, c) != 0 || Side(a, b, d) != 0);
    }

    private static int Side(Point a, Point b, Point p) =>
        Math.Sign(((long)(b.Lon - a.Lon) * (p.Lat - a.Lat)) - ((long)(b.Lat - a.Lat) * (p.Lon - a.Lon)));

    /// <summary>1 when a walk from any one point reaches all points both along and against the directions.</summary>
    private static int StrongComponents(IReadOnlyList<WrittenCounty.Feature> roads)
    {
        var points = roads.SelectMany(r => r.Line).ToHashSet();
        var along = roads.SelectMany(r => r.Line.Zip(r.Line.Skip(1))).ToList();
        var against = roads.Where(r => r.Text("oneway") is null).SelectMany(r => r.Line.Zip(r.Line.Skip(1))).Select(p => (p.Second, p.First)).ToList();
        var steps = along.Concat(against).ToList();
        var forward = Reached(points.First(), steps.ToLookup(s => s.Item1, s => s.Item2));
        var backward = Reached(points.First(), steps.ToLookup(s => s.Item2, s => s.Item1));
        return forward == points.Count && backward == points.Count ? 1 : 1 + points.Count - Math.Min(forward, backward);
    }

    private static int Reached(Point from, ILookup<Point, Point> next)
    {
        var seen = new HashSet<Point> { from };
        var queue = new Queue<Point>(seen);
        while (queue.TryDequeue(out var at))
        {
            foreach (var to in next[at].Where(seen.Add))
            {
                queue.Enqueue(to);
            }
        }

        return seen.Count;
    }
}
