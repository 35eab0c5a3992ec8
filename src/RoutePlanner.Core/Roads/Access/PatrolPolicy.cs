namespace RoutePlanner.Core.Roads.Access;

/// <summary>What a patrol on duty may do that others may not.</summary>
/// <param name="BusRoadsAreOpen">Whether patrol vehicles use roads kept for buses.</param>
/// <param name="ClosedGatesAreOpen">Whether they pass a gate whose own tags say no.</param>
/// <param name="GuestKmh">Speed on a way for people that a sign opens to a mode, km/h, 1–150.</param>
/// <param name="PushKmh">Speed of an e-bike that is pushed, km/h, 1–20.</param>
internal sealed record PatrolPolicy(bool BusRoadsAreOpen, bool ClosedGatesAreOpen, int GuestKmh, int PushKmh);
