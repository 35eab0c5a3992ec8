using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Access;

namespace RoutePlanner.Benchmarks.Routino;

/// <summary>
/// Our graph by stretches, from one vertex of the map to the next: it says whether, and why not, a route that another program found may be driven by our reading of
/// the map, and what it costs by our figures.
/// </summary>
internal sealed class StretchNetwork
{
    private const int LinkCentimetres = 1;

    private readonly RoadGraph graph;
    private readonly Mode mode;
    private readonly Dictionary<(GeoPoint, GeoPoint), List<(int Arc, double Share)>> arcsOver = [];
    private readonly Dictionary<string, RoadUse?> useOf;
    private readonly Dictionary<GeoPoint, List<int>> edgesAt = [];

    /// <param name="graph">The graph.</param>
    /// <param name="mode">The mode.</param>
    /// <param name="layer">The map that the graph was built of.</param>
    /// <param name="options">And how.</param>
    public StretchNetwork(RoadGraph graph, Mode mode, RoadLayer layer, RoadGraphOptions options)
    {
        (this.graph, this.mode) = (graph, mode);
        var terms = RoadUseTerms.Of(options);
        useOf = layer.Roads.GroupBy(r => r.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => RoadUse.Of(g.First().Tags, terms), StringComparer.Ordinal);
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            var shape = graph.ShapeOf(edge);
            foreach (var point in shape)
            {
                edgesAt.TryAdd(point, []);
                edgesAt[point].Add(edge);
            }

            var metres = 0.0;
            for (var i = 0; i + 1 < shape.Length; i++)
            {
                metres += LocalPlane.DistanceMetres(shape[i], shape[i + 1]);
            }

            for (var i = 0; metres > 0 && i + 1 < shape.Length; i++)
            {
                var share = LocalPlane.DistanceMetres(shape[i], shape[i + 1]) / metres;
                Note(shape[i], shape[i + 1], graph.ForwardArc(edge), share);
                Note(shape[i + 1], shape[i], graph.ReverseOf(graph.ForwardArc(edge)), share);
            }
        }
    }

    /// <summary>The nodes at the ends of the edges that lead to or past a vertex, those at the vertex itself left out.</summary>
    public int[] NodesAround(GeoPoint vertex) =>
        [.. edgesAt.GetValueOrDefault(vertex, []).Select(graph.ForwardArc).SelectMany(arc => new[] { graph.TailOf(arc), graph.Head[arc] }).Where(n => graph.NodePoint(n) != vertex).Distinct().Order()];

    /// <summary>An arc that leads over a stretch, the quickest of several; null where none does.</summary>
    public int? ArcOver(GeoPoint from, GeoPoint to) =>
        arcsOver.TryGetValue((from, to), out var arcs) ? arcs.MinBy(a => graph.TravelDeciseconds(mode)[a.Arc]).Arc : null;

    /// <summary>The vertices of a path, those of links at barriers once.</summary>
    public List<GeoPoint> PointsOf(IReadOnlyList<int> arcs)
    {
        var points = new List<GeoPoint>();
        foreach (var arc in arcs)
        {
            var shape = graph.ShapeOf(graph.EdgeOf(arc)).ToArray();
            if (!graph.IsForward(arc))
            {
                Array.Reverse(shape);
            }

            foreach (var point in shape.Where(point => points.Count == 0 || points[^1] != point))
            {
                points.Add(point);
            }
        }

        return points;
    }

    /// <summary>What a route costs here.</summary>
    public RouteCost Cost(IReadOnlyList<GeoPoint> points)
    {
        var times = graph.Arrays.TravelDeciseconds[(int)mode];
        var seconds = new double[points.Count - 1];
        var (metres, turnSeconds, counted) = (0.0, 0.0, 0.0);
        var obstacles = new List<Obstacle>();
        var driven = new List<int>();
        for (var i = 0; i < seconds.Length; i++)
        {
            var before = driven.Count == 0 ? -1 : driven[^1];
            if (!arcsOver.TryGetValue((points[i], points[i + 1]), out var choices))
            {
                seconds[i] = double.NaN;
                obstacles.Add(new Obstacle(ObstacleKind.Missing, i));
                driven.Clear();
                continue;
            }

            var (arc, share) = choices.OrderBy(c => times[c.Arc] == RoadGraph.NoAccess ? 1 : 0).ThenBy(c => c.Arc == before ? 0 : 1).ThenBy(c => times[c.Arc] * c.Share).First();
            metres += share * graph.LengthCentimetresOf(arc) / 100.0;
            if (times[arc] == RoadGraph.NoAccess)
            {
                // The time that it would take the way that is open, so that costs can still be compared.
                var back = graph.ReverseOf(arc);
                var isOneWay = times[back] != RoadGraph.NoAccess;
                seconds[i] = isOneWay ? share * UnroundedSeconds(back) : double.NaN;
                obstacles.Add(new Obstacle(isOneWay ? ObstacleKind.OneWay : ObstacleKind.Closed, i));
            }
            else
            {
                seconds[i] = share * UnroundedSeconds(arc);
                counted += share * times[arc] / 10.0;
            }

            if (arc != before)
            {
                turnSeconds += Join(driven, arc, i, obstacles);
            }
        }

        return new RouteCost(seconds, turnSeconds, counted + turnSeconds, metres, obstacles);
    }

    /// <summary>An arc's length by the speed of its road. Ferries, whose speed may come from a timetable, as the graph has them.</summary>
    private double UnroundedSeconds(int arc)
    {
        const int ThousandKilometres = 100_000_000;
        var edge = graph.EdgeOf(arc);
        var counted = graph.TravelDeciseconds(mode)[arc] / 10.0;
        return graph.ClassOf(edge) != RoadClass.Ferry && useOf.GetValueOrDefault(graph.RoadIdOf(edge)) is { } use
            ? use.Deciseconds(mode, graph.IsForward(arc), ThousandKilometres) / 10.0 * graph.LengthCentimetresOf(arc) / ThousandKilometres
            : counted;
    }

    /// <summary>Goes on with an arc, over the links of a barrier if need be; the time that takes.</summary>
    private double Join(List<int> driven, int arc, int stretch, List<Obstacle> obstacles)
    {
        if (driven.Count == 0)
        {
            driven.Add(arc);
            return 0;
        }

        var turn = 0;
        var start = driven.Count - 1;
        if (graph.Head[driven[^1]] == graph.TailOf(arc))
        {
            turn = graph.TurnDeciseconds(mode, driven[^1], arc);
        }
        else if (Links(graph.Head[driven[^1]], graph.TailOf(arc)) is { } links)
        {
            driven.AddRange(links);
            turn = links.Sum(link => graph.TravelDeciseconds(mode)[link]);
        }
        else
        {
            obstacles.Add(new Obstacle(ObstacleKind.Barrier, stretch));
            driven.Clear();
            start = 0;
        }

        driven.Add(arc);
        for (var first = Math.Max(0, start - 20); first < driven.Count - 1; first++)
        {
            if (graph.Bans.FirstBroken(driven.ToArray().AsSpan(first), mode) is >= 0 and var ban && driven.Count - first == graph.Bans.Arcs(ban).Length)
            {
                obstacles.Add(new Obstacle(ObstacleKind.BannedTurn, stretch, graph.Bans.RestrictionId(ban)));
            }
        }

        return turn / 10.0;
    }

    /// <summary>The links of a barrier between two of its nodes, or null where the mode may not pass.</summary>
    private int[]? Links(int from, int to)
    {
        var parent = new Dictionary<int, int> { [from] = -1 };
        var open = new Queue<int>([from]);
        while (open.TryDequeue(out var node) && node != to)
        {
            for (var link = graph.FirstArc[node]; link < graph.FirstArc[node + 1]; link++)
            {
                if (graph.LengthCentimetresOf(link) == LinkCentimetres && graph.TravelDeciseconds(mode)[link] != RoadGraph.NoAccess && graph.NodePoint(graph.Head[link]) == graph.NodePoint(from)
                    && parent.TryAdd(graph.Head[link], link))
                {
                    open.Enqueue(graph.Head[link]);
                }
            }
        }

        if (!parent.TryGetValue(to, out var arc))
        {
            return null;
        }

        var links = new List<int>();
        for (; arc >= 0; arc = parent[graph.TailOf(arc)])
        {
            links.Insert(0, arc);
        }

        return [.. links];
    }

    private void Note(GeoPoint from, GeoPoint to, int arc, double share)
    {
        if (!arcsOver.TryGetValue((from, to), out var list))
        {
            arcsOver[(from, to)] = list = [];
        }

        list.Add((arc, share));
    }
}
