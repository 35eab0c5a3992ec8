namespace RoutePlanner.Core.Plans.Maps;

/// <summary>How a label lies on a line.</summary>
public enum LinePlacement
{
    /// <summary>Level, its middle on the line.</summary>
    Level,

    /// <summary>The letters follow the line, each turned with it; only where it is long and straight enough to be read.</summary>
    Along,

    /// <summary>Along the line where that can be, else level.</summary>
    AlongElseLevel,
}
