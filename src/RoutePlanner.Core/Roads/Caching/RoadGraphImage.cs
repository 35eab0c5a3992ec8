using System.Collections.Immutable;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Roads.Caching;

/// <summary>All of a <see cref="RoadGraphBuild"/> as plain arrays.</summary>
internal sealed class RoadGraphImage
{
    private int[] firstArc = [];
    private int[] head = [];
    private int[] arcEdge = [];
    private readonly int[][] deciseconds = [[], [], [], []];
    private int[] edgeArc = [];
    private int[] edgeCentimetres = [];
    private int[] edgeRoad = [];
    private int[] firstShapePoint = [];
    private GeoPoint[] shapePoint = [];
    private RoadClass[] roadClass = [];
    private string[] roadName = [];
    private string[] roadId = [];
    private int[] uTurn = [];
    private int[] firstOfBan = [];
    private int[] banArcs = [];
    private byte[] banModes = [];
    private string[] banRestrictions = [];
    private string[] pointId = [];
    private GeoPoint[] pointPosition = [];
    private int[] pointMode = [];
    private byte[] pointPrefersConnected = [];
    private int[] snapNode = [];
    private GeoPoint[] snapPosition = [];
    private double[] snapMetres = [];
    private string[] snapRoad = [];
    private byte[] snapIsConnected = [];
    private int[] componentCount = [];
    private int[] mainNodes = [];
    private double[] mainMetres = [];
    private double[] islandMetres = [];
    private string[] skippedRoads = [];
    private string[] unusedId = [];
    private string[] unusedReason = [];

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
        banRestrictions = arrays.Bans.RestrictionIds.ToArray();
        pointId = [.. snaps.Select(s => s.Point.Id)];
        pointPosition = [.. snaps.Select(s => s.Point.Position)];
        pointMode = [.. snaps.Select(s => (int)s.Point.Mode)];
        pointPrefersConnected = [.. snaps.Select(s => s.Point.PrefersConnected ? (byte)1 : (byte)0)];
        snapNode = [.. snaps.Select(s => s.Node)];
        snapPosition = [.. snaps.Select(s => s.Position)];
        snapMetres = [.. snaps.Select(s => s.DistanceMetres)];
        snapRoad = [.. snaps.Select(s => s.RoadId ?? "")];
        snapIsConnected = [.. snaps.Select(s => s.IsConnected ? (byte)1 : (byte)0)];
        componentCount = [.. components.Select(c => c.Count)];
        mainNodes = [.. components.Select(c => c.MainNodes)];
        mainMetres = [.. components.Select(c => c.MainMetres)];
        islandMetres = [.. components.Select(c => c.IslandMetres)];
        skippedRoads = [.. build.SkippedRoads];
        unusedId = [.. build.UnusedRestrictions.Select(u => u.Id)];
        unusedReason = [.. build.UnusedRestrictions.Select(u => u.Reason)];
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
            Bans = banModes.Length == 0 ? TurnBans.None : new TurnBans(firstOfBan, banArcs, banModes, banRestrictions),
        });
        var snaps = snapNode.Select((node, i) => new Snap(
            new SnapPoint(pointId[i], pointPosition[i], (Mode)pointMode[i]) { PrefersConnected = pointPrefersConnected[i] != 0 },
            node, snapPosition[i], snapMetres[i], node == Snap.NoNode ? null : snapRoad[i], snapIsConnected[i] != 0));
        var components = componentCount.Select((count, m) => new ModeComponents((Mode)m, count, mainNodes[m], mainMetres[m], islandMetres[m]));
        return new RoadGraphBuild(graph, [.. snaps], [.. components], ImmutableArray.Create(skippedRoads))
        {
            UnusedRestrictions = [.. unusedId.Select((id, i) => new UnusedRestriction(id, unusedReason[i]))],
        };
    }

    private void Check()
    {
        var (nodes, arcs, edges, roads, snaps) = (firstArc.Length - 1, head.Length, edgeRoad.Length, roadId.Length, snapNode.Length);
        Need(nodes >= 0 && arcs == 2 * edges && arcEdge.Length == arcs && edgeArc.Length == arcs && edgeCentimetres.Length == edges);
        Need(Array.TrueForAll(deciseconds, d => d.Length == arcs) && uTurn.Length == RoadGraph.ModeCount);
        Need(roadName.Length == roads && roadClass.Length == roads && firstShapePoint.Length == edges + 1);
        NeedSteps(firstArc, arcs, leastStep: 1);
        NeedSteps(firstShapePoint, shapePoint.Length, leastStep: 2);
        NeedBelow(head, nodes);
        NeedBelow(arcEdge, arcs);
        NeedBelow(edgeArc, arcs);
        NeedBelow(edgeRoad, roads);
        NeedBelow(banArcs, arcs);
        Need(firstOfBan.Length == banModes.Length + 1 && banRestrictions.Length == banModes.Length);
        NeedSteps(firstOfBan, banArcs.Length, leastStep: 2);
        Need(new[] { pointId.Length, pointPosition.Length, pointMode.Length, pointPrefersConnected.Length, snapPosition.Length, snapMetres.Length, snapRoad.Length, snapIsConnected.Length }
            .All(length => length == snaps));
        Need(Array.TrueForAll(snapNode, node => node >= Snap.NoNode && node < nodes));
        NeedBelow(pointMode, RoadGraph.ModeCount);
        Need(new[] { componentCount.Length, mainNodes.Length, mainMetres.Length, islandMetres.Length }.All(length => length == RoadGraph.ModeCount));
        Need(unusedId.Length == unusedReason.Length);
    }

    private static void NeedSteps(int[] starts, int last, int leastStep)
    {
        Need(starts.Length > 0 && starts[0] == 0 && starts[^1] == last);
        for (var i = 1; i < starts.Length; i++)
        {
            Need(starts[i] >= starts[i - 1] && starts[i] - starts[i - 1] >= leastStep);
        }
    }

    private static void NeedBelow(int[] indices, int count)
    {
        // A negative index is a large unsigned one.
        var largest = 0u;
        foreach (var index in indices)
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
