using System.CommandLine;
using NodaTime.Text;
using RoutePlanner.Cli.Screen;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Export;
using RoutePlanner.Core.Plans.Export.Rosters;

namespace RoutePlanner.Cli.Commands;

/// <summary><c>routeplanner roster</c>: a month's duties as teams by days.</summary>
internal static class RosterCommand
{
    private static readonly YearMonthPattern MonthPattern = YearMonthPattern.Iso;

    public static Command Create()
    {
        var county = new Argument<string>("county") { Description = "County folder." };
        var month = new Option<string?>("--month") { Description = "The month, yyyy-MM (default: the night's)." };
        month.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !MonthPattern.Parse(result.Tokens[0].Value).Success)
            {
                result.AddError($"--month is {result.Tokens[0].Value}; allowed is yyyy-MM, as 2026-11.");
            }
        });
        var output = new Option<string>("--out") { Description = "The file; its ending .csv, .html or .pdf says which sort.", Required = true };
        output.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !RosterFile.Endings.Contains(Path.GetExtension(result.Tokens[0].Value), StringComparer.OrdinalIgnoreCase))
            {
                result.AddError($"--out is {result.Tokens[0].Value}; allowed are files that end in {string.Join(", ", RosterFile.Endings)}.");
            }
        });
        var flags = new OutputFlags("the roster", "a PDF");
        var command = new Command("roster", "Writes a month's roster out of duty.csv: teams by days, as CSV, HTML or PDF.") { county, month, output, flags.Language, flags.Font };
        command.SetAction(parsed => Run(parsed.GetValue(county)!, parsed.GetValue(month), parsed.GetValue(output)!, flags.Of(parsed)));
        return command;
    }

    private static int Run(string countyFolder, string? month, string output, OutputOptions options)
    {
        var county = County.Read(countyFolder);
        DiagnosticList.Write(Console.Error, county.Diagnostics);
        var wanted = month is null ? county.Night.Date.ToYearMonth() : MonthPattern.Parse(month).Value;
        if (Path.GetDirectoryName(Path.GetFullPath(output)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        DiagnosticList.Write(Console.Error, RosterFile.Write(county, wanted, output, options));
        Console.WriteLine($"Written to {output}.");
        return ExitCode.Success;
    }
}
