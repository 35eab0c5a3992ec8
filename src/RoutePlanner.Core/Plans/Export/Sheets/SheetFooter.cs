using System.Collections.Immutable;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Traces;
using RoutePlanner.Core.Plans.Writing;

namespace RoutePlanner.Core.Plans.Export.Sheets;

/// <summary>Last line of every sheet: which plan it belongs to, and what sort of data it holds.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Words">The language.</param>
/// <param name="PlanDigest">SHA-256 of plan.json in hex; its first 12 digits are printed.</param>
internal sealed record SheetFooter(ResolvedPlan Plan, Words Words, string PlanDigest)
{
    /// <summary>The plan's number: date and first digits, short enough to be said over the radio.</summary>
    public string PlanNumber => $"{Plan.Plan.Night.Date.Replace("-", "", StringComparison.Ordinal)}-{PlanDigest[..Math.Min(6, PlanDigest.Length)]}";

    /// <summary>Its parts, from left to right.</summary>
    public ImmutableArray<string> Parts =>
    [
        $"{SheetWords.For(Words.Tag).PlanNumber} {PlanNumber}  {Words.PlanDigest} {PlanDigest[..Math.Min(12, PlanDigest.Length)]}",
        .. Plan.County.Provenance.Synthetic ? [Words.SyntheticNotice] : Array.Empty<string>(),
        Words.ConfidentialNotice,
        $"{Plan.Plan.Software}  {Words.Seed} {Plan.Plan.Seed}",
    ];

    public void Write(Markup markup)
    {
        markup.Open("div", ("class", "foot"));
        foreach (var part in Parts)
        {
            markup.Leaf("span", part);
        }

        markup.Close();
    }
}
