namespace RoutePlanner.Core.Coverage;

/// <summary>
/// What is left unprotected at each age, for one half-life, summed so that a span of ages costs two look-ups and a run of whole slots one walk over neighbours.
/// <code>
/// U(a)                       share unprotected at age a in millionths; from AgeLimit on: all of it
/// upTo[a]                    Σ U(x), x = 0 .. a-1           a = 0 .. AgeLimit
/// slotSums[r * Slots + m]    Σ U(x), x = r + 900 m .. r + 900 m + 899    r = 0 .. 899: how old the protection is where a slot begins, modulo a slot
/// </code>
/// Immutable.
/// </summary>
internal sealed class Fading
{
    /// <summary>Unprotected wholly.</summary>
    public const int Whole = 1_000_000;

    /// <summary>After so many half-lives 0.4 % of a presence is left, and is forgotten.</summary>
    private const int HalfLives = 8;

    private readonly int[] unprotected;
    private readonly long[] upTo;
    private readonly int[] slotSums;

    public Fading(int halfLifeSeconds)
    {
        HalfLifeSeconds = halfLifeSeconds;
        Slots = ((HalfLives * halfLifeSeconds) + RiskModel.SlotSeconds - 1) / RiskModel.SlotSeconds;
        AgeLimit = Slots * RiskModel.SlotSeconds;
        unprotected = new int[AgeLimit + 1];
        upTo = new long[AgeLimit + 1];
        for (var age = 0; age < AgeLimit; age++)
        {
            unprotected[age] = (int)Math.Round(Whole * (1 - Math.Pow(2, -(double)age / halfLifeSeconds)));
            upTo[age + 1] = upTo[age] + unprotected[age];
        }

        unprotected[AgeLimit] = Whole;
        slotSums = new int[AgeLimit];
        for (var phase = 0; phase < RiskModel.SlotSeconds; phase++)
        {
            // The last one may reach beyond the limit, and is then never asked for.
            for (var m = 0; phase + ((m + 1) * RiskModel.SlotSeconds) <= AgeLimit; m++)
            {
                var from = phase + (m * RiskModel.SlotSeconds);
                slotSums[(phase * Slots) + m] = (int)(upTo[from + RiskModel.SlotSeconds] - upTo[from]);
            }
        }
    }

    public int HalfLifeSeconds { get; }

    /// <summary>From this age on nothing is left; whole slots.</summary>
    public int AgeLimit { get; }

    /// <summary><see cref="AgeLimit"/> in slots.</summary>
    public int Slots { get; }

    /// <summary>U, at ages 0 to <see cref="AgeLimit"/>.</summary>
    public int[] Unprotected => unprotected;

    /// <summary>Σ U below an age, 0 to <see cref="AgeLimit"/>.</summary>
    public long[] UpTo => upTo;

    /// <summary>The first of the sums of U over the slots that follow an age from 0 to <see cref="AgeLimit"/> − 1, one entry a slot.</summary>
    public ref int SlotsFrom(int age)
    {
        var m = age / RiskModel.SlotSeconds;
        return ref slotSums[((age - (m * RiskModel.SlotSeconds)) * Slots) + m];
    }
}
