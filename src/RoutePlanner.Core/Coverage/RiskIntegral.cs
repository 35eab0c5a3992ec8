namespace RoutePlanner.Core.Coverage;

/// <summary>
/// Risk over a span of the night in constant time. The profile is constant in slots, so
/// P(t) = ∫₀ᵗ p and E(t) = ∫₀ᵗ p(u)·2^(−u/h) du follow from sums at slot borders and one closed piece inside a slot. Times in seconds, risk in hours.
/// </summary>
internal sealed class RiskIntegral
{
    private const double SecondsPerHour = 3600;

    /// <summary>∫ 2^(−u/h) du = −(h / ln 2)·2^(−u/h); in hours.</summary>
    private const double DecayHours = RiskModel.HalfLifeSeconds / (0.693147180559945309 * SecondsPerHour);

    private readonly double[] profile;
    private readonly double[] plainAtSlot;
    private readonly double[] decayedAtSlot;
    private readonly double[] decayAtSecond;
    private readonly int nightSeconds;

    public RiskIntegral(ReadOnlySpan<double> profile, int nightSeconds)
    {
        this.profile = profile.ToArray();
        this.nightSeconds = nightSeconds;
        decayAtSecond = new double[nightSeconds + 1];
        for (var t = 0; t <= nightSeconds; t++)
        {
            decayAtSecond[t] = Math.Pow(2, -(double)t / RiskModel.HalfLifeSeconds);
        }

        plainAtSlot = new double[profile.Length + 1];
        decayedAtSlot = new double[profile.Length + 1];
        for (var slot = 0; slot < profile.Length; slot++)
        {
            var (from, to) = (slot * RiskModel.SlotSeconds, Math.Min(nightSeconds, (slot + 1) * RiskModel.SlotSeconds));
            plainAtSlot[slot + 1] = plainAtSlot[slot] + (profile[slot] * (to - from) / SecondsPerHour);
            decayedAtSlot[slot + 1] = decayedAtSlot[slot] + (profile[slot] * DecayHours * (decayAtSecond[from] - decayAtSecond[to]));
        }
    }

    public int NightSeconds => nightSeconds;

    /// <summary>Risk from one moment to another without any protection.</summary>
    public double Plain(int from, int to) => PlainTo(to) - PlainTo(from);

    /// <summary>
    /// Unprotected risk from a visit's start to <paramref name="next"/> (the next visit's start or the end of the night): strength during the
    /// visit, halving after it.
    /// </summary>
    public double After(in ItemVisit visit, int next)
    {
        var end = Math.Min(visit.End, next);
        var unprotected = Plain(visit.Start, next) - (visit.Strength * Plain(visit.Start, end));
        return end == next
            ? unprotected
            : unprotected - (visit.Strength * (DecayedTo(next) - DecayedTo(end)) / decayAtSecond[end]);
    }

    private double PlainTo(int t)
    {
        var slot = t / RiskModel.SlotSeconds;
        return slot >= profile.Length
            ? plainAtSlot[^1]
            : plainAtSlot[slot] + (profile[slot] * (t - (slot * RiskModel.SlotSeconds)) / SecondsPerHour);
    }

    private double DecayedTo(int t)
    {
        var slot = t / RiskModel.SlotSeconds;
        return slot >= profile.Length
            ? decayedAtSlot[^1]
            : decayedAtSlot[slot] + (profile[slot] * DecayHours * (decayAtSecond[slot * RiskModel.SlotSeconds] - decayAtSecond[t]));
    }
}
