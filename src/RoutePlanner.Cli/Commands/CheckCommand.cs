using System.CommandLine;
using NodaTime.Text;
using RoutePlanner.Cli.Screen;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;

namespace RoutePlanner.Cli.Commands;

/// <summary><c>routeplanner check</c>: holds a plan against its county with code of its own.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var plan = new Argument<string>("plan") { Description = "plan.json, or a folder that holds one." };
        var county = new Argument<string>("county") { Description = "County folder the plan is for." };
        var command = new Command("check", "Re-derives everything in a plan from the county and lists every breach.") { plan, county };
        command.SetAction(parsed => Run(parsed.GetValue(plan)!, parsed.GetValue(county)!));
        return command;
    }

    private static int Run(string planPath, string countyFolder)
    {
        var plan = Plan.ReadJson(Directory.Exists(planPath) ? Path.Combine(planPath, "plan.json") : planPath);

        // A plan may be for another date than night.json's; one that no calendar has is left for the checker to name.
        var date = LocalDatePattern.Iso.Parse(plan.Night.Date);
        var county = County.Read(countyFolder, date.Success ? date.Value : null);
        DiagnosticList.Write(Console.Error, county.Diagnostics);
        var problem = PatrolProblem.Build(CountyRoads.Build(county, cache: GraphFolder.Open()), county.Night);
        var breaches = PlanChecker.Check(plan, problem);
        BreachList.Write(Console.Out, breaches);
        return breaches.IsEmpty ? ExitCode.Success : ExitCode.Breaches;
    }
}
