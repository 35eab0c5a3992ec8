namespace RoutePlanner.Core.Optimisation.Routing.Moves;

/// <summary>
/// The orders in which tasks are put back: as they come, the big ones first, the far ones first, the near ones first; with windows also the narrow, the early and
/// the late ones first, and with prizes the dear ones first (weights after Christiaens and Vanden Berghe 2020, sections 5.2 and 6).
/// </summary>
internal sealed class RecreationOrders
{
    private const int AsTheyCome = 4;

    private readonly (int Weight, int[] Key)[] sorted;
    private readonly int[] taskOf;
    private readonly int all;
    private int[] keys = new int[64];

    public RecreationOrders(RoutingModel model)
    {
        taskOf = model.TaskOfState;
        var problem = model.Problem;
        int[] Of(Func<RoutingTask, int> key) => [.. problem.Tasks.Select(key)];
        var far = Of(task => problem.Vehicles.Min(type => problem.Distance(type.Start, task.Modes[0].Entry)));
        var byWindow = model.IsTimed && problem.Tasks.Any(task => task.Modes[0].Latest < RoutingProblem.Unlimited);
        sorted =
        [
            (4, Of(task => -task.Demand)), (2, Array.ConvertAll(far, distance => -distance)), (1, far),
            .. byWindow
                ? [(2, Of(task => task.Modes[0].Latest - task.Modes[0].Earliest)), (2, Of(task => task.Modes[0].Earliest)), (2, Of(task => -task.Modes[0].Latest))]
                : Array.Empty<(int, int[])>(),
            .. model.HasOptional ? [(4, Of(task => -(task.Prize ?? RoutingProblem.Unlimited)))] : Array.Empty<(int, int[])>(),
        ];
        all = AsTheyCome + sorted.Sum(order => order.Weight);
    }

    /// <summary>Sorts states by one of the orders; what is equal stays as it comes.</summary>
    public void Sort(Span<int> states, SearchRandom random)
    {
        var drawn = random.Next(all);
        foreach (var (weight, key) in sorted)
        {
            if (drawn < weight)
            {
                Sort(states, key);
                return;
            }

            drawn -= weight;
        }
    }

    private void Sort(Span<int> states, int[] key)
    {
        if (states.Length > keys.Length)
        {
            keys = new int[2 * states.Length];
        }

        for (var at = 0; at < states.Length; at++)
        {
            keys[at] = key[taskOf[states[at]]];
        }

        // Insertion sort: stable, and these are some ten states.
        for (var at = 1; at < states.Length; at++)
        {
            var (state, value) = (states[at], keys[at]);
            var to = at;
            for (; to > 0 && keys[to - 1] > value; to--)
            {
                (states[to], keys[to]) = (states[to - 1], keys[to - 1]);
            }

            (states[to], keys[to]) = (state, value);
        }
    }
}
