using System.Text;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Traces;
using RoutePlanner.Core.Plans.Writing;

namespace RoutePlanner.Core.Plans.Export.Sheets;

/// <summary>plan.html: the commander's summary, then one sheet a unit; one file without scripts or outside requests.</summary>
internal static class PlanPage
{
    /// <summary>Forbids the browser whatever the page doesn't need, should a name ever slip through as markup.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    public static void Write(ResolvedPlan plan, PlanMap map, Words words, string planDigest, string path)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        using var markup = new Markup(file);
        var footer = new SheetFooter(plan, words, planDigest);
        markup.Raw("<!DOCTYPE html>\n");
        markup.Open("html", ("lang", words.Tag));
        WriteHead(markup, plan, words);
        markup.Open("body");
        WriteContents(markup, plan, words);
        new SummarySheet(plan, map, words, footer).Write(markup);
        for (var i = 0; i < plan.Units.Length; i++)
        {
            markup.NewLine();
            new UnitSheet(plan, map, words, footer).Write(markup, plan.Units[i], AnchorOf(i));
        }

        markup.Close();
        markup.Close();
        markup.NewLine();
    }

    /// <summary>Anchor of a unit's sheet; by number, as ids may hold any letter.</summary>
    public static string AnchorOf(int unit) => FormattableString.Invariant($"unit-{unit + 1}");

    private static void WriteHead(Markup markup, ResolvedPlan plan, Words words)
    {
        markup.Open("head");
        markup.Leaf("meta", [("charset", "utf-8")]);
        markup.Leaf("meta", [("http-equiv", "Content-Security-Policy"), ("content", Policy)]);
        markup.Leaf("meta", [("name", "viewport"), ("content", "width=device-width")]);
        markup.Leaf("title", $"{plan.County.Name} {words.PlanTitle} {plan.Plan.Night.Date}");
        markup.Leaf("style", PageStyle.Css);
        markup.Close();
        markup.NewLine();
    }

    private static void WriteContents(Markup markup, ResolvedPlan plan, Words words)
    {
        markup.Open("nav", ("aria-label", words.Contents));
        markup.Leaf("b", words.Contents);
        markup.Open("ul");
        Item("#summary", words.SummaryTitle);
        Item("#map", words.MapTitle);
        Item("#half-hours", SheetWords.For(words.Tag).HalfHourTitle);
        for (var i = 0; i < plan.Units.Length; i++)
        {
            var unit = plan.Units[i];
            Item("#" + AnchorOf(i), unit.Team.Name == unit.Id ? unit.Id : $"{unit.Id} {unit.Team.Name}");
        }

        markup.Close();
        markup.Close();

        void Item(string anchor, string text)
        {
            markup.Open("li");
            markup.Leaf("a", text, ("href", anchor));
            markup.Close();
        }
    }
}
