namespace RoutePlanner.Core.Plans.Figures;

/// <summary>How well a part of the county or of the night is covered (docs/figures.md).</summary>
public sealed record CoverageFigure
{
    /// <summary>Key of what lies in no area, and of places among road classes.</summary>
    public const string NoArea = "none", Places = "place";

    /// <summary>By what this is told apart.</summary>
    public required CoverageGroup Group { get; init; }

    /// <summary>Which part: a tier, an area's id or <see cref="NoArea"/>, a road class or <see cref="Places"/>, an hour from 0; <c>all</c> for the whole.</summary>
    public required string Key { get; init; }

    /// <summary>Name of an area, clock time at which an hour begins; else the key.</summary>
    public required string Name { get; init; }

    /// <summary>Risk if nobody were out, in hours at weight 1 and mean level.</summary>
    public required double Risk { get; init; }

    /// <summary>What of it nobody's presence covers; of a tier: if that tier alone were out.</summary>
    public required double UnprotectedRisk { get; init; }

    /// <summary>Of a tier: unprotected risk that the others would leave without it; else null.</summary>
    public double? UnprotectedWithout { get; init; }

    /// <summary>Minutes that units drive or stand there, each unit for itself; at its own base it isn't counted.</summary>
    public required double UnitMinutes { get; init; }

    /// <summary>Beats with risk.</summary>
    public required int Beats { get; init; }

    /// <summary>Those that a unit drives on at least once.</summary>
    public required int VisitedBeats { get; init; }

    /// <summary>Their length together, kilometres.</summary>
    public required double Kilometres { get; init; }

    /// <summary>That of those driven on.</summary>
    public required double VisitedKilometres { get; init; }

    /// <summary>Share of the risk that presence takes away, 0 to 1; 0 where there is no risk.</summary>
    public double RemovedShare => ShareRemoved(Risk, UnprotectedRisk);

    /// <summary>Never below 0, though what is left is rounded to millionths item by item and may come out a little above the risk.</summary>
    internal static double ShareRemoved(double risk, double unprotected) => risk > 0 ? Math.Max(0, 1 - (unprotected / risk)) : 0;
}
