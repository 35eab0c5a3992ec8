namespace RoutePlanner.Core.Roads.Quality;

/// <summary>Which of several ways a finding of one kind came about; it decides what to do.</summary>
public enum FindingCause
{
    /// <summary>The kind says all.</summary>
    Plain,

    /// <summary>One-way trap: cars get in and not out again.</summary>
    EnterOnly,

    /// <summary>One-way trap: cars get out and never in.</summary>
    LeaveOnly,

    /// <summary>One-way trap: parts of it can only be entered, others only be left.</summary>
    Mixed,

    /// <summary>Near miss: two ends face each other.</summary>
    TwoEnds,

    /// <summary>Duplicate: drawn twice along the same course, not vertex for vertex.</summary>
    DrawnTwice,

    /// <summary>Overlap: a road runs over itself.</summary>
    Self,

    /// <summary>Speed limit: the text is no speed.</summary>
    Unreadable,

    /// <summary>Speed limit: outside 5 to 120 km/h.</summary>
    OutOfRange,

    /// <summary>Speed limit: unusual for this class of road.</summary>
    UnusualForClass,

    /// <summary>Speed limit or name: hardly any road of the map has one.</summary>
    WholeMap,

    /// <summary>Ambiguous: the two sides of a dual carriageway.</summary>
    Carriageways,

    /// <summary>Outside: no area covers the place.</summary>
    NoArea,

    /// <summary>Duplicate place: the same position.</summary>
    SamePosition,

    /// <summary>Duplicate place: the same name and kind nearby.</summary>
    SameName,
}
