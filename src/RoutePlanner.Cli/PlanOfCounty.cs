using NodaTime.Text;
using RoutePlanner.Cli.Screen;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;

namespace RoutePlanner.Cli;

/// <summary>Reads a plan and the county it is for.</summary>
internal static class PlanOfCounty
{
    /// <summary>The file of a plan.</summary>
    /// <param name="planPath">plan.json, or a folder that holds one.</param>
    public static string FileOf(string planPath) => Directory.Exists(planPath) ? Path.Combine(planPath, "plan.json") : planPath;

    /// <summary>The plan and its night's problem; warnings of the county go to standard error.</summary>
    /// <param name="planPath">plan.json, or a folder that holds one.</param>
    /// <param name="countyFolder">The county.</param>
    public static (Plan Plan, PatrolProblem Problem) Read(string planPath, string countyFolder)
    {
        var plan = Plan.ReadJson(FileOf(planPath));

        // A plan may be for another date than night.json's; one that no calendar has is left for the checks to name.
        var date = LocalDatePattern.Iso.Parse(plan.Night.Date);
        var county = County.Read(countyFolder, date.Success ? date.Value : null);
        DiagnosticList.Write(Console.Error, county.Diagnostics);
        return (plan, PatrolProblem.Build(CountyRoads.Build(county, cache: GraphFolder.Open()), county.Night));
    }
}
