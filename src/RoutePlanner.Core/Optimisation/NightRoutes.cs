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
    /// <summary>Where more than one route in so many is another, loading all is faster.</summary>
    private const int LoadInstead = 5;

    private readonly RouteStop[][] routes;
    private readonly VisitList load = new();

    /// <summary>A night of given routes.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="paths">Drives.</param>
    /// <param name="routes">Stops of each unit in time order, each reached in time, the base at the end; is kept.</param>
    /// <param name="prices">What terms cost; null for the night's own weights.</param>
    public NightRoutes(SearchProblem problem, LegPaths paths, RouteStop[][] routes, NightPrices? prices = null)
    {
        Problem = problem;
        Paths = paths;
        this.routes = routes;
        Prices = prices ?? new NightPrices(problem.Patrol.Night.Objective);
        Coverage = new CoverageState(problem.Risk, WatchRules.Of(problem.Patrol, problem.Risk));
        Presence = new RoutePresence(problem, paths, Coverage.Presence);
        Gains = new GainBounds(Coverage);
        Load();
    }

    public SearchProblem Problem { get; }

    public LegPaths Paths { get; }

    public RoutePresence Presence { get; }

    public CoverageState Coverage { get; }

    /// <summary>What terms cost.</summary>
    public NightPrices Prices { get; set; }

    /// <summary>What presences can gain at most.</summary>
    public GainBounds Gains { get; }

    /// <summary>Driven by all.</summary>
    public long Centimetres { get; private set; }

    /// <summary>All terms.</summary>
    public NightTotals Totals => new(Coverage.Totals, Centimetres);

    /// <summary>A unit's stops, the base at the end among them.</summary>
    public ReadOnlySpan<RouteStop> RouteOf(int unit) => routes[unit];

    /// <summary>The same to keep; a later move doesn't change it.</summary>
    public RouteStop[] ArrayOf(int unit) => routes[unit];

    /// <summary>All routes as they are; a later move changes none of these arrays.</summary>
    public RouteStop[][] Routes() => [.. routes];

    /// <summary>Takes other routes over, in full. The arrays are kept, and never written to.</summary>
    public void Load(RouteStop[][] source)
    {
        source.CopyTo(routes, 0);
        Load();
    }

    /// <summary>Makes the move that a trial on this night holds; it must have been evaluated.</summary>
    public void Commit(NightTrial move)
    {
        Coverage.Commit(move.Changes);
        Centimetres += move.Centimetres;
        foreach (var unit in move.Units)
        {
            routes[unit] = move.RouteOf(unit).ToArray();
        }
    }

    /// <summary>Takes other routes over where they are others; what is the same costs nothing.</summary>
    /// <param name="source">Each unit's route; the arrays are kept, and never written to.</param>
    /// <param name="trial">A trial on this night.</param>
    public void TakeOver(RouteStop[][] source, NightTrial trial)
    {
        var others = 0;
        for (var unit = 0; unit < routes.Length; unit++)
        {
            others += ReferenceEquals(routes[unit], source[unit]) ? 0 : 1;
        }

        if (others * LoadInstead > routes.Length)
        {
            Load(source);
            return;
        }

        for (var unit = 0; unit < routes.Length; unit++)
        {
            if (!ReferenceEquals(routes[unit], source[unit]))
            {
                trial.Begin();
                trial.ChangeRoute(unit, source[unit]);
                trial.Evaluate();
                Commit(trial);
                routes[unit] = source[unit];
            }
        }
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
    }
}
