using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Optimisation.Moves;

namespace RoutePlanner.Core.Optimisation.Response;

/// <summary>
/// The level of response: spare time of a planned night is moved so that more of the risk has somebody within ten minutes, at the worst moments first. No visit, pass or gap gets worse; idleness, risk and
/// kilometres by little: in the end idleness and risk together cost no more than a small share of what presence protected. Moves are drawn as in <see cref="NightWalk"/> and made where what response gains at a price is worth what the rest
/// loses. The price rises, so that what is cheap to have is had first, until all that may be lost is. One thread; the same routes, seed and number of moves give the same routes.
/// </summary>
internal sealed class ResponsePolish
{
    /// <summary>Share of the protected risk that may be given up.</summary>
    public const double Tolerance = 0.005;

    /// <summary>Rounds, each at twice the price of the one before.</summary>
    private const int Rounds = 10;

    /// <summary>At the last price all that may be lost buys as much as a twentieth of one moment's full cover.</summary>
    private const double LastPrice = 20;

    private readonly NightRoutes night;
    private readonly NightTrial trial;
    private readonly CoverClock clock;
    private readonly MoveBasis basis;
    private readonly INightMove[] moves;
    private readonly SearchRandom random;
    private readonly int[] units;

    public ResponsePolish(SearchProblem problem, LegPaths paths, RouteStop[][] routes, ulong seed, int gapAim = CoverageState.NoAim)
    {
        night = new NightRoutes(problem, paths, routes);
        night.Coverage.AimAt(gapAim);
        trial = new NightTrial(night);
        var map = new CoverMap(problem.Patrol, problem.Risk);
        clock = new CoverClock(night, map);
        random = new SearchRandom(seed);
        basis = new MoveBasis(night, new NearPresence(problem));
        units = [.. Enumerable.Range(0, problem.UnitCount)];
        basis.Begin(units, random);
        moves =
        [
            new ComeNearer(basis, map, clock), new ComeNearer(basis, map, clock), new MovePresence(basis), new ShowPresence(basis),
            new RetimeStop(basis), new RemoveStop(basis), new MoveBreak(basis), new RelocateStop(basis), new SwapStops(basis),
        ];
    }

    /// <summary>For measurements: late risk, mean over the moments.</summary>
    public double MeanLate => clock.MeanLate;

    /// <summary>The routes that came of it.</summary>
    /// <param name="tries">Moves drawn.</param>
    /// <param name="isOver">Asked now and then: whether to stop at once.</param>
    /// <param name="tolerance">Share of the protected risk that may be given up.</param>
    public RouteStop[][] Run(int tries, Func<bool> isOver, double tolerance = Tolerance)
    {
        var nobody = new CoverageState(night.Problem.Risk).Totals.Risk;
        var mayLose = tolerance * (nobody - night.Totals.Coverage.Risk) * night.Prices.Risk;
        var lost = 0.0;
        for (var round = 0; round < Rounds && units.Length > 0 && mayLose > 0; round++)
        {
            var price = LastPrice * mayLose * Math.Pow(2, round + 1 - Rounds);
            for (var k = 0; k < tries / Rounds; k++)
            {
                if (k % NightWalk.MovesPerIteration == 0 && isOver())
                {
                    return night.Routes();
                }

                lost += Try(units[random.Next(units.Length)], price, mayLose - lost);
            }
        }

        return night.Routes();
    }

    /// <summary>Draws a move and makes it where it is worth it. Returns what risk and idleness it leaves.</summary>
    private double Try(int unit, double price, double mayLose)
    {
        if (!moves[random.Next(moves.Length)].TryDraw(trial, unit) || !trial.TryTime())
        {
            return 0;
        }

        var gained = -price * clock.Change(trial);
        var lost = gained >= 0 && !trial.IsUnserved(gained) ? Lost(trial.Evaluate(), gained) : null;
        if (lost is not { } level || level > mayLose)
        {
            clock.Undo();
            return 0;
        }

        night.Commit(trial);
        return level;
    }

    /// <summary>Risk that a move leaves unprotected and idleness, in units of cost; null where it isn't worth what it gains, or something that is asked for gets worse.</summary>
    private double? Lost(in NightTotals delta, double gained)
    {
        var level = (delta.Coverage.Risk * night.Prices.Risk) + (delta.Coverage.Idleness * night.Prices.Idleness);
        var isWorse = delta.Coverage.MissedVisits > 0 || delta.Coverage.MissedPasses > 0 || delta.Coverage.GapExcess > 0 || delta.Coverage.LongGaps > 0;
        return isWorse || level + (delta.Centimetres * night.Prices.Centimetre) >= gained ? null : level;
    }
}
