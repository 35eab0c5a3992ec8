namespace RoutePlanner.Cli.Sampling;

/// <summary>How much to draw.</summary>
/// <param name="Places">Checkpoints, bases not included.</param>
/// <param name="KeyRoads">Key roads.</param>
/// <param name="Units">Squads.</param>
/// <param name="Seed">Seed of all draws.</param>
internal sealed record SampleOptions(int Places, int KeyRoads, int Units, ulong Seed);
