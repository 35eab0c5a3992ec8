using System.CommandLine;
using RoutePlanner.Cli.Screen;
using RoutePlanner.Core.Plans.Export;
using RoutePlanner.Core.Plans.Figures;
using RoutePlanner.Core.Plans.Figures.Writing;

namespace RoutePlanner.Cli.Commands;

/// <summary><c>routeplanner figures</c>: what a plan amounts to, on the screen and as files.</summary>
internal static class FiguresCommand
{
    public static Command Create()
    {
        var plan = new Argument<string>("plan") { Description = "plan.json, or a folder that holds one." };
        var county = new Argument<string>("county") { Description = "County folder the plan is for." };
        var output = new Option<string?>("--out") { Description = "Folder for figures.json, CSV tables, beats.geojson and residual.png." };
        var within = new Option<int>("--within") { Description = "Response within how many minutes is counted, 1 to 120.", DefaultValueFactory = _ => new FiguresOptions().WithinMinutes };
        within.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var minutes) && minutes is < 1 or > 120)
            {
                result.AddError($"--within is {minutes}; allowed are 1 to 120 minutes.");
            }
        });
        var flags = new OutputFlags("tables and map", "residual.png");
        var command = new Command("figures", "Coverage, gaps, attendance, response times and the net measure of a plan.") { plan, county, output, within, flags.Language, flags.Font };
        command.SetAction(parsed => Run(
            parsed.GetValue(plan)!, parsed.GetValue(county)!, parsed.GetValue(output), new FiguresOptions { WithinMinutes = parsed.GetValue(within) }, flags.Of(parsed)));
        return command;
    }

    private static int Run(string planPath, string countyFolder, string? output, FiguresOptions options, OutputOptions outputOptions)
    {
        if (File.Exists(output))
        {
            throw new IOException($"{output} is a file; give a folder for --out");
        }

        var (plan, problem) = PlanOfCounty.Read(planPath, countyFolder);
        var figures = PlanFigures.Of(plan, problem, options);
        FigureTables.Write(FiguresSummary.Tables(figures, problem.County, outputOptions.Language));
        if (output is not null)
        {
            DiagnosticList.Write(Console.Error, FiguresFolder.Write(figures, problem, output, outputOptions));
            Console.WriteLine($"Written to {output}: figures.json, CSV tables, beats.geojson, residual.png.");
        }

        return ExitCode.Success;
    }
}
