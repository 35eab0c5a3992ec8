using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Roads;

/// <summary>What a <see cref="RoadGraph"/> is made from; see there for shapes and units. The graph takes the arrays over, nobody writes them afterwards.</summary>
internal sealed record RoadGraphArrays
{
    public required int[] FirstArc { get; init; }

    public required int[] Head { get; init; }

    /// <summary>Twice the edge, plus 1 for its backward arc.</summary>
    public required int[] ArcEdge { get; init; }

    /// <summary>One array a mode.</summary>
    public required int[][] TravelDeciseconds { get; init; }

    /// <summary>Of each edge its forward and its backward arc: 2 entries an edge, found by what <see cref="ArcEdge"/> holds.</summary>
    public required int[] EdgeArc { get; init; }

    public required int[] EdgeCentimetres { get; init; }

    /// <summary>Index into <see cref="RoadClass"/>, <see cref="RoadName"/> and <see cref="RoadId"/>.</summary>
    public required int[] EdgeRoad { get; init; }

    /// <summary>One entry an edge and one more.</summary>
    public required int[] FirstShapePoint { get; init; }

    public required GeoPoint[] ShapePoint { get; init; }

    public required RoadClass[] RoadClass { get; init; }

    public required string[] RoadName { get; init; }

    public required string[] RoadId { get; init; }

    /// <summary>One entry a mode.</summary>
    public int[] UTurnDeciseconds { get; init; } = new int[RoadGraph.ModeCount];

    public TurnBans Bans { get; init; } = TurnBans.None;
}
