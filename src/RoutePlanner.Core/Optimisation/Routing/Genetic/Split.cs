using RoutePlanner.Core.Optimisation.Routing.Kernels;

namespace RoutePlanner.Core.Optimisation.Routing.Genetic;

/// <summary>
/// Cuts a giant tour into routes at least cost, for vehicles of one type and no limit on their number (Prins 2004, "A simple and effective
/// evolutionary algorithm for the vehicle routing problem"; modes are chosen while extending, as in Prins et al. 2009).
/// </summary>
internal sealed class Split<TKernel, TPrefix, TSuffix, TMiddle>(RoutingModel model)
    where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>
{
    private readonly long[] costTo = new long[model.TaskCount + 1];
    private readonly int[] cutBefore = new int[model.TaskCount + 1];

    /// <summary>The pieces of <paramref name="tour"/>, a list of states.</summary>
    public int[][] Cut(TKernel kernel, int[] tour, int vehicle, int loadPrice)
    {
        var capacity = model.Capacity[vehicle];
        var mostLoad = (long)capacity * 3 / 2;
        var start = model.StartDepot(vehicle);
        var end = model.EndDepot(vehicle);
        var suffix = kernel.End(end);
        costTo.AsSpan().Fill(long.MaxValue);
        costTo[0] = 0;
        for (var from = 0; from < tour.Length; from++)
        {
            var prefix = kernel.Start(start);
            var last = start;
            long load = 0;
            for (var to = from; to < tour.Length; to++)
            {
                load += model.Demand[kernel.TaskOf(tour[to])];
                if (load > mostLoad && to > from)
                {
                    break;
                }

                prefix = kernel.Extend(prefix, last, tour[to]);
                last = tour[to];
                var cost = costTo[from] + kernel.Close(prefix, last, end, suffix) + Moves.Pricing.Of(Math.Max(0, load - capacity), loadPrice);
                if (cost < costTo[to + 1])
                {
                    costTo[to + 1] = cost;
                    cutBefore[to + 1] = from;
                }
            }
        }

        var routes = new List<int[]>();
        for (var to = tour.Length; to > 0; to = cutBefore[to])
        {
            routes.Add(tour[cutBefore[to]..to]);
        }

        routes.Reverse();
        return [.. routes];
    }
}
