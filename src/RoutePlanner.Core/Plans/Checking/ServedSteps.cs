using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>What holds for every served list: each entry is a step of its own that counts, and they are in order.</summary>
internal static class ServedSteps
{
    /// <param name="demand">The demand.</param>
    /// <param name="result">What the plan says about it.</param>
    /// <param name="there">Steps at the demand's target.</param>
    /// <param name="counting">Those that count.</param>
    /// <param name="breaches">Takes what doesn't hold.</param>
    public static void Check(Demand demand, DemandResult result, List<ServedStep> there, List<ServedStep> counting, BreachList breaches)
    {
        var realLeft = there.ConvertAll(step => step.Entry);
        var countingLeft = counting.ConvertAll(step => step.Entry);
        for (var i = 0; i < result.Served.Length; i++)
        {
            var entry = result.Served[i];
            if (!realLeft.Remove(entry))
            {
                breaches.AddDemand(
                    BreachCode.ServedUnreal, demand.Id,
                    $"'{entry.UnitId}' from {entry.Start} to {entry.End} is listed, but no step of the unit stands behind it");
            }
            else if (!countingLeft.Remove(entry))
            {
                breaches.AddDemand(
                    BreachCode.ServedUncounted, demand.Id,
                    $"'{entry.UnitId}' from {entry.Start} to {entry.End} is listed, but doesn't count (window, length, direction, whole road, or who may serve it)");
            }

            if (i > 0 && entry.Start < result.Served[i - 1].Start)
            {
                breaches.AddDemand(BreachCode.ServedOrder, demand.Id, $"an entry that starts at {entry.Start} comes after one at {result.Served[i - 1].Start}");
            }
        }
    }
}
