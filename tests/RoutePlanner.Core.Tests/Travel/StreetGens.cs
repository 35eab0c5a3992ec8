using CsCheck;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.Travel;

/// <summary>Small road graphs of many shapes, with times, closures and bans of many kinds. Failures shrink to fewer nodes and streets.</summary>
internal static class StreetGens
{
    /// <summary>Times of a graph's arcs: all alike, many ties, ordinary, and so long that two or three together are more than an int can hold.</summary>
    private static readonly Gen<int>[] Times =
    [
        Gen.Const(1), Gen.Int[1, 4], Gen.Int[1, 3000], Gen.Int[int.MaxValue / 8, int.MaxValue - 1], Gen.Frequency((9, Gen.Int[1, 100]), (1, Gen.Int[int.MaxValue / 2, int.MaxValue - 1])),
    ];

    /// <summary>Modes that may use an arc: nearly always all, or in a graph of one-way streets often none.</summary>
    private static readonly Gen<int>[] Modes =
    [
        Gen.Const(Street.AllModes), Gen.Frequency((9, Gen.Const(Street.AllModes)), (1, Gen.Int[0, Street.AllModes])), Gen.OneOf(Gen.Const(0), Gen.Const(Street.AllModes)),
    ];

    /// <summary>Nodes and who is joined to whom: every shape, doubled streets, loops and several parts.</summary>
    private static readonly Gen<(int Nodes, (int From, int To)[] Pairs)> Shapes = Gen.OneOf(
        Gen.Select(Gen.Int[1, 6], Gen.Int[1, 6]).Select((width, height) => (width * height, StreetShapes.Grid(width, height))),
        Gen.Int[0, 20].Array[0, 25].Select(parents => (parents.Length + 1, StreetShapes.Tree(parents))),
        Gen.Int[1, 30].Select(nodes => (nodes, StreetShapes.Path(nodes))),
        Gen.Int[1, 20].Select(nodes => (nodes, StreetShapes.Cycle(nodes))),
        Gen.Int[1, 20].Select(nodes => (nodes, StreetShapes.Star(nodes))),
        Gen.Int[1, 12].Select(nodes => (nodes, StreetShapes.Clique(nodes))),
        Gen.Select(Gen.Int[1, 40], Gen.Int[0, 1000]).Select((nodes, seed) => (nodes, StreetShapes.Near(nodes, seed))),

        // Anything: loops, streets side by side, islands.
        Gen.Int[1, 20].SelectMany(nodes => Gen.Select(Gen.Int[0, nodes - 1], Gen.Int[0, nodes - 1]).Array[0, 40].Select(pairs => (nodes, pairs))));

    /// <summary>Graphs on which nothing but the arcs' times counts.</summary>
    public static Gen<RoadGraph> Plain { get; } = GraphsWith(Times);

    /// <summary>Graphs with arcs that take no time, which no map gives.</summary>
    public static Gen<RoadGraph> WithZeroTimes { get; } = GraphsWith(Gen.Int[0, 3]);

    /// <summary>Graphs with bans of two to four arcs, and mostly with a price for turning round.</summary>
    public static Gen<RoadGraph> WithBans { get; } =
        from graph in Plain
        from bans in Gen.Select(Gen.Int[2, TurnScaffold.LongestBan], Gen.Int[0, 1_000_000], Gen.Int[1, Street.AllModes]).Array[0, 12]
        from uTurn in Gen.OneOf(Gen.Const(0), Gen.Int[1, 60], Gen.Int[60, 900], Gen.Int[int.MaxValue / 4, int.MaxValue - 1])
        select TurnScaffold.WithBans(graph, bans, uTurn);

    /// <summary>Both kinds.</summary>
    public static Gen<RoadGraph> Graphs { get; } = Gen.OneOf(Plain, WithBans);

    private static Gen<RoadGraph> GraphsWith(params Gen<int>[] times) =>
        from shape in Shapes
        from timeKind in Gen.Int[0, times.Length - 1]
        from modeKind in Gen.Int[0, Modes.Length - 1]
        from streets in Gen.Select(times[timeKind], times[timeKind], Gen.Int[0, 100_000], Modes[modeKind], Modes[modeKind]).Array[shape.Pairs.Length]
        select StreetGraph.Of(shape.Nodes, [.. streets.Select((s, i) => new Street(shape.Pairs[i].From, shape.Pairs[i].To, s.Item1, s.Item2, s.Item3, s.Item4, s.Item5))]);
}
