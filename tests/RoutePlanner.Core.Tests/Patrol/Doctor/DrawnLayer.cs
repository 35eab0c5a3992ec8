using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Doctor;
using RoutePlanner.Core.Patrol.Reading;

namespace RoutePlanner.Core.Tests.Patrol.Doctor;

/// <summary>Layers of points strewn along a map's roads.</summary>
internal sealed class DrawnLayer
{
    private readonly (GeoPoint From, GeoPoint To)[] segments;
    private readonly double[] metresTo;

    public DrawnLayer(RoadLayer layer)
    {
        Roads = new RoadNearness(layer);
        segments = [.. layer.Roads.SelectMany(r => r.Line.Zip(r.Line.Skip(1)))];
        metresTo = new double[segments.Length];
        var sum = 0.0;
        for (var i = 0; i < segments.Length; i++)
        {
            metresTo[i] = sum += LocalPlane.DistanceMetres(segments[i].From, segments[i].To);
        }
    }

    public RoadNearness Roads { get; }

    public static RoadLayer Example() => RoadMap.Read(Path.Combine(Repository.Root, "data", "example-county", "roads.geojson"));

    /// <summary>Real roads of elsewhere, moved to China, where GCJ-02 shifts.</summary>
    public static RoadLayer MovedToChina(string file)
    {
        var layer = RoadMap.Read(Repository.Shared("data", "osm", file));
        var first = layer.Roads[0].Line[0];
        return layer with
        {
            Roads = [.. layer.Roads.Select(r => r with { Line = [.. r.Line.Select(p => new GeoPoint(p.Lon - first.Lon + 114.4, p.Lat - first.Lat + 34.1))] })],
        };
    }

    /// <summary>Square blocks of that size.</summary>
    public static RoadLayer Blocks(double metres, int count)
    {
        var plane = new LocalPlane(new GeoPoint(114.4, 34.1));
        var roads = Enumerable.Range(0, count).SelectMany(i => new[]
        {
            Road($"e{i}", plane.ToGeo(0, i * metres), plane.ToGeo(count * metres, i * metres)),
            Road($"n{i}", plane.ToGeo(i * metres, 0), plane.ToGeo(i * metres, count * metres)),
        });
        return new RoadLayer("blocks", [.. roads], []);

        static RoadFeature Road(string id, GeoPoint a, GeoPoint b) => new(id, [a, b], [1, 2], ImmutableSortedDictionary<string, string>.Empty);
    }

    /// <summary>Points along the roads, by length, with noise in both directions and, for some layers, up to 150 m to the side.</summary>
    public IReadOnlyList<GeoPoint> Points(Random random, int count, double noiseMetres, double sideMetres = 0)
    {
        var points = new List<GeoPoint>();
        while (points.Count < count)
        {
            var i = Array.BinarySearch(metresTo, random.NextDouble() * metresTo[^1]);
            var (a, b) = segments[Math.Min(i < 0 ? ~i : i, segments.Length - 1)];
            var t = random.NextDouble();
            var angle = random.NextDouble() * 2 * Math.PI;
            var side = sideMetres * random.NextDouble();
            var plane = new LocalPlane(new GeoPoint(a.Lon + (t * (b.Lon - a.Lon)), a.Lat + (t * (b.Lat - a.Lat))));
            points.Add(plane.ToGeo((noiseMetres * Normal(random)) + (side * Math.Cos(angle)), (noiseMetres * Normal(random)) + (side * Math.Sin(angle))));
        }

        return points;
    }

    public LayerJudge.Judgement Judge(IEnumerable<GeoPoint> points) => Judge(points.Select(p => (p.Lon, p.Lat)), CoordinateSystem.Wgs84);

    /// <summary>Judges a layer with these numbers that is declared to be in a system.</summary>
    public LayerJudge.Judgement Judge(IEnumerable<(double X, double Y)> numbers, CoordinateSystem declared)
    {
        var records = numbers.Select(p => new RawRecord("places.gpkg", "", []) { Geometry = GeometryFactory.Default.CreatePoint(new Coordinate(p.X, p.Y)) });
        var layer = ExaminedLayer.Of("places", new RawTable("places.gpkg", [.. records]), PlaceReader.Fields, declared);
        return LayerJudge.ByRoads(layer.Votes(), Roads, LayerReading.Of(layer.Declared!, "as declared"), LayerReadings.Of(layer.Middle, layer.Declared, null, Roads));
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
