namespace RoutePlanner.Core.Coverage;

/// <summary>The most that presences can take off the unprotected risk, in millionths.</summary>
/// <param name="Whole">In the whole night.</param>
/// <param name="PerSecond">In any one second of the slot they begin in, or of the next.</param>
/// <param name="LastPerSecond">In any one second just before they are forgotten.</param>
/// <param name="Items">At how many items.</param>
internal readonly record struct Gain(double Whole, double PerSecond, double LastPerSecond, int Items)
{
    public static Gain operator +(in Gain a, in Gain b) =>
        new(a.Whole + b.Whole, a.PerSecond + b.PerSecond, a.LastPerSecond + b.LastPerSecond, a.Items + b.Items);

    /// <summary>The greater of each.</summary>
    public static Gain Max(in Gain a, in Gain b) => new(
        Math.Max(a.Whole, b.Whole), Math.Max(a.PerSecond, b.PerSecond), Math.Max(a.LastPerSecond, b.LastPerSecond), Math.Max(a.Items, b.Items));
}
