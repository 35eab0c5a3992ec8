namespace RoutePlanner.Core.Plans.Export.Sheets;

/// <summary>Sorts of lines on a unit's sheet.</summary>
internal enum UnitRowKind
{
    /// <summary>A visit, hold or wait.</summary>
    Stop,

    /// <summary>A patrol round on the way to the next stop.</summary>
    Round,

    /// <summary>A key road driven end to end.</summary>
    Pass,

    /// <summary>The break.</summary>
    Break,

    /// <summary>Back to the base.</summary>
    Return,
}
