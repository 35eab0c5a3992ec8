namespace RoutePlanner.Cli.Sampling;

/// <summary>What was written. Fewer than asked where the map has no room for more.</summary>
internal sealed record SampleCounts(int Places, int KeyRoads, int Units, int Roads);
