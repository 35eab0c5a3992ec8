using RoutePlanner.Cli.Demo.Land;

namespace RoutePlanner.Cli.Demo.Network;

/// <summary>
/// Draws the small roads: town streets, roads from village to village (the Gabriel graph of their positions, Gabriel and Sokal 1969), field tracks,
/// and whatever is still needed so that every village is on the net.
/// </summary>
internal sealed class VillageRoads
{
    private const double LeastPerMetre = 0.2;
    private readonly RoadSketch sketch;
    private readonly SplitMix dice;

    private VillageRoads(RoadSketch sketch) => (this.sketch, dice) = (sketch, SplitMix.For(sketch.Land.Seed, "village roads"));

    public static void Draw(RoadSketch sketch)
    {
        var stage = new VillageRoads(sketch);
        stage.TownStreets();
        var (near, wide) = stage.Neighbours();
        foreach (var (a, b) in near)
        {
            stage.Join(a, b, RoadGrade.Village, reuse: 0.5, mostDetour: 1.7);
        }

        stage.JoinTheRest();
        foreach (var (a, b) in wide)
        {
            if (stage.dice.Chance(0.9))
            {
                stage.Join(a, b, RoadGrade.Track, reuse: 0.9, mostDetour: 1.7);
            }
        }

        stage.FieldTracks();
    }

    /// <summary>The Urquhart graph of the mesh around each town's centre, as far as it hangs together with it.</summary>
    private void TownStreets()
    {
        for (var d = sketch.Land.Districts.Seats; d < sketch.Land.Districts.Count; d++)
        {
            var town = sketch.Town(d);
            var reach = dice.Between(420, 620);
            var reached = new HashSet<int> { town };
            var queue = new Queue<int>(reached);
            while (queue.TryDequeue(out var node))
            {
                foreach (var edge in sketch.Mesh.EdgesAt(node))
                {
                    var next = sketch.Mesh.Other(edge, node);
                    var isStreet = IsOpen(edge) && !sketch.CrossesExpressway[edge] && !sketch.Mesh.IsLongestSide(edge);
                    if ((isStreet || sketch.IsRoad(edge)) && sketch.Mesh.Position[next].DistanceTo(sketch.Mesh.Position[town]) < reach)
                    {
                        sketch.Raise(edge, RoadGrade.Street, RoadSketch.Unnamed);
                        if (reached.Add(next))
                        {
                            queue.Enqueue(next);
                        }
                    }
                }
            }
        }
    }

    /// <summary>Pairs of neighbouring villages, short ones first: those with nobody between them, and the others.</summary>
    private (List<(int A, int B)> Near, List<(int A, int B)> Wide) Neighbours()
    {
        var land = sketch.Land;
        var pairs =
            from a in Enumerable.Range(0, land.Cells.Count)
            from b in land.Cells.Neighbours[a]
            where a < b && sketch.Nodes.Settlement[a] != sketch.Nodes.Settlement[b]
            let length = land.Settlement[a].DistanceTo(land.Settlement[b])
            orderby length, a, b
            select (a, b);
        var isNear = pairs.ToLookup(p => IsGabriel(p.a, p.b));
        return ([.. isNear[true]], [.. isNear[false]]);

        bool IsGabriel(int a, int b)
        {
            var middle = (land.Settlement[a] + land.Settlement[b]) * 0.5;
            var half = land.Settlement[a].DistanceTo(land.Settlement[b]) / 2;
            return land.Cells.Neighbours[a].Concat(land.Cells.Neighbours[b]).All(c => c == a || c == b || land.Settlement[c].DistanceTo(middle) > half);
        }
    }

    private void Join(int a, int b, RoadGrade grade, double reuse, double mostDetour)
    {
        var (from, to) = (sketch.Nodes.Settlement[a], sketch.Nodes.Settlement[b]);
        var straight = sketch.Mesh.Position[from].DistanceTo(sketch.Mesh.Position[to]);
        Draw(sketch.Router.Find(from, to, e => Cost(e, reuse), LeastPerMetre, (straight * mostDetour) + 300), grade);
    }

    /// <summary>From each village into its fields: ends where the last field does.</summary>
    private void FieldTracks()
    {
        const int PerVillage = 3;
        const double Reach = 950;
        var ground = new NearbyPoints(200);
        for (var node = sketch.Nodes.FixedNodes; node < sketch.Mesh.NodeCount; node++)
        {
            ground.Add(sketch.Mesh.Position[node], node);
        }

        foreach (var village in sketch.Nodes.Settlement.Where(n => n >= sketch.Nodes.Corner.Sum(c => c.Count)))
        {
            for (var i = 0; i < PerVillage; i++)
            {
                var field = sketch.Mesh.Position[village] + (PlanePoint.Towards(dice.Between(0, 2 * Math.PI)) * dice.Between(0.4 * Reach, Reach));
                var (node, _) = ground.Nearest(field, 200);
                if (node != NearbyPoints.None)
                {
                    Draw(sketch.Router.Find(village, node, e => Cost(e, 0.75), LeastPerMetre, 1.6 * Reach), RoadGrade.Track);
                }
            }
        }
    }

    private void Draw(MeshPath? path, RoadGrade grade)
    {
        foreach (var edge in path?.Edges ?? [])
        {
            sketch.Raise(edge, grade, RoadSketch.Unnamed);
        }
    }

    /// <summary>Joins what does not yet hang together with the first seat, nearest first.</summary>
    private void JoinTheRest()
    {
        var settlements = sketch.Nodes.Settlement.Concat(sketch.Nodes.Corner.SelectMany(c => c.Values)).Distinct().ToList();
        while (true)
        {
            var tree = sketch.Router.TreeFrom(sketch.Town(0), e => sketch.IsRoad(e) ? sketch.Mesh.Metres(e) : double.PositiveInfinity);
            bool IsJoined(int node) => tree[node] >= 0 || node == sketch.Town(0);
            var loose = settlements.Where(n => !IsJoined(n)).ToList();
            if (loose.Count == 0)
            {
                return;
            }

            var joined = settlements.Where(IsJoined).ToList();
            var (from, to) = (
                from l in loose
                let near = joined.MinBy(j => sketch.Mesh.Position[j].DistanceTo(sketch.Mesh.Position[l]))
                orderby sketch.Mesh.Position[near].DistanceTo(sketch.Mesh.Position[l]), l
                select (l, near)).First();
            Draw(sketch.Router.Find(from, to, e => Cost(e, 0.5), LeastPerMetre) ?? OverAnyGround(from, to), RoadGrade.Village);
        }
    }

    /// <summary>For a village that a bend of the river or of the border cuts off: over a bridge of its own, or around outside.</summary>
    private MeshPath OverAnyGround(int from, int to)
    {
        const double NewBridge = 4000;
        const double Outside = 5;
        var path = sketch.Router.Find(from, to, e => (sketch.Mesh.Metres(e) * (IsOpen(e) ? 1 : Outside)) + (sketch.CrossesRiver[e] ? NewBridge : 0), 1)!;
        foreach (var edge in path.Edges.Where(e => sketch.CrossesRiver[e]))
        {
            sketch.IsBridge[edge] = true;
        }

        return path;
    }

    private bool IsOpen(int edge) => !sketch.IsClosed(edge) && sketch.IsInside(edge);

    private double Cost(int edge, double reuse)
    {
        if (!IsOpen(edge))
        {
            return double.PositiveInfinity;
        }

        var ground = 1 + (0.45 * sketch.Hills.At(sketch.Mesh.Middle(edge), 1000));
        return (sketch.Mesh.Metres(edge) * ground * (sketch.IsRoad(edge) ? reuse : 1)) + (sketch.CrossesExpressway[edge] ? 350 : 0);
    }
}
