namespace RoutePlanner.Core.Plans;

/// <summary>What is proved about a term: no plan has a smaller value than <paramref name="Bound"/>.</summary>
/// <param name="Value">The plan's value.</param>
/// <param name="Bound">Lower bound, or null where none is known.</param>
/// <param name="GapPercent">100 × (value − bound) / bound; 0 where both are equal, null where no bound is known or it is 0 and the value isn't.</param>
public readonly record struct TermBound(double Value, double? Bound, double? GapPercent);
