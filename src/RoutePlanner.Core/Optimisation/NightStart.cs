using RoutePlanner.Core.Optimisation.Moves;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// A first night: breaks, then demand by demand what it asks for, each visit or pass where it costs least. The same insertion, tried everywhere, says at the end whether a unit could still serve
/// what is wanting.
/// </summary>
internal sealed class NightStart(NightRoutes night)
{
    /// <summary>Multiples of the golden ratio, whole parts dropped, spread evenly however many there are (Knuth 1973, vol. 3, section 6.4).</summary>
    private const double GoldenShare = 0.6180339887498949;

    /// <summary>A gap rule is not followed further than with so many visits of one demand.</summary>
    private const int MostVisits = 60;

    private readonly SearchProblem problem = night.Problem;
    private readonly NightTrial trial = new(night);

    /// <summary>Routes with breaks and locked stops alone, each unit's at its base at a moment of its own, so that not everybody rests at once.</summary>
    public static RouteStop[][] Breaks(SearchProblem problem) =>
        [.. problem.Patrol.Units.Select((unit, u) => Route(
            problem, u, problem.LockedStops[u].Length > 0 ? LockedRoutes.WithBreak(problem, u) : unit.BreakSeconds > 0 ? [Break(problem, u)] : []))];

    /// <summary>A route of stops, with the base at its end.</summary>
    public static RouteStop[] Route(SearchProblem problem, int unit, IEnumerable<Stop> stops)
    {
        var (location, end) = (problem.BaseLocation[unit], problem.Patrol.Units[unit].ShiftEnd);
        return [.. stops.Select(stop => new RouteStop(stop, null)), new RouteStop(new Stop(TaskTable.NoTask, TaskTable.Forward, location, location, end, end), null)];
    }

    public static Stop Break(SearchProblem problem, int unit)
    {
        var wish = problem.Patrol.Units[unit];
        var spare = wish.BreakLatest - wish.BreakEarliest - wish.BreakSeconds;
        var start = wish.BreakEarliest + (int)(spare * (unit * GoldenShare % 1));
        var location = problem.BaseLocation[unit];
        return new Stop(problem.Tasks.BreakTask[unit], TaskTable.Forward, location, location, start, start + wish.BreakSeconds);
    }

    /// <summary>Serves what can be served; those first that few may serve, then by how little time they leave.</summary>
    /// <param name="isOver">Asked for every demand: whether to stop at once.</param>
    public void ServeAll(Func<bool> isOver)
    {
        var order = Enumerable.Range(0, problem.Patrol.Demands.Length)
            .Where(demand => problem.EligibleUnits[demand].Length > 0)
            .OrderBy(demand => problem.EligibleUnits[demand].Length)
            .ThenByDescending(demand => problem.Patrol.Demands[demand].Priority)
            .ThenBy(demand => problem.Patrol.Demands[demand].Hours.End - problem.Patrol.Demands[demand].Hours.Start)
            .ThenBy(demand => demand);
        foreach (var demand in order)
        {
            for (var visits = 0; visits < MostVisits && !isOver() && TryServe(demand); visits++)
            {
            }
        }
    }

    /// <summary>Puts a visit or pass of a demand in where it costs least; false where none makes the night better.</summary>
    public bool TryServe(int demand)
    {
        if (!TryBest(demand, out var unit, out var index, out var stop))
        {
            return false;
        }

        Put(unit, index, stop);
        trial.TryTime();
        trial.Evaluate();
        night.Commit(trial);
        return true;
    }

    /// <summary>The best place of one more visit or pass of a demand that still wants one; false where none makes the night better.</summary>
    public bool TryBest(int demand, out int bestUnit, out int bestIndex, out Stop bestStop)
    {
        (bestUnit, bestIndex, bestStop) = (-1, 0, default);
        if (night.Coverage.Missing[demand] == 0 && night.Coverage.Excess[demand] == 0)
        {
            return false;
        }

        var isPass = problem.Patrol.Demands[demand].Kind == DemandKind.Passes;
        var best = 0.0;
        foreach (var unit in problem.EligibleUnits[demand])
        {
            for (var direction = TaskTable.Forward; direction <= (isPass ? TaskTable.Backward : TaskTable.Forward); direction++)
            {
                if (MoveBasis.TryServe(problem, unit, demand, direction, 0, out var stop))
                {
                    TryRoute(unit, demand, stop, ref best, ref bestUnit, ref bestIndex, ref bestStop);
                }
            }
        }

        return bestUnit >= 0;
    }

    private void TryRoute(int unit, int demand, in Stop stop, ref double best, ref int bestUnit, ref int bestIndex, ref Stop bestStop)
    {
        var territory = problem.Territories[problem.TerritoryOf[unit]];
        var route = new RouteSpan(night, unit, night.RouteOf(unit));
        for (var k = 0; k < route.Length; k++)
        {
            var (from, leave) = route.Before(k);
            if (!territory.IsLinked(from, stop.Entry) || !territory.IsLinked(stop.Exit, route[k].Stop.Entry))
            {
                continue;
            }

            var arrival = leave + territory.Seconds(from, stop.Entry);
            var latest = route[k].Stop.Start - territory.Seconds(stop.Exit, route[k].Stop.Entry) - stop.End;
            foreach (var window in problem.Patrol.Demands[demand].Windows)
            {
                var first = Math.Max(arrival, window.Start);
                var last = Math.Min(latest, window.End - stop.End);
                if (first + stop.End > window.End)
                {
                    continue;
                }

                TryAt(first, stop, ref best, ref bestUnit, ref bestIndex, ref bestStop);
                if (last > first)
                {
                    TryAt(last, stop, ref best, ref bestUnit, ref bestIndex, ref bestStop);
                    TryAt((first + last) / 2, stop, ref best, ref bestUnit, ref bestIndex, ref bestStop);
                }
            }

            void TryAt(int start, in Stop stop, ref double best, ref int bestUnit, ref int bestIndex, ref Stop bestStop)
            {
                var timed = stop with { Start = start, End = start + stop.End };
                Put(unit, k, timed);
                if (trial.TryTime() && Cost(demand) is var cost && cost < best)
                {
                    (best, bestUnit, bestIndex, bestStop) = (cost, unit, k, timed);
                }
            }
        }
    }

    /// <summary>Gaps of key roads hang on every drive over them; all else that demands ask for can be told from the stops alone.</summary>
    private double Cost(int demand) => night.Prices.Of(
        problem.Patrol.Demands[demand] is { Kind: DemandKind.Passes, GapMax: not null } ? trial.Evaluate() : trial.EvaluateDemands());

    private void Put(int unit, int index, in Stop stop)
    {
        trial.Begin();
        trial.Put(unit, index, stop);
    }
}
