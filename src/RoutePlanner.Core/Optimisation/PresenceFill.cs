using RoutePlanner.Core.Coverage;

namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// Spends the time between planned stops where it lowers unprotected risk most: stops of up to a quarter of an hour (Koper 1995) at places and
/// hot spots of the unit's own areas, each chosen for risk taken away per second used, driving there included. Planned stops don't move.
/// </summary>
internal sealed class PresenceFill
{
    /// <summary>A presence stop is between these lengths: shorter is not noticed, longer adds little.</summary>
    private const int MinDwellSeconds = 240;
    private const int MaxDwellSeconds = 900;

    /// <summary>So many candidates, the best by standing alone, are evaluated with their drives.</summary>
    private const int Shortlist = 5;

    /// <summary>A unit with more spare time than this moves on even where standing would cost less: nobody wants a squad parked for an hour.</summary>
    private const int LongestStandSeconds = 1800;

    private readonly SearchProblem problem;
    private readonly RoutePresence presence;
    private readonly CoverageState coverage;
    private readonly CoverageTrial trial;
    private readonly NightPrices prices;
    private readonly List<(double Rate, int Location)> shortlist = [];

    public PresenceFill(SearchProblem problem, LegPaths paths)
    {
        this.problem = problem;
        coverage = new CoverageState(problem.Risk, WatchRules.Of(problem.Patrol, problem.Risk));
        presence = new RoutePresence(problem, paths, coverage.Presence);
        trial = new CoverageTrial(coverage);
        prices = new NightPrices(problem.Patrol.Night.Objective);
    }

    /// <summary>Adds presence stops to a timetable's routes.</summary>
    public List<Stop>[] Fill(Timetable timetable, IProgress<SearchProgress>? progress)
    {
        var stops = new List<Stop>[problem.UnitCount];
        trial.Clear();
        var adding = trial.Adding;
        for (var unit = 0; unit < stops.Length; unit++)
        {
            stops[unit] = [.. timetable.RouteOf(unit).Stops];
            for (var index = 0; index <= stops[unit].Count; index++)
            {
                Drive(unit, From(unit, stops[unit], index), To(unit, stops[unit], index), ref adding);
                if (index < stops[unit].Count)
                {
                    presence.Stop(unit, stops[unit][index], ref adding);
                }
            }
        }

        coverage.Commit(trial);
        for (var unit = 0; unit < stops.Length; unit++)
        {
            progress?.Report(new SearchProgress(SearchStage.Presence, (double)unit / stops.Length, null, null));
            for (var index = 0; index <= stops[unit].Count; index++)
            {
                while (TryInsert(unit, stops[unit], index))
                {
                    index++;
                }
            }
        }

        return stops;
    }

    private readonly record struct Edge(int Location, int Time);

    private Edge From(int unit, List<Stop> stops, int index) => index == 0
        ? new Edge(problem.BaseLocation[unit], problem.Patrol.Units[unit].ShiftStart)
        : new Edge(stops[index - 1].Exit, stops[index - 1].End);

    private Edge To(int unit, List<Stop> stops, int index) => index == stops.Count
        ? new Edge(problem.BaseLocation[unit], problem.Patrol.Units[unit].ShiftEnd)
        : new Edge(stops[index].Entry, stops[index].Start);

    /// <summary>Puts the best presence stop before the stop at an index; false where none fits or pays.</summary>
    private bool TryInsert(int unit, List<Stop> stops, int index)
    {
        var territory = problem.Territories[problem.TerritoryOf[unit]];
        var (from, to) = (From(unit, stops, index), To(unit, stops, index));
        if (to.Time - from.Time - territory.Seconds(from.Location, to.Location) < MinDwellSeconds)
        {
            return false;
        }

        MakeShortlist(unit, territory, from, to);
        Stop? best = null;
        var mustMove = to.Time - from.Time - territory.Seconds(from.Location, to.Location) > LongestStandSeconds;
        var bestRate = mustMove ? double.NegativeInfinity : 0.0;
        foreach (var (_, location) in shortlist)
        {
            var stop = StopAt(territory, location, from, to);
            Try(unit, stop, from, to);
            var extra = Centimetres(unit, from.Location, location) + Centimetres(unit, location, to.Location) - Centimetres(unit, from.Location, to.Location);
            var gain = -prices.Of(new NightTotals(trial.Evaluate(), extra));
            var rate = gain / SecondsUsed(territory, stop, from, to);
            if (rate > bestRate)
            {
                (best, bestRate) = (stop, rate);
            }
        }

        if (best is not { } chosen)
        {
            return false;
        }

        Try(unit, chosen, from, to);
        coverage.Commit(trial);
        stops.Insert(index, chosen);
        return true;
    }

    /// <summary>Candidates by what standing there alone takes away, per second used.</summary>
    private void MakeShortlist(int unit, Territory territory, Edge from, Edge to)
    {
        shortlist.Clear();
        var adding = trial.Adding;
        foreach (var location in territory.Presence)
        {
            if (location == territory.StandAfter(from.Location) || !territory.IsLinked(from.Location, location) || !territory.IsLinked(location, to.Location))
            {
                continue;
            }

            var stop = StopAt(territory, location, from, to);
            if (stop.End - stop.Start < MinDwellSeconds)
            {
                continue;
            }

            trial.Clear();
            presence.Stop(unit, stop, ref adding);
            shortlist.Add((prices.Of(trial.Evaluate()) / SecondsUsed(territory, stop, from, to), location));
        }

        shortlist.Sort();
        if (shortlist.Count > Shortlist)
        {
            shortlist.RemoveRange(Shortlist, shortlist.Count - Shortlist);
        }
    }

    /// <summary>Puts into the trial what a stop on the way would change.</summary>
    private void Try(int unit, in Stop stop, Edge from, Edge to)
    {
        trial.Clear();
        var (adding, removing) = (trial.Adding, trial.Removing);
        Drive(unit, from, to, ref removing);
        Drive(unit, from, new Edge(stop.Entry, stop.Start), ref adding);
        presence.Stop(unit, stop, ref adding);
        Drive(unit, new Edge(stop.Exit, stop.End), to, ref adding);
    }

    private static Stop StopAt(Territory territory, int location, Edge from, Edge to)
    {
        var arrival = from.Time + territory.Seconds(from.Location, location);
        var latest = to.Time - territory.Seconds(location, to.Location);
        return new Stop(TaskTable.NoTask, TaskTable.Forward, location, location, arrival, Math.Min(latest, arrival + MaxDwellSeconds));
    }

    /// <summary>At least 1: where a stop allows a turn that a drive may not make, it can even save time.</summary>
    private static int SecondsUsed(Territory territory, in Stop stop, Edge from, Edge to) => Math.Max(
        1,
        stop.End - stop.Start + territory.Seconds(from.Location, stop.Entry) + territory.Seconds(stop.Exit, to.Location)
        - territory.Seconds(from.Location, to.Location));

    private long Centimetres(int unit, int from, int to) => presence.Centimetres(unit, from, to, way: null);

    /// <summary>
    /// The drive alone. Waiting before is left out here: counted, a long wait would look like the best use of its own
    /// time and never be broken up.
    /// </summary>
    private void Drive(int unit, Edge from, Edge to, ref CoverageTrial.Sink sink) => presence.Drive(unit, from.Location, to.Location, to.Time, way: null, ref sink);
}
