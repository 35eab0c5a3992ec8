using System.Runtime.Intrinsics;
using CsCheck;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Optimisation.Routing;
using RoutePlanner.Core.Optimisation.Routing.Kernels;

namespace RoutePlanner.Core.Tests.Optimisation.Routing.Kernels;

public sealed class RouteKernelTests
{
    [Fact]
    public void Tables_of_modes_joined_anywhere_give_the_cheapest_of_all_modes() => RandomRouting.Seeds.Sample(
        seed =>
        {
            var problem = RandomRouting.Problem(seed, 6, timed: false, optional: false, vehicleTypes: 1);
            var model = new RoutingModel(problem, 5);
            var order = Order(seed, model);
            Assert.All(
                Values<ModeKernel, Vector128<int>, Vector128<int>, Vector128<int>>(model, new ModeKernel(model), order),
                value => Assert.Equal(Cheapest(problem, order, 0, problem.Vehicles[0].Start), value - problem.Vehicles[0].FixedCost));
        },
        iter: 300);

    [Fact]
    public void Timed_pieces_joined_anywhere_give_the_same_cost_and_time() => RandomRouting.Seeds.Sample(
        seed =>
        {
            var model = new RoutingModel(RandomRouting.Problem(seed, 6, timed: true, optional: false, vehicleTypes: 1), 5);
            Assert.Single(Values<TimedKernel, TimedPiece, TimedPiece, TimedPiece>(model, new TimedKernel(model), Order(seed, model)).Distinct());
        },
        iter: 300);

    [Fact]
    public void Modes_chosen_for_an_order_are_the_cheapest() => RandomRouting.Seeds.Sample(
        seed =>
        {
            var problem = RandomRouting.Problem(seed, 6, timed: false, optional: false, vehicleTypes: 1);
            var order = Order(seed, new RoutingModel(problem, 5));
            var route = new RoutingRoute(0, ModeChoice.Of(problem, 0, order));
            Assert.Equal(Cheapest(problem, order, 0, problem.Vehicles[0].Start) + problem.Vehicles[0].FixedCost, RoutingCosts.Cost(problem, [route]));
        },
        iter: 300);

    private static int[] Order(int seed, RoutingModel model)
    {
        var order = model.FirstState.ToArray();
        new SearchRandom((ulong)seed).Shuffle(order);
        return order;
    }

    /// <summary>The reference: every combination of modes.</summary>
    private static long Cheapest(RoutingProblem problem, int[] order, int from, int at) =>
        from == order.Length
            ? problem.Distance(at, problem.Vehicles[0].End)
            : problem.Tasks[order[from]].Modes.Min(mode => problem.Distance(at, mode.Entry) + mode.Cost + Cheapest(problem, order, from + 1, mode.Exit));

    /// <summary>The route's cost put together in every way: a prefix, a piece built forwards or backwards, a suffix.</summary>
    private static IEnumerable<long> Values<TKernel, TPrefix, TSuffix, TMiddle>(RoutingModel model, TKernel kernel, int[] order)
        where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>
    {
        int[] route = [model.StartDepot(0), .. order, model.EndDepot(0)];
        for (var from = 1; from <= order.Length; from++)
        {
            for (var to = from; to <= order.Length; to++)
            {
                var prefix = kernel.Start(route[0]);
                for (var at = 1; at < from; at++)
                {
                    prefix = kernel.Extend(prefix, route[at - 1], route[at]);
                }

                var suffix = kernel.End(route[^1]);
                for (var at = order.Length; at > to; at--)
                {
                    suffix = kernel.Prepend(route[at], route[at + 1], suffix);
                }

                var forth = kernel.One(route[from]);
                for (var at = from + 1; at <= to; at++)
                {
                    forth = kernel.Append(forth, route[at - 1], route[at]);
                }

                var back = kernel.One(route[to]);
                for (var at = to - 1; at >= from; at--)
                {
                    back = kernel.PrependTo(route[at], route[at + 1], back);
                }

                yield return kernel.Close(kernel.Join(prefix, route[from - 1], route[from], forth), route[to], route[to + 1], suffix);
                yield return kernel.Close(kernel.Join(prefix, route[from - 1], route[from], back), route[to], route[to + 1], suffix);
            }
        }
    }
}
