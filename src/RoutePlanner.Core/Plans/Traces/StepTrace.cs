using System.Collections.Immutable;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Plans.Traces;

/// <summary>One step on the map.</summary>
/// <param name="Step">The step.</param>
/// <param name="Index">Its index in the unit's steps.</param>
/// <param name="FromNode">Node at which it starts.</param>
/// <param name="ToNode">Node at which it ends; the same where the unit stands.</param>
/// <param name="Points">Its course with times; one point for a unit that stands, two or more for one that moves.</param>
internal sealed record StepTrace(PlanStep Step, int Index, int FromNode, int ToNode, ImmutableArray<TimedPoint> Points)
{
    /// <summary>Whether the unit moves along the road.</summary>
    public bool Moves => Points.Length > 1;

    /// <summary>Where it ends.</summary>
    public GeoPoint End => Points[^1].Position;
}
