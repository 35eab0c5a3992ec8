using RoutePlanner.Core.Optimisation;

namespace RoutePlanner.Benchmarks.Nights.Hand;

/// <summary>What a planner by hand sends units to: a place or one direction of a key road of which something is asked, or, for units of which nothing is, a place or node to be seen at.</summary>
/// <param name="Demand">The demand, or <see cref="TaskTable.NoDemand"/>.</param>
/// <param name="Direction">The direction of a pass that is asked for, <see cref="TaskTable.AnyDirection"/> where either is; of all else <see cref="TaskTable.Forward"/>.</param>
/// <param name="Node">Where a unit stands of which nothing is asked; else −1.</param>
internal readonly record struct HandItem(int Demand, int Direction, int Node)
{
    public const int NoNode = -1;

    /// <summary>The directions it may be served in.</summary>
    public ReadOnlySpan<int> Directions => Direction switch
    {
        TaskTable.AnyDirection => [TaskTable.Forward, TaskTable.Backward],
        TaskTable.Backward => [TaskTable.Backward],
        _ => [TaskTable.Forward],
    };
}
