using System.Globalization;
using System.Xml;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Benchmarks.Routino;

/// <summary>
/// What Routino made of a map for one mode of transport, read from <c>filedumper --dump-osm</c>: it says whether, and why not, a route may be driven by Routino's reading of the
/// map, and what it costs by Routino's figures without its rounding of times.
/// </summary>
internal sealed class RoutinoNetwork
{
    /// <summary>Degrees on the large map: nodes nearer than this (a centimetre) are one. Routino stores positions to 3e-7.</summary>
    private const double SameDegrees = 1e-6;

    private readonly EnlargedMap map;
    private readonly string transport;
    private readonly bool isOnFoot;
    private readonly Dictionary<string, int> kmhOfKind;
    private readonly Dictionary<(long, long), List<int>> cells = [];
    private readonly List<(double Lon, double Lat)> positions = [];
    private readonly List<int> same = [];
    private readonly HashSet<int> stopping = [];
    private readonly HashSet<int> used = [];
    private readonly Dictionary<(int, int), List<Segment>> segments = [];
    private readonly HashSet<(int From, int Via, int To)> banned = [];

    private RoutinoNetwork(EnlargedMap map, RoutinoProfile profile)
    {
        this.map = map;
        transport = profile.Transport;
        isOnFoot = profile.IsOnFoot;
        kmhOfKind = profile.Speeds().ToDictionary(s => s.Kind, s => s.Kmh);
    }

    /// <summary>Reads a dump.</summary>
    public static RoutinoNetwork Read(string dump, EnlargedMap map, RoutinoProfile profile)
    {
        var network = new RoutinoNetwork(map, profile);
        using var xml = XmlReader.Create(dump);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Name is "node" or "way" or "relation")
            {
                using var element = xml.ReadSubtree();
                network.Add(DumpedElement.Read(element));
            }
        }

        return network;
    }

    /// <summary>Routino's node at a point of the map, or -1.</summary>
    public int NodeAt(GeoPoint point)
    {
        var (lon, lat) = map.Enlarge(point);
        return Nearest(lon, lat);
    }

    /// <summary>The node that stands for one of Routino's numbers, which count from 0.</summary>
    public int NodeOf(int number) => same[number];

    /// <summary>How many nodes Routino has.</summary>
    public int NodeCount => positions.Count;

    /// <summary>Whether the mode may use a road at a node.</summary>
    public bool IsUsed(int node) => used.Contains(node);

    /// <summary>Turns that may not be made, as the nodes before, at and after the junction.</summary>
    public IEnumerable<(int Before, int Via, int After)> BannedTurns()
    {
        var ends = segments.SelectMany(s => s.Value.Select(segment => (segment.Id, s.Key))).ToDictionary(s => s.Id, s => s.Key);
        return banned.OrderBy(b => b).Where(b => ends.ContainsKey(b.From) && ends.ContainsKey(b.To)).Select(b => (Other(ends[b.From], b.Via), b.Via, Other(ends[b.To], b.Via)));

        static int Other((int A, int B) ends, int node) => ends.A == node ? ends.B : ends.A;
    }

    /// <summary>What a route costs here.</summary>
    public RouteCost Cost(IReadOnlyList<GeoPoint> points)
    {
        var seconds = new double[points.Count - 1];
        var (metres, counted) = (0.0, 0.0);
        var obstacles = new List<Obstacle>();
        var nodes = points.Select(NodeAt).ToArray();
        Segment? before = null;
        for (var i = 0; i + 1 < nodes.Length; i++)
        {
            var choices = nodes[i] < 0 || nodes[i + 1] < 0 ? null : segments.GetValueOrDefault(Key(nodes[i], nodes[i + 1]));
            if (choices is null)
            {
                obstacles.Add(new Obstacle(ObstacleKind.Missing, i));
                (seconds[i], before) = (double.NaN, null);
                continue;
            }

            // Two roads over the same vertices: the one that may be driven, and of those the fastest.
            var segment = choices.OrderBy(s => Fault(s, nodes[i]) is null ? 0 : 1).ThenBy(s => s.Metres / s.Kmh).First();
            seconds[i] = segment.Metres / segment.Kmh * 3.6;
            metres += segment.Metres;
            counted += segment.CountedSeconds;
            if (Fault(segment, nodes[i]) is { } fault)
            {
                obstacles.Add(new Obstacle(fault, i));
            }

            if (i > 0 && stopping.Contains(nodes[i]))
            {
                obstacles.Add(new Obstacle(ObstacleKind.Barrier, i));
            }

            if (before == segment)
            {
                obstacles.Add(new Obstacle(ObstacleKind.UTurn, i));
            }
            else if (before is not null && banned.Contains((before.Id, nodes[i], segment.Id)))
            {
                obstacles.Add(new Obstacle(ObstacleKind.BannedTurn, i));
            }

            before = segment;
        }

        return new RouteCost(seconds, TurnSeconds: 0, counted, metres, obstacles);
    }

    private static ObstacleKind? Fault(Segment segment, int from) =>
        !segment.IsOpen ? ObstacleKind.Closed : segment.OneWayFrom >= 0 && segment.OneWayFrom != from ? ObstacleKind.OneWay : null;

    private void Add(DumpedElement element)
    {
        switch (element.Name)
        {
            case "node":
                var node = positions.Count;
                positions.Add((element.Lon, element.Lat));
                same.Add(node);
                var nearest = Nearest(element.Lon, element.Lat);
                if (nearest < 0)
                {
                    var cell = Cell(element.Lon, element.Lat);
                    cells[cell] = [.. cells.GetValueOrDefault(cell) ?? [], node];
                }

                same[node] = nearest < 0 ? node : nearest;
                if (element.Tags.GetValueOrDefault(transport) == "no")
                {
                    stopping.Add(same[node]);
                }

                break;
            case "way":
                AddSegment(element);
                break;
            default:
                var (from, via, to) = (element.Member("from"), element.Member("via"), element.Member("to"));
                if (!isOnFoot && element.Tags.GetValueOrDefault("except")?.Split(';').Contains(transport) != true)
                {
                    banned.Add(((int)from, same[(int)via - 1], (int)to));
                }

                break;
        }
    }

    private void AddSegment(DumpedElement way)
    {
        var (a, b) = (same[(int)way.Nodes[0] - 1], same[(int)way.Nodes[1] - 1]);
        var kmh = kmhOfKind[way.Tags["highway"]];
        if (way.Tags.TryGetValue("maxspeed", out var limit) && double.Parse(limit, CultureInfo.InvariantCulture) is > 0 and var limitKmh && limitKmh < kmh)
        {
            kmh = (int)limitKmh;
        }

        var isOpen = kmh > 0 && way.Tags.GetValueOrDefault(transport) == "yes";
        var oneWayFrom = isOnFoot ? -1 : way.Tags.GetValueOrDefault("oneway") switch { "yes" => a, "-1" => b, _ => -1 };
        var metres = double.Parse(way.Tags["routino:distance"], CultureInfo.InvariantCulture) * 1000 / EnlargedMap.Scale;
        if (!segments.TryGetValue(Key(a, b), out var list))
        {
            segments[Key(a, b)] = list = [];
        }

        list.Add(new Segment((int)way.Id, metres, Math.Max(kmh, 1), isOpen, oneWayFrom));
        if (isOpen)
        {
            used.Add(a);
            used.Add(b);
        }
    }

    private int Nearest(double lon, double lat)
    {
        var (column, row) = Cell(lon, lat);
        var (best, bestDegrees) = (-1, SameDegrees);
        for (var c = column - 1; c <= column + 1; c++)
        {
            for (var r = row - 1; r <= row + 1; r++)
            {
                foreach (var node in cells.GetValueOrDefault((c, r)) ?? [])
                {
                    var degrees = Math.Max(Math.Abs(positions[node].Lon - lon), Math.Abs(positions[node].Lat - lat));
                    (best, bestDegrees) = degrees < bestDegrees ? (node, degrees) : (best, bestDegrees);
                }
            }
        }

        return best;
    }

    private static (long Column, long Row) Cell(double lon, double lat) => ((long)Math.Floor(lon / SameDegrees), (long)Math.Floor(lat / SameDegrees));

    private static (int, int) Key(int a, int b) => a < b ? (a, b) : (b, a);

    private sealed record Segment(int Id, double Metres, double Kmh, bool IsOpen, int OneWayFrom)
    {
        /// <summary>Whole tenths of a second on the large map, cut off: macro distance_speed_to_duration of Routino's types.h.</summary>
        public double CountedSeconds => Math.Floor(Math.Round(Metres * EnlargedMap.Scale) / Kmh * 36) / 10 / EnlargedMap.Scale;
    }
}
