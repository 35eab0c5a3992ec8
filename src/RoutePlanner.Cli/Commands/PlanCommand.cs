using System.CommandLine;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using RoutePlanner.Cli.Screen;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Plans.Export;

namespace RoutePlanner.Cli.Commands;

/// <summary><c>routeplanner plan</c>: from a county folder to tonight's plan and everything printed from it.</summary>
internal static class PlanCommand
{
    public static Command Create()
    {
        var county = new Argument<string>("county") { Description = "County folder (docs/formats.md)." };
        var output = new Option<string>("--out") { Description = "Folder for the plan.", Required = true };
        var iterations = new Option<int?>("--iterations") { Description = "Iterations of the search (default: night.json)." };
        var seconds = new Option<double?>("--seconds") { Description = "Time limit of the search in seconds (default: night.json). A search it cuts short is not reproducible." };
        var seed = new Option<ulong?>("--seed") { Description = "Seed of the search (default: night.json)." };
        var log = new Option<string?>("--log") { Description = "File for the search's course: the best plan's cost by term over time (CSV)." };
        var flags = new OutputFlags("sheets and maps", "map.png");
        var date = new Option<string?>("--date") { Description = "Date the night starts, yyyy-MM-dd (default: night.json)." };
        date.Validators.Add(result =>
        {
            if (result.GetValue(date) is { } text && !LocalDatePattern.Iso.Parse(text).Success)
            {
                result.AddError($"--date must be a day as yyyy-MM-dd, not '{text}'");
            }
        });
        iterations.Validators.Add(result =>
        {
            if (result.GetValue(iterations) < 0)
            {
                result.AddError("--iterations must be 0 or more");
            }
        });
        seconds.Validators.Add(result =>
        {
            if (result.GetValue(seconds) is not (null or (> 0 and <= 86400)))
            {
                result.AddError("--seconds must be more than 0 and at most 86400");
            }
        });
        var command = new Command("plan", "Plans a night and writes plan, maps and sheets.") { county, output, date, iterations, seconds, seed, log, flags.Language, flags.Font };
        command.SetAction(parsed => Run(
            parsed.GetValue(county)!,
            parsed.GetValue(output)!,
            new PlannerOptions
            {
                Iterations = parsed.GetValue(iterations),
                TimeLimit = parsed.GetValue(seconds) is { } limit ? TimeSpan.FromSeconds(limit) : null,
                Seed = parsed.GetValue(seed),
            },
            parsed.GetValue(date) is { } day ? LocalDatePattern.Iso.Parse(day).Value : null,
            parsed.GetValue(log),
            flags.Of(parsed)));
        return command;
    }

    private static int Run(string countyFolder, string outputFolder, PlannerOptions options, LocalDate? date, string? logFile, OutputOptions outputs)
    {
        var clock = TimeProvider.System;
        var begin = clock.GetTimestamp();
        if (File.Exists(outputFolder))
        {
            throw new IOException($"{outputFolder} is a file; give a folder for --out");
        }

        var county = County.Read(countyFolder, date);
        DiagnosticList.Write(Console.Error, county.Diagnostics);
        Console.WriteLine(CountySummary.Of(county));
        var roads = CountyRoads.Build(county, cache: GraphFolder.Open());
        DiagnosticList.Write(Console.Error, roads.Diagnostics);
        Console.WriteLine(CountySummary.Of(roads));
        var problem = PatrolProblem.Build(roads, county.Night);
        Console.WriteLine(CountySummary.Of(problem));

        using var interrupt = new Interrupt();
        var screen = ProgressScreen.OnConsole();
        var result = Planner.Solve(problem, options, screen, interrupt.Token);
        screen.Done();
        if (logFile is not null)
        {
            SearchLog.Write(logFile, result.Curve);
        }

        var breaches = PlanChecker.Check(result.Plan, problem);
        if (!breaches.IsEmpty)
        {
            BreachList.Write(Console.Error, breaches);
            throw new InvalidOperationException("the plan does not pass the independent checker; nothing was written");
        }

        var warnings = PlanFolder.Write(result.Plan, problem, outputFolder, outputs);
        DiagnosticList.Write(Console.Error, warnings);
        PlanSummary.Write(result.Plan, problem);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Checked independently: no breach. {result.Iterations:N0} iterations, {Ended(result.End)}; {clock.GetElapsedTime(begin).TotalSeconds:0.0} s in all."));
        Console.WriteLine($"Written to {outputFolder}: print sheets.pdf or open plan.html, map.png; plan.json, plan.geojson, plan.gpkg, plan.kml, trips.geojson, timetable.csv, gpx/, ics/.");
        if (result.Plan.Demands.Any(demand => demand.Status != DemandStatus.Met))
        {
            Console.WriteLine($"Why, and what would help: why {outputFolder} {countyFolder}");
        }

        return result.End == SearchEnd.Cancelled ? ExitCode.Cancelled : ExitCode.Success;
    }

    private static string Ended(SearchEnd end) => end switch
    {
        SearchEnd.Iterations => "reproducible",
        SearchEnd.Time => "cut short by the time limit, so another run may differ",
        _ => "stopped by you: this is the best plan so far",
    };
}
