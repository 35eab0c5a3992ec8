namespace RoutePlanner.Core.Plans;

/// <summary>Direction of a pass along its key road.</summary>
public enum TravelDirection
{
    /// <summary>In the direction of digitising.</summary>
    Forward,

    /// <summary>Against it.</summary>
    Backward,
}
