using System.Collections.Immutable;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Roads.Building;

/// <summary>
/// Finds the map's turn restrictions on the graph and makes sequences of arcs of them (docs/roads.md, Turns).
/// <code>
/// no_*    from, via, to            one ban:   from - via… - to
/// only_*  from, via, to            bans:      from - x   for each way on from there but the next arc wanted, at each junction on the way
/// </code>
/// A road that ends at the junction gives one arc. One that passes through gives two, and the word (left, right, straight on, U-turn) must say which is meant.
/// </summary>
internal sealed class TurnBanCompiler
{
    private readonly RoadGraph graph;
    private readonly NightHours? hours;
    private readonly ILookup<string, int> edgesOfRoad;
    private readonly Dictionary<long, GeoPoint> placeOfKey;
    private readonly ILookup<GeoPoint, int> nodesAt;
    private readonly SortedDictionary<int[], (byte Modes, string Id)> bans = new(Comparer<int[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)));
    private readonly List<UnusedRestriction> unused = [];

    private TurnBanCompiler(RoadGraph graph, RoadLayer layer, NightHours? hours)
    {
        this.graph = graph;
        this.hours = hours;
        var roads = layer.Restrictions.SelectMany(r => r.FromRoads.Concat(r.ViaRoads).Concat(r.ToRoads)).ToHashSet();
        edgesOfRoad = Enumerable.Range(0, graph.EdgeCount).Where(e => roads.Contains(graph.RoadIdOf(e))).ToLookup(graph.RoadIdOf);
        placeOfKey = PlacesOf([.. layer.Restrictions.Select(r => r.ViaKey).OfType<long>()], layer);
        var places = placeOfKey.Values.ToHashSet();
        nodesAt = Enumerable.Range(0, graph.NodeCount).Where(n => places.Contains(graph.NodePoint(n))).ToLookup(graph.NodePoint);
    }

    /// <summary>The bans that the layer's restrictions mean on its graph.</summary>
    /// <param name="graph">Built from <paramref name="layer"/>.</param>
    /// <param name="layer">The map.</param>
    /// <param name="hours">The night; without it restrictions by the hour hold.</param>
    /// <param name="unused">Restrictions that ban nothing, in the layer's order; those for vehicles that nobody patrols with are not among them.</param>
    public static TurnBans Compile(RoadGraph graph, RoadLayer layer, NightHours? hours, out ImmutableArray<UnusedRestriction> unused)
    {
        var compiler = new TurnBanCompiler(graph, layer, hours);
        foreach (var restriction in layer.Restrictions)
        {
            compiler.Add(restriction);
        }

        unused = [.. compiler.unused];
        return compiler.Finish();
    }

    private TurnBans Finish()
    {
        var firstOfBan = new int[bans.Count + 1];
        var arcs = new List<int>();
        foreach (var (i, sequence) in bans.Keys.Index())
        {
            arcs.AddRange(sequence);
            firstOfBan[i + 1] = arcs.Count;
        }

        return new TurnBans(firstOfBan, [.. arcs], [.. bans.Values.Select(b => b.Modes)], [.. bans.Values.Select(b => b.Id)]);
    }

    private void Add(TurnRestriction restriction)
    {
        var modes = RestrictedVehicles.ModesOf(restriction, hours);
        if (modes == 0)
        {
            return;
        }

        var from = ArcsOf(restriction.FromRoads);
        var to = ArcsOf(restriction.ToRoads);
        var via = ArcsOf(restriction.ViaRoads).ToHashSet();
        if (from.Count == 0 || to.Count == 0 || (restriction.ViaKey is null && via.Count == 0))
        {
            unused.Add(new UnusedRestriction(restriction.Id, "one of its roads is not in the graph"));
            return;
        }

        var turns = restriction.ViaKey is { } key ? TurnsAt(NodesOf(key), from, to) : TurnsOver(via, from, to);
        if (turns.Count == 0)
        {
            unused.Add(new UnusedRestriction(restriction.Id, "its roads do not meet where it says"));
            return;
        }

        turns = Meant(restriction, turns);
        if (turns.Count == 0)
        {
            unused.Add(new UnusedRestriction(restriction.Id, $"it is unclear which turn '{restriction.Kind}' means, as a road passes through the junction"));
            return;
        }

        var banned = restriction.IsOnly ? Others(turns) : turns;
        banned = banned.FindAll(turn => turn.All(IsDriven));
        if (banned.Count == 0)
        {
            unused.Add(new UnusedRestriction(restriction.Id, restriction.IsOnly ? "there is no other way to turn" : "nobody may drive that way anyhow"));
        }

        foreach (var turn in banned)
        {
            bans[turn] = bans.TryGetValue(turn, out var known) ? ((byte)(known.Modes | modes), known.Id) : (modes, restriction.Id);
        }
    }

    /// <summary>Arcs of these roads, both ways.</summary>
    private List<int> ArcsOf(ImmutableArray<string> roads) =>
        [.. roads.SelectMany(id => edgesOfRoad[id]).SelectMany(e => new[] { graph.ForwardArc(e), graph.ReverseOf(graph.ForwardArc(e)) })];

    private HashSet<int> NodesOf(long key) => placeOfKey.TryGetValue(key, out var place) ? [.. nodesAt[place]] : [];

    /// <summary>Every way from one of the first arcs straight into one of the last, at these nodes.</summary>
    private List<int[]> TurnsAt(HashSet<int> nodes, List<int> from, List<int> to) =>
        [.. from.Where(a => nodes.Contains(graph.Head[a])).SelectMany(a => to.Where(b => graph.TailOf(b) == graph.Head[a]), (a, b) => new[] { a, b })];

    /// <summary>Every way from one of the first arcs over arcs of the roads between, the fewest possible, into one of the last.</summary>
    private List<int[]> TurnsOver(HashSet<int> via, List<int> from, List<int> to)
    {
        var turns = new List<int[]>();
        foreach (var first in from.Where(a => !via.Contains(a)))
        {
            foreach (var path in ShortestOver(via, graph.Head[first], [.. to.Where(b => !via.Contains(b)).Select(b => graph.TailOf(b))]))
            {
                turns.AddRange(to.Where(b => !via.Contains(b) && graph.TailOf(b) == graph.Head[path[^1]]).Select(b => (int[])[first, .. path, b]));
            }
        }

        return turns;
    }

    /// <summary>Breadth first over the arcs between that some vehicle may drive; the paths to the nearest of the ends.</summary>
    private List<int[]> ShortestOver(HashSet<int> via, int start, HashSet<int> ends)
    {
        var reached = new HashSet<int> { start };
        var paths = new List<int[]> { Array.Empty<int>() };
        while (paths.Count > 0)
        {
            var longer = paths
                .SelectMany(p => ArcsFrom(p.Length == 0 ? start : graph.Head[p[^1]]).Where(a => via.Contains(a) && IsDriven(a)), (p, a) => (int[])[.. p, a])
                .Where(p => reached.Add(graph.Head[p[^1]]))
                .ToList();
            var arrived = longer.FindAll(p => ends.Contains(graph.Head[p[^1]]));
            if (arrived.Count > 0)
            {
                return arrived;
            }

            paths = longer;
        }

        return [];
    }

    /// <summary>
    /// Of several turns those the restriction's word describes. A U-turn at a junction goes back over the same road; a turn of any other kind does so only where
    /// there is no other.
    /// </summary>
    private List<int[]> Meant(TurnRestriction restriction, List<int[]> turns)
    {
        var word = restriction.Kind[(restriction.Kind.IndexOf('_') + 1)..];
        if (word == "u_turn" && restriction.ViaKey is not null && restriction.FromRoads.Intersect(restriction.ToRoads).Any())
        {
            return turns.FindAll(t => t[^1] == graph.ReverseOf(t[0]));
        }

        var driven = turns.FindAll(t => t.All(IsDriven));
        turns = driven.Count > 0 ? driven : turns;
        var isSeveral = restriction.FromRoads.Length * restriction.ToRoads.Length > 1;
        return turns.Count == 1 || isSeveral ? turns : turns.FindAll(t => t[^1] != graph.ReverseOf(t[0]) && TurnHeading.Agrees(word, TurnHeading.DegreesLeft(graph, t[0], t[^1])));
    }

    /// <summary>Every way of leaving the allowed turns too early.</summary>
    private List<int[]> Others(List<int[]> turns)
    {
        var others = new List<int[]>();
        foreach (var turn in turns)
        {
            for (var i = 1; i < turn.Length; i++)
            {
                var begun = turn[..i];
                others.AddRange(ArcsFrom(graph.TailOf(turn[i]))
                    .Where(other => !turns.Exists(t => t.Length > i && t[i] == other && t.AsSpan().StartsWith(begun)))
                    .Select(other => (int[])[.. begun, other]));
            }
        }

        return others;
    }

    private IEnumerable<int> ArcsFrom(int node) => Enumerable.Range(graph.FirstArc[node], graph.FirstArc[node + 1] - graph.FirstArc[node]);

    private bool IsDriven(int arc) =>
        graph.TravelDeciseconds(Mode.Car)[arc] != RoadGraph.NoAccess || graph.TravelDeciseconds(Mode.Motorcycle)[arc] != RoadGraph.NoAccess
        || graph.TravelDeciseconds(Mode.Ebike)[arc] != RoadGraph.NoAccess;

    private static Dictionary<long, GeoPoint> PlacesOf(HashSet<long> keys, RoadLayer layer)
    {
        var places = new Dictionary<long, GeoPoint>();
        foreach (var road in layer.Roads)
        {
            for (var i = 0; i < road.VertexKeys.Length; i++)
            {
                if (keys.Contains(road.VertexKeys[i]))
                {
                    places.TryAdd(road.VertexKeys[i], road.Line[i]);
                }
            }
        }

        return places;
    }
}
