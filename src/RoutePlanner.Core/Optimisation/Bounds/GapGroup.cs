using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Optimisation.Bounds;

/// <summary>
/// Places that only some units may visit: how long one of them is alone at least, and by how much their gaps exceed their rules together. Let W be the longest gap of any of them inside hours that all have.
/// <code>
/// every window   Whatever window of length W inside the hours: each place is visited in it. The units that can be at any of them in it visit them all, each along a path: together they
///                drive at least a spanning forest of as many trees. So  Σ over units of the time they can be here in it ≥ the least forest of so many trees.
/// one unit       While only one can come: at any moment T let y be the place whose last visit, at s, is longest ago. The others were visited since, so from s until y is visited next, at most W
///                later, the unit drives a closed walk through all. So W ≥ a tour, unless no such T, s and next visit fit in: that takes twice W. (For one agent Chevaleyre 2004 shows the same.)
/// excess         With k visits, and stays of S seconds in all, a place's gaps exceed g by at least (hours − S) − (k + 1) g. Of one unit's visits to one place with none elsewhere between, make one:
///                no gap grows. Now a visit costs its unit δ, the least drive from another place of the group, its first none. So the units' time buys reductions: by stays 1 a second, by visits
///                g for each δ; what it buys at most is a fractional knapsack.
/// </code>
/// Visits may be as short as one likes: any ends a gap. Times in seconds.
/// </summary>
internal sealed class GapGroup
{
    /// <summary>Beyond so many places the tour's bound is left to the forest's, which needs no table of distances.</summary>
    private const int MostTourPlaces = 60;

    private readonly PatrolProblem patrol;
    private readonly int[] members;
    private readonly TimeWindow hours;
    private readonly LeastTravel travel;
    private readonly int[] nodes;
    private readonly Dictionary<int, TimeWindow> spanOf = [];

    /// <param name="patrol">Tonight.</param>
    /// <param name="chances">Who can come when.</param>
    /// <param name="members">Demands of places with a gap rule.</param>
    /// <param name="hours">Hours that lie in those of all members.</param>
    public GapGroup(PatrolProblem patrol, Chances chances, int[] members, TimeWindow hours)
    {
        this.patrol = patrol;
        this.members = members;
        this.hours = hours;
        foreach (var chance in members.SelectMany(d => chances.Coming[d]))
        {
            var span = spanOf.GetValueOrDefault(chance.Unit, new TimeWindow(chance.Earliest, chance.Latest));
            spanOf[chance.Unit] = new TimeWindow(Math.Min(span.Start, chance.Earliest), Math.Max(span.End, chance.Latest));
        }

        travel = chances.TravelOf([.. spanOf.Keys.Select(u => patrol.Units[u].Mode)]);
        nodes = [.. members.Select(d => chances.EndsOf(d).From).Distinct()];
    }

    /// <summary>The longest gap of some member is at least this.</summary>
    public int LongestGapAtLeast()
    {
        if (nodes.Length < 2 || spanOf.Count == 0)
        {
            return 0;
        }

        var links = travel.SpanningLinks(nodes);
        var upTo = new long[links.Length + 1];
        for (var k = 0; k < links.Length; k++)
        {
            upTo[k + 1] = upTo[k] + links[k];
        }

        var longest = 0;
        foreach (var from in spanOf.Values.SelectMany(span => (int[])[span.Start, span.End]).Append(hours.Start).Distinct())
        {
            longest = hours.Start <= from && from < hours.End ? Math.Max(longest, ShortestWindow(from, longest, upTo)) : longest;
        }

        return Math.Max(longest, Alone());
    }

    /// <summary>Priority × seconds by which the members' gaps exceed their rules together, at least.</summary>
    public double ExcessAtLeast()
    {
        if (spanOf.Count == 0)
        {
            return 0;
        }

        var arrivals = Arrivals();
        return spanOf.Values.Select(span => span.Start).Append(hours.Start).Distinct()
            .Where(from => hours.Start <= from && from < hours.End)
            .Max(from => Excess(new TimeWindow(from, hours.End), arrivals));
    }

    private double Excess(TimeWindow window, double[] arrivals)
    {
        var length = window.End - window.Start;
        var units = spanOf.Values.Where(span => span.Start < window.End && span.End > window.Start).ToList();
        var room = units.Sum(span => (double)Spans.Common(span, window));
        var (excess, mostByVisit) = (0.0, 0.0);
        foreach (var (gain, most) in members.Select((d, k) => (Rate(d, arrivals[k]), (double)Math.Max(0, length - GapMax(d)))).OrderByDescending(pair => pair.Item1.PerSecond))
        {
            // Seconds it takes to bring this one's excess to nothing.
            var needed = most * gain.Priority / gain.PerSecond;
            var spent = Math.Min(needed, room);
            excess += (most * gain.Priority) - (spent * gain.PerSecond);
            room -= spent;
        }

        foreach (var d in members)
        {
            mostByVisit = Math.Max(mostByVisit, (double)GapMax(d) * patrol.Demands[d].Priority);
        }

        return Math.Max(0, excess - (units.Count * mostByVisit));
    }

    /// <summary>How fast a unit's time lowers a member's excess × priority.</summary>
    private (double PerSecond, int Priority) Rate(int d, double arrival) =>
        (patrol.Demands[d].Priority * Math.Max(1, GapMax(d) / Math.Max(arrival, 0.1)), patrol.Demands[d].Priority);

    private int GapMax(int d) => patrol.Demands[d].GapMax!.Value;

    /// <summary>Least drive to each member from another, seconds; without another at all none is ever made.</summary>
    private double[] Arrivals()
    {
        var nodeOf = members.Select(d => patrol.Roads.PlaceSnaps[patrol.Demands[d].Target].Node).ToList();
        var countAt = nodeOf.CountBy(node => node).ToDictionary();
        return [.. nodeOf.Select(node => travel.ToNearest(node, countAt) is var tenths && tenths == TravelTime.Unreachable ? double.PositiveInfinity : tenths / 10.0)];
    }

    /// <summary>The shortest window from a moment on in which the units can visit all; what is no longer than another bound isn't looked for. The hours' rest where none is long enough.</summary>
    private int ShortestWindow(int from, int atLeast, long[] upTo)
    {
        var (low, high) = (atLeast, hours.End - from);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var window = new TimeWindow(from, from + middle);
            var (room, units) = (0L, 0);
            foreach (var span in spanOf.Values)
            {
                if (span.Start <= window.End && span.End >= window.Start)
                {
                    room += Spans.Common(span, window);
                    units++;
                }
            }

            var isEnough = 10 * room >= upTo[Math.Max(0, Math.Min(nodes.Length - Math.Max(units, 1), upTo.Length - 1))];
            (low, high) = isEnough ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>The tour, or half the time, of the hours in which only one unit can come.</summary>
    private int Alone()
    {
        if (nodes.Length > MostTourPlaces)
        {
            return 0;
        }

        int? tour = null;
        var longest = 0;
        foreach (var unit in spanOf.Keys)
        {
            foreach (var alone in Spans.Holes(hours, spanOf.Where(other => other.Key != unit).Select(other => other.Value)))
            {
                tour ??= (int)Math.Ceiling(TourBound.Of([.. nodes.SelectMany(node => travel.To(node, nodes).Select(tenths => Math.Min(tenths, 10 * patrol.NightSeconds)))], nodes.Length) / 10 - 1e-6);
                longest = Math.Max(longest, Math.Min(tour.Value, (alone.End - alone.Start) / 2));
            }
        }

        return longest;
    }
}
