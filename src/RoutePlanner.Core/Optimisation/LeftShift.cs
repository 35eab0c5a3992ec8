namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// Begins a unit's stops as early as it can, one after the other, where nothing that is asked for gets worse by it (left-shifted schedules: Baker 1974, "Introduction to Sequencing and Scheduling").
/// <code>
/// before:  A ·· B ·· C ·· | D        no wait is long enough for another stop
/// after:   A B C ········ | D        one is
/// </code>
/// </summary>
internal sealed class LeftShift(NightRoutes night)
{
    private readonly SearchProblem problem = night.Problem;
    private readonly NightTrial trial = new(night);
    private readonly NightPrices prices = new(night.Problem.Patrol.Night.Objective);

    /// <summary>Shifts the stops of one unit; breaks stay inside their time, locked stops where they are.</summary>
    public void Run(int unit)
    {
        for (var k = 0; k < night.RouteOf(unit).Length - 1; k++)
        {
            var route = new RouteSpan(night, unit, night.RouteOf(unit));
            var stop = route[k].Stop;
            var start = Math.Max(route.Reached(k), Earliest(unit, stop));
            if (start >= stop.Start)
            {
                continue;
            }

            trial.Retime(unit, k, start, start + stop.End - stop.Start);

            // What can be told from the stops alone first: most that is worse shows there.
            if (trial.TryTime() && IsNoWorse(trial.EvaluateDemands()) && IsNoWorse(trial.Evaluate()))
            {
                night.Commit(trial);
            }
        }
    }

    private bool IsNoWorse(in NightTotals change) => NightRank.Of(change, prices) is { Missed: <= 0, Alone: <= 0 };

    /// <summary>When a stop counts at the earliest, in the window it is in.</summary>
    private int Earliest(int unit, in Stop stop)
    {
        var demand = stop.Task == TaskTable.NoTask ? TaskTable.NoDemand : problem.Tasks.DemandOf[stop.Task];
        if (demand == TaskTable.NoDemand)
        {
            return stop.Task == TaskTable.NoTask ? 0 : problem.Patrol.Units[unit].BreakEarliest;
        }

        foreach (var window in problem.Patrol.Demands[demand].Windows)
        {
            if (window.Start <= stop.Start && stop.End <= window.End)
            {
                return window.Start;
            }
        }

        return stop.Start;
    }
}
