using System.Collections.Immutable;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Roads.Noding;

namespace RoutePlanner.Core.Roads.Caching;

/// <summary>All of a <see cref="RoadGraphBuild"/> as plain arrays.</summary>
internal sealed class RoadGraphImage
{
    /// <summary>Stands for no text; no road's id is a lone zero byte.</summary>
    private const string NoText = "\0";

    private FlatArray<int> firstArc = [];
    private FlatArray<int> head = [];
    private FlatArray<int> arcEdge = [];
    private readonly FlatArray<int>[] deciseconds = [[], [], [], []];
    private FlatArray<int> edgeArc = [];
    private FlatArray<int> edgeCentimetres = [];
    private FlatArray<int> edgeRoad = [];
    private FlatArray<int> firstShapePoint = [];
    private FlatArray<GeoPoint> shapePoint = [];
    private FlatArray<RoadClass> roadClass = [];
    private TextTable roadName = new([]);
    private TextTable roadId = new([]);
    private FlatArray<int> uTurn = [];
    private FlatArray<int> firstOfBan = [];
    private FlatArray<int> banArcs = [];
    private FlatArray<byte> banModes = [];
    private TextTable banRestrictions = new([]);
    private TextTable pointId = new([]);
    private FlatArray<GeoPoint> pointPosition = [];
    private FlatArray<int> pointMode = [];
    private FlatArray<byte> pointPrefersConnected = [];
    private FlatArray<int> snapNode = [];
    private FlatArray<GeoPoint> snapPosition = [];
    private FlatArray<double> snapMetres = [];
    private TextTable snapRoad = new([]);
    private FlatArray<byte> snapIsConnected = [];
    private FlatArray<int> componentCount = [];
    private FlatArray<int> mainNodes = [];
    private FlatArray<double> mainMetres = [];
    private FlatArray<double> islandMetres = [];
    private TextTable skippedRoads = new([]);
    private TextTable unusedId = new([]);
    private TextTable unusedReason = new([]);
    private FlatArray<double> nodingOptions = [];
    private FlatArray<int> nodingKind = [];
    private FlatArray<GeoPoint> nodingPosition = [];
    private TextTable nodingRoad = new([]);
    private TextTable nodingOtherRoad = new([]);
    private FlatArray<double> nodingMetres = [];

    /// <summary>An empty one, to be read into.</summary>
    public RoadGraphImage()
    {
    }

    /// <summary>The image of a graph.</summary>
    public RoadGraphImage(RoadGraphBuild build)
    {
        var (arrays, snaps, components) = (build.Graph.Arrays, build.Snaps, build.Components);
        firstArc = arrays.FirstArc;
        head = arrays.Head;
        arcEdge = arrays.ArcEdge;
        deciseconds = [.. arrays.TravelDeciseconds];
        edgeArc = arrays.EdgeArc;
        edgeCentimetres = arrays.EdgeCentimetres;
        edgeRoad = arrays.EdgeRoad;
        firstShapePoint = arrays.FirstShapePoint;
        shapePoint = arrays.ShapePoint;
        roadClass = arrays.RoadClass;
        roadName = arrays.RoadName;
        roadId = arrays.RoadId;
        uTurn = arrays.UTurnDeciseconds;
        firstOfBan = arrays.Bans.FirstOfBan.ToArray();
        banArcs = arrays.Bans.AllArcs.ToArray();
        banModes = arrays.Bans.Modes.ToArray();
        banRestrictions = new TextTable(arrays.Bans.RestrictionIds.ToArray());
        pointId = new TextTable([.. snaps.Select(s => s.Point.Id)]);
        pointPosition = [.. snaps.Select(s => s.Point.Position)];
        pointMode = [.. snaps.Select(s => (int)s.Point.Mode)];
        pointPrefersConnected = [.. snaps.Select(s => s.Point.PrefersConnected ? (byte)1 : (byte)0)];
        snapNode = [.. snaps.Select(s => s.Node)];
        snapPosition = [.. snaps.Select(s => s.Position)];
        snapMetres = [.. snaps.Select(s => s.DistanceMetres)];
        snapRoad = new TextTable([.. snaps.Select(s => s.RoadId ?? "")]);
        snapIsConnected = [.. snaps.Select(s => s.IsConnected ? (byte)1 : (byte)0)];
        componentCount = [.. components.Select(c => c.Count)];
        mainNodes = [.. components.Select(c => c.MainNodes)];
        mainMetres = [.. components.Select(c => c.MainMetres)];
        islandMetres = [.. components.Select(c => c.IslandMetres)];
        skippedRoads = new TextTable([.. build.SkippedRoads]);
        unusedId = new TextTable([.. build.UnusedRestrictions.Select(u => u.Id)]);
        unusedReason = new TextTable([.. build.UnusedRestrictions.Select(u => u.Reason)]);
        if (build.Noding is { } noding)
        {
            var o = noding.Options;
            nodingOptions = [o.JoinMetres, o.TouchMetres, o.NearMissMetres, o.NodesCrossings ? 1 : 0];
            nodingKind = [.. noding.Findings.Select(f => (int)f.Kind)];
            nodingPosition = [.. noding.Findings.Select(f => f.Position)];
            nodingRoad = new TextTable([.. noding.Findings.Select(f => f.RoadId)]);
            nodingOtherRoad = new TextTable([.. noding.Findings.Select(f => f.OtherRoadId ?? NoText)]);
            nodingMetres = [.. noding.Findings.Select(f => f.Metres)];
        }
    }

    /// <summary>Writes or reads everything. The order is the format: changing it needs a new version number.</summary>
    public void Exchange(Archive archive)
    {
        archive.Exchange(ref firstArc);
        archive.Exchange(ref head);
        archive.Exchange(ref arcEdge);
        for (var mode = 0; mode < RoadGraph.ModeCount; mode++)
        {
            archive.Exchange(ref deciseconds[mode]);
        }

        archive.Exchange(ref edgeArc);
        archive.Exchange(ref edgeCentimetres);
        archive.Exchange(ref edgeRoad);
        archive.Exchange(ref firstShapePoint);
        archive.Exchange(ref shapePoint);
        archive.Exchange(ref roadClass);
        archive.Exchange(ref roadName);
        archive.Exchange(ref roadId);
        archive.Exchange(ref uTurn);
        archive.Exchange(ref firstOfBan);
        archive.Exchange(ref banArcs);
        archive.Exchange(ref banModes);
        archive.Exchange(ref banRestrictions);
        archive.Exchange(ref pointId);
        archive.Exchange(ref pointPosition);
        archive.Exchange(ref pointMode);
        archive.Exchange(ref pointPrefersConnected);
        archive.Exchange(ref snapNode);
        archive.Exchange(ref snapPosition);
        archive.Exchange(ref snapMetres);
        archive.Exchange(ref snapRoad);
        archive.Exchange(ref snapIsConnected);
        archive.Exchange(ref componentCount);
        archive.Exchange(ref mainNodes);
        archive.Exchange(ref mainMetres);
        archive.Exchange(ref islandMetres);
        archive.Exchange(ref skippedRoads);
        archive.Exchange(ref unusedId);
        archive.Exchange(ref unusedReason);
        archive.Exchange(ref nodingOptions);
        archive.Exchange(ref nodingKind);
        archive.Exchange(ref nodingPosition);
        archive.Exchange(ref nodingRoad);
        archive.Exchange(ref nodingOtherRoad);
        archive.Exchange(ref nodingMetres);
    }

    /// <summary>The graph again.</summary>
    /// <exception cref="InvalidDataException">The arrays are no graph: lengths differ, or an index points outside.</exception>
    public RoadGraphBuild ToBuild()
    {
        Check();
        var graph = new RoadGraph(new RoadGraphArrays
        {
            FirstArc = firstArc,
            Head = head,
            ArcEdge = arcEdge,
            TravelDeciseconds = deciseconds,
            EdgeArc = edgeArc,
            EdgeCentimetres = edgeCentimetres,
            EdgeRoad = edgeRoad,
            FirstShapePoint = firstShapePoint,
            ShapePoint = shapePoint,
            RoadClass = roadClass,
            RoadName = roadName,
            RoadId = roadId,
            UTurnDeciseconds = uTurn,
            Bans = banModes.Length == 0 ? TurnBans.None : new TurnBans([.. firstOfBan], [.. banArcs], [.. banModes], [.. Texts(banRestrictions)]),
        });
        var snaps = snapNode.Select((node, i) => new Snap(
            new SnapPoint(pointId[i], pointPosition[i], (Mode)pointMode[i]) { PrefersConnected = pointPrefersConnected[i] != 0 },
            node, snapPosition[i], snapMetres[i], node == Snap.NoNode ? null : snapRoad[i], snapIsConnected[i] != 0));
        var components = componentCount.Select((count, m) => new ModeComponents((Mode)m, count, mainNodes[m], mainMetres[m], islandMetres[m]));
        return new RoadGraphBuild(graph, [.. snaps], [.. components], Texts(skippedRoads))
        {
            UnusedRestrictions = [.. Texts(unusedId).Zip(Texts(unusedReason), (id, reason) => new UnusedRestriction(id, reason))],
            Noding = nodingOptions.Length == 0 ? null : ToNodingReport(),
        };
    }

    private NodingReport ToNodingReport() => new(
        new NodingOptions
        {
            JoinMetres = nodingOptions[0],
            TouchMetres = nodingOptions[1],
            NearMissMetres = nodingOptions[2],
            NodesCrossings = nodingOptions[3] != 0,
        },
        [.. nodingKind.Select((kind, i) => new NodingFinding(
            (NodingKind)kind, nodingPosition[i], nodingRoad[i], nodingOtherRoad[i] == NoText ? null : nodingOtherRoad[i], nodingMetres[i]))]);

    private static ImmutableArray<string> Texts(TextTable table) => [.. Enumerable.Range(0, table.Count).Select(i => table[i])];

    private void Check()
    {
        var (nodes, arcs, edges, roads, snaps) = (firstArc.Length - 1, head.Length, edgeRoad.Length, roadId.Count, snapNode.Length);
        Need(nodes >= 0 && arcs == 2 * edges && arcEdge.Length == arcs && edgeArc.Length == arcs && edgeCentimetres.Length == edges);
        Need(Array.TrueForAll(deciseconds, d => d.Length == arcs) && uTurn.Length == RoadGraph.ModeCount);
        Need(roadName.Count == roads && roadClass.Length == roads && firstShapePoint.Length == edges + 1);
        NeedSteps(firstArc, arcs, leastStep: 1);
        NeedSteps(firstShapePoint, shapePoint.Length, leastStep: 2);
        NeedBelow(head, nodes);
        NeedBelow(arcEdge, arcs);
        NeedBelow(edgeArc, arcs);
        NeedBelow(edgeRoad, roads);
        NeedBelow(banArcs, arcs);
        Need(firstOfBan.Length == banModes.Length + 1 && banRestrictions.Count == banModes.Length);
        NeedSteps(firstOfBan, banArcs.Length, leastStep: 2);
        Need(new[] { pointId.Count, pointPosition.Length, pointMode.Length, pointPrefersConnected.Length, snapPosition.Length, snapMetres.Length, snapRoad.Count, snapIsConnected.Length }
            .All(length => length == snaps));
        Need(snapNode.All(node => node >= Snap.NoNode && node < nodes));
        NeedBelow(pointMode, RoadGraph.ModeCount);
        Need(new[] { componentCount.Length, mainNodes.Length, mainMetres.Length, islandMetres.Length }.All(length => length == RoadGraph.ModeCount));
        Need(unusedId.Count == unusedReason.Count && nodingOptions.Length is (0 or 4));
        Need(new[] { nodingPosition.Length, nodingRoad.Count, nodingOtherRoad.Count, nodingMetres.Length }.All(length => length == nodingKind.Length));
    }

    private static void NeedSteps(FlatArray<int> items, int last, int leastStep)
    {
        var starts = items.Span;
        Need(starts.Length > 0 && starts[0] == 0 && starts[^1] == last);
        for (var i = 1; i < starts.Length; i++)
        {
            Need(starts[i] >= starts[i - 1] && starts[i] - starts[i - 1] >= leastStep);
        }
    }

    private static void NeedBelow(FlatArray<int> indices, int count)
    {
        // A negative index is a large unsigned one.
        var largest = 0u;
        foreach (var index in indices.Span)
        {
            largest = Math.Max(largest, (uint)index);
        }

        Need(indices.Length == 0 || largest < (uint)count);
    }

    private static void Need(bool holds)
    {
        if (!holds)
        {
            throw new InvalidDataException("its arrays are no road graph");
        }
    }
}
