namespace RoutePlanner.Core.Plans;

/// <summary>A visit or pass that counts towards a demand.</summary>
/// <param name="UnitId">Who.</param>
/// <param name="Start">Arrival, seconds since the start of the night.</param>
/// <param name="End">Departure.</param>
public readonly record struct ServedVisit(string UnitId, int Start, int End);
