using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>
/// Whether the visits listed for a place are steps that count, far enough apart, and as many as can count. Of several largest sets any will do.
/// </summary>
internal static class ServedVisitsCheck
{
    /// <summary>How many visits count and how many are missing.</summary>
    public static (int Counted, int Missing) Run(Demand demand, DemandResult? result, ImmutableArray<CheckedRoute> routes, BreachList breaches)
    {
        var there = StepsAt(demand, routes);
        var counting = there.Where(visit => Counts(demand, visit)).ToList();
        var counted = LargestSet(counting.Select(visit => (visit.Step.Step.Start, visit.Step.Step.End)), demand.GapMin);
        if (result is not null)
        {
            ServedSteps.Check(demand, result, there, counting, breaches);
            CheckSpacing(demand, result, breaches);
            if (result.Served.Length != counted)
            {
                breaches.AddDemand(BreachCode.ServedCount, demand.Id, $"{result.Served.Length} visits are listed, expected {counted}");
            }
        }

        return (counted, Math.Max(0, demand.Count - counted));
    }

    private static List<ServedStep> StepsAt(Demand demand, ImmutableArray<CheckedRoute> routes) =>
    [
        .. from route in routes
           from step in route.Steps
           where step.IsVisit && step.Step.PlaceId == demand.TargetId
           select new ServedStep(route, step),
    ];

    private static bool Counts(Demand demand, ServedStep visit)
    {
        var (start, end) = (visit.Step.Step.Start, visit.Step.Step.End);
        return PatrolProblem.MayServe(visit.Route.Unit, demand)
            && demand.Windows.Any(window => window.Start <= start && end <= window.End)
            && visit.Step.Seconds >= demand.ServiceSeconds;
    }

    /// <summary>
    /// Size of the largest set in which each visit starts at least <paramref name="gapMin"/> after the one before ended: taking the earliest end first
    /// is best, as for any set of intervals on a line. Of equal ends the earlier start goes first, so that a visit of no length can follow it.
    /// </summary>
    internal static int LargestSet(IEnumerable<(int Start, int End)> visits, int gapMin)
    {
        var count = 0;
        var free = long.MinValue;
        foreach (var (start, end) in visits.OrderBy(v => v.End).ThenBy(v => v.Start))
        {
            if (start >= free)
            {
                count++;
                free = (long)end + gapMin;
            }
        }

        return count;
    }

    private static void CheckSpacing(Demand demand, DemandResult result, BreachList breaches)
    {
        for (var i = 1; i < result.Served.Length; i++)
        {
            var (before, after) = (result.Served[i - 1], result.Served[i]);
            if (after.Start < (long)before.End + demand.GapMin)
            {
                breaches.AddDemand(
                    BreachCode.ServedTooClose, demand.Id, $"a visit at {after.Start} is listed after one that ended at {before.End}, expected {demand.GapMin} s between them");
            }
        }
    }
}
