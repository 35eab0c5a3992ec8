using System.Globalization;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>Whether the plan was made for this county, these inputs and this night.</summary>
internal static class HeadCheck
{
    public static void Run(Plan plan, PatrolProblem problem, BreachList breaches)
    {
        if (plan.CountyId != problem.County.Id)
        {
            breaches.Add(BreachCode.County, $"the plan is for county '{plan.CountyId}', expected '{problem.County.Id}'");
        }

        if (plan.InputsDigest != problem.County.InputsDigest)
        {
            breaches.Add(
                BreachCode.InputsDigest,
                $"the plan was made from inputs with digest '{plan.InputsDigest}', but the county's is '{problem.County.InputsDigest}': its files have changed since");
        }

        var night = problem.Night;
        var expected = new PlanNight(
            night.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), night.Start.ToString("HH:mm", CultureInfo.InvariantCulture),
            night.End.ToString("HH:mm", CultureInfo.InvariantCulture), problem.County.TimeZone.Id);
        if (plan.Night != expected)
        {
            breaches.Add(BreachCode.Night, $"the plan is for the night of {Text(plan.Night)}, expected {Text(expected)}");
        }
    }

    private static string Text(PlanNight night) => $"{night.Date} {night.Start} to {night.End} {night.TimeZone}";
}
