using System.Collections.Immutable;
using CsCheck;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Doctor;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.Patrol.Doctor;

public class RoadNearnessTests
{
    /// <summary>Positions within some 3 km, every other road short, so that there are empty cells, full ones, and questions from outside the grid.</summary>
    private static readonly Gen<GeoPoint> Position = Gen.Select(Gen.Double[114.40, 114.43], Gen.Double[34.10, 34.13], (lon, lat) => new GeoPoint(lon, lat));

    private static readonly Gen<GeoPoint[]> Line = Gen.Select(Position, Gen.Bool, Position, Gen.Double[0.01, 1], (a, isShort, b, share) =>
        isShort ? [a, new GeoPoint(a.Lon + (0.002 * share), a.Lat - (0.001 * share))] : new[] { a, b });

    private static readonly Gen<GeoPoint> Question = Gen.Select(Gen.Double[114.395, 114.435], Gen.Double[34.095, 34.135], (lon, lat) => new GeoPoint(lon, lat));

    [Fact]
    public void It_is_the_least_distance_to_any_segment_up_to_the_limit() => Gen.Select(Line.Array[1, 12], Question.Array[50]).Sample((lines, questions) =>
    {
        var roads = new RoadLayer("roads", [.. lines.Select((line, i) => new RoadFeature($"r{i}", [.. line], [2 * i, (2 * i) + 1], ImmutableSortedDictionary<string, string>.Empty))], []);
        var nearness = new RoadNearness(roads);
        foreach (var question in questions)
        {
            Assert.Equal(Reference(lines, nearness, question), nearness.Of(question), 1e-6);
        }
    });

    [Fact]
    public void Nowhere_is_near_no_road()
    {
        var nearness = new RoadNearness(new RoadLayer("roads", [], []));

        Assert.Equal(RoadNearness.LimitMetres, nearness.Of(new GeoPoint(114.4, 34.1)));
        Assert.Equal(RoadNearness.LimitMetres, nearness.Of(new GeoPoint(double.NaN, 34.1)));
    }

    private static double Reference(GeoPoint[][] lines, RoadNearness nearness, GeoPoint question)
    {
        var (west, south, east, north) = nearness.Extent;
        var plane = new LocalPlane(new GeoPoint((west + east) / 2, (south + north) / 2));
        var (x, y) = plane.ToPlane(question);
        var least = lines.Min(line => Math.Sqrt(Polyline.NearestToOrigin(Relative(line[0]), Relative(line[1])).SquaredMetres));
        return Math.Min(least, RoadNearness.LimitMetres);

        (double, double) Relative(GeoPoint p) => plane.ToPlane(p) is var (east, north) ? (east - x, north - y) : default;
    }
}
