using System.Collections.Immutable;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>One step with where it happens.</summary>
/// <param name="Index">Index in the unit's steps.</param>
/// <param name="Step">The step.</param>
/// <param name="Node">Node at which the unit stands when it begins.</param>
/// <param name="Path">What it drives; null for a step that stands, and for a drive over arcs that aren't there or aren't open to the mode.</param>
internal sealed record CheckedStep(int Index, PlanStep Step, int Node, TimedPath? Path)
{
    /// <summary>Whether the unit moves.</summary>
    public bool IsDriven => Step.Kind is StepKind.Drive or StepKind.Pass;

    /// <summary>Whether the unit visits a place.</summary>
    public bool IsVisit => Step.Kind is StepKind.Visit or StepKind.Hold;

    /// <summary>Whether the unit is where it was before.</summary>
    public bool IsStanding => IsVisit || Step.Kind is StepKind.Break or StepKind.Wait;

    /// <summary>Seconds; a long because a made-up plan may hold any two numbers.</summary>
    public long Seconds => (long)Step.End - Step.Start;

    /// <summary>Arcs of a drive or pass; empty for other steps and where none are given.</summary>
    public static ImmutableArray<int> ArcsOf(PlanStep step) =>
        step.Kind is StepKind.Drive or StepKind.Pass && step.Arcs is { IsDefault: false } arcs ? arcs : [];
}
