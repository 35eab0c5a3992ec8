using System.Collections.Immutable;

namespace RoutePlanner.Core.Plans.Maps.Drawing;

/// <summary>What a map is drawn on. Everything of one call looks the same, so that a vector format can write it as one path.</summary>
internal interface IMapCanvas
{
    /// <summary>Whether text can be shown at all.</summary>
    bool HasText { get; }

    /// <summary>Lines with round joins and ends.</summary>
    void Lines(IReadOnlyList<Pixel[]> lines, Colour colour, double width, ImmutableArray<double> dash);

    /// <summary>Closed rings, filled by the even-odd rule, with an outline where one is given.</summary>
    void Rings(IReadOnlyList<Pixel[]> rings, Colour? fill, Colour? outline, double outlineWidth);

    /// <summary>One line of text that starts at <paramref name="baseline"/>, with a halo where one is given, turned clockwise about its start by an angle in degrees.</summary>
    void Text(string text, Pixel baseline, double size, bool isBold, Colour colour, Colour? halo, double degrees = 0);

    /// <summary>Width of a text in pixels; may be an estimate.</summary>
    double TextWidth(string text, double size, bool isBold);

    /// <summary>Nothing outside is drawn until <see cref="EndClip"/>.</summary>
    void BeginClip(Box box);

    /// <summary>Ends <see cref="BeginClip"/>.</summary>
    void EndClip();
}
