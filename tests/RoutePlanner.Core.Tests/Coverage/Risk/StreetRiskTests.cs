using CsCheck;
using RoutePlanner.Core.Coverage.Risk;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Travel;

namespace RoutePlanner.Core.Tests.Coverage.Risk;

public class StreetRiskTests
{
    private static readonly Gen<(int Edge, double Share, double Mass)> Incident = Gen.Select(Gen.Int[0, 1000], Gen.Double[0, 1], Gen.Double[0, 5]);

    [Fact]
    public void Incidents_move_risk_and_change_nothing_of_its_sum() =>
        Gen.Select(StreetGens.Plain, Incident.Array[0, 20], Gen.Double[50, 400]).Sample(
            (graph, incidents, bandwidth) =>
            {
                var (before, after) = (Risk(graph, [], bandwidth), Risk(graph, incidents, bandwidth));
                Assert.Equal(before.Sum(), after.Sum(), 1e-9 * Math.Max(1, before.Sum()));
                Assert.All(after, w => Assert.True(double.IsFinite(w) && w >= 0));
                Assert.Equal(before.Select(w => w > 0), after.Select(w => w > 0));
            },
            iter: 200);

    /// <summary>A street of 100 beats of 100 m and 10,000 incidents in the middle of beat 30, or one: the first is believed, the second hardly.</summary>
    [Fact]
    public void Much_data_is_believed_and_little_hardly()
    {
        var graph = StreetGraph.Of(2, [new Street(0, 1, 10, 10, 1_000_000)]);
        var even = Risk(graph, [], 100)[30];
        var one = Risk(graph, [(0, 0.305, 1)], 100)[30];
        var many = Risk(graph, [.. Enumerable.Repeat((0, 0.305, 1.0), 10_000)], 100)[30];
        Assert.Equal(0.8, even, 1e-12);
        Assert.InRange(one, even * 1.1, even * 2);

        // 0.6875 of the kernel lies within half its bandwidth.
        Assert.InRange(many, 100 * 0.8 * 0.6, 100 * 0.8 * 0.6875);
    }

    private static int[] Streets(RoadGraph graph) => [.. Enumerable.Range(0, graph.EdgeCount).Where(new IncidentStreets(graph).Has)];

    private static double[] Risk(RoadGraph graph, (int Edge, double Share, double Mass)[] incidents, double bandwidth)
    {
        var (beats, streets) = (Beats.Of(graph), Streets(graph));
        var risk = new StreetRisk(beats, new IncidentStreets(graph));
        risk.MoveTo(
            [.. incidents.Where(i => streets.Length > 0 && i.Mass > 0).Select(i => (Edge: streets[i.Edge % streets.Length], i.Share, i.Mass)).Select(i => (i.Edge, i.Share * beats.EdgeMetres(i.Edge), i.Mass))],
            bandwidth);
        return risk.Weight;
    }
}
