namespace RoutePlanner.Core.Roads.Noding;

/// <summary>What the noder did at a place, or found there and left as it was. Values up to <see cref="ZeroLengthDropped"/> are things done.</summary>
public enum NodingKind
{
    /// <summary>The end of a road was moved onto the end of another (or onto its own other end: a ring was closed).</summary>
    EndsJoined,

    /// <summary>A loose end was moved into the middle of a road.</summary>
    EndIntoLine,

    /// <summary>A road was led through a place beside it where ends of other roads meet; they stayed where they were.</summary>
    LineThroughEnds,

    /// <summary>Two roads that crossed or touched without a common vertex got one.</summary>
    CrossingNoded,

    /// <summary>A road that crosses or touches itself got a vertex there on both of its stretches.</summary>
    SelfCrossingNoded,

    /// <summary>A road with the same vertices and attributes as another was left out; it may have been drawn the other way.</summary>
    DuplicateDropped,

    /// <summary>A line without two different vertices was left out.</summary>
    ZeroLengthDropped,

    /// <summary>Roads cross on different levels (layer, bridge, tunnel); they don't meet.</summary>
    LevelsCross,

    /// <summary>An expressway or one of its ramps crosses another road; such crossings have no junction, tagged or not.</summary>
    ExpresswayCrosses,

    /// <summary>Two bridges, or two tunnels, cross and no <c>layer</c> says which is above; taken not to meet.</summary>
    StructuresCross,

    /// <summary>Roads of one level cross without a common vertex, and <see cref="NodingOptions.NodesCrossings"/> says that they don't meet.</summary>
    CrossingLeft,

    /// <summary>A loose end lies at the middle of a road on another level, or of an expressway; not joined.</summary>
    EndAtOtherLevel,

    /// <summary>A road has the same vertices as another but other attributes; both were kept.</summary>
    DuplicateKept,

    /// <summary>A loose end lies near another road, but beyond the tolerance; not joined.</summary>
    NearMiss,
}
