namespace RoutePlanner.Core.Roads.Noding;

/// <summary>The tolerances of noding.</summary>
public sealed record NodingOptions
{
    /// <summary>
    /// An end this near to another end or to the middle of a road of its level is joined to it. Metres, more than 0 and at most 20; default 1. Wider joins more
    /// sloppy drawings and begins to close gaps that are meant.
    /// </summary>
    public double JoinMetres { get; init; } = 1.0;

    /// <summary>
    /// A vertex this near to another road of its level lies on it, and a crossing this near to a vertex is at that vertex. Metres, 0.03 to
    /// <see cref="JoinMetres"/>; default 0.1, well over the rounding of coordinates (1e-7 degree, 1 cm) and well under the width of a road.
    /// </summary>
    public double TouchMetres { get; init; } = 0.1;

    /// <summary>A loose end this near to another road is reported where it is not joined. Metres, 0 for none; default 10.</summary>
    public double NearMissMetres { get; init; } = 10;

    /// <summary>
    /// Whether roads of one level that cross without a common vertex get one; default yes. Say no for a drawing that has a vertex wherever roads meet, so that a
    /// crossing without one is a bridge that nobody tagged; such crossings are listed, and ends are joined all the same.
    /// </summary>
    public bool NodesCrossings { get; init; } = true;

    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    internal void Check()
    {
        if (!(JoinMetres is > 0 and <= 20 && TouchMetres >= 0.03 && TouchMetres <= JoinMetres && NearMissMetres is >= 0 and <= 1000))
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"JoinMetres must be more than 0 and at most 20 (is {JoinMetres}), TouchMetres 0.03 to JoinMetres (is {TouchMetres}), NearMissMetres 0 to 1000 (is {NearMissMetres})."));
        }
    }
}
