namespace RoutePlanner.Core.Plans.Figures;

/// <summary>What the figures of a plan are asked for.</summary>
public sealed record FiguresOptions
{
    /// <summary>Response within how many minutes is counted; 1 to 120, default 10.</summary>
    public int WithinMinutes { get; init; } = 10;
}
