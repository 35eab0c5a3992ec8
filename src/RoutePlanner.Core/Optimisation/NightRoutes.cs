using RoutePlanner.Core.Coverage;

namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// Everybody's night, and every term of the objective kept up to date: the plan as the search changes it.
/// <code>
/// route u:   stops in time order, the last one at the base when the shift ends
/// between two stops the unit waits where it is, and then drives so as to arrive just in time
/// </code>
/// A <see cref="NightTrial"/> makes and evaluates moves; any number of them, on as many threads, may read one night while nobody writes. One writer.
/// </summary>
internal sealed class NightRoutes
{
    private readonly RouteStop[][] routes;
    private readonly VisitList load = new();
    private readonly double[][] losses;

    /// <summary>A night of given routes.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="paths">Drives.</param>
    /// <param name="routes">Stops of each unit in time order, each reached in time, the base at the end; is kept.</param>
    public NightRoutes(SearchProblem problem, LegPaths paths, RouteStop[][] routes)
    {
        Problem = problem;
        Paths = paths;
        this.routes = routes;
        Prices = new NightPrices(problem.Patrol.Night.Objective);
        losses = [.. routes.Select(route => new double[2 * route.Length])];
        Coverage = new CoverageState(problem.Risk, WatchRules.Of(problem.Patrol, problem.Risk));
        Presence = new RoutePresence(problem, paths, Coverage.Presence);
        Gains = new GainBounds(Coverage);
        Load();
    }


    public SearchProblem Problem { get; }

    public LegPaths Paths { get; }

    public RoutePresence Presence { get; }

    public CoverageState Coverage { get; }

    public NightPrices Prices { get; }

    /// <summary>What presences can gain at most.</summary>
    public GainBounds Gains { get; }

    /// <summary>Driven by all.</summary>
    public long Centimetres { get; private set; }

    /// <summary>All terms.</summary>
    public NightTotals Totals => new(Coverage.Totals, Centimetres);

    /// <summary>A unit's stops, the base at the end among them.</summary>
    public ReadOnlySpan<RouteStop> RouteOf(int unit) => routes[unit];

    /// <summary>Makes the move that a trial on this night holds; it must have been evaluated.</summary>
    public void Commit(NightTrial move)
    {
        Coverage.Commit(move.Changes);
        Centimetres += move.Centimetres;
        foreach (var unit in move.Units)
        {
            routes[unit] = move.RouteOf(unit).ToArray();
        }

        ForgetLosses();
    }

    /// <summary>Everything anew from the routes: the full evaluation.</summary>
    public void Load()
    {
        Centimetres = 0;
        var sink = load;
        sink.Clear();
        for (var unit = 0; unit < routes.Length; unit++)
        {
            var route = new RouteSpan(this, unit, routes[unit]);
            route.Stage(0, routes[unit].Length - 1, ref sink);
            Centimetres += route.Centimetres();
        }

        Coverage.Load(load);
        ForgetLosses();
    }

    /// <summary>What removing costs, of each stop of a unit: that of its leg, then its own (see <see cref="NightBound"/>); not a number until asked for.</summary>
    internal double[] Losses(int unit) => losses[unit];

    private void ForgetLosses()
    {
        for (var unit = 0; unit < losses.Length; unit++)
        {
            if (losses[unit].Length < 2 * routes[unit].Length)
            {
                losses[unit] = new double[4 * routes[unit].Length];
            }

            Array.Fill(losses[unit], double.NaN);
        }
    }

    /// <summary>A night of stops without the base, all by the fastest ways.</summary>
    public static NightRoutes Of(SearchProblem problem, LegPaths paths, IReadOnlyList<IReadOnlyList<Stop>> stops)
    {
        var routes = new RouteStop[problem.UnitCount][];
        for (var unit = 0; unit < routes.Length; unit++)
        {
            var (location, end) = (problem.BaseLocation[unit], problem.Patrol.Units[unit].ShiftEnd);
            routes[unit] = [.. stops[unit].Select(stop => new RouteStop(stop, null)), new RouteStop(new Stop(TaskTable.NoTask, TaskTable.Forward, location, location, end, end), null)];
        }

        return new NightRoutes(problem, paths, routes);
    }
}
