using System.Runtime.InteropServices;
using RoutePlanner.Core.Optimisation.Routing.Kernels;
using RoutePlanner.Core.Optimisation.Routing.Moves;

namespace RoutePlanner.Core.Optimisation.Routing.Genetic;

/// <summary>
/// Walks from solution to solution: each step takes strings of tasks off some neighbouring routes and puts them back, and is undone unless that made the solution
/// better, or worse by no more than a random amount about the temperature (Christiaens and Vanden Berghe 2020, "Slack Induction by String Removals for Vehicle
/// Routing Problems"). A step costs what it touches, not what the problem has, which is what large problems need. Two deviations: limits may be broken
/// at a price, and tasks are only put beside tasks near them.
/// </summary>
internal sealed class RuinWalk<TKernel, TPrefix, TSuffix, TMiddle>(
    RoutingModel model, RouteStore<TKernel, TPrefix, TSuffix, TMiddle> store, Recreation<TKernel, TPrefix, TSuffix, TMiddle> recreation,
    StringRemoval<TKernel, TPrefix, TSuffix, TMiddle> removal, SearchRandom random, MoveCounts counts)
    where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>
{
    /// <summary>Tasks taken off, at least.</summary>
    private const int LeastRemoved = 4;

    /// <summary>And up to so many more.</summary>
    private const int MoreRemoved = 16;

    private const int BlinkOneIn = 100;

    /// <summary>Tasks that are on no route and are offered a place in a step, at most.</summary>
    private const int MostOffered = 10;

    /// <summary>Share of solutions on the way that should keep a limit.</summary>
    private const double WishedShare = 0.4;

    /// <summary>Steps between two changes of prices.</summary>
    private const int Window = 2000;

    /// <summary>Steps between two looks at how much of the budget is spent, a power of 2.</summary>
    private const int LookEvery = 32;

    private readonly RouteJournal<TKernel, TPrefix, TSuffix, TMiddle> journal = new(store);
    private readonly BrokenRoutes<TKernel, TPrefix, TSuffix, TMiddle> broken = new(store);
    private readonly BaseMoves<TKernel, TPrefix, TSuffix, TMiddle> bases = new(model, store, counts);
    private readonly List<int> removed = [];
    private readonly List<int> offered = [];
    private readonly List<int> tried = [];
    private readonly int[] offeredAt = new int[model.TaskCount];
    private readonly WalkPrizes prizes = new(model);
    private int offer;

    /// <summary>Where prices have come to.</summary>
    public Prices Prices { get; } = new(model, WishedShare, Window);

    /// <summary>Walks on from the routes in the store; says how many steps.</summary>
    /// <param name="done">Asked with the number of steps: how much of the walk is done; 1 or more ends it.</param>
    /// <param name="found">Told of each best feasible solution, which is in the store, and of the number of steps.</param>
    public int Run(Func<int, double> done, Action<int> found)
    {
        store.IsForInsertions = true;
        store.EnsureEmptyRoutes();
        var leg = Leg();
        prizes.Scale(leg);
        recreation.Insertion.Prizes = prizes.OfTasks;
        var schedule = new WalkSchedule(leg + prizes.Mean, model.IsTimed, WalkSchedule.EndsWarm(model.TaskCount, model.HasOptional));
        Reprice();
        var cost = Cost();
        var unscaled = store.LeftOut - prizes.Of(store.SlotOf);
        broken.CountAll();
        var best = long.MaxValue;
        double temperature = 0;
        var steps = 0;
        for (; ; steps++)
        {
            if ((steps & (LookEvery - 1)) == 0)
            {
                var share = done(steps);
                if (share >= 1)
                {
                    break;
                }

                temperature = schedule.Temperature(share);
            }

            if (TryStep(temperature, out var delta, out var more))
            {
                cost += delta;
                unscaled += more;
                broken.Count(journal.Changed);
                if (!broken.Any && cost + unscaled < best)
                {
                    best = cost + unscaled;
                    found(steps);
                }
            }

            if (Prices.Note(keepsLoad: broken.TooHeavy == 0, keepsTime: broken.TooLong == 0))
            {
                counts.Compare(cost, Cost());
                Reprice();
                cost = Cost();
            }
        }

        store.IsForInsertions = false;
        recreation.Insertion.Prizes = model.Prize;
        return steps;
    }

    /// <summary>Takes off and puts back; false when all is as it was before.</summary>
    /// <param name="temperature">How much worse it may get, about.</param>
    /// <param name="delta">By how much the cost has changed as the walk counts prizes.</param>
    /// <param name="more">And by how much more as they are.</param>
    private bool TryStep(double temperature, out long delta, out long more)
    {
        removed.Clear();
        offered.Clear();
        journal.Begin();
        removal.Remove(Math.Min(model.TaskCount, LeastRemoved + random.Next(MoreRemoved)), removed);
        if (model.HasOptional)
        {
            OfferLeftOut();
        }

        recreation.Insertion.BlinkOneIn = BlinkOneIn;
        recreation.Insertion.PutsAllIn = false;
        tried.Clear();
        tried.AddRange(removed);
        tried.AddRange(offered);
        recreation.InsertSorted(CollectionsMarshal.AsSpan(tried));
        if (model.VehicleCount > 1)
        {
            TryOtherBases();
        }

        delta = journal.Delta;
        more = 0;
        if (model.HasOptional)
        {
            var counted = PrizesLost(prizes.OfTasks);
            delta += counted;
            more = PrizesLost(model.Prize) - counted;
        }

        if (delta < -temperature * Math.Log(1 - random.NextDouble()))
        {
            journal.End();
            return true;
        }

        journal.Undo();
        return false;
    }

    private void TryOtherBases()
    {
        // The routes that take over are written, and so among the changed ones, in their turn.
        for (var (k, changed) = (0, journal.Changed.Length); k < changed; k++)
        {
            bases.Try(journal.Changed[k].Route);
        }
    }

    /// <summary>Tasks on no route around where tasks were taken off.</summary>
    private void OfferLeftOut()
    {
        offer++;
        foreach (var state in removed)
        {
            offeredAt[store.Kernel.TaskOf(state)] = offer;
        }

        Offer(removal.Seed);
        OfferNear(removal.Seed);
        foreach (var state in removed)
        {
            OfferNear(store.Kernel.TaskOf(state));
        }
    }

    private void OfferNear(int task)
    {
        foreach (var near in model.Near[task])
        {
            Offer(near);
        }
    }

    private void Offer(int task)
    {
        if (store.SlotOf[task] < 0 && offeredAt[task] != offer && offered.Count < MostOffered)
        {
            offeredAt[task] = offer;
            offered.Add(model.FirstState[task]);
        }
    }

    private long PrizesLost(long[] prizeOf)
    {
        long lost = 0;
        foreach (var state in removed)
        {
            var task = store.Kernel.TaskOf(state);
            lost += store.SlotOf[task] < 0 ? prizeOf[task] : 0;
        }

        foreach (var state in offered)
        {
            var task = store.Kernel.TaskOf(state);
            lost -= store.SlotOf[task] < 0 ? 0 : prizeOf[task];
        }

        return lost;
    }

    /// <summary>Puts present prices on all routes.</summary>
    private void Reprice()
    {
        var kernel = store.Kernel;
        kernel.TimePrice = Prices.Time;
        (store.Kernel, store.LoadPrice) = (kernel, Prices.Load);
        store.Revalue();
    }

    /// <summary>Summed up anew.</summary>
    private long Cost()
    {
        var cost = prizes.Of(store.SlotOf);
        for (var route = 0; route < store.RouteCount; route++)
        {
            cost += store.Cost[route];
        }

        return cost;
    }

    /// <summary>What a leg costs in the mean.</summary>
    private double Leg()
    {
        long driven = 0;
        var legs = 1;
        for (var route = 0; route < store.RouteCount; route++)
        {
            driven += store.Cost[route];
            legs += store.Length[route] > 0 ? store.Length[route] + 1 : 0;
        }

        return (double)driven / legs;
    }
}
