namespace RoutePlanner.Core.Plans.Maps;

/// <summary>The page a map is drawn on, in pixels of 1/96 inch.</summary>
/// <param name="Width">Width of the whole.</param>
/// <param name="Height">Height of the whole.</param>
/// <param name="PanelWidth">Strip at the right for title and legend; 0 for a bare map with north arrow and scale bar.</param>
public sealed record MapSize(double Width, double Height, double PanelWidth = 0)
{
    private const double PanelShare = 0.22;
    private const double LeastPanel = 170;
    private const double MostPanel = 290;

    /// <summary>A page with a strip for the legend that goes with its width.</summary>
    public static MapSize WithLegend(double width, double height) => new(width, height, Math.Clamp(width * PanelShare, LeastPanel, MostPanel));
}
