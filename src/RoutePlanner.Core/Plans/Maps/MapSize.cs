namespace RoutePlanner.Core.Plans.Maps;

/// <summary>The page a map is drawn on, in pixels of 1/96 inch.</summary>
/// <param name="Width">Width of the whole.</param>
/// <param name="Height">Height of the whole.</param>
/// <param name="PanelWidth">Strip at the right for title and legend; 0 for a bare map with north arrow and scale bar.</param>
public sealed record MapSize(double Width, double Height, double PanelWidth = 0);
