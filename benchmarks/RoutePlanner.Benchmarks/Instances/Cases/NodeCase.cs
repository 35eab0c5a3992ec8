using RoutePlanner.Benchmarks.Instances.Checking;
using RoutePlanner.Benchmarks.Instances.Reading;
using RoutePlanner.Core.Optimisation.Routing;

namespace RoutePlanner.Benchmarks.Instances.Cases;

/// <summary>Clients with windows, several depots, prizes: one vehicle type a depot.</summary>
/// <param name="unitsPerCost">The set's units in one unit of the published value.</param>
internal sealed class NodeCase(BestKnown row, NodeInstance instance, int unitsPerCost) : InstanceCase(row)
{
    public override RoutingProblem Problem { get; } = Convert(instance);

    public override double Value(long cost) => (double)cost / unitsPerCost;

    public override CheckedSolution Check(RoutingSolution solution)
    {
        // Vehicles of a depot are alike: its routes take them in order. A route too many takes a number that no vehicle has, and the checker says so.
        var vehicles = Enumerable.Range(0, instance.DepotCount).Select(depot => new Queue<int>(
            Enumerable.Range(0, instance.VehicleDepots.Length).Where(v => instance.VehicleDepots[v] == depot))).ToList();
        var own = new NodeSolution(
        [
            .. solution.Routes.Select(r => new NodeRoute(
                vehicles[r.Vehicle].TryDequeue(out var vehicle) ? vehicle : instance.VehicleDepots.Length,
                [.. r.Steps.Select(s => s.Task + instance.DepotCount)])).OrderBy(r => r.Vehicle),
        ]);
        var verdict = NodeChecker.Check(instance, own);
        verdict = verdict with { Cost = verdict.Cost / unitsPerCost };
        return new CheckedSolution(verdict, SolutionForms.Written(own, verdict.Cost));
    }

    private static RoutingProblem Convert(NodeInstance instance)
    {
        var sites = instance.Sites.Length;
        var distances = new int[sites * sites];
        for (var from = 0; from < sites; from++)
        {
            for (var to = 0; to < sites; to++)
            {
                distances[from * sites + to] = instance.Distance(from, to);
            }
        }

        return new RoutingProblem(
            sites, distances, durations: null,
            [
                .. instance.Sites.Skip(instance.DepotCount).Select((s, client) => RoutingTask.Node(
                    client + instance.DepotCount, s.Demand, cost: 0, s.Service, instance.HasOptionalClients ? s.Prize : null, s.Opens, s.Closes)),
            ],
            [
                .. Enumerable.Range(0, instance.DepotCount).Select(depot => new VehicleType(
                    depot, depot, instance.Capacity, (int)(instance.MaxDuration ?? RoutingProblem.Unlimited), instance.Sites[depot].Opens, instance.Sites[depot].Closes,
                    instance.VehicleDepots.Count(d => d == depot))),
            ]);
    }
}
