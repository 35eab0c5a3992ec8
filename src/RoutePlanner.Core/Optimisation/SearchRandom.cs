namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// A small seeded generator whose numbers never change between runtimes: PCG-XSH-RR 64/32 (O'Neill 2014, "PCG: A Family of Simple Fast
/// Space-Efficient Statistically Good Algorithms for Random Number Generation").
/// </summary>
internal sealed class SearchRandom
{
    private const ulong Multiplier = 6364136223846793005;
    private const ulong Increment = 1442695040888963407;

    private ulong state;

    public SearchRandom(ulong seed)
    {
        state = unchecked(seed + Increment);
        NextUInt();
    }

    /// <summary>Uniform in 0 .. <paramref name="bound"/>−1. Bias is below 2⁻³² × bound (Lemire's multiplication without rejection).</summary>
    public int Next(int bound) => (int)(((ulong)NextUInt() * (ulong)bound) >> 32);

    /// <summary>Uniform in [0, 1).</summary>
    public double NextDouble() => NextUInt() * (1.0 / 4294967296.0);

    /// <summary>Puts the values in random order.</summary>
    public void Shuffle(Span<int> values)
    {
        for (var last = values.Length - 1; last > 0; last--)
        {
            var other = Next(last + 1);
            (values[last], values[other]) = (values[other], values[last]);
        }
    }

    private uint NextUInt()
    {
        var old = state;
        state = unchecked((old * Multiplier) + Increment);
        var mixed = (uint)(((old >> 18) ^ old) >> 27);
        var rotation = (int)(old >> 59);
        return (mixed >> rotation) | (mixed << (-rotation & 31));
    }
}
