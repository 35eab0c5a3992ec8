using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

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

    /// <summary>
    /// A unit with more spare time than this moves on even where standing would cost less: where coverage is dense, a passing car replaces the
    /// stronger memory of one that stood there (only the latest visit counts), and nobody wants a squad parked for an hour.
    /// </summary>
    private const int LongestStandSeconds = 1800;

    private const double CentimetresPerKilometre = 100_000;

    private readonly SearchProblem problem;
    private readonly LegPaths paths;
    private readonly CoverageState coverage;
    private readonly PlaceGaps gaps;
    private readonly RoadGraph graph;
    private readonly long kilometreMicro;
    private readonly long riskMicro;
    private readonly List<(int Item, ItemVisit Visit)> before = [];
    private readonly List<(int Item, ItemVisit Visit)> after = [];
    private readonly List<(double Rate, int Location)> shortlist = [];

    public PresenceFill(SearchProblem problem, LegPaths paths)
    {
        this.problem = problem;
        this.paths = paths;
        graph = problem.Patrol.Roads.Graph;
        coverage = new CoverageState(problem.Risk, problem.Patrol.NightSeconds);
        gaps = new PlaceGaps(problem);
        var objective = problem.Patrol.Night.Objective;
        kilometreMicro = (long)Math.Round(objective.Kilometres * SearchProblem.Micro);
        riskMicro = (long)Math.Round(objective.UnprotectedRisk * SearchProblem.Micro);
    }

    /// <summary>Adds presence stops to a timetable's routes.</summary>
    public List<Stop>[] Fill(Timetable timetable, IProgress<SearchProgress>? progress)
    {
        var stops = new List<Stop>[problem.UnitCount];
        for (var unit = 0; unit < stops.Length; unit++)
        {
            stops[unit] = [.. timetable.RouteOf(unit).Stops];
            for (var index = 0; index <= stops[unit].Count; index++)
            {
                after.Clear();
                AddLeg(unit, From(unit, stops[unit], index), To(unit, stops[unit], index), after);
                if (index < stops[unit].Count)
                {
                    AddStop(unit, stops[unit][index], after);
                    NoteVisit(stops[unit][index]);
                }

                coverage.Add(after);
            }
        }

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
        before.Clear();
        AddLeg(unit, from, to, before);
        var unprotected = coverage.Total;
        coverage.Remove(before);
        Stop? best = null;
        var mustMove = to.Time - from.Time - territory.Seconds(from.Location, to.Location) > LongestStandSeconds;
        var bestRate = mustMove ? double.NegativeInfinity : 0.0;
        foreach (var (_, location) in shortlist)
        {
            var stop = StopAt(territory, location, from, to);
            after.Clear();
            AddLeg(unit, from, new Edge(location, stop.Start), after);
            AddStop(unit, stop, after);
            AddLeg(unit, new Edge(location, stop.End), to, after);
            coverage.Add(after);
            var extra = Centimetres(territory, from.Location, location) + Centimetres(territory, location, to.Location)
                - Centimetres(territory, from.Location, to.Location);
            var gain = RiskCost(unprotected - coverage.Total) + gaps.Saved(territory.Places[location], stop.Start, stop.End)
                - ((double)extra / CentimetresPerKilometre * kilometreMicro);
            coverage.Remove(after);
            var rate = gain / SecondsUsed(territory, stop, from, to);
            if (rate > bestRate)
            {
                (best, bestRate) = (stop, rate);
            }
        }

        after.Clear();
        if (best is { } chosen)
        {
            AddLeg(unit, from, new Edge(chosen.Entry, chosen.Start), after);
            AddStop(unit, chosen, after);
            AddLeg(unit, new Edge(chosen.Exit, chosen.End), to, after);
            stops.Insert(index, chosen);
            gaps.Add(territory.Places[chosen.Entry], chosen.Start, chosen.End);
        }
        else
        {
            AddLeg(unit, from, to, after);
        }

        coverage.Add(after);
        return best is not null;
    }

    /// <summary>Candidates by what standing there alone takes away, per second used.</summary>
    private void MakeShortlist(int unit, Territory territory, Edge from, Edge to)
    {
        shortlist.Clear();
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

            after.Clear();
            AddStop(unit, stop, after);
            var unprotected = coverage.Total;
            coverage.Add(after);
            var gain = RiskCost(unprotected - coverage.Total) + gaps.Saved(territory.Places[location], stop.Start, stop.End);
            shortlist.Add((-gain / SecondsUsed(territory, stop, from, to), location));
            coverage.Remove(after);
        }

        shortlist.Sort();
        if (shortlist.Count > Shortlist)
        {
            shortlist.RemoveRange(Shortlist, shortlist.Count - Shortlist);
        }
    }

    /// <summary>Risk in millionths as cost in micro-units.</summary>
    private double RiskCost(long risk) => (double)risk * riskMicro / SearchProblem.Micro;

    private void NoteVisit(in Stop stop)
    {
        if (stop.Task != TaskTable.NoTask && problem.Tasks.DemandOf[stop.Task] is var demand and not TaskTable.NoDemand
            && problem.Patrol.Demands[demand].Kind == DemandKind.Visits)
        {
            gaps.Add(problem.Patrol.Demands[demand].Target, stop.Start, stop.End);
        }
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

    private long Centimetres(Territory territory, int from, int to) =>
        territory.IsSame(from, to) ? 0 : paths.Between(territory, from, to).Centimetres;

    /// <summary>
    /// Visits of driving so as to arrive just in time. Waiting before is left out here: counted, a long wait would look like the best use of its own
    /// time and never be broken up.
    /// </summary>
    private void AddLeg(int unit, Edge from, Edge to, List<(int Item, ItemVisit Visit)> visits)
    {
        var territory = problem.Territories[problem.TerritoryOf[unit]];
        if (!territory.IsSame(from.Location, to.Location))
        {
            var leg = paths.Between(territory, from.Location, to.Location);
            var depart = to.Time - territory.Seconds(from.Location, to.Location);
            Traversal.Drive(graph, problem.Risk, leg.Arcs, leg.Deciseconds, depart, to.Time, unit, problem.Patrol.Units[unit].Team.Tier, visits);
        }
    }

    private void AddStop(int unit, in Stop stop, List<(int Item, ItemVisit Visit)> visits)
    {
        var territory = problem.Territories[problem.TerritoryOf[unit]];
        if (!problem.IsPass(stop))
        {
            if (stop.Entry != problem.BaseLocation[unit])
            {
                Traversal.Stand(
                    graph, problem.Risk, territory.EndNodes[stop.Entry], territory.Places[stop.Entry], stop.Start, stop.End, unit,
                    problem.Patrol.Units[unit].Team.Tier, visits);
            }

            return;
        }

        var (arcs, deciseconds) = problem.PassOf(stop.Task, stop.Direction, territory.Mode);
        Traversal.Drive(graph, problem.Risk, arcs, deciseconds, stop.Start, stop.End, unit, problem.Patrol.Units[unit].Team.Tier, visits);
    }
}
