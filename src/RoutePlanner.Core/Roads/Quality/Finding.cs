using System.Collections.Immutable;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Roads.Quality;

/// <summary>One thing in the data that somebody should look at: what, where, which features, how much. In no language; the report puts it into words.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Severity">
/// Error: the county can't be planned with it. Warning: plans will probably be wrong there. Note: worth a look when there is time.
/// </param>
/// <param name="At">Where to look.</param>
public sealed record Finding(FindingKind Kind, Severity Severity, GeoPoint At)
{
    /// <summary>Which of several ways it came about.</summary>
    public FindingCause Cause { get; init; }

    /// <summary>What it is about, the main thing first.</summary>
    public ImmutableArray<FindingSubject> Subjects { get; init; } = [];

    /// <summary>How much, in the unit of its kind (docs/report.md); null where nothing is measured.</summary>
    public double? Measure { get; init; }

    /// <summary>What the file says, where that is the trouble.</summary>
    public string? Found { get; init; }

    /// <summary>Whether it lies at the edge of the map, where roads are cut off and go on outside.</summary>
    public bool IsAtBorder { get; init; }

    /// <summary>Its course on the map, pieces of line; empty for a mere point.</summary>
    public ImmutableArray<ImmutableArray<GeoPoint>> Lines { get; init; } = [];
}
