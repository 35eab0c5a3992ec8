namespace RoutePlanner.Core.Roads;

/// <summary>How a unit moves. The value is the index into per-mode arrays of <see cref="RoadGraph"/>.</summary>
public enum Mode
{
    /// <summary>A patrol car.</summary>
    Car,

    /// <summary>A motorcycle.</summary>
    Motorcycle,

    /// <summary>An electric bicycle, 25 km/h.</summary>
    Ebike,

    /// <summary>On foot.</summary>
    Foot,
}
