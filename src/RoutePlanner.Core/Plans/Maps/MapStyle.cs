using System.Collections.Immutable;

namespace RoutePlanner.Core.Plans.Maps;

/// <summary>How a feature looks. Sizes are pixels of 1/96 inch on the page, whatever the scale of the map.</summary>
public abstract record MapStyle;

/// <summary>A line, also the outline of an area.</summary>
/// <param name="Colour">Of the line.</param>
/// <param name="Width">Width.</param>
public sealed record LineStyle(Colour Colour, double Width) : MapStyle
{
    /// <summary>A wider line below it, drawn below the cores of the whole layer so that roads join cleanly; null for none.</summary>
    public Colour? Casing { get; init; }

    /// <summary>How much wider the casing is, both sides together.</summary>
    public double CasingWidth { get; init; } = 1.6;

    /// <summary>A thin line in its middle, null for none.</summary>
    public Colour? Centre { get; init; }

    /// <summary>Lengths of dashes and holes in turn; empty for a solid line.</summary>
    public ImmutableArray<double> Dash { get; init; } = [];

    /// <summary>Shift to the left of the line's direction, for lines that share a road.</summary>
    public double Offset { get; init; }

    /// <summary>Arrow heads along the line instead of the line itself.</summary>
    public bool ArrowsOnly { get; init; }

    /// <summary>Equal when the members are, dashes included.</summary>
    public bool Equals(LineStyle? other) =>
        other is not null && Colour == other.Colour && Width.Equals(other.Width) && Casing == other.Casing && CasingWidth.Equals(other.CasingWidth)
        && Centre == other.Centre && Offset.Equals(other.Offset) && ArrowsOnly == other.ArrowsOnly && Dash.AsSpan().SequenceEqual(other.Dash.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Colour, Width, Casing, Offset, ArrowsOnly, Dash.Length);
}

/// <summary>The inside of an area.</summary>
/// <param name="Fill">Its colour.</param>
public sealed record AreaStyle(Colour Fill) : MapStyle;

/// <summary>A symbol at a point.</summary>
/// <param name="Shape">Its form.</param>
/// <param name="Radius">Half its size.</param>
/// <param name="Fill">Inside.</param>
/// <param name="Outline">Edge.</param>
public sealed record SymbolStyle(SymbolShape Shape, double Radius, Colour Fill, Colour Outline) : MapStyle;

/// <summary>Nothing but its label.</summary>
public sealed record LabelOnlyStyle : MapStyle;
