using System.Globalization;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Plans.Export.Sheets;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Writing;
using RoutePlanner.Core.Roads.Quality;

namespace RoutePlanner.Core.Plans.DataReports;

/// <summary>
/// The first sheet of report.html, one side of A4: whether one can plan with the data, what to mend first, what there is of each kind, and the map. A tall map stands beside
/// the lists, a wide one below them; it takes what room they leave.
/// </summary>
/// <param name="report">The report.</param>
/// <param name="words">Its language.</param>
/// <param name="map">The map's document, for its legend.</param>
/// <param name="draw">Draws the map as a PNG of a size.</param>
internal sealed class ReportOverview(DataReport report, ReportWords words, MapDocument map, Func<MapSize, byte[]> draw)
{
    /// <summary>Of them from reading the files, so that the map's own come up too.</summary>
    private const int MostUnread = 3;

    private const int LongList = 5;

    private readonly IReadOnlyList<KindCount> counts = KindCount.Of(report, words.Tag);

    /// <summary>Whether the map stands beside the lists: a tall one does, where they are long enough to leave little room below them.</summary>
    private bool IsBeside => counts.Count >= LongList && ReportMap.IsTall(map);

    /// <summary>How many of what to mend first there is room for; beside a map the kinds stand above them.</summary>
    private int MostUrgent => IsBeside ? Math.Clamp(12 - (counts.Count / 2), 4, 8) : 5;

    private bool HasErrors => Counted(Severity.Error) > 0;

    public void Write(Markup markup)
    {
        markup.Open("section", ("class", "sheet first"), ("id", "overview"));
        WriteHead(markup);
        WriteVerdict(markup);
        WriteFigures(markup);
        markup.Open("div", ("class", IsBeside ? "body beside" : "body below"));
        WriteLists(markup);
        WriteMap(markup);
        markup.Close();
        markup.Close();
        markup.NewLine();
    }

    /// <summary>The kind's letters on its colour.</summary>
    public static void WriteSwatch(Markup markup, FindingKind kind)
    {
        var sign = FindingSigns.Of(kind);
        markup.Leaf("span", sign.Letters, ("class", "swatch"), ("style", $"background: {sign.Colour}"));
    }

    /// <summary>Where a kind's findings are on the page.</summary>
    public static string AnchorOf(FindingKind kind) => "kind-" + ReportJson.Word(kind);

    private void WriteHead(Markup markup)
    {
        var common = Words.For(words.Tag);
        markup.Open("div", ("class", "top"));
        markup.Leaf("h1", $"{report.Name} · {words.Title}");
        if (report.Roads.Layer.File != report.Name)
        {
            markup.Leaf("div", report.Roads.Layer.File, ("class", "right"));
        }

        markup.Close();
        markup.Open("div", ("class", "facts"));
        if (report.County is { } county)
        {
            if (county.Provenance.Synthetic)
            {
                markup.Leaf("span", common.SyntheticNotice, ("class", "notice"));
            }

            markup.Fact(common.InputsDigest, county.InputsDigest[..Math.Min(12, county.InputsDigest.Length)]);
        }
        else
        {
            markup.Leaf("span", HasErrors ? words.CountyUnreadable : words.RoadsOnly, ("class", "notice"));
        }

        markup.Close();
    }

    private void WriteVerdict(Markup markup)
    {
        var (errors, warnings, notes) = (Counted(Severity.Error), Counted(Severity.Warning), Counted(Severity.Note));
        var kind = errors > 0 ? "bad" : warnings > 0 ? "doubtful" : "good";
        markup.Leaf("p", words.Verdict(errors, warnings, notes), ("class", $"verdict {kind}"));
    }

    /// <summary>Findings and, if there is something to mend, diagnostics; the notes among those only tell how the files were read.</summary>
    private int Counted(Severity severity) =>
        report.Findings.Count(f => f.Finding.Severity == severity) + (severity == Severity.Note ? 0 : report.Diagnostics.Count(d => d.Severity == severity));

    private void WriteFigures(Markup markup)
    {
        var figures = report.Figures;
        markup.Open("div", ("class", "figures"));
        Figure(Counted(Severity.Error), words.Errors, "severe");
        Figure(Counted(Severity.Warning), words.Warnings, "severe");
        Figure(Counted(Severity.Note), words.Notes, "severe");
        Figure(figures.Roads, words.Roads);
        Figure(figures.Kilometres, words.RoadKilometres);
        Figure(figures.CarKilometres, words.CarKilometres);
        Figure(figures.DeadEnds, words.DeadEnds);
        Figure(figures.CutEnds, words.CutEnds);
        markup.Close();

        void Figure(double value, string label, string css = "")
        {
            markup.Open("div", ("class", css));
            markup.Leaf("strong", Number(value));
            markup.Leaf("span", label);
            markup.Close();
        }
    }

    private void WriteLists(Markup markup)
    {
        var urgent = report.Findings.GroupBy(f => f.Finding.Kind)
            .SelectMany(kind => kind.Where(f => f.Finding.Severity > Severity.Note).Select((finding, rank) => (finding, rank)))
            .OrderByDescending(f => f.finding.Finding.Severity).ThenBy(f => f.rank).ThenBy(f => f.finding.Finding.Kind)
            .Select(f => f.finding).ToList();
        var unread = report.Diagnostics.Where(d => d.Severity == Severity.Error).Take(MostUnread).ToList();
        if (counts.Count == 0 && unread.Count == 0)
        {
            return;
        }

        markup.Open("div", ("class", "lists"));
        if (counts.Count > 0)
        {
            markup.Open("div");
            markup.Leaf("h3", words.Overview);
            WriteCounts(markup);
            markup.Close();
        }

        if (urgent.Count + unread.Count > 0)
        {
            markup.Open("div", ("class", "urgent"));
            markup.Leaf("h3", words.MendFirst);
            foreach (var diagnostic in unread)
            {
                markup.Open("p");
                markup.Leaf("a", diagnostic.Where is null ? diagnostic.File : $"{diagnostic.File}, {diagnostic.Where}", ("href", "#reading"));
                markup.Text(" " + ReportPage.Text(diagnostic));
                markup.Close();
            }

            foreach (var finding in urgent.Take(MostUrgent - unread.Count))
            {
                WriteUrgent(markup, finding);
            }

            markup.Close();
        }

        markup.Close();
    }

    private void WriteUrgent(Markup markup, NumberedFinding numbered)
    {
        markup.Open("p");
        markup.Leaf("a", numbered.Id, ("href", "#" + numbered.Id), ("style", $"background: {FindingSigns.Of(numbered.Finding.Kind).Colour}"), ("class", "swatch"));
        markup.Text(words.Message(numbered.Finding) + " ");
        markup.Leaf("span", "→ " + words.Advice(numbered.Finding), ("class", "todo"));
        markup.Close();
    }

    private void WriteCounts(Markup markup)
    {
        markup.OpenTable("counts", (words.KindLabel, ""), (words.Count, "n"), (words.Urgent, "n"), (words.Worst, "t"));
        foreach (var count in counts)
        {
            markup.Open("tr");
            markup.Open("td");
            WriteSwatch(markup, count.Kind);
            SvgMapRenderer.RenderSample(new LegendEntry(count.Name, FindingSigns.Of(count.Kind).Symbol), markup);
            markup.Leaf("a", count.Name, ("href", "#" + AnchorOf(count.Kind)));
            markup.Close();
            markup.Leaf("td", Number(count.Count), ("class", "n"));
            markup.Leaf("td", Number(count.Urgent), ("class", count.Urgent > 0 ? "n some" : "n"));
            markup.Leaf("td", count.Worst, ("class", "t"));
            markup.Close();
        }

        markup.CloseTable();
    }

    private void WriteMap(Markup markup)
    {
        markup.Open("figure", ("id", "map"));
        markup.Open("div", ("class", "frame"));
        markup.Leaf("img", [("class", "map"), ("alt", words.MapTitle), ("src", "data:image/png;base64," + Convert.ToBase64String(draw(ReportMap.SizeOnPage(map, IsBeside))))]);
        markup.Close();

        // The findings' signs, which come first, are in the list.
        markup.Open("figcaption", ("class", "legend"));
        foreach (var entry in map.Legend.Skip(counts.Count))
        {
            markup.Open("div");
            SvgMapRenderer.RenderSample(entry, markup);
            markup.Leaf("span", entry.Text);
            markup.Close();
        }

        markup.Close();
        markup.Close();
    }

    private static string Number(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
