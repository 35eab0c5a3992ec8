namespace RoutePlanner.Core.Plans.Figures;

/// <summary>Where a unit is at some second.</summary>
/// <param name="Node">The node it stands at, or the head of the arc it is on.</param>
/// <param name="Deciseconds">Tenths of a second until it is there, at the mode's usual speed; 0 where it stands.</param>
/// <param name="Arc">The arc it is on, or <see cref="Standing"/>.</param>
/// <param name="Share">How much of that arc lies behind it, 0 to 1.</param>
internal readonly record struct UnitPosition(int Node, int Deciseconds, int Arc, double Share)
{
    public const int Standing = -1;

    public static UnitPosition At(int node) => new(node, 0, Standing, 0);
}
