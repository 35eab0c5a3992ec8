using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Maps.Drawing;

namespace RoutePlanner.Core.Plans.Export.Sheets.Pages;

/// <summary>A table on a page: rows as high as their longest cell, thin rules, a grey head. Texts wrap inside their column.</summary>
/// <param name="canvas">What it is drawn on, and measured with.</param>
/// <param name="columns">From left to right.</param>
/// <param name="size">Size of the letters, pixels.</param>
internal sealed class PageTable(IMapCanvas canvas, IReadOnlyList<PageColumn> columns, double size)
{
    private const double SidePadding = 3;
    private const double QuietShare = 0.86;

    private static readonly Colour Rule = Colour.Rgb(0xBBBBBB);
    private static readonly Colour HeadFill = Colour.Rgb(0xECEAE4);
    private static readonly Colour Quiet = Colour.Rgb(0x555555);

    private double LineHeight => size * 1.16;

    private double RowPadding => size * 0.2;

    public double HeadHeight => (size * 0.9) + 6;

    public double Width => columns.Sum(column => column.Width);

    public double HeightOf(IReadOnlyList<PageCell> cells) => (Math.Max(1, cells.Select((cell, i) => LinesOf(cell, i).Count).Max()) * LineHeight) + (2 * RowPadding);

    public void PaintHead(double left, double top)
    {
        canvas.Rings([new Box(left, top, left + Width, top + HeadHeight).Corners()], HeadFill, null, 0);
        var x = left;
        foreach (var column in columns)
        {
            var room = column.Width - (2 * SidePadding);
            var start = column.IsRight ? x + column.Width - SidePadding - Math.Min(room, canvas.TextWidth(column.Title, size * 0.88, true)) : x + SidePadding;
            TextLines.Fit(canvas, column.Title, new Pixel(start, top + HeadHeight - 4.5), size * 0.88, true, Colour.Ink, room);
            x += column.Width;
        }

        canvas.Lines([[new(left, top + HeadHeight), new(left + Width, top + HeadHeight)]], Colour.Rgb(0x555555), 1, []);
    }

    /// <summary>Draws a row; returns where the next one begins.</summary>
    public double PaintRow(IReadOnlyList<PageCell> cells, double left, double top, Colour? fill = null)
    {
        var height = HeightOf(cells);
        if (fill is { } shade)
        {
            canvas.Rings([new Box(left, top, left + Width, top + height).Corners()], shade, null, 0);
        }

        var x = left;
        for (var i = 0; i < cells.Count; i++)
        {
            PaintCell(cells[i], i, x, top);
            x += columns[i].Width;
        }

        canvas.Lines([[new(left, top + height), new(left + Width, top + height)]], Rule, 0.5, []);
        return top + height;
    }

    private void PaintCell(PageCell cell, int column, double x, double top)
    {
        if (cell.IsTick)
        {
            var side = size * 0.95;
            var middle = new Pixel(x + (columns[column].Width / 2), top + RowPadding + (LineHeight / 2));
            canvas.Rings([Box.Around(middle, side, side).Corners()], null, Colour.Ink, 0.9);
            return;
        }

        var baseline = top + RowPadding + (size * 0.92);
        foreach (var (text, isQuiet) in LinesOf(cell, column))
        {
            var letters = isQuiet ? size * QuietShare : size;
            var width = canvas.TextWidth(text, letters, cell.IsBold);
            var start = columns[column].IsRight ? x + columns[column].Width - SidePadding - width : x + SidePadding;
            canvas.Text(text, new Pixel(start, baseline), letters, cell.IsBold, isQuiet ? Quiet : Colour.Ink, null);
            baseline += LineHeight;
        }

        // Quiet text that fits behind the last line stands there.
        if (QuietBeside(cell, column) is { } beside)
        {
            canvas.Text(cell.Quiet, new Pixel(x + SidePadding + beside, baseline - LineHeight), size * QuietShare, false, Quiet, null);
        }
    }

    /// <summary>Lines of a cell; quiet text has lines of its own where it doesn't fit behind the last one.</summary>
    private List<(string Text, bool IsQuiet)> LinesOf(PageCell cell, int column)
    {
        var room = columns[column].Width - (2 * SidePadding);
        List<(string, bool)> lines = [.. TextLines.Wrap(canvas, cell.Text, size, cell.IsBold, room).Select(line => (line, false))];
        if (cell.Quiet.Length > 0 && QuietBeside(cell, column) is null)
        {
            lines.AddRange(TextLines.Wrap(canvas, cell.Quiet, size * QuietShare, false, room).Select(line => (line, true)));
        }

        return lines;
    }

    /// <summary>Where quiet text begins behind the text, or null where it doesn't fit.</summary>
    private double? QuietBeside(PageCell cell, int column)
    {
        if (cell.Quiet.Length == 0)
        {
            return null;
        }

        var room = columns[column].Width - (2 * SidePadding);
        var before = canvas.TextWidth(cell.Text, size, cell.IsBold) + (size * 0.5);
        return before + canvas.TextWidth(cell.Quiet, size * QuietShare, false) <= room ? before : null;
    }
}
