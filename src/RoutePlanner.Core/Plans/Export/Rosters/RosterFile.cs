using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Maps.Drawing;
using RoutePlanner.Core.Plans.Writing;

namespace RoutePlanner.Core.Plans.Export.Rosters;

/// <summary>Writes a month's roster as CSV for a spreadsheet, as HTML, or as a PDF of A4 pages on their side.</summary>
public static class RosterFile
{
    /// <summary>Endings of files that can be written.</summary>
    public static ImmutableArray<string> Endings { get; } = [".csv", ".html", ".pdf"];

    /// <summary>Writes the file; its ending says which sort.</summary>
    /// <param name="county">The county.</param>
    /// <param name="month">The month.</param>
    /// <param name="path">A file with one of <see cref="Endings"/>.</param>
    /// <param name="options">Language and font.</param>
    /// <returns>Warnings, e.g. <c>no-cjk-font</c>.</returns>
    /// <exception cref="ArgumentException">The file has another ending.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static ImmutableArray<Diagnostic> Write(County county, YearMonth month, string path, OutputOptions options)
    {
        ArgumentNullException.ThrowIfNull(county);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        var roster = MonthRoster.Of(county, month);
        var words = Words.For(options.Language ?? county.Language);
        var diagnostics = new DiagnosticBag();
        switch (Path.GetExtension(path).ToUpperInvariant())
        {
            case ".CSV":
                WriteCsv(roster, path);
                break;
            case ".HTML":
                WriteHtml(county, roster, words, path);
                break;
            case ".PDF":
                using (var pdf = new PdfPages(Title(county, roster, words), options.FontFile, diagnostics))
                {
                    new RosterPages(county, roster, words).Add(pdf);
                    File.WriteAllBytes(path, pdf.ToBytes());
                }

                break;
            default:
                throw new ArgumentException($"allowed are files that end in {string.Join(", ", Endings)}", nameof(path));
        }

        return diagnostics.ToImmutable();
    }

    internal static string Title(County county, MonthRoster roster, Words words) => $"{county.Name} {SheetWords.For(words.Tag).RosterTitle} {MonthText(roster)}";

    /// <summary>"A 18:00–02:00 (break 30 min)"</summary>
    internal static string KeyText(RosterShift shift, Words words)
    {
        var hours = $"{shift.Letters}  {Clock(shift.Start)}–{Clock(shift.End)}";
        return shift.BreakMinutes == 0 ? hours : $"{hours} ({SheetWords.For(words.Tag).Break} {StopWords.Format(words.Minutes, shift.BreakMinutes)})";
    }

    internal static bool IsWeekend(MonthRoster roster, int day) => roster.Month.OnDayOfMonth(day).DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;

    internal static string CellText(ImmutableArray<string> shifts) => string.Join('+', shifts);

    private static string MonthText(MonthRoster roster) => string.Create(CultureInfo.InvariantCulture, $"{roster.Month.Year:0000}-{roster.Month.Month:00}");

    private static string Clock(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Teams by days with the hours written out, so that a spreadsheet needs no key.</summary>
    private static void WriteCsv(MonthRoster roster, string path)
    {
        var hoursOf = roster.Shifts.ToDictionary(shift => shift.Letters, shift => $"{Clock(shift.Start)}-{Clock(shift.End)}", StringComparer.Ordinal);
        using var csv = new CsvFile(path, ["team", "name", .. Enumerable.Range(1, roster.DayCount).Select(day => roster.Month.OnDayOfMonth(day).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)), "shifts"]);
        foreach (var row in roster.Rows)
        {
            csv.Row([row.Team.Id, row.Team.Name, .. row.Days.Select(day => string.Join(" ", day.Select(letters => hoursOf[letters]))), row.ShiftCount.ToString(CultureInfo.InvariantCulture)]);
        }
    }

    private static void WriteHtml(County county, MonthRoster roster, Words words, string path)
    {
        const string Css = """

            @page { size: A4 landscape; margin: 9mm; }
            body { margin: 4mm; font: 8.5pt/1.25 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", Arial, sans-serif; color: #111; }
            h1 { font-size: 14pt; margin: 0 0 2mm; }
            table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
            th, td { border: 0.5px solid #999; padding: 0.2mm 0.6mm; text-align: center; font-size: 7.5pt; }
            th.name, td.name { text-align: left; white-space: nowrap; }
            .w { background: #e8e8e6; }
            tr { break-inside: avoid; }
            thead { display: table-header-group; }
            p { margin: 2mm 0 0; font-size: 8pt; }

            """;
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        using var markup = new Markup(file);
        markup.Raw("<!DOCTYPE html>\n");
        markup.Open("html", ("lang", words.Tag));
        markup.Open("head");
        markup.Leaf("meta", [("charset", "utf-8")]);
        markup.Leaf("meta", [("http-equiv", "Content-Security-Policy"), ("content", "default-src 'none'; style-src 'unsafe-inline'")]);
        markup.Leaf("title", Title(county, roster, words));
        markup.Leaf("style", Css);
        markup.Close();
        markup.Open("body");
        markup.Leaf("h1", Title(county, roster, words));
        WriteTable(roster, words, markup);
        markup.Leaf("p", string.Join("     ", roster.Shifts.Select(shift => KeyText(shift, words))));
        markup.Leaf("p", county.Provenance.Synthetic ? $"{words.SyntheticNotice}  {words.ConfidentialNotice}" : words.ConfidentialNotice);
        markup.Close();
        markup.Close();
        markup.NewLine();
    }

    private static void WriteTable(MonthRoster roster, Words words, Markup markup)
    {
        markup.Open("table");
        markup.Open("thead");
        markup.Open("tr");
        markup.Leaf("th", words.Team, ("class", "name"), ("scope", "col"));
        for (var day = 1; day <= roster.DayCount; day++)
        {
            markup.Leaf("th", day.ToString(CultureInfo.InvariantCulture), ("class", IsWeekend(roster, day) ? "w" : ""), ("scope", "col"));
        }

        markup.Leaf("th", SheetWords.For(words.Tag).ShiftCount, ("scope", "col"));
        markup.Close();
        markup.Close();
        markup.Open("tbody");
        foreach (var row in roster.Rows)
        {
            markup.Open("tr");
            markup.Leaf("td", row.Team.Name == row.Team.Id ? row.Team.Id : $"{row.Team.Id} {row.Team.Name}", ("class", "name"));
            foreach (var (day, shifts) in row.Days.Index())
            {
                markup.Leaf("td", CellText(shifts), ("class", IsWeekend(roster, day + 1) ? "w" : ""));
            }

            markup.Leaf("td", row.ShiftCount.ToString(CultureInfo.InvariantCulture));
            markup.Close();
            markup.NewLine();
        }

        markup.Close();
        markup.Close();
    }
}
