using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Maps.Drawing;
using RoutePlanner.Core.Plans.Traces;

namespace RoutePlanner.Core.Plans.Export.Sheets.Pages;

/// <summary>sheets.pdf: the commander's pages, then one A4 page a unit, ready to print without a browser.</summary>
internal static class SheetsPdf
{
    public static void Write(ResolvedPlan plan, PlanMap map, Words words, string planDigest, string? fontFile, DiagnosticBag diagnostics, string path)
    {
        var footer = new SheetFooter(plan, words, planDigest);
        using var pdf = new PdfPages($"{plan.County.Name} {words.PlanTitle} {plan.Plan.Night.Date}", fontFile, diagnostics);
        new CommanderPages(plan, map, words, footer).Add(pdf);
        var page = new UnitPage(plan, map, words, footer);
        foreach (var unit in plan.Units)
        {
            page.Add(pdf, unit);
        }

        File.WriteAllBytes(path, pdf.ToBytes());
    }
}
