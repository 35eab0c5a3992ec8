namespace RoutePlanner.Core.Patrol;

/// <summary>In which direction a key road must be driven.</summary>
public enum PassDirection
{
    /// <summary>Either direction counts.</summary>
    Any,

    /// <summary>The stated number of passes in each of the two directions.</summary>
    Both,

    /// <summary>Only along the direction of digitising.</summary>
    Forward,
}
