namespace RoutePlanner.Cli.Demo.Network;

/// <summary>Draws the roads over the border and the county roads that join neighbouring towns.</summary>
internal static class BigRoads
{
    private const double LeastPerMetre = 0.3;

    public static void Draw(RoadSketch sketch, Gazetteer gazetteer)
    {
        var numbers = new Dictionary<RoadGrade, int>();
        for (var i = 0; i < sketch.Through.Count; i++)
        {
            var (plan, gates) = (sketch.Through[i], sketch.Nodes.Gates[i]);
            int[] stops = [gates[0], .. plan.Districts.Select(sketch.Town), .. gates.Skip(1)];
            var nodes = new List<int> { stops[0] };
            foreach (var (from, to) in stops.Zip(stops.Skip(1)))
            {
                var path = sketch.Router.Find(from, to, e => Cost(sketch, e, mayLeave: true), LeastPerMetre)
                    ?? throw new InvalidOperationException("No ground for a road over the border.");
                nodes.AddRange(path.Nodes.Skip(1));
            }

            var number = numbers[plan.Grade] = numbers.GetValueOrDefault(plan.Grade) + 1;
            sketch.ThroughRoads.Add(sketch.Add(plan.Grade switch
            {
                RoadGrade.National => Numbered('G', 798 + number, "国道", "National Road", RoadGrade.National, nodes),
                RoadGrade.Provincial => Numbered('S', 900 + number, "省道", "Provincial Road", RoadGrade.Provincial, nodes),
                _ => CountyRoad(gazetteer, plan.Districts[0], null, number, nodes),
            }));
        }

        JoinTowns(sketch, gazetteer, numbers.GetValueOrDefault(RoadGrade.County));
    }

    private static Road Numbered(char letter, int number, string zh, string en, RoadGrade grade, IReadOnlyList<int> nodes)
    {
        var reference = FormattableString.Invariant($"{letter}{number}");
        return new(grade, reference + zh, $"{en} {reference}", reference, nodes);
    }

    private static Road CountyRoad(Gazetteer gazetteer, int from, int? to, int number, IReadOnlyList<int> nodes)
    {
        var (a, b) = (gazetteer.Town[from], to is { } d ? gazetteer.Town[d] : new BilingualName("界", "Border"));
        return new(RoadGrade.County, $"{a.Zh}{b.Zh}线", $"{a.En}-{b.En} Road", FormattableString.Invariant($"X{number:000}"), nodes);
    }

    /// <summary>Neighbours in the Gabriel graph of the towns get a road, unless bigger roads already lead there without much of a detour.</summary>
    private static void JoinTowns(RoadSketch sketch, Gazetteer gazetteer, int number)
    {
        const double MostDetour = 1.25;
        var town = Enumerable.Range(0, sketch.Land.Districts.Count).Select(sketch.Town).ToList();
        var at = town.Select(n => sketch.Mesh.Position[n]).ToList();
        var pairs =
            from a in Enumerable.Range(0, town.Count)
            from b in Enumerable.Range(a + 1, town.Count - a - 1)
            let middle = (at[a] + at[b]) * 0.5
            let half = at[a].DistanceTo(at[b]) / 2
            where at.TrueForAll(p => p == at[a] || p == at[b] || p.DistanceTo(middle) > half * 0.95)
            orderby half, a, b
            select (a, b);
        foreach (var (a, b) in pairs)
        {
            var straight = at[a].DistanceTo(at[b]);
            if (sketch.Router.Find(town[a], town[b], e => sketch.IsRoad(e) ? sketch.Mesh.Metres(e) : double.PositiveInfinity, 1, straight * MostDetour) is null
                && sketch.Router.Find(town[a], town[b], e => Cost(sketch, e, mayLeave: false), LeastPerMetre, straight * 2) is { } path)
            {
                sketch.Add(CountyRoad(gazetteer, a, b, ++number, path.Nodes));
            }
        }
    }

    private static double Cost(RoadSketch sketch, int edge, bool mayLeave)
    {
        if (sketch.IsClosed(edge) || sketch.OneWayFrom[edge] != RoadSketch.Unnamed || (!mayLeave && !sketch.IsInside(edge)))
        {
            return double.PositiveInfinity;
        }

        var street = sketch.Grade[edge] switch
        {
            RoadGrade.None => 1,
            RoadGrade.Street => 1.1,
            RoadGrade.Avenue => 0.8,
            _ => 0.6, // where a big road is, another joins it
        };
        var ground = 1 + (0.42 * sketch.Hills.At(sketch.Mesh.Middle(edge), 3200));
        return (sketch.Mesh.Metres(edge) * street * ground * (sketch.IsInside(edge) ? 1 : 5)) + (sketch.CrossesExpressway[edge] ? 300 : 0);
    }
}
