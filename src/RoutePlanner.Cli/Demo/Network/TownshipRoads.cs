namespace RoutePlanner.Cli.Demo.Network;

/// <summary>Makes the village roads that most villages use to reach their town township roads, one road per branch.</summary>
internal static class TownshipRoads
{
    private const int FewestVillages = 2;

    public static void Promote(RoadSketch sketch, Gazetteer gazetteer)
    {
        var number = 0;
        var land = sketch.Land;
        for (var d = land.Districts.Seats; d < land.Districts.Count; d++)
        {
            var town = sketch.Town(d);
            var tree = sketch.Router.TreeFrom(town, e => Cost(sketch, e));
            var users = new SortedDictionary<int, (int Count, int LastCell)>();
            var branch = new Dictionary<int, int>();
            foreach (var cell in land.Districts.CellsOf(d))
            {
                var chain = new List<int>();
                for (var node = sketch.Nodes.Settlement[cell]; tree[node] >= 0; node = sketch.Mesh.Other(tree[node], node))
                {
                    chain.Add(tree[node]);
                }

                foreach (var edge in chain)
                {
                    users[edge] = (users.GetValueOrDefault(edge).Count + 1, cell);
                    branch[edge] = chain[^1];
                }
            }

            var roads = new Dictionary<int, int>();
            foreach (var (edge, (count, cell)) in users)
            {
                if (count >= FewestVillages && sketch.Grade[edge] is RoadGrade.Village or RoadGrade.Track)
                {
                    if (!roads.TryGetValue(branch[edge], out var road))
                    {
                        roads.Add(branch[edge], road = sketch.Add(Named(gazetteer, d, cell, ++number)));
                    }

                    sketch.Raise(edge, RoadGrade.Township, road);
                }
            }
        }
    }

    private static double Cost(RoadSketch sketch, int edge) => sketch.Mesh.Metres(edge) * sketch.Grade[edge] switch
    {
        RoadGrade.None => double.PositiveInfinity,
        RoadGrade.Track => 2.5,
        RoadGrade.Village => 1.2,
        _ => 1,
    };

    private static Road Named(Gazetteer gazetteer, int district, int cell, int number) => new(
        RoadGrade.Township, $"{gazetteer.Town[district].Zh}{gazetteer.Village[cell].Zh}路", $"{gazetteer.Town[district].En}-{gazetteer.Village[cell].En} Road",
        FormattableString.Invariant($"Y{number:000}"), []);
}
