using System.Globalization;
using System.Text;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Plans.Export.Sheets;
using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Writing;
using RoutePlanner.Core.Roads.Quality;

namespace RoutePlanner.Core.Plans.DataReports;

/// <summary>report.html: overview with the map, then the findings kind by kind with what to do; one file without scripts or outside requests.</summary>
internal sealed class ReportPage(DataReport report, ReportWords words, ReportOverview overview)
{
    /// <summary>So many of each kind are on the page and numbered on the map; report.json has them all.</summary>
    public const int ShownOfKind = 50;

    private const int SketchedOfKind = 6;
    private const int ShownDiagnostics = 200;

    /// <summary>Forbids the browser whatever the page doesn't need, should a name ever slip through as markup.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private readonly IReadOnlyList<KindCount> counts = KindCount.Of(report, words.Tag);

    public void Write(string path)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        using var markup = new Markup(file);
        markup.Raw("<!DOCTYPE html>\n");
        markup.Open("html", ("lang", words.Tag));
        WriteHead(markup);
        markup.Open("body");
        overview.Write(markup);
        if (counts.Count > 0)
        {
            markup.Open("section", ("class", "sheet"));
            foreach (var count in counts)
            {
                WriteKind(markup, count);
            }

            markup.Close();
        }

        WriteDiagnostics(markup);
        markup.Close();
        markup.Close();
        markup.NewLine();
    }

    private void WriteHead(Markup markup)
    {
        markup.Open("head");
        markup.Leaf("meta", [("charset", "utf-8")]);
        markup.Leaf("meta", [("http-equiv", "Content-Security-Policy"), ("content", Policy)]);
        markup.Leaf("meta", [("name", "viewport"), ("content", "width=device-width")]);
        markup.Leaf("title", $"{report.Name} · {words.Title}");
        markup.Leaf("style", PageStyle.Css + ReportStyle.Css);
        markup.Close();
        markup.NewLine();
    }

    private void WriteKind(Markup markup, KindCount count)
    {
        markup.Open("h3", ("id", ReportOverview.AnchorOf(count.Kind)));
        ReportOverview.WriteSwatch(markup, count.Kind);
        markup.Text($"{count.Name} ({Number(count.Count)})");
        markup.Close();
        markup.Leaf("p", words.Meaning(count.Kind), ("class", "meaning"));
        markup.Open("table", ("class", "findings"));
        markup.Open("colgroup");
        markup.Leaf("col", [("class", "no")]);
        markup.Leaf("col", [("class", "at")]);
        markup.Leaf("col", []);
        markup.Close();
        markup.Open("thead");
        markup.Open("tr");
        foreach (var title in (string[])[words.Number, words.Where, $"{words.What} / {words.ToDo}"])
        {
            markup.Leaf("th", title, ("scope", "col"));
        }

        markup.Close();
        markup.Close();
        markup.Open("tbody");
        foreach (var finding in report.Findings.Where(f => f.Finding.Kind == count.Kind).Take(ShownOfKind))
        {
            WriteFinding(markup, finding);
        }

        markup.CloseTable();
        if (count.Count > ShownOfKind)
        {
            markup.Leaf("p", string.Format(CultureInfo.InvariantCulture, words.AndMore, count.Count - ShownOfKind), ("class", "meaning"));
        }

        WriteSketches(markup, count.Kind);
    }

    /// <summary>Small maps of the worst; of a missing name there is nothing to see.</summary>
    private void WriteSketches(Markup markup, FindingKind kind)
    {
        if (FindingSigns.Of(kind).IsFaint)
        {
            return;
        }

        var sketch = new ReportSketch(report);
        markup.Open("div", ("class", "sketches"));
        foreach (var finding in report.Findings.Where(f => f.Finding.Kind == kind).Take(SketchedOfKind))
        {
            markup.Open("figure");
            SvgMapRenderer.Render(sketch.Of(finding, words), ReportSketch.Size, markup);
            markup.Leaf("figcaption", finding.Id);
            markup.Close();
        }

        markup.Close();
        markup.NewLine();
    }

    private void WriteFinding(Markup markup, NumberedFinding numbered)
    {
        var finding = numbered.Finding;
        markup.Open("tr", ("id", numbered.Id));
        markup.Leaf("td", numbered.Id, ("class", "id"));
        markup.Leaf("td", ReportWords.Position(finding.At), ("class", "at"));
        markup.Open("td");
        WriteSeverity(markup, finding.Severity);
        markup.Text(" " + words.Message(finding));
        if (finding.IsAtBorder)
        {
            markup.Leaf("span", $" ({words.AtBorder})", ("class", "quiet"));
        }

        markup.Leaf("br", []);
        markup.Leaf("span", "→ " + words.Advice(finding), ("class", "todo"));
        markup.Close();
        markup.Close();
        markup.NewLine();
    }

    private void WriteDiagnostics(Markup markup)
    {
        var shown = report.Diagnostics.OrderByDescending(d => d.Severity).Take(ShownDiagnostics).ToList();
        if (shown.Count == 0)
        {
            return;
        }

        markup.Open("section", ("class", "sheet"), ("id", "reading"));
        markup.Leaf("h2", words.ReadingTitle);
        markup.OpenTable("dense reading", (words.SeverityLabel, "t"), (words.FileLabel, ""), (words.What, ""));
        foreach (var diagnostic in shown)
        {
            markup.Open("tr");
            markup.Open("td", ("class", "t"));
            WriteSeverity(markup, diagnostic.Severity);
            markup.Close();
            markup.Leaf("td", diagnostic.Where is null ? diagnostic.File : $"{diagnostic.File}, {diagnostic.Where}", ("class", "f"));
            markup.Leaf("td", $"{Text(diagnostic)} [{diagnostic.Code}]");
            markup.Close();
        }

        markup.CloseTable();
        if (report.Diagnostics.Length > shown.Count)
        {
            markup.Leaf("p", string.Format(CultureInfo.InvariantCulture, words.AndMore, report.Diagnostics.Length - shown.Count), ("class", "meaning"));
        }

        markup.Close();
    }

    private void WriteSeverity(Markup markup, Severity severity) =>
        markup.Leaf("span", words.Of(severity), ("class", "badge " + ReportJson.Word(severity)));

    /// <summary>What a diagnostic says, without where.</summary>
    public static string Text(Diagnostic diagnostic) => (diagnostic with { File = "", Where = null }).ToString()[2..];

    private static string Number(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
