using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Maps.Drawing;

namespace RoutePlanner.Core.Plans.Export.Sheets.Pages;

/// <summary>A unit's rows on paper: one table over the whole width, or two side by side that leave out the way there, the minutes and the remarks, so that a night of twice the rows keeps letters one can read.</summary>
internal sealed class StopsTable
{
    private const double Between = 10;

    private static readonly Colour PassFill = Colour.Rgb(0xF1EFF6);
    private static readonly Colour BreakFill = Colour.Rgb(0xF4F4F4);

    private readonly PageTable table;
    private readonly bool isTwoUp;

    /// <param name="canvas">What it is drawn on.</param>
    /// <param name="words">Of the column heads.</param>
    /// <param name="width">Of the paper between its margins, pixels.</param>
    /// <param name="size">Of the letters, pixels.</param>
    /// <param name="isTwoUp">Two tables side by side.</param>
    public StopsTable(IMapCanvas canvas, Words words, double width, double size, bool isTwoUp)
    {
        this.isTwoUp = isTwoUp;
        var one = isTwoUp ? (width - Between) / 2 : width;
        var time = $"{words.Arrive}–{words.Leave}";

        // Shares of the width; place, task and way take what longer words need.
        table = new PageTable(
            canvas,
            isTwoUp
                ?
                [
                    new(words.Number, one * 0.065), new(time, one * 0.175), new($"{words.PlaceOrRoad} / {words.WhatToDo}", one * 0.58), new(words.Done, one * 0.055), new(words.RealTime, one * 0.125),
                ]
                :
                [
                    new(words.Number, one * 0.042), new(time, one * 0.125), new(words.MinutesLabel, one * 0.05, IsRight: true), new(words.PlaceOrRoad, one * 0.215),
                    new(words.WhatToDo, one * 0.278), new(words.WayThere, one * 0.118), new(words.Done, one * 0.032), new(words.RealTime, one * 0.065), new(words.Remarks, one * 0.075),
                ],
            size);
    }

    /// <summary>What all rows take with the head, pixels.</summary>
    public double HeightOf(IReadOnlyList<UnitRow> rows)
    {
        var heights = rows.Select(row => table.HeightOf(Cells(row))).ToList();
        return table.HeadHeight + (isTwoUp ? HalfOf(heights) : heights.Sum());
    }

    /// <summary>Draws the rows that find room; returns how many.</summary>
    /// <param name="rows">What is left to be drawn.</param>
    /// <param name="left">Left edge.</param>
    /// <param name="top">Upper edge.</param>
    /// <param name="bottom">No row goes below it.</param>
    public int Paint(IReadOnlyList<UnitRow> rows, double left, double top, double bottom)
    {
        if (!isTwoUp)
        {
            return PaintColumn(rows, left, top, bottom);
        }

        // Two columns of the same height where all finds room.
        var first = PaintColumn(rows, left, top, Math.Min(bottom, top + HeightOf(rows)));
        return first + PaintColumn([.. rows.Skip(first)], left + table.Width + Between, top, bottom);
    }

    private int PaintColumn(IReadOnlyList<UnitRow> rows, double left, double top, double bottom)
    {
        table.PaintHead(left, top);
        top += table.HeadHeight;
        var next = 0;
        while (next < rows.Count && Cells(rows[next]) is var cells && top + table.HeightOf(cells) <= bottom + 1)
        {
            top = table.PaintRow(cells, left, top, rows[next].Kind switch { UnitRowKind.Pass => PassFill, UnitRowKind.Break => BreakFill, _ => null });
            next++;
        }

        return next;
    }

    /// <summary>The height of two columns that hold all rows in their order.</summary>
    private static double HalfOf(List<double> heights)
    {
        var all = heights.Sum();
        var (best, before) = (all, 0.0);
        foreach (var height in heights)
        {
            before += height;
            best = Math.Min(best, Math.Max(before, all - before));
        }

        return best;
    }

    private PageCell[] Cells(UnitRow row)
    {
        var isPlace = row.Kind is UnitRowKind.Stop or UnitRowKind.Pass;
        return isTwoUp
            ? [new(row.Number, IsBold: true), new(row.Time), new(row.Place, $"{row.Task} {row.Rule}".Trim(), isPlace), new("", IsTick: true), new("")]
            : [new(row.Number, IsBold: true), new(row.Time), new(row.Minutes), new(row.Place, IsBold: isPlace), new(row.Task, row.Rule), new(row.Way), new("", IsTick: true), new(""), new("")];
    }
}
