namespace RoutePlanner.Core.Travel;

/// <summary>A state of a <see cref="TravelNetwork"/> in which a drive may end.</summary>
/// <param name="State">The state.</param>
/// <param name="Deciseconds">What ending in it costs more: the time for turning round into what follows.</param>
internal readonly record struct TravelGoal(int State, int Deciseconds);
