namespace RoutePlanner.Core.Plans.Checking;

/// <summary>How far a stated figure may be from the re-derived one.</summary>
internal static class Tolerance
{
    /// <summary>Road lengths are whole centimetres.</summary>
    private const double Metres = 0.01;

    /// <summary>Terms: 1e-6 of the value and 1e-4, more than rounding in another order of summing can make, less than any real difference.</summary>
    public static bool SameTerm(double found, double expected) => Math.Abs(found - expected) <= (1e-6 * Math.Abs(expected)) + 1e-4;

    /// <summary>Lengths in metres.</summary>
    public static bool SameMetres(double found, double expected) => Math.Abs(found - expected) <= Metres + (1e-9 * Math.Abs(expected));
}
