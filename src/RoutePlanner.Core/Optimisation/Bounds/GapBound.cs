using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Optimisation.Bounds;

/// <summary>
/// How long places and key roads are alone at least. Each by itself: while nobody can be there, its gap runs; and one unit that alone can come takes its break. Then groups of places (<see cref="GapGroup"/>).
/// A key road's beats may be driven by anyone on duty: nobody is there sooner than by a straight line at the mode's best speed.
/// </summary>
internal sealed class GapBound
{
    /// <summary>Roads measured a little differently than straight lines must not come out shorter.</summary>
    private const double StraightShare = 0.98;

    private readonly PatrolProblem patrol;
    private readonly Chances chances;
    private readonly List<TimeWindow>[] holes;
    private readonly int[] withRule;
    private readonly Dictionary<Mode, double> fastest = [];

    public GapBound(PatrolProblem patrol, Chances chances)
    {
        this.patrol = patrol;
        this.chances = chances;
        withRule = [.. Enumerable.Range(0, patrol.Demands.Length).Where(d => patrol.Demands[d].GapMax is not null)];
        holes = new List<TimeWindow>[patrol.Demands.Length];
        foreach (var d in withRule)
        {
            holes[d] = patrol.Demands[d].Kind == DemandKind.Visits ? HolesOfPlace(d) : HolesOfKeyRoad(d);
        }
    }

    /// <summary>The greatest longest gap ÷ gap_max of any demand, at least; 0 where none has a rule.</summary>
    public double WorstShareAtLeast()
    {
        var worst = 0.0;
        foreach (var d in withRule)
        {
            foreach (var hole in holes[d])
            {
                worst = Math.Max(worst, (hole.End - hole.Start) / (double)patrol.Demands[d].GapMax!);
            }
        }

        foreach (var (members, hours) in PlacesInCommonHours())
        {
            // The rules from the strictest on: among more places the longest gap is longer, but measured by a wider rule.
            foreach (var gapMax in members.Select(d => patrol.Demands[d].GapMax!.Value).Distinct())
            {
                int[] strict = [.. members.Where(d => patrol.Demands[d].GapMax <= gapMax)];
                worst = Math.Max(worst, new GapGroup(patrol, chances, strict, hours).LongestGapAtLeast() / (double)gapMax);
            }
        }

        return worst;
    }

    /// <summary>Priority × seconds beyond gap_max over all demands, at least.</summary>
    public double ExcessAtLeast()
    {
        double Own(int d) => patrol.Demands[d].Priority * (double)holes[d].Sum(hole => Math.Max(0, hole.End - hole.Start - patrol.Demands[d].GapMax!.Value));
        var groups = PlacesInCommonHours()
            .Select(group => (group.Members, Added: new GapGroup(patrol, chances, group.Members, group.Hours).ExcessAtLeast() - group.Members.Sum(Own)))
            .Where(group => group.Added > 0);
        return withRule.Sum(Own) + DemandGroups.SumOfDisjoint(groups);
    }

    /// <summary>Groups of places that only the same units may visit, with hours all of them have.</summary>
    private IEnumerable<(int[] Members, TimeWindow Hours)> PlacesInCommonHours() =>
        from rivals in DemandGroups.ByUnits([.. withRule.Where(d => patrol.Demands[d].Kind == DemandKind.Visits && chances.Coming[d].Length > 0)], chances.Coming)
        from hours in rivals.Select(d => patrol.Demands[d].Hours).Distinct()
        let members = rivals.Where(d => patrol.Demands[d].Hours.Start <= hours.Start && hours.End <= patrol.Demands[d].Hours.End).ToArray()
        select (members, hours);

    private List<TimeWindow> HolesOfPlace(int d)
    {
        var coming = chances.Coming[d];
        var hours = patrol.Demands[d].Hours;
        var found = Spans.Holes(hours, coming.Select(chance => new TimeWindow(chance.Earliest, chance.Latest)));
        if (coming.Length == 1 && patrol.Units[coming[0].Unit] is { BreakSeconds: > 0 } unit
            && Math.Max(hours.Start, coming[0].Earliest) <= unit.BreakEarliest && unit.BreakLatest <= Math.Min(hours.End, coming[0].Latest))
        {
            // Somewhere in its time there, so in none of the holes: any place in the list will do.
            found.Add(new TimeWindow(unit.BreakEarliest, unit.BreakEarliest + unit.BreakSeconds));
        }

        return found;
    }

    /// <summary>Of its first beat or its last, whichever is alone longer. Whoever is on one is within a beat's length of its end.</summary>
    private List<TimeWindow> HolesOfKeyRoad(int d)
    {
        var path = patrol.Roads.KeyRoadPaths[patrol.Demands[d].Target];
        var hours = patrol.Demands[d].Hours;
        if (!path.IsFound)
        {
            return [hours];
        }

        var graph = patrol.Roads.Graph;
        List<TimeWindow> HolesAt(int node) => Spans.Holes(hours, patrol.Units.Select(unit =>
        {
            var metres = (StraightShare * LocalPlane.DistanceMetres(graph.NodePoint(unit.BaseNode), graph.NodePoint(node))) - Coverage.RiskModel.BeatMetres;
            var seconds = (int)(Math.Max(0, metres) / MetresPerSecond(unit.Mode));
            return new TimeWindow(unit.ShiftStart + seconds, unit.ShiftEnd - seconds);
        }).Where(span => span.Start <= span.End));

        var (first, last) = (HolesAt(path.Node0), HolesAt(path.Node1));
        return first.Sum(hole => hole.End - hole.Start) >= last.Sum(hole => hole.End - hole.Start) ? first : last;
    }

    /// <summary>The mode's speed on the street where it is fastest; infinite where it may drive none.</summary>
    private double MetresPerSecond(Mode mode)
    {
        if (!fastest.TryGetValue(mode, out var speed))
        {
            var graph = patrol.Roads.Graph;
            var times = graph.TravelDeciseconds(mode);
            for (var arc = 0; arc < graph.ArcCount; arc++)
            {
                speed = times[arc] == RoadGraph.NoAccess ? speed : Math.Max(speed, graph.LengthCentimetresOf(arc) / 10.0 / Math.Max(1, times[arc]));
            }

            fastest[mode] = speed = speed == 0 ? double.PositiveInfinity : speed;
        }

        return speed;
    }
}
