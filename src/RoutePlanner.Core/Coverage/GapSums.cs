namespace RoutePlanner.Core.Coverage;

/// <summary>What the gaps of a place or beat come to inside a demand's hours; of a key road the most of each over its beats.</summary>
/// <param name="Excess">Seconds beyond gap_max.</param>
/// <param name="Idle">Milliseconds since somebody was last there, on average over the hours: half the sum of squared gaps by the hours' length, rounded down (Machado et al. 2002, "idleness").</param>
internal readonly record struct GapSums(long Excess, long Idle);
