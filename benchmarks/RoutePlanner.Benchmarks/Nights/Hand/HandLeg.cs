namespace RoutePlanner.Benchmarks.Nights.Hand;

/// <summary>An item served in a direction.</summary>
/// <param name="Item">Index into <see cref="HandNight.Items"/>.</param>
/// <param name="Direction">Forward or backward.</param>
internal readonly record struct HandLeg(int Item, int Direction);
