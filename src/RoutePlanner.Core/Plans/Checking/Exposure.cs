namespace RoutePlanner.Core.Plans.Checking;

/// <summary>How much of the night's risk falls on an item of weight 1 while nobody, or nobody any more, protects it. In hours.</summary>
/// <param name="profile">Relative risk, one entry a slot of 15 minutes.</param>
internal sealed class Exposure(double[] profile)
{
    private const double SlotSeconds = 15 * 60;
    private const double HalfLifeSeconds = 30 * 60;
    private const double SecondsPerHour = 3600;

    /// <summary>∫ p(t) dt over a span nobody protects.</summary>
    public double Unprotected(double from, double to) => AfterVisit(from, to, from, 0);

    /// <summary>∫ p(t) (1 − protection(t)) dt over the span that one visit rules: full strength until its end, then half of it every half-life.</summary>
    public double AfterVisit(double from, double to, double visitEnd, double strength)
    {
        var sum = 0.0;
        for (var slot = (int)(from / SlotSeconds); slot < profile.Length && slot * SlotSeconds < to; slot++)
        {
            var a = Math.Max(from, slot * SlotSeconds);
            var b = Math.Min(to, (slot + 1) * SlotSeconds);
            sum += profile[slot] * (b - a - (strength * ProtectedSeconds(a, b, visitEnd)));
        }

        return sum / SecondsPerHour;
    }

    /// <summary>∫ of 1 until the visit's end and of 2^(−(t − end) / half-life) after it, from a to b.</summary>
    private static double ProtectedSeconds(double a, double b, double visitEnd)
    {
        var during = Math.Clamp(visitEnd - a, 0, b - a);
        var decayFrom = a + during;
        var decayed = HalfLifeSeconds / Math.Log(2) * (LeftOf(decayFrom - visitEnd) - LeftOf(b - visitEnd));
        return during + (decayFrom < b ? decayed : 0);
    }

    /// <summary>Share of the protection left after this many seconds.</summary>
    private static double LeftOf(double seconds) => Math.Pow(2, -seconds / HalfLifeSeconds);
}
