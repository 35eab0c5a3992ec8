namespace RoutePlanner.Core.Optimisation;

/// <summary>A key road in one direction, as a location of a <see cref="Territory"/>.</summary>
/// <param name="KeyRoad">Index of the county's key road.</param>
/// <param name="Direction"><see cref="TaskTable.Forward"/> or <see cref="TaskTable.Backward"/>.</param>
/// <param name="Arcs">In driving order.</param>
/// <param name="Start">Node at which it begins.</param>
/// <param name="End">Node at which it ends.</param>
internal sealed record TerritoryPass(int KeyRoad, int Direction, int[] Arcs, int Start, int End);
