using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Roads;

/// <summary>What a <see cref="RoadGraph"/> is made from; see there for shapes and units. The graph takes the arrays over, nobody writes them afterwards.</summary>
internal sealed class RoadGraphArrays
{
    public required int[] FirstArc { get; init; }

    public required int[] Head { get; init; }

    public required int[] Tail { get; init; }

    public required int[] EdgeOfArc { get; init; }

    public required int[] ReverseArc { get; init; }

    public required int[] LengthCentimetres { get; init; }

    /// <summary>One array a mode.</summary>
    public required int[][] TravelDeciseconds { get; init; }

    public required GeoPoint[] NodePoint { get; init; }

    public required RoadClass[] EdgeClass { get; init; }

    public required int[] EdgeForwardArc { get; init; }

    /// <summary>Index into <see cref="Names"/>, one entry an edge.</summary>
    public required int[] EdgeName { get; init; }

    /// <summary>Index into <see cref="RoadIds"/>, one entry an edge.</summary>
    public required int[] EdgeRoad { get; init; }

    public required int[] FirstShapePoint { get; init; }

    public required GeoPoint[] ShapePoint { get; init; }

    public required string[] Names { get; init; }

    public required string[] RoadIds { get; init; }
}
