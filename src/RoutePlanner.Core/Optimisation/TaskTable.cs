using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// The pieces of work the search places: one task per wanted visit or pass, some more where a gap rule needs more visits than were counted,
/// and one break per unit that has one.
/// <code>
/// demand d:  tasks FirstTask[d] .. FirstTask[d+1]-1
/// task t:    demand DemandOf[t] (or NoDemand for a break), FixedDirection[t], IsExtra[t]
/// unit u:    BreakTask[u] (or NoTask)
/// </code>
/// </summary>
internal sealed class TaskTable
{
    public const int NoDemand = -1;
    public const int NoTask = -1;

    /// <summary>Either direction will do.</summary>
    public const int AnyDirection = -1;
    public const int Forward = 0;
    public const int Backward = 1;

    public TaskTable(PatrolProblem problem)
    {
        var demandOf = new List<int>();
        var direction = new List<int>();
        var isExtra = new List<bool>();
        FirstTask = new int[problem.Demands.Length + 1];
        for (var d = 0; d < problem.Demands.Length; d++)
        {
            var demand = problem.Demands[d];
            var isBoth = demand.Direction == PassDirection.Both;
            var counted = isBoth ? 2 * demand.Count : demand.Count;
            var copies = Math.Max(counted, VisitsForGap(demand));
            for (var k = 0; k < copies; k++)
            {
                demandOf.Add(d);
                isExtra.Add(k >= counted);
                direction.Add(demand.Direction switch
                {
                    PassDirection.Both when k < counted => k % 2,
                    PassDirection.Forward => Forward,
                    _ => AnyDirection,
                });
            }

            FirstTask[d + 1] = demandOf.Count;
        }

        BreakTask = new int[problem.Units.Length];
        for (var u = 0; u < problem.Units.Length; u++)
        {
            BreakTask[u] = NoTask;
            if (problem.Units[u].BreakSeconds > 0)
            {
                BreakTask[u] = demandOf.Count;
                demandOf.Add(NoDemand);
                isExtra.Add(false);
                direction.Add(AnyDirection);
            }
        }

        DemandOf = [.. demandOf];
        FixedDirection = [.. direction];
        IsExtra = [.. isExtra];
    }

    public int[] FirstTask { get; }

    public int[] DemandOf { get; }

    public int[] FixedDirection { get; }

    /// <summary>Whether a task only helps a gap and is not missed when absent.</summary>
    public bool[] IsExtra { get; }

    public int[] BreakTask { get; }

    public int Count => DemandOf.Length;

    /// <summary>Fewest visits that can keep gap_max: n visits of s seconds leave n + 1 gaps, so hours ≤ n·s + (n + 1)·gap_max.</summary>
    public static int VisitsForGap(Demand demand)
    {
        if (demand.GapMax is not { } gapMax)
        {
            return 0;
        }

        var over = demand.Hours.End - demand.Hours.Start - gapMax;
        var each = gapMax + demand.ServiceSeconds;
        return Math.Max(0, (over + each - 1) / each);
    }
}
