using System.Runtime.InteropServices;
using RoutePlanner.Core.Optimisation.Moves;

namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// Makes room for demands that are still wanting (Schrimpf et al. 2000, "Record breaking optimization results using the ruin and recreate principle"): takes a stretch out of the night of a unit that
/// could serve one, begins the rest as early as it can, serves it first, then what was taken out, each where it costs least, with any unit. What comes out is kept if it is better by level, or hardly worse.
/// </summary>
internal sealed class RuinAndRecreate(NightRoutes night, NightStart start, SearchRandom random)
{
    /// <summary>What is taken out lies within so many seconds of a moment at which the demand could be served.</summary>
    private const int ShortestHalfStretch = 600;
    private const int LongestHalfStretch = 4200;

    /// <summary>A step from a neighbouring demand instead, one in so many: what is wanting may hang on others' units.</summary>
    private const int NeighbourOneIn = 4;

    private const int AnyOrderOneIn = 4;

    /// <summary>Of visits that are missing together so many are put in at once: one alone may not be worth what it displaces.</summary>
    private const int MostAtOnce = 4;

    /// <summary>Given up after so many steps without a better night, and so many more for each demand that is wanting: some never can be served.</summary>
    private const int Patience = 200;
    private const int PatienceEach = 40;

    private readonly SearchProblem problem = night.Problem;
    private readonly NightTrial trial = new(night);
    private readonly LeftShift leftShift = new(night);
    private readonly NightPrices prices = new(night.Problem.Patrol.Night.Objective);
    private readonly List<int> open = [];
    private readonly List<int> wanting = [];

    /// <summary>Steps until nothing is wanting that anybody may serve, or until told to stop.</summary>
    /// <param name="steps">Steps at most.</param>
    /// <param name="temperature">Cost up to about which a step may make things worse; 0 for none.</param>
    /// <param name="isOver">Asked for every step.</param>
    /// <returns>Steps made.</returns>
    public int Run(int steps, double temperature, Func<bool> isOver)
    {
        var best = (Rank: Rank(), Routes: night.Routes());
        var (made, lastBetter) = (0, 0);
        for (; made < steps && !isOver() && LookUp() && made - lastBetter < Patience + (PatienceEach * wanting.Count); made++)
        {
            var (before, cost, even) = (night.Routes(), Cost(), EvenCost());
            var share = (double)made / steps;
            Step(wanting[random.Next(wanting.Count)]);
            if (Math.Min(Cost() - cost, EvenCost() - even) > -temperature * (1 - share) * Math.Log(1 - random.NextDouble()))
            {
                night.TakeOver(before, trial);
            }
            else if (Rank() is var rank && rank.CompareTo(best.Rank) < 0)
            {
                (best, lastBetter) = ((rank, night.Routes()), made);
            }
        }

        night.TakeOver(best.Routes, trial);
        return made;
    }

    private NightRank Rank() => NightRank.Of(night.Totals, prices);

    private double Cost() => night.Prices.Of(night.Totals);

    /// <summary>The cost if every missing visit or pass were of the same priority: which of them is missing may change freely until none is.</summary>
    private double EvenCost()
    {
        var missing = 0;
        foreach (var count in night.Coverage.Missing)
        {
            missing += count;
        }

        var totals = night.Totals;
        return (missing * Math.Max(night.Prices.MissedVisits, night.Prices.MissedPasses)) + night.Prices.Of(totals with { Coverage = totals.Coverage with { MissedVisits = 0, MissedPasses = 0 } });
    }

    private bool LookUp()
    {
        wanting.Clear();
        for (var demand = 0; demand < problem.EligibleUnits.Length; demand++)
        {
            if (problem.EligibleUnits[demand].Length > 0 && (night.Coverage.Missing[demand] > 0 || night.Coverage.Gaps[demand].Excess > 0))
            {
                wanting.Add(demand);
            }
        }

        return wanting.Count > 0;
    }

    private void Step(int demand)
    {
        open.Clear();
        open.AddRange(Enumerable.Repeat(demand, Math.Clamp(night.Coverage.Missing[demand], 1, MostAtOnce)));
        Ruin(demand);
        while (open.Count > 1 && random.Next(NeighbourOneIn) == 0)
        {
            Ruin(open[1 + random.Next(open.Count - 1)]);
        }

        // Now and then the demand has to wait its turn.
        var order = CollectionsMarshal.AsSpan(open);
        random.Shuffle(random.Next(AnyOrderOneIn) == 0 ? order : order[1..]);

        foreach (var wanted in open)
        {
            start.TryServe(wanted);
        }
    }

    /// <summary>Takes a stretch of a unit's stops out, but for its break; what they served is appended to <see cref="open"/>.</summary>
    private void Ruin(int demand)
    {
        var eligible = problem.EligibleUnits[demand];
        var unit = eligible[random.Next(eligible.Length)];
        var window = problem.Patrol.Demands[demand].Windows is var windows && windows.Length == 1 ? windows[0] : windows[random.Next(windows.Length)];
        var moment = window.Start + random.Next(Math.Max(1, window.End - window.Start));
        var half = ShortestHalfStretch + random.Next(LongestHalfStretch - ShortestHalfStretch);
        trial.Begin();
        var isChanged = false;
        for (var k = night.RouteOf(unit).Length - 2; k >= 0; k--)
        {
            var stop = night.RouteOf(unit)[k].Stop;
            var served = MoveBasis.IsPresence(stop) ? TaskTable.NoDemand : problem.Tasks.DemandOf[stop.Task];
            if (stop.End < moment - half || stop.Start > moment + half || (served == TaskTable.NoDemand && !MoveBasis.IsPresence(stop)))
            {
                continue;
            }

            trial.Take(unit, k);
            isChanged = true;
            if (served != TaskTable.NoDemand)
            {
                open.Add(served);
            }
        }

        if (isChanged && trial.TryTime())
        {
            trial.Evaluate();
            night.Commit(trial);
        }

        leftShift.Run(unit);
    }
}
