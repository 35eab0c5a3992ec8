using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>
/// Where a unit goes from one drive or pass into the next without a stop between: turns count there as within a step. A visit, hold or break is a stop, however short; a wait is one from a second on.
/// <code>
/// before[i]     the driven step that step i follows so, or null
/// turning[i]    tenths of a second of turning round there that belong to step i (docs/plan.md)
/// </code>
/// </summary>
internal sealed class Seams
{
    private readonly CheckedRoute route;
    private readonly CheckedStep?[] before;
    private readonly long[] turning;

    public Seams(CheckedRoute route, RoadGraph graph)
    {
        this.route = route;
        before = new CheckedStep?[route.Steps.Length];
        turning = new long[route.Steps.Length];
        CheckedStep? last = null;
        for (var i = 0; i < route.Steps.Length; i++)
        {
            var step = route.Steps[i];
            if (!step.IsDriven)
            {
                last = step.Step.Kind == StepKind.Wait && step.Seconds <= 0 ? last : null;
                continue;
            }

            before[i] = last;
            if (last?.Path is { } from && step.Path is { } to)
            {
                // A drive to a pass turns into it; else whoever comes second turns.
                var isOfFirst = last.Step.Kind == StepKind.Drive && step.Step.Kind == StepKind.Pass;
                turning[isOfFirst ? last.Index : i] += TimedPath.TurningRound(graph, route.Unit.Mode, from.Arcs[^1], to.Arcs[0]);
            }

            last = step;
        }
    }

    /// <summary>Least whole seconds of a step, turning round before and after it included, rounded up once; null where it can't be driven at all.</summary>
    public long? LeastSeconds(CheckedStep step) => step.Path is { } path ? (path.Deciseconds.Sum() + turning[step.Index] + 9) / 10 : null;

    /// <summary>Up to so many of the last arcs driven since the last stop, right before a step.</summary>
    public int[] ArcsBefore(CheckedStep step, int most)
    {
        var arcs = new List<int>();
        for (var last = before[step.Index]; last is not null && arcs.Count < most; last = before[last.Index])
        {
            var driven = CheckedStep.ArcsOf(last.Step);
            arcs.InsertRange(0, driven.AsSpan()[Math.Max(0, driven.Length - most + arcs.Count)..]);
        }

        return [.. arcs];
    }
}
