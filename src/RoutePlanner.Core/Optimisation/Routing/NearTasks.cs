namespace RoutePlanner.Core.Optimisation.Routing;

/// <summary>Granular neighbourhoods (Toth and Vigo 2003): moves only join tasks that are near each other.</summary>
internal static class NearTasks
{
    /// <summary>For each task its <paramref name="count"/> nearest, made symmetric, nearest first, ties by number.</summary>
    public static int[][] Lists(RoutingModel model, int count)
    {
        var n = model.TaskCount;
        var near = new SortedSet<(double Loss, int Task)>[n];
        for (var task = 0; task < n; task++)
        {
            near[task] = [];
        }

        var others = new (double Loss, int Task)[Math.Max(0, n - 1)];
        for (var task = 0; task < n; task++)
        {
            var filled = 0;
            for (var other = 0; other < n; other++)
            {
                if (other != task)
                {
                    others[filled++] = (model.Loss(task, other), other);
                }
            }

            Array.Sort(others);
            for (var k = 0; k < Math.Min(count, filled); k++)
            {
                near[task].Add(others[k]);
                near[others[k].Task].Add((others[k].Loss, task));
            }
        }

        return [.. near.Select(set => set.Select(pair => pair.Task).ToArray())];
    }
}
