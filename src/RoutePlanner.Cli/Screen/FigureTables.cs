using System.Collections.Immutable;
using RoutePlanner.Core.Plans.Figures.Writing;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace RoutePlanner.Cli.Screen;

/// <summary>Tables of figures on the screen.</summary>
internal static class FigureTables
{
    /// <summary>Border and padding of a cell, columns of the screen.</summary>
    private const int CellMargin = 3;

    public static void Write(ImmutableArray<FigureTable> tables)
    {
        var width = AnsiConsole.Profile.Width;
        try
        {
            foreach (var figures in tables.Where(t => !t.Rows.IsEmpty))
            {
                // Never narrower than the table: numbers broken over lines can't be read, and a Chinese letter in a column of width 1 hangs Spectre.Console 0.57.
                AnsiConsole.Profile.Width = Math.Max(width, WidthOf(figures));
                Write(figures);
            }
        }
        finally
        {
            AnsiConsole.Profile.Width = width;
        }
    }

    private static void Write(FigureTable figures)
    {
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine(figures.Title);
        var table = new Table().RoundedBorder();
        for (var c = 0; c < figures.Columns.Length; c++)
        {
            var column = new TableColumn(Markup.Escape(figures.Columns[c])).NoWrap();
            table.AddColumn(c < figures.TextColumns ? column : column.RightAligned());
        }

        foreach (var row in figures.Rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

        AnsiConsole.Write(table);
        if (figures.Note is { } note)
        {
            AnsiConsole.WriteLine(note);
        }
    }

    private static int WidthOf(FigureTable figures) =>
        1 + Enumerable.Range(0, figures.Columns.Length).Sum(c => figures.Rows.Select(row => row[c]).Append(figures.Columns[c]).Max(cell => new Segment(cell).CellCount()) + CellMargin);
}
