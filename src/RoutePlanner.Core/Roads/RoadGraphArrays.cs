using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Roads;

/// <summary>What a <see cref="RoadGraph"/> is made from; see there for shapes and units. The graph takes the arrays over, nobody writes them afterwards.</summary>
internal sealed record RoadGraphArrays
{
    public required FlatArray<int> FirstArc { get; init; }

    public required FlatArray<int> Head { get; init; }

    /// <summary>Twice the edge, plus 1 for its backward arc.</summary>
    public required FlatArray<int> ArcEdge { get; init; }

    /// <summary>One array a mode.</summary>
    public required FlatArray<int>[] TravelDeciseconds { get; init; }

    /// <summary>Of each edge its forward and its backward arc: 2 entries an edge, found by what <see cref="ArcEdge"/> holds.</summary>
    public required FlatArray<int> EdgeArc { get; init; }

    public required FlatArray<int> EdgeCentimetres { get; init; }

    /// <summary>Index into <see cref="RoadClass"/>, <see cref="RoadName"/> and <see cref="RoadId"/>.</summary>
    public required FlatArray<int> EdgeRoad { get; init; }

    /// <summary>One entry an edge and one more.</summary>
    public required FlatArray<int> FirstShapePoint { get; init; }

    public required FlatArray<GeoPoint> ShapePoint { get; init; }

    public required FlatArray<RoadClass> RoadClass { get; init; }

    public required TextTable RoadName { get; init; }

    public required TextTable RoadId { get; init; }

    /// <summary>One entry a mode.</summary>
    public FlatArray<int> UTurnDeciseconds { get; init; } = [0, 0, 0, 0];

    public TurnBans Bans { get; init; } = TurnBans.None;
}
