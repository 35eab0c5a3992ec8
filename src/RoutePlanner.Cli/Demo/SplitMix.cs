namespace RoutePlanner.Cli.Demo;

/// <summary>
/// A small seeded generator whose numbers are ours, so that the county never changes with a runtime version.
/// Source: Steele, Lea, Flood 2014, Fast Splittable Pseudorandom Number Generators (SplitMix64).
/// </summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong state = seed;

    /// <summary>A stream of its own for each stage: a change in one stage leaves the dice of all others as they were.</summary>
    public static SplitMix For(ulong seed, string stage)
    {
        var hash = 14695981039346656037UL; // FNV-1a, 64 bit
        foreach (var letter in stage)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        return new SplitMix(Mix(seed) ^ hash);
    }

    /// <summary>The finaliser of SplitMix64, also good as a hash of one number.</summary>
    public static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>0 (included) to 1 (excluded).</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary><paramref name="low"/> (included) to <paramref name="high"/> (excluded).</summary>
    public double Between(double low, double high) => low + ((high - low) * Unit());

    /// <summary>0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count) => (int)(Unit() * count);

    public T PickOf<T>(params ReadOnlySpan<T> from) => from[Below(from.Length)];

    public bool Chance(double share) => Unit() < share;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>Fisher-Yates.</summary>
    public void Shuffle<T>(IList<T> list)
    {
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }
    }

    private ulong Next() => Mix(state += 0x9E3779B97F4A7C15UL);
}
