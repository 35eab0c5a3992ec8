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
    public void Write(Markup markup)
    {
        markup.Open("div", ("class", "foot"));
        markup.Leaf("span", $"{Words.PlanDigest} {PlanDigest[..Math.Min(12, PlanDigest.Length)]}");
        if (Plan.County.Provenance.Synthetic)
        {
            markup.Leaf("b", Words.SyntheticNotice);
        }

        markup.Leaf("span", Words.ConfidentialNotice);
        markup.Leaf("span", $"{Plan.Plan.Software}  {Words.Seed} {Plan.Plan.Seed}");
        markup.Close();
    }
}
