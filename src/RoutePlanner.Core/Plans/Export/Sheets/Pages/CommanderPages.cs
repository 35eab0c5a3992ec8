using System.Globalization;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Maps.Drawing;
using RoutePlanner.Core.Plans.Traces;

namespace RoutePlanner.Core.Plans.Export.Sheets.Pages;

/// <summary>What the commander carries: what isn't covered and why, the longest gaps, the map of all units, and where each of them is at every half hour.</summary>
internal sealed class CommanderPages(ResolvedPlan plan, PlanMap map, Words words, SheetFooter footer)
{
    private const int WorstGapRows = 20;
    private const double LetterSize = 10.5;

    public void Add(PdfPages pdf)
    {
        AddSummary(pdf);
        AddMap(pdf);
        AddHalfHours(pdf);
    }

    private void AddSummary(PdfPages pdf)
    {
        var frame = PageFrame.Portrait;
        var width = frame.RoomWidth;
        var unmet = CommanderLists.Unmet(plan).Select(d => (PageCell[])[
            new(plan.TargetName(d), IsBold: true), new(StopWords.Asked(plan, d, words)), new(Whole(d.Served.Length)), new(Minutes(d.WorstGap)), new(words.Of(d.Status)),
            new(string.Join(words.And, d.Reasons.Select(words.Reason).Concat(d.Repairs))),
        ]).ToList();
        var gaps = CommanderLists.WorstGaps(plan, WorstGapRows).Select(d => (PageCell[])[
            new(plan.TargetName(d), IsBold: true), new(d.Kind == DemandKind.Passes ? words.KeyRoads : words.Of(plan.Place(d.TargetId).Kind)), new(Minutes(d.WorstGap)), new(Minutes(d.Required.GapMax!.Value)),
            new(d.WorstGap > d.Required.GapMax ? "+" + Minutes(d.WorstGap - d.Required.GapMax.Value) : "–"), new(words.Of(d.Status)),
        ]).ToList();
        PageColumn[] unmetColumns =
        [
            new(words.Target, width * 0.19), new(words.Asked, width * 0.22), new(words.Served, width * 0.07, true), new(words.WorstGap, width * 0.1, true), new(words.StatusLabel, width * 0.11), new(words.Reasons, width * 0.31),
        ];
        PageColumn[] gapColumns =
        [
            new(words.Target, width * 0.3), new(words.Kind, width * 0.2), new(words.WorstGap, width * 0.13, true), new(words.Allowed, width * 0.13, true), new(words.Excess, width * 0.1, true), new(words.StatusLabel, width * 0.14),
        ];
        AddTables(pdf, frame, $"{plan.County.Name} {words.PlanTitle} · {words.SummaryTitle}",
            ($"{words.UnmetTitle} ({unmet.Count})", unmetColumns, unmet, words.AllMet), (words.WorstGapsTitle, gapColumns, gaps, words.NoGapRules), (words.UnitsTitle, UnitColumns(width), Units(), "–"));
    }

    private PageColumn[] UnitColumns(double width) =>
    [
        new(words.Number, width * 0.05), new(words.Unit, width * 0.27), new(words.CallSign, width * 0.1), new(words.ModeLabel, width * 0.1), new(words.Shift, width * 0.13), new(words.BaseLabel, width * 0.19),
        new(words.Visits, width * 0.05, true), new(words.Passes, width * 0.05, true), new(words.Kilometres, width * 0.06, true),
    ];

    private List<PageCell[]> Units()
    {
        var letters = map.Marks.Motorised.ToDictionary(m => m.Unit.Id, m => m.Letters, StringComparer.Ordinal);
        return
        [
            .. plan.Units.Select(unit => (PageCell[])[
                new(letters.GetValueOrDefault(unit.Id, "")), new(unit.Team.Name == unit.Id ? unit.Id : $"{unit.Id} {unit.Team.Name}", IsBold: true), new(unit.Team.Radio ?? ""), new(words.Of(unit.Plan.Mode)),
                new($"{plan.Clock.Minute(unit.Plan.ShiftStart)}–{plan.Clock.Minute(unit.Plan.ShiftEnd)}"), new(plan.Base(unit).Name), new(Whole(unit.Plan.Totals.Visits)), new(Whole(unit.Plan.Totals.Passes)),
                new((unit.Plan.Totals.DriveMetres / 1000).ToString("0.0", CultureInfo.InvariantCulture)),
            ]),
        ];
    }

    /// <summary>Tables one below the other, over as many pages as they need.</summary>
    private void AddTables(PdfPages pdf, PageFrame frame, string title, params (string Title, PageColumn[] Columns, List<PageCell[]> Rows, string Empty)[] tables)
    {
        var (table, row) = (0, 0);
        do
        {
            pdf.Add(frame.Width, frame.Height, canvas =>
            {
                var top = frame.PaintHead(canvas, title, map.NightText());
                while (table < tables.Length && top + 50 < frame.Bottom)
                {
                    var (heading, columns, rows, empty) = tables[table];
                    canvas.Text(heading, new Pixel(PageFrame.Left, top + 18), 13, true, Colour.Ink, null);
                    top += 26;
                    if (rows.Count == 0)
                    {
                        canvas.Text(empty, new Pixel(PageFrame.Left, top + 12), LetterSize, false, Colour.Ink, null);
                        top += 20;
                    }
                    else
                    {
                        (top, row) = PaintRows(canvas, frame, new PageTable(canvas, columns, LetterSize), rows, row, top);
                        if (row < rows.Count)
                        {
                            break;
                        }
                    }

                    (table, row) = (table + 1, 0);
                }

                frame.PaintFoot(canvas, footer.Parts);
            });
        }
        while (table < tables.Length);
    }

    private static (double Top, int Next) PaintRows(IMapCanvas canvas, PageFrame frame, PageTable table, List<PageCell[]> rows, int first, double top)
    {
        table.PaintHead(PageFrame.Left, top);
        top += table.HeadHeight;
        var next = first;
        // A row higher than a page stands alone rather than never.
        while (next < rows.Count && (next == first || top + table.HeightOf(rows[next]) <= frame.Bottom))
        {
            top = table.PaintRow(rows[next], PageFrame.Left, top);
            next++;
        }

        return (top + 6, next);
    }

    private void AddMap(PdfPages pdf)
    {
        var frame = PageFrame.Landscape;
        pdf.Add(frame.Width, frame.Height, canvas =>
        {
            MapPainter.Paint(map.Overview(), new MapSize(frame.RoomWidth, frame.Bottom - 36, 250), canvas, new Pixel(PageFrame.Left, 36));
            frame.PaintFoot(canvas, footer.Parts);
        });
    }

    private void AddHalfHours(PdfPages pdf)
    {
        const double NameWidth = 96;
        const double RowHeight = 12.2;
        var frame = PageFrame.Landscape;
        var sheetWords = SheetWords.For(words.Tag);
        var moments = HalfHours.Of(plan);
        var column = (frame.RoomWidth - NameWidth) / Math.Max(1, moments.Length);
        var next = 0;
        while (next < plan.Units.Length)
        {
            pdf.Add(frame.Width, frame.Height, canvas =>
            {
                var top = frame.PaintHead(canvas, sheetWords.HalfHourTitle, $"{plan.County.Name}  {map.NightText()}");
                for (var i = 0; i < moments.Length; i++)
                {
                    canvas.Text(plan.Clock.Minute(moments[i]), new Pixel(PageFrame.Left + NameWidth + (i * column) + 1.5, top + 9), 9, true, Colour.Ink, null);
                }

                top += 13;
                var first = next;
                for (; next < plan.Units.Length && top + RowHeight <= frame.Bottom - 14; next++, top += RowHeight)
                {
                    var unit = plan.Units[next];
                    if ((next - first) % 2 == 0)
                    {
                        canvas.Rings([new Box(PageFrame.Left, top, frame.Right, top + RowHeight).Corners()], Colour.Rgb(0xF2F2F0), null, 0);
                    }

                    TextLines.Fit(canvas, unit.Team.Name == unit.Id ? unit.Id : $"{unit.Id} {unit.Team.Name}", new Pixel(PageFrame.Left + 1, top + 9), 8.5, true, Colour.Ink, NameWidth - 4);
                    for (var i = 0; i < moments.Length; i++)
                    {
                        TextLines.Fit(canvas, HalfHours.At(plan, unit, moments[i], words), new Pixel(PageFrame.Left + NameWidth + (i * column) + 1.5, top + 9), 7.8, false, Colour.Ink, column - 2.5);
                    }
                }

                for (var i = 0; i < moments.Length; i++)
                {
                    var x = PageFrame.Left + NameWidth + (i * column);
                    canvas.Lines([[new(x, top - ((next - first) * RowHeight) - 13), new(x, top)]], Colour.Rgb(moments[i] % 3600 == 0 ? 0x999999 : 0xDDDDDD), 0.5, []);
                }

                canvas.Text(sheetWords.HalfHourKey, new Pixel(PageFrame.Left, top + 12), 9, false, Colour.Rgb(0x444444), null);
                frame.PaintFoot(canvas, footer.Parts);
            });
        }
    }

    private string Minutes(int seconds) => StopWords.Format(words.Minutes, StopWords.Minutes(seconds));

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
