using CsCheck;
using RoutePlanner.Benchmarks.Instances;

namespace RoutePlanner.Benchmarks.Tests.Instances;

public class LinkPathsTests
{
    private const int Nodes = 7;

    private static readonly Gen<GraphLink> Links = Gen.Select(Gen.Int[0, Nodes - 1], Gen.Int[0, Nodes - 1], Gen.Int[0, 9], Gen.Int[-9, 9])
        .Select(link => new GraphLink(link.Item1, link.Item2, link.Item3, link.Item4 < 0 ? null : link.Item4));

    /// <summary>Against Floyd and Warshall's three loops, with parallel links, loops, arcs and links of no length.</summary>
    [Fact]
    public void Ways_are_the_shortest() => Links.Array[0, 25].Sample(links =>
    {
        var known = new long?[Nodes, Nodes];
        void Offer(int from, int to, long? cost)
        {
            if (cost < (known[from, to] ?? long.MaxValue))
            {
                known[from, to] = cost;
            }
        }

        for (var node = 0; node < Nodes; node++)
        {
            known[node, node] = 0;
        }

        foreach (var link in links)
        {
            Offer(link.From, link.To, link.Cost);
            Offer(link.To, link.From, link.CostBack);
        }

        for (var via = 0; via < Nodes; via++)
        {
            for (var pair = 0; pair < Nodes * Nodes; pair++)
            {
                Offer(pair / Nodes, pair % Nodes, known[pair / Nodes, via] + known[via, pair % Nodes]);
            }
        }

        var paths = new LinkPaths(SmallInstances.Square with { NodeCount = Nodes, Links = [.. links] });
        return Enumerable.Range(0, Nodes * Nodes).All(pair => paths.Cost(pair / Nodes, pair % Nodes) == known[pair / Nodes, pair % Nodes]);
    });
}
