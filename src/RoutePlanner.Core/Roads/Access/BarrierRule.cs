namespace RoutePlanner.Core.Roads.Access;

/// <summary>Who gets through a kind of barrier.</summary>
/// <param name="Passes">Modes that do by default.</param>
/// <param name="IsGate">Whether it is opened for a patrol on duty.</param>
internal sealed record BarrierRule(ModeSet Passes, bool IsGate);
