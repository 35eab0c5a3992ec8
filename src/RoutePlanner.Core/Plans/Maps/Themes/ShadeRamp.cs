using System.Collections.Immutable;

namespace RoutePlanner.Core.Plans.Maps.Themes;

/// <summary>
/// Line styles from the lowest step to the highest. Lightness falls and width grows with every step, so that a ramp reads in grey and for the colour-blind. Colours are from ColorBrewer
/// (Brewer and Harrower), whose sequential ramps are made to be told apart by the colour-blind; the palest of each, too pale for a thin line on paper, is left out or darkened.
/// </summary>
/// <param name="Name">ColorBrewer's name, as the map states it.</param>
/// <param name="Steps">Lowest first.</param>
internal sealed record ShadeRamp(string Name, ImmutableArray<LineStyle> Steps)
{
    /// <summary>Where a road has no value.</summary>
    public static LineStyle None { get; } = new(Colour.Rgb(0xB4B4B4), 0.8);

    /// <summary>Darker is worse.</summary>
    public static ShadeRamp Concern { get; } = new(
        "YlOrRd", [new(Colour.Rgb(0xF2C85B), 1.2), new(Colour.Rgb(0xFD8D3C), 1.7), new(Colour.Rgb(0xE31A1C), 2.5), new(Colour.Rgb(0x7A0025), 3.4)]);

    /// <summary>Darker is more, and more is well.</summary>
    public static ShadeRamp Presence { get; } = new(
        "YlGnBu", [new(Colour.Rgb(0x7FCDBB), 1.3), new(Colour.Rgb(0x41B6C4), 1.9), new(Colour.Rgb(0x2C7FB8), 2.6), new(Colour.Rgb(0x253494), 3.4)]);
}
