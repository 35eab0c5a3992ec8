using System.Collections.Immutable;
using RoutePlanner.Core.Plans.Maps.Drawing;

namespace RoutePlanner.Core.Plans.Export.Sheets;

/// <summary>How a unit's stops are set so that map and table fit one side of A4.</summary>
/// <param name="CssClass">Of the sheet: letter size and row height.</param>
/// <param name="MapHeight">What is left for the map, pixels.</param>
/// <param name="IsTwoUp">Two tables side by side, with fewer columns.</param>
internal sealed record SheetFit(string CssClass, double MapHeight, bool IsTwoUp)
{
    /// <summary>Width of a page inside its margins, pixels of 1/96 inch.</summary>
    public const double PageWidth = 711;

    /// <summary>A4 inside its margins is 1,050 pixels high; header, table head, return row, signatures and footer take the rest. An estimate: on paper the map gives way where letters run wider.</summary>
    private const double RoomForMapAndRows = 790;
    private const double MostMapHeight = 620;
    private const double LeastMapHeight = 250;

    // Letter size, line height and padding must match PageStyle.
    private static readonly (string CssClass, double Letter, double Line, double Padding)[] Settings =
    [
        ("", 11.7, 1.22, 4.4), ("tight", 10.7, 1.12, 2.6), ("tighter", 9.6, 1.05, 2.3),
    ];

    /// <summary>The largest setting that leaves the map enough room; where none does, the smallest one and a second side.</summary>
    /// <param name="all">Lines of the sheet.</param>
    public static SheetFit Of(ImmutableArray<UnitRow> all)
    {
        var set = all.Where(row => row.Kind != UnitRowKind.Return).ToList();
        foreach (var (css, letter, line, padding) in Settings)
        {
            var rows = set.Sum(row => (Lines(row, letter, isTwoUp: false) * letter * line) + padding);
            if (RoomForMapAndRows - rows is >= LeastMapHeight and var left)
            {
                return new SheetFit(css, Math.Floor(Math.Min(left, MostMapHeight)), false);
            }
        }

        foreach (var (css, letter, line, padding) in Settings[1..])
        {
            var rows = set.Sum(row => (Lines(row, letter, isTwoUp: true) * letter * line) + padding) / 2;
            if (RoomForMapAndRows - rows is >= LeastMapHeight and var left)
            {
                return new SheetFit(css, Math.Floor(Math.Min(left, MostMapHeight)), true);
            }
        }

        return new SheetFit(Settings[^1].CssClass, MostMapHeight, true);

        // Lines that a row takes, by the widths of its text columns (UnitSheet), a little less as lines don't break everywhere.
        static int Lines(UnitRow row, double letter, bool isTwoUp)
        {
            var place = SvgCanvas.EstimateWidth(row.Place, letter);
            var task = SvgCanvas.EstimateWidth(row.Task, letter) + SvgCanvas.EstimateWidth(row.Rule, letter * 0.87);
            var lines = isTwoUp
                ? Math.Ceiling((place + task + letter) / (PageWidth * 0.5 * 0.44))
                : Math.Max(Math.Ceiling(place / (PageWidth * 0.198)), Math.Ceiling(task / (PageWidth * 0.262)));
            return (int)Math.Max(1, lines);
        }
    }
}
