namespace RoutePlanner.Core.Plans.Maps;

/// <summary>A colour; <see cref="Alpha"/> 255 is opaque.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue, byte Alpha = 255)
{
    /// <summary>White.</summary>
    public static readonly Colour White = new(255, 255, 255);

    /// <summary>Ink for text and outlines.</summary>
    public static readonly Colour Ink = Rgb(0x222222);

    /// <summary>From 0xRRGGBB.</summary>
    public static Colour Rgb(int value, byte alpha = 255) => new((byte)(value >> 16), (byte)(value >> 8), (byte)value, alpha);

    /// <summary>#rrggbb, without the alpha.</summary>
    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";
}
