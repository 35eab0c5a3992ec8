using System.Globalization;
using RoutePlanner.Core.Patrol.Doctor;
using Spectre.Console;

namespace RoutePlanner.Cli.Screen;

/// <summary>The doctor's findings as a table, and each verdict's reason below it.</summary>
internal static class DoctorTable
{
    public static void Write(DoctorReport report)
    {
        var table = new Table().RoundedBorder();
        foreach (var heading in new[] { "layer", "declared", "verdict", "votes", "before", "after" })
        {
            table.AddColumn(new TableColumn(heading).NoWrap());
        }

        table.AddColumn("chance of error");
        foreach (var f in report.Findings)
        {
            table.AddRow(
                Markup.Escape(f.Layer), Markup.Escape(f.Declared), Markup.Escape(Verdict(f)),
                f.Votes.ToString(CultureInfo.InvariantCulture), Share(f.ShareBefore), Share(f.ShareAfter), Chance(f.ChanceOfError));
        }

        AnsiConsole.Write(table);
        foreach (var f in report.Findings)
        {
            Console.WriteLine($"{f.File}: {f.Explanation} ({f.Points} positions; {f.Evidence}: {Share(f.ShareBefore)} as declared, {Share(f.ShareAfter)} by the best other reading).");
        }
    }

    private static string Verdict(LayerFinding finding) => finding.Verdict switch
    {
        LayerVerdict.Fits => "fits",
        LayerVerdict.FitsOtherwise => $"is {finding.Hypothesis}",
        _ => "can't tell",
    };

    private static string Share(double? share) => share is { } value ? value.ToString("0 %", CultureInfo.InvariantCulture) : "–";

    private static string Chance(double? chance) => chance is not { } value ? "–" : value < 1e-6 ? "under 1 in a million" : string.Create(CultureInfo.InvariantCulture, $"under 1 in {1 / value:N0}");
}
