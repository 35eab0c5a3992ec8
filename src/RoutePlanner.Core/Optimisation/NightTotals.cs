using RoutePlanner.Core.Coverage;

namespace RoutePlanner.Core.Optimisation;

/// <summary>All terms of a night's objective, or what a move does to them; whole numbers.</summary>
/// <param name="Coverage">What presence leaves to wish.</param>
/// <param name="Centimetres">Driven.</param>
internal readonly record struct NightTotals(CoverageTotals Coverage, long Centimetres)
{
    public static NightTotals operator +(in NightTotals a, in NightTotals b) => new(a.Coverage + b.Coverage, a.Centimetres + b.Centimetres);

    public static NightTotals operator -(in NightTotals a, in NightTotals b) => new(a.Coverage - b.Coverage, a.Centimetres - b.Centimetres);
}
