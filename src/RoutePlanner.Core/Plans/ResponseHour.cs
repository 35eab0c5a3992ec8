namespace RoutePlanner.Core.Plans;

/// <summary>How fast the nearest free unit can be where the risk is, in one hour of the night: every beat and full minute by its risk (docs/figures.md, response).</summary>
/// <param name="Start">Seconds since the start of the night.</param>
/// <param name="Risk">Hours of risk at weight 1 and mean level: what the hour weighs among the others.</param>
/// <param name="Cover">Share of the risk that is reached within ten minutes, 0 to 1.</param>
/// <param name="CoverBound">No plan reaches more; null where none is known.</param>
/// <param name="MeanSeconds">Mean time; null where nothing is reached.</param>
/// <param name="Percentile90Seconds">In this time nine tenths of what can be reached are; null where nothing is.</param>
public readonly record struct ResponseHour(int Start, double Risk, double Cover, double? CoverBound, double? MeanSeconds, int? Percentile90Seconds)
{
    /// <summary>Who comes within it covers: ten minutes.</summary>
    public const int CoverSeconds = 600;
}
