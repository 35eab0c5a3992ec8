using System.Collections.Immutable;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Optimisation.Routing;

namespace RoutePlanner.Benchmarks.Instances.Cases;

/// <summary>Turns required nodes, edges and arcs into tasks between the vertices where they begin and end; other nodes only shorten the ways between these.</summary>
internal sealed class MixedConversion
{
    private readonly MixedInstance instance;
    private readonly int[] nodeOfVertex;
    private readonly Dictionary<int, int> vertexOfNode;
    private readonly int[] distances;

    /// <exception cref="InputException">A task can't be reached.</exception>
    public MixedConversion(MixedInstance instance)
    {
        this.instance = instance;
        nodeOfVertex = [.. instance.Tasks.SelectMany(t => (int[])[t.From, t.To]).Prepend(instance.Depot).Distinct()];
        vertexOfNode = Enumerable.Range(0, nodeOfVertex.Length).ToDictionary(v => nodeOfVertex[v]);
        distances = Distances();
    }

    /// <param name="vehicles">Number of vehicles; null: no limit.</param>
    /// <param name="maxDuration">Highest cost of one route; null: no limit.</param>
    public RoutingProblem Problem(int? vehicles = null, int? maxDuration = null) => Problem([.. instance.Tasks.Select(Task)], vehicles, maxDuration);

    /// <summary>The same with other tasks between the same vertices.</summary>
    public RoutingProblem Problem(IReadOnlyList<RoutingTask> tasks, int? vehicles = null, int? maxDuration = null) => new(
        nodeOfVertex.Length, distances, durations: null, tasks,
        [
            new VehicleType(
                Start: 0, End: 0, instance.Capacity ?? RoutingProblem.Unlimited, maxDuration ?? RoutingProblem.Unlimited, Count: vehicles),
        ]);

    /// <summary>The solution in the instance's terms.</summary>
    public static MixedSolution Solution(RoutingSolution solution) =>
        new([.. solution.Routes.Select(r => r.Steps.Select(s => new ServedTask(s.Task, Backwards: s.Mode == 1)).ToImmutableArray())]);

    private RoutingTask Task(RequiredTask task)
    {
        var (from, to) = (vertexOfNode[task.From], vertexOfNode[task.To]);
        var forwards = new TaskMode(from, to, task.Cost, task.Cost);
        return new RoutingTask(task.CostBack is { } back ? [forwards, new TaskMode(to, from, back, back)] : [forwards], task.Demand);
    }

    private int[] Distances()
    {
        var paths = new LinkPaths(instance);
        var count = nodeOfVertex.Length;
        var all = new int[count * count];
        for (var from = 0; from < count; from++)
        {
            for (var to = 0; to < count; to++)
            {
                if (paths.Cost(nodeOfVertex[from], nodeOfVertex[to]) is not { } cost)
                {
                    throw new InputException(
                    [
                        new Diagnostic(
                            DiagnosticCode.UnknownReference, Severity.Error, instance.Name, null, null,
                            FormattableString.Invariant($"there is no way from node {nodeOfVertex[from] + 1} to node {nodeOfVertex[to] + 1}")),
                    ]);
                }

                all[from * count + to] = checked((int)cost);
            }
        }

        return all;
    }
}
