using System.CommandLine;
using RoutePlanner.Cli.Screen;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Plans.DataReports;
using RoutePlanner.Core.Plans.Export;

namespace RoutePlanner.Cli.Commands;

/// <summary><c>routeplanner report</c>: what is wrong or doubtful in a county's data, on a page, on a map and as JSON.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var data = new Argument<string>("data") { Description = "County folder (docs/formats.md), or a bare road map." };
        var output = new Option<string>("--out") { Description = "Folder for report.html, report.json and report.png.", Required = true };
        var flags = new OutputFlags("page and map", "report.png");
        var command = new Command("report", "Looks the data over: islands, gaps, traps, places and areas that don't fit, and what to do about each.") { data, output, flags.Language, flags.Font };
        command.SetAction(parsed => Run(parsed.GetValue(data)!, parsed.GetValue(output)!, flags.Of(parsed)));
        return command;
    }

    private static int Run(string data, string output, OutputOptions options)
    {
        if (File.Exists(output))
        {
            throw new IOException($"{output} is a file; give a folder for --out");
        }

        var report = DataReport.Read(data);
        DiagnosticList.Write(Console.Error, [.. report.Diagnostics.Where(d => d.Severity != Severity.Error)]);
        var errors = report.Diagnostics.Count(d => d.Severity == Severity.Error);
        if (errors > 0)
        {
            Console.Error.WriteLine($"The county can't be read yet ({errors} error(s), listed in the report); only its roads were looked at.");
        }

        var warnings = DataReportFolder.Write(report, output, options);
        DiagnosticList.Write(Console.Error, warnings);
        FindingTable.Write(KindCount.Of(report, options.Language), isRoadsOnly: errors > 0);
        Console.WriteLine($"Written to {output}: open report.html (print it to A4), report.png; report.json has every finding.");
        return ExitCode.Success;
    }
}
