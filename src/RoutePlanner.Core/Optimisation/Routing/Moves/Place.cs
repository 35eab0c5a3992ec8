namespace RoutePlanner.Core.Optimisation.Routing.Moves;

/// <summary>A task's place on its route: what putting another one beside it asks for, side by side, since the table of all legs is too large to lie in a cache.</summary>
/// <param name="Before">The state before it, of a task or a depot.</param>
/// <param name="State">Its own.</param>
/// <param name="After">The state after it.</param>
/// <param name="LegBefore">See <see cref="Kernels.IRouteKernel{TPrefix, TSuffix, TMiddle}.Leg"/>.</param>
/// <param name="LegAfter">The same.</param>
internal readonly record struct Place(int Before, int State, int After, int LegBefore, int LegAfter);
