namespace RoutePlanner.Core.Optimisation.Routing.Genetic;

/// <summary>How big a subpopulation is. Larger searches wider and slower.</summary>
/// <param name="Least">Members that survive a generation.</param>
/// <param name="Generation">Members bred before the worst go.</param>
/// <param name="Elite">Members whose cost alone protects them, about.</param>
/// <param name="Close">Nearest members that count for diversity.</param>
internal sealed record PopulationSize(int Least = 25, int Generation = 40, int Elite = 4, int Close = 5);
