namespace RoutePlanner.Core.Coverage;

/// <summary>What the gaps of a place or beat come to inside a demand's hours; of a key road the most of each over its beats.</summary>
/// <param name="Excess">Seconds beyond gap_max.</param>
/// <param name="Idle">Milliseconds since somebody was last there, on average over the hours: half the sum of squared gaps by the hours' length, rounded down (Machado et al. 2002, "idleness").</param>
/// <param name="Longest">Seconds of the longest gap.</param>
internal readonly record struct GapSums(long Excess, long Idle, int Longest)
{
    /// <summary>Seconds by which the longest is longer than aimed at.</summary>
    public int Beyond(int aim) => Math.Max(0, Longest - aim);

    /// <summary>The greater of each, as a key road has it of its beats.</summary>
    public GapSums Most(in GapSums other) => new(Math.Max(Excess, other.Excess), Math.Max(Idle, other.Idle), Math.Max(Longest, other.Longest));
}
