using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Benchmarks;

/// <summary>
/// Made-up roads of any size for measuring travel, with the narrow places that real ones have: towns of 32 by 32 crooked streets 150 m apart, three in ten
/// missing, one in ten one way; only main roads, every eighth line, go on to the next town, and of those only every fourth, a trunk road, to the next region of 8 by 8 towns.
/// The same number of nodes gives the same graph.
/// </summary>
internal static class GeneratedRoads
{
    private const double SpacingDegrees = 0.0015;

    public static RoadGraph Make(int nodes)
    {
        var width = (int)Math.Sqrt(nodes);
        var height = nodes / width;
        var random = new Random(1);
        var points = new GeoPoint[width * height];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = new GeoPoint(
                110 + (SpacingDegrees * ((i % width) + (0.6 * random.NextDouble()))), 30 + (SpacingDegrees * ((i / width) + (0.6 * random.NextDouble()))));
        }

        var streets = new List<(int From, int To, int KmPerHour, bool IsOneWay)>();
        for (var i = 0; i < points.Length; i++)
        {
            Add(i, i + 1, i / width, i % width, i % width < width - 1);
            Add(i, i + width, i % width, i / width, i + width < points.Length);
        }

        return Graph(WithStreets(points, streets), streets);

        void Add(int from, int to, int line, int along, bool exists)
        {
            var speed = line % 32 == 4 ? 80 : line % 8 == 4 ? 60 : 30;
            var isWayOut = (along + 1) % 256 == 0 ? speed == 80 : (along + 1) % 32 != 0 || speed >= 60;
            var (isMissing, isOneWay) = (random.Next(10) < 3, random.Next(10) == 0);
            if (exists && isWayOut && (speed > 30 || !isMissing))
            {
                streets.Add((from, to, speed, speed == 30 && isOneWay));
            }
        }
    }

    /// <summary>The nodes at which streets end, numbered anew in the streets: a graph has no others.</summary>
    private static GeoPoint[] WithStreets(GeoPoint[] points, List<(int From, int To, int KmPerHour, bool IsOneWay)> streets)
    {
        var (number, kept) = (new int[points.Length], new List<GeoPoint>(points.Length));
        foreach (var (from, to, _, _) in streets)
        {
            (number[from], number[to]) = (1, 1);
        }

        for (var node = 0; node < points.Length; node++)
        {
            if (number[node] != 0)
            {
                number[node] = kept.Count;
                kept.Add(points[node]);
            }
        }

        for (var street = 0; street < streets.Count; street++)
        {
            streets[street] = streets[street] with { From = number[streets[street].From], To = number[streets[street].To] };
        }

        return [.. kept];
    }

    private static RoadGraph Graph(GeoPoint[] points, List<(int From, int To, int KmPerHour, bool IsOneWay)> streets)
    {
        var firstArc = new int[points.Length + 1];
        foreach (var (from, to, _, _) in streets)
        {
            firstArc[from + 1]++;
            firstArc[to + 1]++;
        }

        for (var node = 0; node < points.Length; node++)
        {
            firstArc[node + 1] += firstArc[node];
        }

        var next = firstArc.AsSpan(0, points.Length).ToArray();
        var (arcs, edges) = (2 * streets.Count, streets.Count);
        var (head, arcEdge, times) = (new int[arcs], new int[arcs], new int[arcs]);
        var (edgeArc, centimetres, shape) = (new int[arcs], new int[edges], new GeoPoint[arcs]);
        for (var edge = 0; edge < edges; edge++)
        {
            var (from, to, speed, isOneWay) = streets[edge];
            centimetres[edge] = (int)(100 * LocalPlane.DistanceMetres(points[from], points[to]));
            var time = Math.Max(1, centimetres[edge] * 36 / (100 * speed));
            (shape[2 * edge], shape[(2 * edge) + 1]) = (points[from], points[to]);
            Put(from, to, 2 * edge, time);
            Put(to, from, (2 * edge) + 1, isOneWay ? RoadGraph.NoAccess : time);
        }

        return new RoadGraph(new RoadGraphArrays
        {
            FirstArc = new FlatArray<int>(firstArc),
            Head = new FlatArray<int>(head),
            ArcEdge = new FlatArray<int>(arcEdge),
            TravelDeciseconds = [new(times), new(times), new(times), new(times)],
            EdgeArc = new FlatArray<int>(edgeArc),
            EdgeCentimetres = new FlatArray<int>(centimetres),
            EdgeRoad = new FlatArray<int>(new int[edges]),
            FirstShapePoint = new FlatArray<int>([.. Enumerable.Range(0, edges + 1).Select(edge => 2 * edge)]),
            ShapePoint = new FlatArray<GeoPoint>(shape),
            RoadClass = new FlatArray<RoadClass>([RoadClass.Residential]),
            RoadName = new TextTable([""]),
            RoadId = new TextTable(["generated"]),
        });

        void Put(int tail, int to, int codedEdge, int time)
        {
            var arc = next[tail]++;
            (head[arc], arcEdge[arc], times[arc], edgeArc[codedEdge]) = (to, codedEdge, time, arc);
        }
    }
}
