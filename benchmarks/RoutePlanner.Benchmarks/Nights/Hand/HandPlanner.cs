using RoutePlanner.Core.Plans;

namespace RoutePlanner.Benchmarks.Nights.Hand;

/// <summary>Plays a night with a rule of thumb, unit after unit as they come free, and writes it down as a plan.</summary>
internal static class HandPlanner
{
    /// <summary>A unit that has nothing to go to looks again after so long.</summary>
    private const int WaitSeconds = 300;

    /// <summary>What is planned by hand today, each as it would be made for a night.</summary>
    public static IReadOnlyList<Func<HandNight, IHandRule>> Rules { get; } = [FixedTours.SharedCycles, FixedTours.Sectors, night => new DueFirst(night)];

    public static Plan Plan(HandNight night, IHandRule rule)
    {
        var units = Enumerable.Range(0, night.Patrol.Units.Length).Select(u => new HandUnit(night, u)).ToArray();
        var visits = new HandVisits(night);
        while (units.Where(u => !u.IsDone).MinBy(u => u.Time) is { } unit)
        {
            if (unit.WantsBreak)
            {
                unit.TakeBreak();
            }
            else if (rule.Next(unit, visits) is { } next)
            {
                unit.Add(next.Stop);
                visits.Add(next.Item, next.Stop);
            }
            else
            {
                unit.Wait(WaitSeconds);
            }
        }

        return night.PlanOf([.. units.Select(u => u.Stops)]);
    }
}
