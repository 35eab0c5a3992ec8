namespace RoutePlanner.Core.Optimisation;

/// <summary>Puts absent tasks back one by one, each at its cheapest place, in one of several orders chosen at random.</summary>
internal sealed class Recreate(SearchProblem problem, Timetable timetable, Inserter inserter, SearchRandom random)
{
    private readonly List<(double Key, int Task)> order = [];

    /// <summary>Inserts those of the tasks that are worth their cost.</summary>
    public void Insert(List<int> tasks, bool mayBlink)
    {
        var rule = random.Next(5);
        order.Clear();
        foreach (var task in tasks)
        {
            order.Add((KeyOf(task, rule), task));
        }

        order.Sort();
        foreach (var (_, task) in order)
        {
            var best = inserter.Best(task, mayBlink);
            if (best.IsFound && best.Delta < 0)
            {
                timetable.Apply(best);
            }
        }
    }

    /// <summary>Smaller goes first. Breaks always do: they must be in.</summary>
    private double KeyOf(int task, int rule)
    {
        var noise = random.NextDouble();
        var demand = problem.Tasks.DemandOf[task];
        if (demand == TaskTable.NoDemand)
        {
            return double.NegativeInfinity;
        }

        var wish = problem.Patrol.Demands[demand];
        return rule switch
        {
            0 => noise - wish.Priority,
            1 => noise + problem.EligibleUnits[demand].Length,
            2 => (noise * 60) + wish.Hours.End - wish.Hours.Start,
            3 => (noise * 60) + (wish.GapMax ?? int.MaxValue),
            _ => noise,
        };
    }
}
