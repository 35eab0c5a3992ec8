using System.Globalization;
using RoutePlanner.Core.Plans.DataReports;
using Spectre.Console;

namespace RoutePlanner.Cli.Screen;

/// <summary>What a data report found, a line a kind.</summary>
internal static class FindingTable
{
    /// <summary>Writes it.</summary>
    /// <param name="counts">The findings.</param>
    /// <param name="isRoadsOnly">Whether nothing but the roads could be looked at.</param>
    public static void Write(IReadOnlyList<KindCount> counts, bool isRoadsOnly)
    {
        if (counts.Count == 0)
        {
            Console.WriteLine(isRoadsOnly ? "Nothing to mend was found in the roads." : "Nothing to mend was found.");
            return;
        }

        var table = new Table().RoundedBorder().AddColumns("finding", "count", "urgent", "worst");
        foreach (var count in counts)
        {
            table.AddRow(Markup.Escape(count.Name), Number(count.Count), Number(count.Urgent), Markup.Escape($"{count.WorstId}  {count.Worst}".TrimEnd()));
        }

        AnsiConsole.Write(table);
    }

    private static string Number(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
