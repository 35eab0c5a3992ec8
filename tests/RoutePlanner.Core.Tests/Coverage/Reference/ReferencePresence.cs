namespace RoutePlanner.Core.Tests.Coverage.Reference;

/// <summary>A presence at a watch item, as docs/coverage.md counts it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Start">Seconds since the start of the night.</param>
/// <param name="End">Seconds, not before the start.</param>
/// <param name="Handicap">Age in seconds while it lasts.</param>
internal readonly record struct ReferencePresence(int Item, int Start, int End, int Handicap)
{
    /// <summary>Age at which full strength has faded to a strength.</summary>
    public static int HandicapOf(double strength, int halfLifeSeconds) => (int)Math.Round(halfLifeSeconds * Math.Log2(1 / strength));
}
