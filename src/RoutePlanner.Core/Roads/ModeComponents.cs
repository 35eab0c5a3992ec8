namespace RoutePlanner.Core.Roads;

/// <summary>How one mode's network hangs together (strongly connected components).</summary>
/// <param name="Mode">The mode.</param>
/// <param name="Count">Number of components among nodes the mode can use.</param>
/// <param name="MainNodes">Nodes in the largest component.</param>
/// <param name="MainMetres">Length of edges with both ends in it.</param>
/// <param name="IslandMetres">Length of the usable edges outside it.</param>
public sealed record ModeComponents(Mode Mode, int Count, int MainNodes, double MainMetres, double IslandMetres);
