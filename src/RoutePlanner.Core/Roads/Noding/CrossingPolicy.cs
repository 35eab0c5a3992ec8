namespace RoutePlanner.Core.Roads.Noding;

/// <summary>What happens where roads of one level cross without a common vertex.</summary>
public enum CrossingPolicy
{
    /// <summary>
    /// They get one, unless the map shows that it has a vertex wherever roads meet: then a crossing without one is a bridge that nobody tagged. See
    /// <see cref="NodingOptions.NodedMapShare"/>.
    /// </summary>
    AsTheMapDoes,

    /// <summary>They always get one.</summary>
    Node,

    /// <summary>They never get one; ends are joined all the same.</summary>
    Leave,
}
