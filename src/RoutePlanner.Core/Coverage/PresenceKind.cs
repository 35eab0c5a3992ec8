namespace RoutePlanner.Core.Coverage;

/// <summary>How a unit is present at an item.</summary>
internal enum PresenceKind
{
    /// <summary>Drives through.</summary>
    Drive,

    /// <summary>Sees it from where it drives.</summary>
    See,

    /// <summary>Stands there, or sees it from where it stands.</summary>
    Stand,
}
