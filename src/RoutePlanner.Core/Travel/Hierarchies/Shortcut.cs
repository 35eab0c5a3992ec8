namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>A path over the state to be contracted that has no equal round it.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Deciseconds">Its time.</param>
/// <param name="Hops">How many links it stands for.</param>
/// <param name="InArc">Its first half: which of the state's arcs in.</param>
/// <param name="OutArc">Its second half: which of the state's arcs out.</param>
internal readonly record struct Shortcut(int From, int To, uint Deciseconds, int Hops, int InArc, int OutArc);
