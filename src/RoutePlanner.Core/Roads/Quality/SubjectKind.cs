namespace RoutePlanner.Core.Roads.Quality;

/// <summary>What sort of thing a <see cref="FindingSubject"/> is.</summary>
public enum SubjectKind
{
    /// <summary>A road line of the map.</summary>
    Road,

    /// <summary>A place.</summary>
    Place,

    /// <summary>An area.</summary>
    Area,

    /// <summary>A key road.</summary>
    KeyRoad,
}
