namespace RoutePlanner.Core.Plans.Checking;

/// <summary>
/// Σ p(t) · U(age(t)) over the night for one item of a risk class (docs/coverage.md). Between the moments at which the age changes its form — somebody comes or leaves, or
/// what is left of one presence has grown as old as another's handicap — it stands still or grows by one a second, so a running sum of U serves; and a slot's end cuts, too.
/// </summary>
internal sealed class UnprotectedSum
{
    private const int SlotSeconds = 900;
    private const long Whole = 1_000_000;

    private readonly int[] profile;
    private readonly int halfLifeSeconds;
    private readonly int nightSeconds;

    /// <summary>Σ U below each age, up to the age at which all is forgotten.</summary>
    private readonly long[] below;

    /// <param name="profile">Relative risk in thousandths, one entry a slot.</param>
    /// <param name="halfLifeSeconds">The class's half-life.</param>
    /// <param name="nightSeconds">Length of the night.</param>
    public UnprotectedSum(ReadOnlySpan<int> profile, int halfLifeSeconds, int nightSeconds)
    {
        this.profile = profile.ToArray();
        this.halfLifeSeconds = halfLifeSeconds;
        this.nightSeconds = nightSeconds;
        below = new long[(SlotSeconds * (((8 * halfLifeSeconds) + SlotSeconds - 1) / SlotSeconds)) + 1];
        for (var age = 0; age + 1 < below.Length; age++)
        {
            below[age + 1] = below[age] + (long)Math.Round(Whole * (1 - Math.Pow(2, -(double)age / halfLifeSeconds)));
        }
    }

    /// <summary>Age at which full strength has faded to this strength.</summary>
    public long HandicapOf(double strength) => (long)Math.Round(halfLifeSeconds * Math.Log2(1 / strength));

    /// <summary>The sum for an item.</summary>
    /// <param name="presences">Its presences in order of start.</param>
    public long Of(IReadOnlyList<AgedPresence> presences)
    {
        var begun = new List<AgedPresence>();
        var next = 0;
        long sum = 0;
        for (long t = 0; t < nightSeconds;)
        {
            for (; next < presences.Count && presences[next].Start <= t; next++)
            {
                Begin(begun, presences[next]);
            }

            var slot = t / SlotSeconds;
            var until = Math.Min((slot + 1) * SlotSeconds, nightSeconds);
            until = next < presences.Count ? Math.Min(until, presences[next].Start) : until;
            var (seconds, left) = (until - t, Whole * (until - t));
            if (begun.Count > 0)
            {
                var best = Best(begun, t);
                var age = best.AgeAt(t);
                seconds = Math.Min(seconds, best.End > t ? best.End - t : Overtaken(begun, age));
                left = best.End > t ? seconds * (Below(age + 1) - Below(age)) : Below(age + seconds) - Below(age);
            }

            sum += profile[slot] * left;
            t += seconds;
        }

        return sum;
    }

    /// <summary>Adds one that begins; what is never better than another is forgotten.</summary>
    private static void Begin(List<AgedPresence> begun, AgedPresence presence)
    {
        foreach (var other in begun)
        {
            if (presence.IsNeverBetterThan(other))
            {
                return;
            }
        }

        begun.RemoveAll(other => other.IsNeverBetterThan(presence));
        begun.Add(presence);
    }

    /// <summary>The one of least age; of equals the one that stays longest, whose age grows last.</summary>
    private static AgedPresence Best(List<AgedPresence> begun, long t)
    {
        var best = begun[0];
        foreach (var other in begun)
        {
            var (age, least) = (other.AgeAt(t), best.AgeAt(t));
            best = age < least || (age == least && other.End > best.End) ? other : best;
        }

        return best;
    }

    /// <summary>Seconds until a growing age, the least of all, has come up to somebody's handicap.</summary>
    private static long Overtaken(List<AgedPresence> begun, long age)
    {
        var seconds = long.MaxValue;
        foreach (var other in begun)
        {
            seconds = other.Handicap > age ? Math.Min(seconds, other.Handicap - age) : seconds;
        }

        return seconds;
    }

    /// <summary>Σ U below an age, however high.</summary>
    private long Below(long age) => age < below.Length ? below[age] : below[^1] + (Whole * (age - below.Length + 1));
}
