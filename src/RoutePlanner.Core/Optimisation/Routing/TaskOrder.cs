namespace RoutePlanner.Core.Optimisation.Routing;

/// <summary>
/// An order of tasks in which near ones lie together. The tables of all pairs are far too large for a cache in problems of several hundred tasks; so ordered, what a
/// step around some place reads of a row lies in few of its lines.
/// </summary>
internal static class TaskOrder
{
    /// <summary>Old numbers in new order: from the first task always on to the nearest that is not in yet, the lowest number of several.</summary>
    public static int[] Neighbouring(RoutingProblem problem)
    {
        var order = new int[problem.Tasks.Length];
        int[] left = [.. Enumerable.Range(0, order.Length)];
        for (var (filled, at) = (0, 0); filled < order.Length; filled++)
        {
            order[filled] = left[at];
            left.AsSpan(at + 1, order.Length - filled - at - 1).CopyTo(left.AsSpan(at));
            var exit = problem.Tasks[order[filled]].Modes[0].Exit;
            var nearest = int.MaxValue;
            for (var k = 0; k < order.Length - filled - 1; k++)
            {
                var distance = problem.Distance(exit, problem.Tasks[left[k]].Modes[0].Entry);
                if (distance < nearest)
                {
                    (nearest, at) = (distance, k);
                }
            }
        }

        return order;
    }
}
