using RoutePlanner.Core.Coverage;
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

    /// <summary>A stop is not put in so late before another that it would delay it by more than this.</summary>
    private const int MostDelaySeconds = 1800;

    private readonly SearchProblem problem = night.Problem;
    private readonly NightTrial trial = new(night);
    private readonly NightPrices prices = new(night.Problem.Patrol.Night.Objective);
    private readonly List<(int Moment, bool IsEnd)> moments = [];
    private NightRank best;
    private int bestUnit;
    private int bestIndex;
    private Stop bestStop;

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
    public void ServeAll()
    {
        var order = Enumerable.Range(0, problem.Patrol.Demands.Length)
            .Where(demand => problem.EligibleUnits[demand].Length > 0)
            .OrderBy(demand => problem.EligibleUnits[demand].Length)
            .ThenByDescending(demand => problem.Patrol.Demands[demand].Priority)
            .ThenBy(demand => problem.Patrol.Demands[demand].Hours.End - problem.Patrol.Demands[demand].Hours.Start)
            .ThenBy(demand => demand);
        foreach (var demand in order)
        {
            for (var visits = 0; visits < MostVisits && TryServe(demand); visits++)
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
        if (!trial.TryTime() || !IsBetter(trial.Evaluate()))
        {
            return false;
        }

        night.Commit(trial);
        return true;
    }

    /// <summary>The best place of one more visit or pass of a demand that still wants one; false where none makes the night better.</summary>
    public bool TryBest(int demand, out int bestUnit, out int bestIndex, out Stop bestStop)
    {
        (best, this.bestUnit) = (default, -1);
        if (night.Coverage.Missing[demand] > 0 || night.Coverage.Gaps[demand].Excess > 0)
        {
            NoteMoments(demand);
            var isPass = problem.Patrol.Demands[demand].Kind == DemandKind.Passes;
            foreach (var unit in problem.EligibleUnits[demand])
            {
                for (var direction = TaskTable.Forward; direction <= (isPass ? TaskTable.Backward : TaskTable.Forward); direction++)
                {
                    if (MoveBasis.TryServe(problem, unit, demand, direction, 0, out var stop))
                    {
                        TryRoute(unit, demand, stop);
                    }
                }
            }
        }

        (bestUnit, bestIndex, bestStop) = (this.bestUnit, this.bestIndex, this.bestStop);
        return bestUnit >= 0;
    }

    private void TryRoute(int unit, int demand, in Stop stop)
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

                TryAt(unit, demand, k, stop, first);
                if (last > first)
                {
                    TryAt(unit, demand, k, stop, last);
                }

                foreach (var (moment, isEnd) in moments)
                {
                    var start = isEnd ? moment - stop.End : moment;
                    if (start > first && start + stop.End <= window.End && start <= Math.Max(last, first + MostDelaySeconds))
                    {
                        TryAt(unit, demand, k, stop, start);
                    }
                }
            }
        }
    }

    private void TryAt(int unit, int demand, int k, in Stop stop, int start)
    {
        var timed = stop with { Start = start, End = start + stop.End };
        Put(unit, k, timed);
        if (trial.TryTime() && Change(demand) is var change && change.CompareTo(best) < 0)
        {
            (best, bestUnit, bestIndex, bestStop) = (change, unit, k, timed);
        }
    }

    /// <summary>Moments at which what a visit does changes: as soon or as late as gap_min and gap_max to its neighbours allow, and the middle between them.</summary>
    private void NoteMoments(int demand)
    {
        moments.Clear();
        var wish = problem.Patrol.Demands[demand];
        var coverage = night.Coverage;
        if (wish.Kind == DemandKind.Visits)
        {
            var left = wish.Hours.Start;
            foreach (ref readonly var kept in coverage.VisitsOf(coverage.Model.BeatCount + wish.Target))
            {
                if (kept.Visit.Kind == VisitKind.Visit)
                {
                    NoteMomentsBetween(wish, left, kept.Visit.Start);
                    left = Math.Max(left, kept.Visit.End);
                }
            }

            NoteMomentsBetween(wish, left, wish.Hours.End);
        }
        else if (wish.GapMax is not null)
        {
            // Of passes: evenly over the hours.
            var wanted = Math.Max(1, wish.Count);
            for (var k = 1; k <= wanted; k++)
            {
                moments.Add((wish.Hours.Start + ((wish.Hours.End - wish.Hours.Start) * k / (wanted + 1)), false));
            }
        }
    }

    private void NoteMomentsBetween(Demand wish, int left, int right)
    {
        if (wish.GapMin > 0)
        {
            moments.Add((left + wish.GapMin, false));
            moments.Add((right - wish.GapMin, true));
        }

        if (wish.GapMax is { } gapMax)
        {
            moments.Add((left + gapMax, false));
            moments.Add((right - gapMax, true));
            moments.Add(((left + right - wish.ServiceSeconds) / 2, false));
        }
    }

    private bool IsBetter(in NightTotals change) => NightRank.Of(change, prices).CompareTo(default) < 0;

    /// <summary>Gaps of key roads hang on every drive over them; all else that demands ask for can be told from the stops alone.</summary>
    private NightRank Change(int demand) => NightRank.Of(
        problem.Patrol.Demands[demand] is { Kind: DemandKind.Passes, GapMax: not null } ? trial.Evaluate() : trial.EvaluateDemands(), prices);

    private void Put(int unit, int index, in Stop stop)
    {
        trial.Begin();
        trial.Put(unit, index, stop);
    }
}
