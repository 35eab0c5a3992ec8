using RoutePlanner.Core.Plans.Maps;

namespace RoutePlanner.Core.Plans.DataReports;

/// <summary>One row of <see cref="FindingSigns"/>.</summary>
/// <param name="Letters">Before the number: D-12.</param>
/// <param name="Unit">Of the measure; empty where nothing is measured.</param>
/// <param name="Colour">On the map and the page.</param>
/// <param name="Shape">On the map.</param>
internal sealed record FindingSign(string Letters, string Unit, Colour Colour, SymbolShape Shape)
{
    /// <summary>Whether the smallest measure is the worst: the nearer an end is to a road, the surer it was meant to join it.</summary>
    public bool IsLeastWorst { get; init; }

    public SymbolStyle Symbol => new(Shape, 4.6, Colour, Colour.White);

    /// <summary>Whether its course is drawn faintly: a missing name is no trouble of the road, which should stay readable.</summary>
    public bool IsFaint { get; init; }

    public LineStyle Line => IsFaint ? new(Colour with { Alpha = 150 }, 1) { Dash = [2, 3] } : new(Colour with { Alpha = 190 }, 2.4);
}
