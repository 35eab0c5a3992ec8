using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Optimisation.Bounds;

/// <summary>
/// Priority × counted visits, or passes, that every plan misses. First each demand by itself, as if all units were there for it alone; then groups of demands that compete for the same units
/// in the same hours (<see cref="ServiceGroup"/>). What groups without a common demand miss adds up.
/// </summary>
internal sealed class MissedBound
{
    private readonly PatrolProblem patrol;
    private readonly Chances chances;

    public MissedBound(PatrolProblem patrol, Chances chances)
    {
        this.patrol = patrol;
        this.chances = chances;
    }

    /// <summary>The bound for visits of places or for passes of key roads.</summary>
    public int Of(DemandKind kind)
    {
        int[] demands = [.. Enumerable.Range(0, patrol.Demands.Length).Where(d => patrol.Demands[d].Kind == kind && patrol.Demands[d].Count > 0)];
        var most = new int[patrol.Demands.Length];
        var missed = 0;
        foreach (var d in demands)
        {
            var wanted = patrol.Demands[d].Direction == PassDirection.Both ? 2 * patrol.Demands[d].Count : patrol.Demands[d].Count;
            most[d] = kind == DemandKind.Visits ? MostVisits(d) : MostPasses(d);
            missed += patrol.Demands[d].Priority * (wanted - most[d]);
        }

        return missed + (int)DemandGroups.SumOfDisjoint(Groups([.. demands.Where(d => most[d] > 0)], most));
    }

    /// <summary>Groups of demands with all hours that occur among them, where these miss something together.</summary>
    private IEnumerable<(int[] Members, double Missed)> Groups(int[] demands, int[] most)
    {
        foreach (var group in DemandGroups.ByUnits(demands, chances.Serving))
        {
            foreach (var hours in group.Select(d => patrol.Demands[d].Hours).Append(new TimeWindow(0, patrol.NightSeconds)).Distinct())
            {
                int[] members = [.. group.Where(d => hours.Start <= patrol.Demands[d].Hours.Start && patrol.Demands[d].Hours.End <= hours.End)];
                if (new ServiceGroup(patrol, chances, members, hours).MissedAtLeast(most) is var missed and > 0)
                {
                    yield return (members, missed);
                }
            }
        }
    }

    /// <summary>As many visits as there can be, always the one that ends first: the classic rule of interval scheduling; every unit at any moment it might be there.</summary>
    private int MostVisits(int d)
    {
        var demand = patrol.Demands[d];
        var (count, free) = (0, 0);
        while (count < demand.Count)
        {
            var first = int.MaxValue;
            foreach (var window in demand.Windows)
            {
                foreach (var chance in chances.Serving[d])
                {
                    var end = Math.Max(Math.Max(free, window.Start), chance.Earliest) + chance.Seconds;
                    first = end <= Math.Min(window.End, chance.Latest) ? Math.Min(first, end) : first;
                }
            }

            if (first == int.MaxValue)
            {
                break;
            }

            count++;
            free = first + demand.GapMin;
        }

        return count;
    }

    /// <summary>Each unit drives the key road over and over in one direction, back the shortest way; where any direction counts, to and fro.</summary>
    private int MostPasses(int d)
    {
        var demand = patrol.Demands[d];
        var (from, to) = chances.EndsOf(d);
        if (demand.Direction == PassDirection.Any)
        {
            return (int)Math.Min(demand.Count, chances.Serving[d].GroupBy(chance => chance.Unit).Sum(own =>
                (own.Max(c => c.Latest) - (long)own.Min(c => c.Earliest)) / Math.Max(1, own.Min(c => c.Seconds))));
        }

        return chances.Serving[d].GroupBy(chance => chance.IsBackward).Sum(direction => (int)Math.Min(demand.Count, direction.Sum(chance =>
        {
            var back = TravelTime.ToSeconds(chances.TravelOf([patrol.Units[chance.Unit].Mode]).To(to, [from])[0]);
            return (chance.Latest - (long)chance.Earliest + back) / Math.Max(1, chance.Seconds + back);
        })));
    }
}
