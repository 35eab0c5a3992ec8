namespace RoutePlanner.Core.Optimisation;

/// <summary>The best plan at a moment of the search: one point of the convergence curve. Terms as in a plan's totals, without weights (docs/plan.md).</summary>
/// <param name="Seconds">Since the search began.</param>
/// <param name="Iterations">Iterations so far.</param>
/// <param name="Cost">Sum of value × weight.</param>
/// <param name="MissedVisits">Priority × missing visits.</param>
/// <param name="MissedPasses">Priority × missing passes.</param>
/// <param name="GapExcess">Priority × minutes beyond gap rules.</param>
/// <param name="Idleness">Priority × minutes since the last visit, on average.</param>
/// <param name="UnprotectedRisk">Unprotected risk.</param>
/// <param name="Kilometres">Kilometres driven.</param>
public readonly record struct SearchPoint(
    double Seconds, int Iterations, double Cost, double MissedVisits, double MissedPasses, double GapExcess, double Idleness, double UnprotectedRisk, double Kilometres);
