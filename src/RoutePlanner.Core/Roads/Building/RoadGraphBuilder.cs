using System.Collections.Immutable;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads.Access;
using RoutePlanner.Core.Roads.Noding;

namespace RoutePlanner.Core.Roads.Building;

/// <summary>
/// Builds a road graph in two steps, because where a point comes to lie depends on how the roads hang together: first the roads cut at
/// junctions, then, with the points found on those, the same cut at the points too.
/// <code>
/// layer (noded if drawn) -> road lines -> streets (cut at junctions, barriers) -> points found -> streets (cut at points) -> arrays
/// </code>
/// </summary>
internal sealed class RoadGraphBuilder
{
    private readonly RoadLayer layer;
    private readonly StreetNetwork network;
    private readonly int[] uTurnDeciseconds;
    private readonly NightHours? hours;
    private readonly Layout uncut;
    private readonly Snapper snapper;
    private readonly ImmutableArray<string> skippedRoads;
    private readonly NodingReport? noding;

    /// <summary>Cuts the layer's roads at their junctions.</summary>
    public RoadGraphBuilder(RoadLayer layer, RoadGraphOptions options)
    {
        Check(options);
        if (layer.IsDrawn)
        {
            (layer, noding) = RoadNoder.Node(layer, options.Noding, options.Rules);
        }

        this.layer = layer;
        hours = options.Hours;
        var rules = (options.Rules ?? RoadRules.Default).Tables;
        var lines = RoadLine.From(layer, options, out skippedRoads);
        network = JunctionCutter.Cut(lines, BarrierRules.Passing(layer, rules)).Renumbered(out _);
        uTurnDeciseconds = [.. (options.UTurnSeconds ?? [.. rules.Modes.Select(m => m.UTurnSeconds)]).Select(s => 10 * s)];
        uncut = LaidOut(network);
        snapper = new Snapper(uncut.Graph, uncut.Components, options);
    }

    /// <summary>Whether a road for the place's mode is near enough.</summary>
    public bool HasRoad(SnapPoint place) => snapper.Find(place) is not null;

    /// <summary>Distance to the nearest road for a mode on which it may stop, in metres; infinite where it has none.</summary>
    public double DistanceMetres(GeoPoint place, Mode mode) => snapper.DistanceMetres(place, mode);

    /// <summary>The graph with these points as nodes.</summary>
    public RoadGraphBuild Build(IReadOnlyList<SnapPoint> points)
    {
        var found = points.Select(snapper.Find).ToList();
        var cut = PointCutter.Cut(network, found, out var nodeOfPoint);
        var ((graph, components, unusedRestrictions), newNumber) = LaidOutAnew(cut);
        var snaps = points.Select((point, i) => found[i] is { } at
            ? SnapAt(point, at, newNumber[nodeOfPoint[i]], graph, components)
            : new Snap(point, Snap.NoNode, point.Position, double.PositiveInfinity, RoadId: null, IsConnected: false));
        return new RoadGraphBuild(graph, [.. snaps], [.. components.Select((c, m) => Summary(graph, (Mode)m, c))], skippedRoads)
        {
            UnusedRestrictions = unusedRestrictions,
            Noding = noding,
        };
    }

    /// <summary>The cut network laid out, and the new number of each of its nodes.</summary>
    private (Layout Layout, int[] NewNumber) LaidOutAnew(StreetNetwork cut) => cut.Nodes.Length == network.Nodes.Length
        ? (uncut, [.. Enumerable.Range(0, network.Nodes.Length)]) // Every point lies on a node, or there is none: the graph that they were looked for on is the one wanted.
        : (LaidOut(cut.Renumbered(out var newNumber)), newNumber);

    private Layout LaidOut(StreetNetwork streets)
    {
        var graph = BanTurns(new RoadGraph(GraphAssembler.Assemble(streets, uTurnDeciseconds)), out var unused);
        return new Layout(graph, [.. Enumerable.Range(0, RoadGraph.ModeCount).Select(m => StrongComponents.Of(graph, (Mode)m))], unused);
    }

    private Snap SnapAt(SnapPoint point, EdgePoint at, int node, RoadGraph graph, StrongComponents[] components) =>
        new(point, node, graph.NodePoint(node), at.DistanceMetres, network.Streets[at.Edge].Road.RoadId, components[(int)point.Mode].IsMain(node));

    private static ModeComponents Summary(RoadGraph graph, Mode mode, StrongComponents components)
    {
        long main = 0, islands = 0;
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            if (!graph.IsOpen(edge, mode))
            {
                continue;
            }

            var arc = graph.ForwardArc(edge);
            var isMain = components.IsMain(graph.TailOf(arc)) && components.IsMain(graph.Head[arc]);
            (isMain ? ref main : ref islands) += graph.LengthCentimetresOf(arc);
        }

        var mainNodes = components.Main == StrongComponents.None ? 0 : components.SizeOf(components.Main);
        return new ModeComponents(mode, components.Count, mainNodes, main / 100.0, islands / 100.0);
    }

    private RoadGraph BanTurns(RoadGraph graph, out ImmutableArray<UnusedRestriction> unused)
    {
        unused = [];
        return layer.Restrictions.IsEmpty ? graph : new RoadGraph(graph.Arrays with { Bans = TurnBanCompiler.Compile(graph, layer, hours, out unused) });
    }

    private static void Check(RoadGraphOptions options)
    {
        if (options.UTurnSeconds is { } seconds && (seconds.IsDefault || seconds.Length != RoadGraph.ModeCount || seconds.Any(s => s is < 0 or > 600)))
        {
            throw new ArgumentException($"UTurnSeconds must be {RoadGraph.ModeCount} numbers from 0 to 600.", nameof(options));
        }

        if (!(options.MaxSnapMetres > 0 && options.IslandSlackMetres >= 0 && options.NightFactor is null or (>= 0.5 and <= 1)))
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"MaxSnapMetres must be more than 0 (is {options.MaxSnapMetres}), IslandSlackMetres 0 or more (is {options.IslandSlackMetres}), NightFactor 0.5 to 1 (is {options.NightFactor})."),
                nameof(options));
        }
    }

    /// <summary>A network as a graph.</summary>
    /// <param name="Graph">The graph, with its turn bans.</param>
    /// <param name="Components">One entry a mode.</param>
    /// <param name="Unused">Turn restrictions that it could not use.</param>
    private sealed record Layout(RoadGraph Graph, StrongComponents[] Components, ImmutableArray<UnusedRestriction> Unused);
}
