namespace RoutePlanner.Core.Plans.Maps;

/// <summary>Text of a feature: beside a point, on a line, inside an area. It is left out where there is no room.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Size">Height of the letters' em, pixels.</param>
/// <param name="Colour">Of the letters.</param>
/// <param name="Priority">Higher ones are placed first.</param>
public sealed record MapLabel(string Text, double Size, Colour Colour, int Priority)
{
    /// <summary>Bold letters.</summary>
    public bool IsBold { get; init; }

    /// <summary>A box behind the text instead of a halo, null for none.</summary>
    public Colour? Box { get; init; }

    /// <summary>Edge of the box, null for none.</summary>
    public Colour? BoxOutline { get; init; }

    /// <summary>Placed in any case, farther off with a leader line where there is no room nearby.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>How it lies on a line.</summary>
    public LinePlacement OnLine { get; init; }

    /// <summary>Letters that follow a line: how far their middle lies above it, pixels.</summary>
    public double Lift { get; init; }

    /// <summary>On a line: how often it may be shown on one piece, with at least 220 pixels in between.</summary>
    public int Repeats { get; init; } = 1;
}
