using System.Runtime.InteropServices;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// Visits of the places that have a gap rule, by anyone, and what one more visit would save: a gap ends whoever comes, so a presence stop can
/// help where no allowed unit has time. One thread at a time.
/// </summary>
internal sealed class PlaceGaps
{
    private readonly SearchProblem problem;
    private readonly int[] demandOfPlace;
    private readonly List<(int From, int To)>[] visits;
    private readonly List<(int From, int To)> tentative = [];

    public PlaceGaps(SearchProblem problem)
    {
        this.problem = problem;
        demandOfPlace = new int[problem.Patrol.County.Places.Length];
        Array.Fill(demandOfPlace, TaskTable.NoDemand);
        for (var d = 0; d < problem.Patrol.Demands.Length; d++)
        {
            if (problem.Patrol.Demands[d] is { Kind: DemandKind.Visits, GapMax: not null } demand)
            {
                demandOfPlace[demand.Target] = d;
            }
        }

        visits = [.. demandOfPlace.Select(_ => new List<(int, int)>())];
    }

    /// <summary>Adds a visit that is planned.</summary>
    public void Add(int place, int start, int end)
    {
        if (place != Territory.NoPlace && demandOfPlace[place] != TaskTable.NoDemand)
        {
            Insert(visits[place], start, end);
        }
    }

    /// <summary>Cost in micro-units that one more visit would save; 0 or more.</summary>
    public long Saved(int place, int start, int end)
    {
        if (place == Territory.NoPlace || demandOfPlace[place] == TaskTable.NoDemand)
        {
            return 0;
        }

        var demand = problem.Patrol.Demands[demandOfPlace[place]];
        var before = GapCost.Excess(CollectionsMarshal.AsSpan(visits[place]), demand.Hours, demand.GapMax!.Value);
        if (before == 0)
        {
            return 0;
        }

        tentative.Clear();
        tentative.AddRange(visits[place]);
        Insert(tentative, start, end);
        var after = GapCost.Excess(CollectionsMarshal.AsSpan(tentative), demand.Hours, demand.GapMax.Value);
        return (before - after) * problem.GapMicroPerSecond * demand.Priority;
    }

    private static void Insert(List<(int From, int To)> list, int start, int end)
    {
        var at = list.BinarySearch((start, end));
        list.Insert(at < 0 ? ~at : at, (start, end));
    }
}
