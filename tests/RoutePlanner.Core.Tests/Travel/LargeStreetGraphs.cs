using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.Travel;

/// <summary>Graphs of up to 10,000 nodes, by name: a shape, times, who may drive. The same seed gives the same graph.</summary>
internal static class LargeStreetGraphs
{
    /// <summary>Shapes: nodes and who is joined to whom.</summary>
    public static IReadOnlyDictionary<string, Func<Random, (int Nodes, (int From, int To)[] Pairs)>> Shapes { get; } =
        new SortedDictionary<string, Func<Random, (int, (int, int)[])>>(StringComparer.Ordinal)
        {
            ["grid"] = _ => (4900, StreetShapes.Grid(70, 70)),
            ["tree"] = random => (10_000, StreetShapes.Tree([.. Enumerable.Range(0, 9999).Select(_ => random.Next(10_000))])),
            ["path"] = _ => (10_000, StreetShapes.Path(10_000)),
            ["cycle"] = _ => (10_000, StreetShapes.Cycle(10_000)),
            ["star"] = _ => (400, StreetShapes.Star(400)),
            ["clique"] = _ => (40, StreetShapes.Clique(40)),
            ["map"] = random => (10_000, StreetShapes.Near(10_000, random.Next())),
            ["double streets"] = _ => (2500, [.. Enumerable.Repeat(StreetShapes.Grid(50, 50), 3).SelectMany(grid => grid)]),
            ["islands"] = random => (10_000, [.. StreetShapes.Near(10_000, random.Next()).Where(pair => pair.From / 500 == pair.To / 500)]),
        };

    /// <summary>A graph with bans.</summary>
    /// <param name="shape">One of <see cref="Shapes"/>.</param>
    /// <param name="seed">Of everything that is random.</param>
    public static RoadGraph Make(string shape, int seed)
    {
        var random = new Random(seed);
        var (nodes, pairs) = Shapes[shape](random);

        // All alike (every path ties), few values, ordinary, and long enough that far ends are farther than an int can hold.
        var (shortest, longest) = (seed % 4) switch { 0 => (1, 2), 1 => (1, 5), 2 => (1, 3000), _ => (10_000_000, 100_000_000) };
        var oneWay = seed % 3 == 0 ? 2 : 20;
        int Modes() => random.Next(oneWay) == 0 ? random.Next(2) * random.Next(Street.AllModes + 1) : Street.AllModes;
        var streets = pairs.Select(pair => new Street(
            pair.From, pair.To, random.Next(shortest, longest), random.Next(shortest, longest), random.Next(100_000), Street.AllModes, Modes())).ToArray();
        var bans = Enumerable.Range(0, nodes / 50).Select(_ => (random.Next(2, TurnScaffold.LongestBan + 1), random.Next(), random.Next(1, Street.AllModes + 1))).ToArray();
        return TurnScaffold.WithBans(StreetGraph.Of(nodes, streets), bans, seed % 2 == 0 ? 0 : 3 * shortest);
    }
}
