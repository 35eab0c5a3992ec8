using System.Globalization;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Export.Sheets.Pages;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Maps.Drawing;

namespace RoutePlanner.Core.Plans.Export.Rosters;

/// <summary>The roster on paper: teams by days, weekends shaded, the key of the shifts and how many are on duty each day below.</summary>
internal sealed class RosterPages(County county, MonthRoster roster, Words words)
{
    private const double NameWidth = 150;
    private const double SumWidth = 34;
    private const double RowHeight = 14;
    private const double LetterSize = 9;

    private static readonly Colour Weekend = Colour.Rgb(0xE6E6E3);
    private static readonly PageFrame Frame = PageFrame.Landscape;

    private readonly double column = (Frame.RoomWidth - NameWidth - SumWidth) / roster.DayCount;

    public void Add(PdfPages pdf)
    {
        var next = 0;
        do
        {
            pdf.Add(Frame.Width, Frame.Height, canvas => next = Paint(canvas, next));
        }
        while (next < roster.Rows.Length);
    }

    private double Left(int day) => PageFrame.Left + NameWidth + ((day - 1) * column);

    /// <summary>Draws one page; returns the first row that found no room.</summary>
    private int Paint(IMapCanvas canvas, int first)
    {
        var sheetWords = SheetWords.For(words.Tag);
        var head = Frame.PaintHead(canvas, RosterFile.Title(county, roster, words), words.ConfidentialNotice);
        var keyLines = TextLines.Wrap(canvas, string.Join("    ", roster.Shifts.Select(shift => RosterFile.KeyText(shift, words))), LetterSize, false, Frame.RoomWidth);
        var room = Frame.Bottom - head - (2 * RowHeight) - (keyLines.Count * 12) - 6;
        var rows = Math.Min(Math.Max(1, (int)(room / RowHeight)), roster.Rows.Length - first);
        var bottom = head + ((rows + 2) * RowHeight);
        for (var day = 1; day <= roster.DayCount; day++)
        {
            if (RosterFile.IsWeekend(roster, day))
            {
                canvas.Rings([new Box(Left(day), head, Left(day) + column, bottom).Corners()], Weekend, null, 0);
            }
        }

        PaintRow(canvas, head, words.Team, day => day.ToString(CultureInfo.InvariantCulture), sheetWords.ShiftCount, isBold: true);
        for (var i = 0; i < rows; i++)
        {
            var row = roster.Rows[first + i];
            PaintRow(
                canvas, head + ((i + 1) * RowHeight), row.Team.Name == row.Team.Id ? row.Team.Id : $"{row.Team.Id} {row.Team.Name}", day => RosterFile.CellText(row.Days[day - 1]),
                row.ShiftCount.ToString(CultureInfo.InvariantCulture), isBold: false);
        }

        // The sums are the whole month's, on every page.
        PaintRow(
            canvas, head + ((rows + 1) * RowHeight), words.Total, day => roster.Rows.Sum(row => row.Days[day - 1].Length).ToString(CultureInfo.InvariantCulture),
            roster.Rows.Sum(row => row.ShiftCount).ToString(CultureInfo.InvariantCulture), isBold: true);
        PaintGrid(canvas, head, bottom, rows + 2);
        for (var i = 0; i < keyLines.Count; i++)
        {
            canvas.Text(keyLines[i], new Pixel(PageFrame.Left, bottom + 14 + (i * 12)), LetterSize, false, Colour.Ink, null);
        }

        Frame.PaintFoot(canvas, county.Provenance.Synthetic ? [words.SyntheticNotice, $"{words.InputsDigest} {county.InputsDigest[..12]}"] : [$"{words.InputsDigest} {county.InputsDigest[..12]}"]);
        return first + rows;
    }

    private void PaintRow(IMapCanvas canvas, double top, string name, Func<int, string> cell, string sum, bool isBold)
    {
        var baseline = top + RowHeight - 4;
        TextLines.Fit(canvas, name, new Pixel(PageFrame.Left + 3, baseline), LetterSize, true, Colour.Ink, NameWidth - 6);
        for (var day = 1; day <= roster.DayCount; day++)
        {
            Centre(cell(day), Left(day) + (column / 2));
        }

        Centre(sum, Frame.Right - (SumWidth / 2));

        void Centre(string text, double x)
        {
            var width = Math.Min(column, canvas.TextWidth(text, LetterSize, isBold));
            TextLines.Fit(canvas, text, new Pixel(x - (width / 2), baseline), LetterSize, isBold, Colour.Ink, Math.Max(column, SumWidth) - 1);
        }
    }

    private void PaintGrid(IMapCanvas canvas, double top, double bottom, int rows)
    {
        List<Pixel[]> lines = [.. Enumerable.Range(0, rows + 1).Select(i => (Pixel[])[new(PageFrame.Left, top + (i * RowHeight)), new(Frame.Right, top + (i * RowHeight))])];
        double[] across = [PageFrame.Left, .. Enumerable.Range(1, roster.DayCount).Select(Left), Frame.Right - SumWidth, Frame.Right];
        lines.AddRange(across.Select(x => (Pixel[])[new(x, top), new(x, bottom)]));
        canvas.Lines(lines, Colour.Rgb(0x999999), 0.5, []);
    }
}
