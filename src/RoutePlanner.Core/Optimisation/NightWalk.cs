using RoutePlanner.Core.Optimisation.Moves;
using RoutePlanner.Core.Optimisation.Rounds;

namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// Simulated annealing (Kirkpatrick et al. 1983) on the routes of some units: moves of all kinds, each evaluated in every term; one that costs more is made with probability exp(−more / temperature).
/// Owns a copy of the night, so that walks on other units may go on at the same time. One thread.
/// </summary>
internal sealed class NightWalk
{
    /// <summary>Moves of an iteration: what budgets count and the clock is looked at for.</summary>
    public const int MovesPerIteration = 32;

    /// <summary>A move that loses more by what demands ask for than so many minutes of duty are worth is given up before its risk is looked at. Measured: a quarter less time, no worse plans.</summary>
    private const double MostGainedMinutes = 120;

    /// <summary>Share of patrol rounds among the moves, of about a hundred. A round takes as long as a score of other moves; twice as many gained a tenth of what these do (decision 15).</summary>
    private const int RoundShare = 4;

    private readonly MoveBasis basis;
    private readonly NightTrial trial;
    private readonly ServeDemand serve;
    private readonly (INightMove Move, int Share)[] moves;
    private readonly int shares;
    private double mostGained = double.PositiveInfinity;

    public NightWalk(NightRoutes night, NearPresence near, RoundNetworks? networks)
    {
        Night = night;
        basis = new MoveBasis(night, near);
        trial = new NightTrial(night);
        var gaps = new LongestGap(basis);
        serve = new ServeDemand(basis, gaps);
        moves =
        [
            (new ShowPresence(basis), 28),
            (new MovePresence(basis), 24),
            (new RetimeStop(basis), 16),
            (new RelocateStop(basis), 11),
            (new RemoveStop(basis), 9),
            (new SwapStops(basis), 6),
            (new ReverseRun(basis), 4),
            (new MoveBreak(basis), 3),
            (serve, 2),
            (new ShortenGap(basis, gaps), 10),
        ];
        if (networks is not null)
        {
            moves = [.. moves, (new DriveRound(basis, new RoundFinder(night, networks)), RoundShare)];
        }

        shares = moves.Sum(move => move.Share);
    }

    public NightRoutes Night { get; }

    /// <summary>Moves evaluated in full so far.</summary>
    public long Evaluations { get; private set; }

    /// <summary>Goes by what a minute of duty is worth: prices that keep levels apart, and when a move need not be looked at further.</summary>
    public void Worth(double dutyMinute)
    {
        Night.Prices = LevelPrices.Of(Night.Problem.Patrol.Night.Objective, dutyMinute);
        mostGained = MostGainedMinutes * dutyMinute;
    }

    /// <summary>Goes on from these routes; the arrays are kept, and never written to.</summary>
    public void TakeOver(RouteStop[][] routes) => Night.TakeOver(routes, trial);

    /// <summary>Walks on from <see cref="Night"/> as it is; it is then where the walk got.</summary>
    /// <param name="units">Units that may change.</param>
    /// <param name="iterations">How far.</param>
    /// <param name="temperature">In units of cost.</param>
    /// <param name="random">Chance.</param>
    /// <param name="isOver">Asked once an iteration: whether to stop at once.</param>
    /// <returns>Iterations made.</returns>
    public int Run(int[] units, int iterations, double temperature, SearchRandom random, Func<bool> isOver)
    {
        basis.Begin(units, random);
        serve.Begin();
        for (var iteration = 0; iteration < iterations; iteration++)
        {
            if (isOver())
            {
                return iteration;
            }

            for (var k = 0; k < MovesPerIteration; k++)
            {
                Step(units[random.Next(units.Length)], -temperature * Math.Log(1 - random.NextDouble()), random);
            }
        }

        return iterations;
    }

    private void Step(int unit, double limit, SearchRandom random)
    {
        var drawn = random.Next(shares);
        var kind = 0;
        while (drawn >= moves[kind].Share)
        {
            drawn -= moves[kind++].Share;
        }

        if (moves[kind].Move.TryDraw(trial, unit) && trial.TryTime() && !trial.IsUnserved(limit + mostGained))
        {
            Evaluations++;
            if (Night.Prices.Of(trial.Evaluate()) <= limit)
            {
                Night.Commit(trial);
            }
        }
    }
}
