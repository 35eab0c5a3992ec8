namespace RoutePlanner.Core.Roads;

/// <summary>On which side of the road traffic keeps.</summary>
public enum DrivingSide
{
    /// <summary>Right: mainland China and most of the world. Roundabouts run anticlockwise.</summary>
    Right,

    /// <summary>Left: Hong Kong, Macao, Britain. Roundabouts run clockwise.</summary>
    Left,
}
