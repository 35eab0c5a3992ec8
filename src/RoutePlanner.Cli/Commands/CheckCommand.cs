using System.CommandLine;
using RoutePlanner.Cli.Screen;
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
        var (plan, problem) = PlanOfCounty.Read(planPath, countyFolder);
        var breaches = PlanChecker.Check(plan, problem);
        BreachList.Write(Console.Out, breaches);
        return breaches.IsEmpty ? ExitCode.Success : ExitCode.Breaches;
    }
}
