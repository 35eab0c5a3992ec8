using System.Collections.Immutable;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Maps.Drawing;
using RoutePlanner.Core.Plans.Traces;

namespace RoutePlanner.Core.Plans.Export.Sheets.Pages;

/// <summary>A unit's sheet as a page of A4: its map as large as its stops leave room for, letters as large as leave the map enough, and where they would be too small, two columns. A night that fits at no size goes on overleaf.</summary>
internal sealed class UnitPage(ResolvedPlan plan, PlanMap map, Words words, SheetFooter footer)
{
    private const double MostMapHeight = 600;
    private const double GoodMapHeight = 240;

    /// <summary>A map that only shows where the stops lie to each other; better than a few rows overleaf.</summary>
    private const double LeastMapHeight = 110;
    private const double CodeSide = 104;

    /// <summary>How rows are set, from what is read most easily to what holds most.</summary>
    private static readonly (double Size, bool IsTwoUp)[] Settings =
        [(11.7, false), (10.7, false), (9.6, false), (8.8, false), (10.2, true), (9.4, true), (8.7, true), (8, true), (7.4, true)];

    private static readonly PageFrame Frame = PageFrame.Portrait;

    /// <summary>Adds the unit's page, or pages, to a file.</summary>
    public void Add(PdfPages pdf, ResolvedUnit unit)
    {
        var rows = UnitRow.Of(plan, unit, words);
        var next = 0;
        for (var page = 1; page == 1 || next < rows.Length; page++)
        {
            pdf.Add(Frame.Width, Frame.Height, canvas => next = Paint(canvas, unit, rows, next, page));
        }
    }

    /// <summary>Draws one page; returns the first row that found no room.</summary>
    private int Paint(IMapCanvas canvas, ResolvedUnit unit, ImmutableArray<UnitRow> rows, int first, int page)
    {
        var title = unit.Team.Name == unit.Id ? $"{unit.Id} {words.SheetTitle}" : $"{unit.Id} {unit.Team.Name} · {words.SheetTitle}";
        var top = Frame.PaintHead(canvas, page == 1 ? title : $"{title} ({page})", $"{plan.County.Name}  {map.NightText()}");
        var bottom = Frame.Bottom - CodeSide - 8;
        var table = TableOf(canvas, Settings[^1]);
        if (page == 1)
        {
            top = Frame.PaintFacts(canvas, UnitFacts.Of(plan, unit, words), top);
            var room = bottom - top - 8;
            var left = 0.0;
            foreach (var setting in Settings)
            {
                table = TableOf(canvas, setting);
                left = room - table.HeightOf(rows);
                if (left >= GoodMapHeight)
                {
                    break;
                }
            }

            var mapHeight = left >= LeastMapHeight ? Math.Min(left, MostMapHeight) : GoodMapHeight;
            UnitMapPainter.Paint(map, unit, new MapSize(Frame.RoomWidth, mapHeight), canvas, new Pixel(PageFrame.Left, top));
            top += mapHeight + 6;
        }

        var drawn = table.Paint(rows[first..], PageFrame.Left, top, bottom);
        PaintBottom(canvas, unit, bottom + 8);
        Frame.PaintFoot(canvas, footer.Parts);
        return first + drawn;
    }

    private StopsTable TableOf(IMapCanvas canvas, (double Size, bool IsTwoUp) setting) => new(canvas, words, Frame.RoomWidth, setting.Size, setting.IsTwoUp);

    /// <summary>Changes and signatures for the pen, and the route for a phone.</summary>
    private void PaintBottom(IMapCanvas canvas, ResolvedUnit unit, double top)
    {
        const double Size = 11.5;
        var sheetWords = SheetWords.For(words.Tag);
        var right = Frame.Right - CodeSide - 14;
        canvas.Text(sheetWords.Changes, new Pixel(PageFrame.Left, top + 14), Size, false, Colour.Ink, null);
        foreach (var y in (double[])[top + 19, top + 42])
        {
            canvas.Lines([[new(PageFrame.Left, y), new(right, y)]], Colour.Rgb(0x999999), 0.8, []);
        }

        string[] signs = [words.ShiftLeader, words.Handover, words.Checker];
        var width = (right - PageFrame.Left - 24) / signs.Length;
        for (var i = 0; i < signs.Length; i++)
        {
            var x = PageFrame.Left + (i * (width + 12));
            canvas.Text(signs[i], new Pixel(x, top + 66), Size, false, Colour.Ink, null);
            canvas.Lines([[new(x, top + 82), new(x + width, top + 82)]], Colour.Ink, 1, []);
        }

        var note = sheetWords.CodeNote;
        canvas.Text(note, new Pixel(right - canvas.TextWidth(note, 8.5, false), top + 98), 8.5, false, Colour.Rgb(0x444444), null);
        RouteCode.Of(plan, unit, footer.PlanNumber).Paint(canvas, new Box(Frame.Right - CodeSide, top, Frame.Right, top + CodeSide));
    }
}
