namespace RoutePlanner.Core.Patrol.Doctor;

/// <summary>What the doctor found of one layer.</summary>
/// <param name="Layer">Name as in county.json's crs: <c>places</c>, <c>keyroads</c>, <c>areas</c>, <c>techcover</c>, <c>incidents</c>, <c>roads</c>.</param>
/// <param name="File">File name in the county folder.</param>
/// <param name="Declared">The coordinate system the county says it has.</param>
/// <param name="Verdict">The answer.</param>
/// <param name="Hypothesis">What fits best where <paramref name="Verdict"/> is <see cref="LayerVerdict.FitsOtherwise"/>: gcj-02, bd-09, swapped, zone+3, EPSG:4547, …; else null.</param>
/// <param name="Explanation">The answer in words with its reason.</param>
/// <param name="Points">How many positions the layer has.</param>
/// <param name="Votes">How many of them count on their own: positions within 200 m of each other, or of one line, are one vote.</param>
/// <param name="Evidence">What the shares count: places near a road, or places inside their area.</param>
/// <param name="ShareBefore">Share of votes in favour as declared, 0 to 1; null where nothing was counted.</param>
/// <param name="ShareAfter">The same for the hypothesis that fits best but for as declared.</param>
/// <param name="ChanceOfError">Upper bound of the chance that a right layer looks like this, for <see cref="LayerVerdict.FitsOtherwise"/>; else null.</param>
public sealed record LayerFinding(
    string Layer, string File, string Declared, LayerVerdict Verdict, string? Hypothesis, string Explanation, int Points, int Votes, string Evidence,
    double? ShareBefore, double? ShareAfter, double? ChanceOfError);
