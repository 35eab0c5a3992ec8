using RoutePlanner.Core.Optimisation.Routing.Kernels;
using RoutePlanner.Core.Optimisation.Routing.Moves;

namespace RoutePlanner.Core.Optimisation.Routing.Genetic;

/// <summary>Breeds, improves and selects (Vidal 2022, algorithm 1).</summary>
internal sealed class GeneticSearch<TKernel, TPrefix, TSuffix, TMiddle>
    where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>
{
    /// <summary>Individuals without a better one before the population starts anew.</summary>
    private const int Patience = 20_000;

    /// <summary>Children of a hundred by order crossover, where it applies. They are the most different from their parents and the dearest to improve.</summary>
    private const int OrderCrossovers = 4;

    /// <summary>Children of a hundred by exchange of routes; the others are parents of which a part was torn down and built anew.</summary>
    private const int RouteExchanges = 40;

    /// <summary>Share of local optima that should keep a limit. More makes for safer, less for bolder search.</summary>
    private const double LocalOptimaKept = 0.25;

    private const int LocalOptimaNoted = 100;

    /// <summary>Tasks torn down, at least.</summary>
    private const int LeastRemoved = 4;

    /// <summary>And up to so many more.</summary>
    private const int MoreRemoved = 16;

    /// <summary>One child in so many is built wildly, away from where greed leads every time.</summary>
    private const int WildOneIn = 8;

    private const int SeldomBlinks = 50;

    private const int OftenBlinks = 3;

    /// <summary>Routes exchanged, at most.</summary>
    private const int MostRoutes = 5;

    /// <summary>Tasks built into the first individuals, all taken together: of large problems there are fewer, so that breeding begins soon.</summary>
    private const int FoundersTasks = 5000;

    private const int FewestFounders = 6;

    private readonly RoutingModel model;
    private readonly bool splits;
    private readonly int founders;
    private readonly SearchRandom random;
    private readonly MoveCounts counts;
    private readonly RouteStore<TKernel, TPrefix, TSuffix, TMiddle> store;
    private readonly LocalSearch<TKernel, TPrefix, TSuffix, TMiddle> localSearch;
    private readonly Split<TKernel, TPrefix, TSuffix, TMiddle> split;
    private readonly Recreation<TKernel, TPrefix, TSuffix, TMiddle> recreation;
    private readonly RouteExchange<TKernel, TPrefix, TSuffix, TMiddle> exchange;
    private readonly StringRemoval<TKernel, TPrefix, TSuffix, TMiddle> removal;
    private readonly List<int> removed = [];
    private readonly Prices prices;
    private readonly PopulationSize size = new();
    private readonly Population population;

    public GeneticSearch(RoutingModel model, TKernel kernel, SearchRandom random, MoveCounts counts)
    {
        this.model = model;
        this.random = random;
        this.counts = counts;
        store = new(model, kernel);
        localSearch = new(model, store, counts);
        split = new(model);
        recreation = new(model, store, random, counts);
        removal = new(model, store, random);
        exchange = new(model, store, random);
        splits = model is { VehicleCount: 1, HasOptional: false } && model.VehicleLimit[0] >= model.TaskCount;
        prices = new(model, LocalOptimaKept, LocalOptimaNoted);
        founders = Math.Clamp(FoundersTasks / Math.Max(1, model.TaskCount), FewestFounders, size.Least);
        population = new(size, prices, random);
    }

    /// <summary>The best individual so far.</summary>
    public Individual? Best => population.Best;

    /// <summary>Walks, where the problem is large enough for that, then breeds until told to stop, which is asked before every individual but the first.</summary>
    /// <param name="spent">Asked with the number of steps walked or individuals bred: the share of the budget that is spent, 1 or more to stop.</param>
    /// <param name="improved">Told of each best feasible individual.</param>
    public int Run(Func<int, double> spent, Action<int> improved)
    {
        var bred = 0;
        var initial = 0;
        if (WalkSchedule.Suits(model.Problem))
        {
            bred = Walk(spent, improved);
            initial = founders;
        }

        var barren = 0;
        while (bred == 0 || (model.TaskCount > 0 && spent(bred) < 1))
        {
            var isInitial = initial < founders;
            SetPrices(prices.Load, prices.Time);
            var since = -1;
            if (isInitial)
            {
                initial++;
                Construct();
            }
            else
            {
                since = Breed();
            }

            bred++;
            var individual = Educate(since);
            var better = Keep(individual, bred, improved);
            if (!individual.IsFeasible && random.Next(2) == 0)
            {
                SetPrices(Tenfold(prices.Load), Tenfold(prices.Time));
                Load(individual);
                since = store.Changes;
                store.TouchBroken();
                better |= Keep(Educate(since), bred, improved);
            }

            barren = better || isInitial ? 0 : barren + 1;
            if (barren >= Patience)
            {
                population.Restart();
                initial = barren = 0;
            }
        }

        return bred;
    }

    /// <summary>Walks for most of the budget, each time from a new individual; what comes of it, improved by all moves, is what breeding begins with.</summary>
    private int Walk(Func<int, double> spent, Action<int> improved)
    {
        var walk = new RuinWalk<TKernel, TPrefix, TSuffix, TMiddle>(model, store, recreation, removal, random, counts);
        var walks = WalkSchedule.Walks(model.TaskCount, model.HasOptional);
        var steps = 0;
        for (var k = 0; k < walks && (k == 0 || spent(steps) < 1); k++)
        {
            var (before, number) = (steps, k);
            Individual? best = null;
            SetPrices(prices.Load, prices.Time);
            Construct(putsAllIn: true);
            Keep(Educate(-1), steps + 1, improved);
            steps += walk.Run(step => WalkSchedule.Done(spent(before + step), number, walks), step =>
            {
                best = Read();
                if (population.Offer(best))
                {
                    improved(before + step);
                }
            });
            best ??= Read();
            prices.Take(walk.Prices);
            SetPrices(prices.Load, prices.Time);
            Load(best);
            Keep(best, steps, improved);
            Keep(Educate(-1), steps, improved);
        }

        return steps;
    }

    private static int Tenfold(int price) => (int)Math.Min(int.MaxValue / 2, 10L * price);

    private void SetPrices(int loadPrice, int timePrice)
    {
        var kernel = store.Kernel;
        kernel.TimePrice = timePrice;
        store.Kernel = kernel;
        store.LoadPrice = loadPrice;
    }

    /// <summary>Puts a child into the store; says since when on the store's clock its routes changed, or -1 when they all are new.</summary>
    private int Breed()
    {
        removed.Clear();
        var kind = random.Next(100);
        if (splits && kind < OrderCrossovers)
        {
            var tour = OrderCrossover.Of(model, [.. population.Parent().Tour], [.. population.Parent().Tour], random);
            Load(split.Cut(store.Kernel, tour, 0, prices.Load));
            return -1;
        }

        Load(population.Parent());
        var since = store.Changes;
        if (kind < OrderCrossovers + RouteExchanges && population.Parent() is { Routes.Length: > 0 } other)
        {
            exchange.Bring(other, MostRoutes, removed);
        }
        else
        {
            removal.Remove(Math.Min(model.TaskCount, LeastRemoved + random.Next(MoreRemoved)), removed);
        }

        InsertRemoved();
        return since;
    }

    private void Load(int[][] routes)
    {
        store.Clear();
        for (var route = 0; route < routes.Length; route++)
        {
            Load(routes[route], 0);
        }

        store.EnsureEmptyRoutes();
    }

    private void Load(Individual individual)
    {
        store.Clear();
        for (var route = 0; route < individual.Routes.Length; route++)
        {
            Load(individual.Routes[route], individual.Vehicles[route]);
        }

        store.EnsureEmptyRoutes();
    }

    private void Load(int[] route, int vehicle)
    {
        store.AddRoute(vehicle);
        foreach (var state in route)
        {
            store.Take(state);
        }

        store.Write(store.RouteCount - 1);
    }

    /// <summary>Routes from nothing, tasks inserted in random order.</summary>
    private void Construct(bool putsAllIn = false)
    {
        store.Clear();
        store.EnsureEmptyRoutes();
        removed.Clear();
        removed.AddRange(model.FirstState);
        InsertRemoved(putsAllIn);
    }

    private void InsertRemoved(bool putsAllIn = false)
    {
        recreation.Insertion.BlinkOneIn = random.Next(WildOneIn) == 0 ? OftenBlinks : SeldomBlinks;
        recreation.Insertion.PutsAllIn = putsAllIn || random.Next(WildOneIn) == 0;
        var shuffled = removed.ToArray();
        random.Shuffle(shuffled);
        if (model.HasOptional)
        {
            // What was left out has its chance whenever something was taken out; the new ones go last.
            shuffled = [.. shuffled, .. LeftOutBesides(shuffled)];
        }

        // An exchange of routes may have filled the empty ones.
        store.EnsureEmptyRoutes();
        recreation.InsertAll(shuffled);
    }

    private int[] LeftOutBesides(int[] states)
    {
        var tasks = states.Select(state => model.TaskOfState[state]).ToHashSet();
        var others = Enumerable.Range(0, model.TaskCount).Where(task => store.SlotOf[task] < 0 && !tasks.Contains(task)).Select(task => model.FirstState[task]).ToArray();
        random.Shuffle(others);
        return others;
    }

    private Individual Educate(int since)
    {
        localSearch.Run(random, since);
        return Read();
    }

    private bool Keep(Individual individual, int bred, Action<int> improved)
    {
        var before = population.Best;
        var better = population.Add(individual);
        if (!ReferenceEquals(before, population.Best) && individual.IsFeasible)
        {
            improved(bred);
        }

        return better;
    }

    private Individual Read()
    {
        var kernel = store.Kernel;
        var routes = new List<int[]>();
        var vehicles = new List<int>();
        long cost = 0;
        long load = 0;
        long time = 0;
        for (var route = 0; route < store.RouteCount; route++)
        {
            if (store.Length[route] == 0)
            {
                continue;
            }

            var first = store.Base(route);
            var last = first + store.Length[route];
            routes.Add(store.Sequence[(first + 1)..(last + 1)]);
            vehicles.Add(store.Vehicle[route]);
            var broken = store.TooMuchTime(route);
            time += broken;
            load += store.TooMuchLoad(route);
            cost += store.Bare[route] - Pricing.Of(broken, kernel.TimePrice);
        }

        cost += store.LeftOut;
        var tasks = routes.Select(route => Array.ConvertAll(route, state => kernel.TaskOf(state))).ToArray();
        return new Individual(model.TaskCount, [.. routes], tasks, [.. vehicles]) { Cost = cost, TooMuchLoad = load, TooMuchTime = time };
    }
}
