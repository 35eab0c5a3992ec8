using RoutePlanner.Core.Optimisation.Routing.Kernels;
using RoutePlanner.Core.Optimisation.Routing.Moves;

namespace RoutePlanner.Core.Optimisation.Routing.Genetic;

/// <summary>Breeds, improves and selects (Vidal 2022, algorithm 1).</summary>
internal sealed class GeneticSearch<TKernel, TPrefix, TSuffix, TMiddle>
    where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>
{
    /// <summary>Individuals without a better one before the population starts anew.</summary>
    private const int Patience = 20_000;

    private readonly RoutingModel model;
    private readonly SearchRandom random;
    private readonly MoveCounts counts;
    private readonly RouteStore<TKernel, TPrefix, TSuffix, TMiddle> store;
    private readonly LocalSearch<TKernel, TPrefix, TSuffix, TMiddle> localSearch;
    private readonly Split<TKernel, TPrefix, TSuffix, TMiddle> split;
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
        prices = new(model);
        population = new(size, prices, random);
    }

    /// <summary>The best individual so far.</summary>
    public Individual? Best => population.Best;

    /// <summary>Breeds until told to stop, which is asked before every individual but the first.</summary>
    /// <param name="stop">Asked with the number of individuals bred.</param>
    /// <param name="improved">Told of each best feasible individual.</param>
    public int Run(Func<int, bool> stop, Action<int> improved)
    {
        var bred = 0;
        var initial = 0;
        var barren = 0;
        while (bred == 0 || !stop(bred))
        {
            var isInitial = initial < size.Least * 4;
            var tour = isInitial ? RandomTour() : Cross();
            initial += isInitial ? 1 : 0;
            bred++;
            var better = Educate(tour, prices.Load, prices.Time, bred, improved, out var individual);
            if (!individual.IsFeasible && random.Next(2) == 0)
            {
                better |= Educate([.. individual.Tour], Tenfold(prices.Load), Tenfold(prices.Time), bred, improved, out _, individual);
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

    private static int Tenfold(int price) => (int)Math.Min(int.MaxValue / 2, 10L * price);

    private int[] RandomTour()
    {
        var tour = Enumerable.Range(0, model.TaskCount).ToArray();
        random.Shuffle(tour);
        return tour;
    }

    private int[] Cross() => OrderCrossover.Of([.. population.Parent().Tour], [.. population.Parent().Tour], model.TaskCount, random);

    private bool Educate(int[] tour, int loadPrice, int timePrice, int bred, Action<int> improved, out Individual individual, Individual? routed = null)
    {
        var kernel = store.Kernel;
        kernel.TimePrice = timePrice;
        store.Kernel = kernel;
        store.LoadPrice = loadPrice;
        var routes = routed?.Routes ?? split.Cut(kernel, tour, 0, loadPrice);
        store.Clear(routes.Length + 1, 0);
        for (var route = 0; route < routes.Length; route++)
        {
            foreach (var state in routes[route])
            {
                store.Take(state);
            }

            store.Write(route);
        }

        localSearch.Run(random);
        individual = Read();
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
            var broken = kernel.TooMuchTime(store.Prefix[last], store.Sequence[last], store.Sequence[last + 1], store.Suffix[last + 1]);
            time += broken;
            load += Math.Max(0, store.Load[route] - model.Capacity[store.Vehicle[route]]);
            cost += store.Bare[route] - Pricing.Of(broken, kernel.TimePrice);
        }

        var tasks = routes.Select(route => Array.ConvertAll(route, state => kernel.TaskOf(state))).ToArray();
        return new Individual(model.TaskCount, [.. routes], tasks, [.. vehicles]) { Cost = cost, TooMuchLoad = load, TooMuchTime = time };
    }
}
