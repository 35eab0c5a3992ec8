using System.Collections.Immutable;

namespace RoutePlanner.Core.Roads.Access;

/// <summary>A kind of road as the map names it, and how fast each mode usually drives it by day.</summary>
/// <param name="Class">Its class.</param>
/// <param name="SpeedsKmh">km/h for each <see cref="Mode"/>, 0–150; 0 means closed.</param>
internal sealed record RoadKind(RoadClass Class, ImmutableArray<int> SpeedsKmh)
{
    /// <summary>Whether traffic runs one way unless the map says otherwise.</summary>
    public bool IsOneWay { get; init; }

    /// <summary>Whether a specific sign lets in a mode that this kind keeps out.</summary>
    public bool IsOpenedBySign { get; init; }

    /// <summary>Whether it is kept for buses unless the map says otherwise.</summary>
    public bool IsBusOnly { get; init; }

    /// <summary>Usual speed by day in km/h, 0 where the mode is not let in.</summary>
    public int SpeedKmh(Mode mode) => SpeedsKmh[(int)mode];
}
