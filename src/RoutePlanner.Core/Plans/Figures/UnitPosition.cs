namespace RoutePlanner.Core.Plans.Figures;

/// <summary>Where a unit is at some second.</summary>
/// <param name="Node">The node it stands at, or the head of the arc it is on.</param>
/// <param name="Deciseconds">Tenths of a second until it is there, at the mode's usual speed, rounded up; 0 where it stands.</param>
/// <param name="Arc">The arc it is on, or <see cref="Standing"/>.</param>
/// <param name="Done">How much of that arc lies behind it, in parts of <paramref name="Whole"/>.</param>
/// <param name="Whole">The whole arc.</param>
internal readonly record struct UnitPosition(int Node, int Deciseconds, int Arc, long Done, long Whole)
{
    public const int Standing = -1;

    public static UnitPosition At(int node) => new(node, 0, Standing, 0, 1);

    /// <summary>
    /// Tenths of a second, rounded up, until it comes to the middle of the j-th of n beats of its arc, which takes some time as a whole; -1 where that lies behind it. Whole numbers, so that a
    /// unit in the very middle is there.
    /// </summary>
    public int ToMiddle(int j, int n, int arcDeciseconds)
    {
        var ahead = (((2 * j) + 1) * Whole) - (2 * n * Done);
        return ahead < 0 ? -1 : (int)(((ahead * arcDeciseconds) + (2 * n * Whole) - 1) / (2 * n * Whole));
    }
}
