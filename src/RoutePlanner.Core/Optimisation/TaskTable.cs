using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// The kinds of work that stops do: one a demand, two where passes are wanted in each direction, none for a demand that never wants anything; and a break for each unit that has one. Any number of stops
/// may do the same: how many count says the coverage kernel.
/// <code>
/// demand d:  tasks FirstTask[d] .. FirstTask[d+1]-1
/// task t:    demand DemandOf[t] (or NoDemand for a break), FixedDirection[t]
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
        FirstTask = new int[problem.Demands.Length + 1];
        for (var d = 0; d < problem.Demands.Length; d++)
        {
            var demand = problem.Demands[d];
            int[] directions = demand switch
            {
                { Count: 0 } when demand.GapMax is not { } gapMax || gapMax >= demand.Hours.End - demand.Hours.Start => [],
                { Direction: PassDirection.Both } => [Forward, Backward],
                { Direction: PassDirection.Forward } => [Forward],
                _ => [AnyDirection],
            };
            direction.AddRange(directions);
            demandOf.AddRange(Enumerable.Repeat(d, directions.Length));
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
                direction.Add(AnyDirection);
            }
        }

        DemandOf = [.. demandOf];
        FixedDirection = [.. direction];
    }

    public int[] FirstTask { get; }

    public int[] DemandOf { get; }

    public int[] FixedDirection { get; }

    public int[] BreakTask { get; }

    public int Count => DemandOf.Length;
}
