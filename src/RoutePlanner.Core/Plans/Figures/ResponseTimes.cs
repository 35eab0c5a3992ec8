namespace RoutePlanner.Core.Plans.Figures;

/// <summary>
/// Response times over beats, or over beats and minutes. Means, percentiles and the worst are of those that can be reached, and null where none can; what can't be reached isn't within the
/// time asked for. Seconds.
/// </summary>
public sealed record ResponseTimes
{
    /// <summary>Beats (times minutes) that can be reached.</summary>
    public required long Reached { get; init; }

    /// <summary>Those that can't.</summary>
    public required long Unreached { get; init; }

    /// <summary>The worst.</summary>
    public required int? Worst { get; init; }

    /// <summary>Mean, every beat alike.</summary>
    public required double? Mean { get; init; }

    /// <summary>In this time nine of ten beats are reached.</summary>
    public required int? Percentile90 { get; init; }

    /// <summary>Mean, every beat by its risk at that minute.</summary>
    public required double? RiskMean { get; init; }

    /// <summary>In this time beats with nine tenths of the risk are reached.</summary>
    public required int? RiskPercentile90 { get; init; }

    /// <summary>Share of beats that are reached within the time asked for, 0 to 1.</summary>
    public required double Within { get; init; }

    /// <summary>Share of risk that is reached within it.</summary>
    public required double RiskWithin { get; init; }
}
