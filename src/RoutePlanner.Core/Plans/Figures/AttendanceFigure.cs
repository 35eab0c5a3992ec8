namespace RoutePlanner.Core.Plans.Figures;

/// <summary>Attendance (到位率): visits and passes made of those required (docs/figures.md).</summary>
/// <param name="Group"><see cref="CoverageGroup.Whole"/>, <see cref="CoverageGroup.Tier"/> or <see cref="CoverageGroup.Area"/>.</param>
/// <param name="Key">As in <see cref="CoverageFigure.Key"/>.</param>
/// <param name="Name">As in <see cref="CoverageFigure.Name"/>.</param>
/// <param name="RequiredVisits">Visits required; of a tier: those it makes, and those that are missing though it might make them.</param>
/// <param name="MadeVisits">Counted visits, at most those required; of a tier: those it makes.</param>
/// <param name="RequiredPasses">Passes required, where both directions are asked for of each; of a tier as for visits.</param>
/// <param name="MadePasses">Counted passes.</param>
public sealed record AttendanceFigure(
    CoverageGroup Group, string Key, string Name, int RequiredVisits, int MadeVisits, int RequiredPasses, int MadePasses)
{
    /// <summary>Made of required, 0 to 1; null where nothing is required.</summary>
    public double? Share => RequiredVisits + RequiredPasses is var required and > 0 ? (MadeVisits + MadePasses) / (double)required : null;
}
