namespace RoutePlanner.Core.Plans.Checking;

/// <summary>A unit is present at a watch item.</summary>
/// <param name="Item">Number of the item in the risk model: a beat, or a place after the beats.</param>
/// <param name="Start">Seconds since the start of the night.</param>
/// <param name="End">Seconds; before the start only in a made-up plan.</param>
/// <param name="Strength">Above 0, at most 1.</param>
internal readonly record struct ItemPresence(int Item, long Start, long End, double Strength);
