using System.Globalization;
using RoutePlanner.Core.Plans.DataReports;
using Spectre.Console;

namespace RoutePlanner.Cli.Screen;

/// <summary>What a data report found, a line a kind.</summary>
internal static class FindingTable
{
    public static void Write(IReadOnlyList<KindCount> counts)
    {
        if (counts.Count == 0)
        {
            Console.WriteLine("Nothing to mend was found.");
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
