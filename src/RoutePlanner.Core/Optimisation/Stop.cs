namespace RoutePlanner.Core.Optimisation;

/// <summary>A planned stop in a route: a task at fixed times.</summary>
/// <param name="Task">Index into the <see cref="TaskTable"/>.</param>
/// <param name="Direction"><see cref="TaskTable.Forward"/> or <see cref="TaskTable.Backward"/>; for visits always forward.</param>
/// <param name="Entry">Location where it begins.</param>
/// <param name="Exit">Location where it ends.</param>
/// <param name="Start">Seconds since the start of the night.</param>
/// <param name="End">Seconds; start + service.</param>
internal readonly record struct Stop(int Task, int Direction, int Entry, int Exit, int Start, int End);
