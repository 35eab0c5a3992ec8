namespace RoutePlanner.Cli.Demo.Network;

/// <summary>Makes the grids of the seats streets: avenues, streets with a few blocks missing, and one pair of one-way streets.</summary>
internal static class SeatStreets
{
    public static void Draw(RoadSketch sketch, PlaceNames names)
    {
        var dice = SplitMix.For(sketch.Land.Seed, "streets");
        for (var seat = 0; seat < sketch.Nodes.Grids.Count; seat++)
        {
            var node = sketch.Nodes.Corner[seat];
            var thinned = new HashSet<int>(); // a corner loses one block at most
            foreach (var line in sketch.Nodes.Grids[seat].Blocks()
                .GroupBy(b => (b.AlongColumn, Line: b.AlongColumn ? b.A.Column : b.A.Row)).OrderBy(g => g.Key.AlongColumn).ThenBy(g => g.Key.Line))
            {
                var isAvenue = SeatGrid.IsAvenue(line.Key.Line);
                var road = sketch.Add(StreetOf(names.Street(), line.Key.AlongColumn, isAvenue, LongestRun(line.Select(b => (node[b.A], node[b.B])))));
                foreach (var (a, b, _) in line)
                {
                    var edge = sketch.Mesh.Between(node[a], node[b]);
                    sketch.IsStraight[edge] = true;
                    if (isAvenue || IsEdgeOfTown(sketch, node[a]) || IsEdgeOfTown(sketch, node[b]) || !dice.Chance(0.17)
                        || thinned.Contains(node[a]) || thinned.Contains(node[b]))
                    {
                        sketch.Raise(edge, isAvenue ? RoadGrade.Avenue : RoadGrade.Street, road);
                    }
                    else
                    {
                        sketch.IsBanned[edge] = thinned.Add(node[a]) | thinned.Add(node[b]);
                    }
                }
            }

            OneWay(sketch, node, column: 1, northward: true);
            OneWay(sketch, node, column: 2, northward: false);
        }
    }

    private static Road StreetOf(BilingualName word, bool alongColumn, bool isAvenue, IReadOnlyList<int> nodes) => (alongColumn, isAvenue) switch
    {
        (true, true) => new(RoadGrade.Avenue, word.Zh + "大道", word.En + " Avenue", null, nodes),
        (false, true) => new(RoadGrade.Avenue, word.Zh + "大街", word.En + " Main Street", null, nodes),
        (true, false) => new(RoadGrade.Street, word.Zh + "路", word.En + " Road", null, []),
        (false, false) => new(RoadGrade.Street, word.Zh + "街", word.En + " Street", null, []),
    };

    /// <summary>The grid's shape may interrupt a line; the longest part carries the avenue's course.</summary>
    private static List<int> LongestRun(IEnumerable<(int A, int B)> blocks)
    {
        var runs = new List<List<int>>();
        foreach (var (a, b) in blocks)
        {
            if (runs.Count == 0 || runs[^1][^1] != a)
            {
                runs.Add([a]);
            }

            runs[^1].Add(b);
        }

        return runs.MaxBy(r => r.Count) ?? [];
    }

    private static bool IsEdgeOfTown(RoadSketch sketch, int node) =>
        sketch.Mesh.EdgesAt(node).Count(e => sketch.Mesh.Other(e, node) < sketch.Nodes.Corner.Sum(c => c.Count)) < 4;

    /// <summary>Between two avenues, so that the way back is never far.</summary>
    private static void OneWay(RoadSketch sketch, IReadOnlyDictionary<(int Column, int Row), int> node, int column, bool northward)
    {
        const int Rows = 3;
        if (Enumerable.Range(0, 4).Any(c => Enumerable.Range(-Rows, (2 * Rows) + 1).Any(r => !node.ContainsKey((c, r)))))
        {
            return;
        }

        for (var row = -Rows; row < Rows; row++)
        {
            var (south, north) = (node[(column, row)], node[(column, row + 1)]);
            var edge = sketch.Mesh.Between(south, north);
            if (sketch.IsRoad(edge))
            {
                sketch.OneWayFrom[edge] = northward ? south : north;
            }
        }
    }
}
