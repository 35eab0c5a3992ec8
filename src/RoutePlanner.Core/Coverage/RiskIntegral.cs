using System.Runtime.CompilerServices;

namespace RoutePlanner.Core.Coverage;

/// <summary>
/// Σ p(t) · U(age(t)) over spans of the night in which an item's age is unknown, stands still, or grows second by second (docs/coverage.md): all the kernel
/// needs. Exact whole numbers, so that a span may be cut anywhere. Times are seconds of the night, 0 to its length.
/// <code>
/// class c:  profile[c * slots + s] thousandths;   upTo[c * (slots + 1) + s] = Σ p(t) over slots 0 .. s-1
///           slope[c * (slots + 1) + s] the same thousandths, and 0 after the last slot
/// </code>
/// A night of 16 hours at the highest risk stays below 2^53. Immutable, shared by threads.
/// </summary>
internal sealed class RiskIntegral
{
    private readonly int slots;
    private readonly int[] profile;
    private readonly long[] upTo;
    private readonly int[] slope;
    private readonly Fading[] fadingOf;

    public RiskIntegral(RiskModel model)
    {
        slots = model.SlotCount;
        profile = new int[model.ClassCount * slots];
        upTo = new long[model.ClassCount * (slots + 1)];
        slope = new int[upTo.Length];
        fadingOf = new Fading[model.ClassCount];
        var fadings = new Dictionary<int, Fading>();
        for (var c = 0; c < model.ClassCount; c++)
        {
            model.ProfileOf(c).CopyTo(profile.AsSpan(c * slots));
            model.ProfileOf(c).CopyTo(slope.AsSpan(c * (slots + 1)));
            for (var slot = 0; slot < slots; slot++)
            {
                var seconds = Math.Min(model.NightSeconds, (slot + 1) * RiskModel.SlotSeconds) - (slot * RiskModel.SlotSeconds);
                upTo[(c * (slots + 1)) + slot + 1] = upTo[(c * (slots + 1)) + slot] + ((long)profile[(c * slots) + slot] * seconds);
            }

            var halfLife = model.HalfLifeSeconds(c);
            if (!fadings.TryGetValue(halfLife, out var fading))
            {
                fadings[halfLife] = fading = new Fading(halfLife);
            }

            fadingOf[c] = fading;
        }
    }

    /// <summary>How protection fades in a class.</summary>
    public Fading FadingOf(int riskClass) => fadingOf[riskClass];

    /// <summary>Σ p(t) · 10⁶ over a night in which nobody comes.</summary>
    public long Nobody(int riskClass) => Fading.Whole * upTo[(riskClass * (slots + 1)) + slots];

    /// <summary>Σ p(t), t from <paramref name="from"/> to before <paramref name="to"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Plain(int riskClass, int from, int to) => PlainTo(riskClass, to) - PlainTo(riskClass, from);

    /// <summary>
    /// Σ p(t) · U(age(t)), t from <paramref name="from"/> to before <paramref name="to"/>, where the age is that of one presence: its handicap until it ends, then
    /// <c>t − born</c>, until it is forgotten.
    /// </summary>
    public long Ruled(int riskClass, Fading fading, int from, int to, int handicap, int born)
    {
        var sum = 0L;
        var still = Math.Min(to, born + handicap);
        if (from < still)
        {
            sum = fading.Unprotected[handicap] * Plain(riskClass, from, still);
            from = still;
        }

        var gone = Math.Min(to, born + fading.AgeLimit);
        if (from < gone)
        {
            sum += Growing(riskClass, fading, from, gone, born);
            from = gone;
        }

        return from < to ? sum + (Fading.Whole * Plain(riskClass, from, to)) : sum;
    }

    /// <summary>The same while the protection fades and is not forgotten.</summary>
    private long Growing(int riskClass, Fading fading, int from, int to, int born)
    {
        var sums = fading.UpTo;
        ref var level = ref profile[(riskClass * slots) + (from / RiskModel.SlotSeconds)];
        var next = ((from / RiskModel.SlotSeconds) + 1) * RiskModel.SlotSeconds;
        if (to <= next)
        {
            return level * (sums[to - born] - sums[from - born]);
        }

        // Whole slots one by one: their levels, and their sums of U, are neighbours in memory.
        var between = ((to - 1) / RiskModel.SlotSeconds) - (next / RiskModel.SlotSeconds);
        var before = sums[next - born];
        var sum = level * (before - sums[from - born]);
        ref var run = ref fading.SlotsFrom(next - born);
        for (var k = 0; k < between; k++)
        {
            sum += (long)Unsafe.Add(ref level, k + 1) * Unsafe.Add(ref run, k);
        }

        return sum + (Unsafe.Add(ref level, between + 1) * (sums[to - born] - sums[next + (between * RiskModel.SlotSeconds) - born]));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long PlainTo(int riskClass, int t)
    {
        var slot = t / RiskModel.SlotSeconds;
        var row = (riskClass * (slots + 1)) + slot;
        return upTo[row] + (slope[row] * (long)(t - (slot * RiskModel.SlotSeconds)));
    }
}
