using System.Runtime.CompilerServices;

namespace RoutePlanner.Core.Coverage;

/// <summary>
/// Σ p(t) · U(age(t)) over spans of the night in which an item's age is unknown, stands still, or grows second by second (docs/coverage.md): all the kernel
/// needs. Exact whole numbers, so that a span may be cut anywhere. Times are seconds of the night, 0 to its length.
/// <code>
/// class c:  profile[c * slots .. ]  thousandths, and 0 once more;   upTo[c * (slots + 1) + s] = Σ p(t) over slots 0 .. s-1
/// </code>
/// A night of 16 hours at the highest risk stays below 2^53. Immutable, shared by threads.
/// </summary>
internal sealed class RiskIntegral
{
    private readonly int slots;
    private readonly int[] profile;
    private readonly long[] upTo;
    private readonly Fading[] fadingOf;

    public RiskIntegral(RiskModel model)
    {
        slots = model.SlotCount;
        profile = new int[model.ClassCount * slots];
        upTo = new long[model.ClassCount * (slots + 1)];
        fadingOf = new Fading[model.ClassCount];
        var fadings = new Dictionary<int, Fading>();
        for (var c = 0; c < model.ClassCount; c++)
        {
            model.ProfileOf(c).CopyTo(profile.AsSpan(c * slots));
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

    /// <summary>Σ p(t), t from <paramref name="from"/> to before <paramref name="to"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Plain(int riskClass, int from, int to) => PlainTo(riskClass, to) - PlainTo(riskClass, from);

    /// <summary>The same of a protection that is <c>t − bornAt</c> old in second t, while that is at most the class's age limit.</summary>
    public long Growing(int riskClass, int from, int to, int bornAt)
    {
        var fading = fadingOf[riskClass];
        var sums = fading.UpTo;
        var p = profile.AsSpan(riskClass * slots, slots);
        var (slot, last) = (from / RiskModel.SlotSeconds, (to - 1) / RiskModel.SlotSeconds);
        if (slot == last)
        {
            return p[slot] * (sums[to - bornAt] - sums[from - bornAt]);
        }

        var next = (slot + 1) * RiskModel.SlotSeconds;
        var lastFrom = last * RiskModel.SlotSeconds;
        var sum = (p[slot] * (sums[next - bornAt] - sums[from - bornAt])) + (p[last] * (sums[to - bornAt] - sums[lastFrom - bornAt]));
        var between = last - slot - 1;
        if (between > 0)
        {
            var run = fading.SlotsFrom(next - bornAt)[..between];
            var levels = p.Slice(slot + 1, between);
            for (var k = 0; k < run.Length; k++)
            {
                sum += (long)levels[k] * run[k];
            }
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long PlainTo(int riskClass, int t)
    {
        var slot = t / RiskModel.SlotSeconds;
        var sum = upTo[(riskClass * (slots + 1)) + slot];
        var over = t - (slot * RiskModel.SlotSeconds);
        return over == 0 ? sum : sum + ((long)profile[(riskClass * slots) + slot] * over);
    }
}
