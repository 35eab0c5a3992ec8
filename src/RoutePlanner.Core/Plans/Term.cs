namespace RoutePlanner.Core.Plans;

/// <summary>One term of the objective: cost is value × weight.</summary>
/// <param name="Value">In the term's unit (docs/plan.md).</param>
/// <param name="Weight">From night.json.</param>
public readonly record struct Term(double Value, double Weight);
