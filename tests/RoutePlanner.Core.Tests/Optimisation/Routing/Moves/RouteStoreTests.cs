using System.Runtime.Intrinsics;
using CsCheck;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Optimisation.Routing;
using RoutePlanner.Core.Optimisation.Routing.Kernels;
using RoutePlanner.Core.Optimisation.Routing.Moves;

namespace RoutePlanner.Core.Tests.Optimisation.Routing.Moves;

public sealed class RouteStoreTests
{
    private const int Tasks = 10;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_step_that_is_undone_leaves_no_trace(bool timed) => RandomRouting.Seeds.Sample(
        seed => OfKind(timed, seed, new UndoneStep()), iter: 100);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_task_is_inserted_where_trying_every_place_finds_it_cheapest(bool timed) => RandomRouting.Seeds.Sample(
        seed => OfKind(timed, seed, new CheapestPlace()), iter: 100);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_an_insertion_values_anew_is_all_that_it_changed(bool timed) => RandomRouting.Seeds.Sample(
        seed => OfKind(timed, seed, new ValuedAnew()), iter: 100);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_route_goes_to_another_base_only_where_that_costs_less(bool timed) => RandomRouting.Seeds.Sample(
        seed => OfKind(timed, seed, new OtherBase()), iter: 100);

    [Fact]
    public void A_route_goes_to_the_base_beside_its_tasks()
    {
        // One street: bases at 0 and 9, both tasks near 9.
        int[] distances = [.. Enumerable.Range(0, 100).Select(pair => Math.Abs((pair / 10) - (pair % 10)))];
        var problem = new RoutingProblem(10, distances, null, [RoutingTask.Node(7), RoutingTask.Node(8)], [new VehicleType(0, 0), new VehicleType(9, 9)]);
        var model = new RoutingModel(problem, 2);
        var store = new RouteStore<ModeKernel, Vector128<int>, Vector128<int>, Vector128<int>>(model, new ModeKernel(model));
        store.AddRoute(0);
        Put(store, 0, [0, 1]);
        Assert.Equal(16, Cost(store));
        store.EnsureEmptyRoutes();
        Assert.True(new BaseMoves<ModeKernel, Vector128<int>, Vector128<int>, Vector128<int>>(model, store, new MoveCounts()).Try(0));
        Assert.Equal(4, Cost(store));
    }

    private static void OfKind(bool timed, int seed, IRule rule)
    {
        var model = new RoutingModel(RandomRouting.Problem(seed, Tasks, timed, optional: false, vehicleTypes: 2), Tasks);
        if (timed)
        {
            rule.Hold<TimedKernel, TimedPiece, TimedPiece, TimedPiece>(model, new TimedKernel(model) { TimePrice = 3 * Pricing.One }, new SearchRandom((ulong)seed));
        }
        else
        {
            rule.Hold<ModeKernel, Vector128<int>, Vector128<int>, Vector128<int>>(model, new ModeKernel(model), new SearchRandom((ulong)seed));
        }
    }

    private interface IRule
    {
        void Hold<TKernel, TPrefix, TSuffix, TMiddle>(RoutingModel model, TKernel kernel, SearchRandom random)
            where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>;
    }

    private sealed class UndoneStep : IRule
    {
        public void Hold<TKernel, TPrefix, TSuffix, TMiddle>(RoutingModel model, TKernel kernel, SearchRandom random)
            where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>
        {
            var store = Filled<TKernel, TPrefix, TSuffix, TMiddle>(model, kernel, random, leaveOut: -1);
            var (routes, cost) = (Routes(store), Cost(store));
            var journal = new RouteJournal<TKernel, TPrefix, TSuffix, TMiddle>(store);
            journal.Begin();
            var removed = new List<int>();
            new StringRemoval<TKernel, TPrefix, TSuffix, TMiddle>(model, store, random).Remove(5, removed);
            var order = removed.ToArray();
            new Recreation<TKernel, TPrefix, TSuffix, TMiddle>(model, store, random, new MoveCounts()).InsertSorted(order);
            Assert.Equal(removed.Order(), order.Order());
            Assert.Equal(Cost(store) - cost, journal.Delta);
            journal.Undo();
            Assert.Equal((routes, cost), (Routes(store), Cost(store)));
            Assert.All(Enumerable.Range(0, Tasks), task => Assert.Equal(task, store.Kernel.TaskOf(store.Sequence[store.SlotOf[task]])));
        }
    }

    private sealed class ValuedAnew : IRule
    {
        public void Hold<TKernel, TPrefix, TSuffix, TMiddle>(RoutingModel model, TKernel kernel, SearchRandom random)
            where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>
        {
            var task = random.Next(Tasks);
            var store = Filled<TKernel, TPrefix, TSuffix, TMiddle>(model, kernel, random, task);
            var route = random.Next(3);
            store.Insert(route, store.Base(route) + random.Next(1 + store.Length[route]), model.FirstState[task]);
            var slots = new Range(store.Base(route), store.Base(route) + store.Length[route] + 2);
            string Kept() => string.Join(
                '\n', string.Join(' ', store.Prefix[slots][..^1]), string.Join(' ', store.Suffix[slots][1..]), string.Join(' ', store.LoadTo[slots]),
                string.Join(' ', store.Places), string.Join(' ', store.SlotOf), string.Join(' ', store.RouteOf), $"{store.Cost[route]} {store.Bare[route]} {store.Load[route]}");
            var kept = Kept();
            Put(store, route, store.Sequence[(store.Base(route) + 1)..(store.Base(route) + 1 + store.Length[route])]);
            Assert.Equal(Kept(), kept);
        }
    }

    private sealed class OtherBase : IRule
    {
        public void Hold<TKernel, TPrefix, TSuffix, TMiddle>(RoutingModel model, TKernel kernel, SearchRandom random)
            where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>
        {
            var store = Filled<TKernel, TPrefix, TSuffix, TMiddle>(model, kernel, random, leaveOut: -1);
            var before = Cost(store);
            var counts = new MoveCounts();
            var moved = new BaseMoves<TKernel, TPrefix, TSuffix, TMiddle>(model, store, counts).Try(0);
            Assert.Equal(0, counts.Wrong);
            Assert.Equal(moved, Cost(store) < before);
            Assert.Equal(moved, store.Length[0] == 0);
            Assert.All(Enumerable.Range(0, Tasks), task => Assert.Equal(task, store.Kernel.TaskOf(store.Sequence[store.SlotOf[task]])));
        }
    }

    private sealed class CheapestPlace : IRule
    {
        public void Hold<TKernel, TPrefix, TSuffix, TMiddle>(RoutingModel model, TKernel kernel, SearchRandom random)
            where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>
        {
            var task = random.Next(Tasks);
            var state = model.FirstState[task];
            var store = Filled<TKernel, TPrefix, TSuffix, TMiddle>(model, kernel, random, task);
            var (before, least) = (Cost(store), long.MaxValue);
            for (var route = 0; route < store.RouteCount; route++)
            {
                var states = store.Sequence[(store.Base(route) + 1)..(store.Base(route) + 1 + store.Length[route])];
                foreach (var mode in new[] { state, kernel.Flip(state) })
                {
                    for (var place = 0; place <= states.Length; place++)
                    {
                        Put(store, route, [.. states[..place], mode, .. states[place..]]);
                        least = Math.Min(least, Cost(store));
                    }
                }

                store.Remove(task);
                Put(store, route, states);
            }

            Assert.Equal(before, Cost(store));
            new Insertion<TKernel, TPrefix, TSuffix, TMiddle>(model, store, random, new MoveCounts()) { BlinkOneIn = 1_000_000_000 }.Insert(state);
            Assert.Equal(least, Cost(store));
        }
    }

    /// <summary>Every task but one on a random route, and an empty route of each type.</summary>
    private static RouteStore<TKernel, TPrefix, TSuffix, TMiddle> Filled<TKernel, TPrefix, TSuffix, TMiddle>(
        RoutingModel model, TKernel kernel, SearchRandom random, int leaveOut)
        where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>
    {
        var store = new RouteStore<TKernel, TPrefix, TSuffix, TMiddle>(model, kernel) { LoadPrice = 5 * Pricing.One, IsForInsertions = random.Next(2) == 0 };
        var order = model.FirstState.ToArray();
        random.Shuffle(order);
        for (var route = 0; route < 3; route++)
        {
            store.AddRoute(random.Next(2));
            Put(store, route, [.. order.Where((state, at) => at % 3 == route && model.TaskOfState[state] != leaveOut)]);
        }

        store.EnsureEmptyRoutes();
        return store;
    }

    private static void Put<TKernel, TPrefix, TSuffix, TMiddle>(RouteStore<TKernel, TPrefix, TSuffix, TMiddle> store, int route, int[] states)
        where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>
    {
        foreach (var state in states)
        {
            store.Take(state);
        }

        store.Write(route);
    }

    private static long Cost<TKernel, TPrefix, TSuffix, TMiddle>(RouteStore<TKernel, TPrefix, TSuffix, TMiddle> store)
        where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle> =>
        Enumerable.Range(0, store.RouteCount).Sum(route => store.Cost[route]);

    private static string Routes<TKernel, TPrefix, TSuffix, TMiddle>(RouteStore<TKernel, TPrefix, TSuffix, TMiddle> store)
        where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle> =>
        string.Join(" | ", Enumerable.Range(0, store.RouteCount).Where(route => store.Length[route] > 0).Select(
            route => $"{route} {store.Vehicle[route]}: {string.Join(' ', store.Sequence[(store.Base(route) + 1)..(store.Base(route) + 1 + store.Length[route])])}"));
}
