using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Optimisation.Moves;
using RoutePlanner.Core.Optimisation.Response;
using RoutePlanner.Core.Optimisation.Rounds;

namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// Plans a night in every term of the objective: a first night, then rounds of simulated annealing. In a round the units are parted into groups of neighbours; each group's routes are improved as
/// if the others' stood still, all groups from the same night, then all changes are made. So threads take groups as they come, and how many threads there are changes nothing.
/// <code>
/// night ─┬─ group 1: walk ─┬─ night' ─┬─ …        best: the best night at the end of a round, by level
///        ├─ group 2: walk ─┤          ├─ …
///        └─ group 3: walk ─┘          └─ …
/// </code>
/// </summary>
internal sealed class NightSearch
{
    /// <summary>Moves a unit in one round: few at first, so that early rounds see each other's changes soon.</summary>
    private const int FirstMovesPerUnit = 250;
    private const int MostMovesPerUnit = 2000;

    /// <summary>A step of ruin and recreate takes about as long as so many iterations of a walk.</summary>
    private const int IterationsPerStep = 8;

    /// <summary>Share of all iterations that may be spent on making room before spare time is spent; at most, where something is wanting.</summary>
    private const double ShareToMakeRoom = 0.4;
    private const double ShareOfTimeToMakeRoom = 0.4;

    /// <summary>At first a step may cost about so much: six minutes of a gap at the usual weight.</summary>
    private const double RoomTemperature = 60;

    private const int StepsToMend = 40;

    /// <summary>Of the time, and of the moves on top of all others, for the level of response.</summary>
    private const double ShareToPolish = 0.1;

    /// <summary>What was tried in so many rounds and is still wanting is left so.</summary>
    private const int MostMendsInVain = 4;

    /// <summary>Stand for making room where rounds and groups have numbers.</summary>
    private const int FirstRoom = -1;
    private const int RoomPart = -2;

    /// <summary>Moves a unit in a mending walk.</summary>
    private const int MendMovesPerUnit = 200;

    /// <summary>Stands for the mending walk where groups have numbers.</summary>
    private const int MendPart = -1;

    private readonly SearchProblem problem;
    private readonly LegPaths paths;
    private readonly ulong seed;
    private readonly int threads;
    private readonly List<SearchPoint> curve = [];
    private readonly NearPresence near;
    private readonly RoundNetworks? networks;

    /// <summary>What nights are compared by.</summary>
    private NightPrices prices;
    private int gapAim = CoverageState.NoAim;
    private int mendsInVain;

    public NightSearch(SearchProblem problem, LegPaths paths, ulong seed, int threads, bool hasRounds = true)
    {
        (this.problem, this.paths, this.seed, this.threads) = (problem, paths, seed, threads);
        prices = new NightPrices(problem.Patrol.Night.Objective);
        near = new NearPresence(problem);
        networks = hasRounds ? new RoundNetworks(problem) : null;
    }

    /// <summary>Whether response is looked to in the end.</summary>
    public bool IsPolished { get; init; }

    public int Iterations { get; private set; }

    public long Evaluations { get; private set; }

    public SearchEnd End { get; private set; }

    /// <summary>The best plan's terms each time there was a better one.</summary>
    public IReadOnlyList<SearchPoint> Curve => curve;

    /// <summary>The best night found.</summary>
    /// <param name="start">Routes to start from; null for none.</param>
    /// <param name="budget">When to stop.</param>
    /// <param name="progress">Is told once a round.</param>
    /// <param name="cancellation">Stops the search; the best so far is handed back.</param>
    public RouteStop[][] Run(RouteStop[][]? start, SearchBudget budget, IProgress<SearchProgress>? progress, CancellationToken cancellation)
    {
        var whole = new SearchClock(budget, cancellation);
        var clock = IsPolished ? new SearchClock(budget with { Time = budget.Time * (1 - ShareToPolish) }, cancellation) : whole;
        var groups = new UnitGroups(problem);
        var random = new SearchRandom(seed);
        var walks = new List<NightWalk>();
        var first = new NightRoutes(problem, paths, start ?? NightStart.Breaks(problem), LevelPrices.Of(problem.Patrol.Night.Objective, 0));
        new NightStart(first).ServeAll();
        Note(clock, first.Totals);
        MakeRoom(first, (int)(budget.Iterations * ShareToMakeRoom), RoomTemperature, FirstRoom, () => clock.IsCutShort() || clock.IsBehind(ShareOfTimeToMakeRoom));
        var best = (Rank: NightRank.Of(first.Totals, prices), Routes: first.Routes());
        Note(clock, first.Totals);
        walks.Add(new NightWalk(first, near, networks));
        var night = best.Routes;
        var round = 0;
        var cooling = default(Cooling);
        while (problem.UnitCount > 0 && !clock.IsOver(Iterations))
        {
            var share = clock.Share(Iterations);
            progress?.Report(new SearchProgress(SearchStage.Searching, share, best.Rank.Cost, clock.Remaining(share)));
            var parts = groups.Draw(random);
            var iterations = clock.Round(RoundIterations(round), Iterations);
            if (walks.Count == 1 && parts.Length > 1 && threads > 1)
            {
                AddWalks(walks, Math.Min(threads, parts.Length), night);
            }

            // What a minute of duty is worth shows once spare time is spent.
            if (round == 1)
            {
                cooling = new Cooling(LevelPrices.DutyMinute(walks[0].Night));
                walks.ForEach(walk => walk.Worth(cooling.DutyMinute));
                prices = new NightPrices(problem.Patrol.Night.Objective) { LongGaps = walks[0].Night.Prices.LongGaps };
            }

            night = Round(walks, night, parts, iterations, cooling.At(share), round++, clock);
            walks[0].TakeOver(night);
            night = Mend(walks[0], night, best.Rank, round, clock);
            if (NightRank.Of(walks[0].Night.Totals, prices) is var rank && rank.CompareTo(best.Rank) < 0)
            {
                Note(clock, walks[0].Night.Totals);
                AimLower(walks);
                best = (NightRank.Of(walks[0].Night.Totals, prices), night);
            }
        }

        Evaluations = walks.Sum(walk => walk.Evaluations);
        End = clock.End;
        return ServeLast(walks[0], IsPolished ? Polish(best.Routes, (int)(ShareToPolish * budget.Iterations), whole) : best.Routes, clock);
    }

    /// <summary>Where gaps have become shorter, shorter ones are aimed at.</summary>
    private void AimLower(List<NightWalk> walks)
    {
        gapAim = Math.Min(gapAim, GapAim.Of(walks[0].Night));
        walks.ForEach(walk => walk.Night.Coverage.AimAt(gapAim));
    }

    private RouteStop[][] Polish(RouteStop[][] routes, int iterations, SearchClock clock)
    {
        var polished = new ResponsePolish(problem, paths, (RouteStop[][])routes.Clone(), seed, gapAim).Run(NightWalk.MovesPerIteration * iterations, clock.IsCutShort);
        End = End == SearchEnd.Iterations ? clock.End : End;
        return polished;
    }

    /// <summary>No unit stays idle while there is something wanting that it could serve.</summary>
    private RouteStop[][] ServeLast(NightWalk walk, RouteStop[][] routes, SearchClock clock)
    {
        walk.TakeOver(routes);
        var before = walk.Night.Totals;
        new NightStart(walk.Night).ServeAll();
        if (walk.Night.Totals != before)
        {
            Note(clock, walk.Night.Totals);
        }

        return walk.Night.Routes();
    }

    private RouteStop[][] Round(List<NightWalk> walks, RouteStop[][] night, int[][] parts, int iterations, double temperature, int round, SearchClock clock)
    {
        var changed = (RouteStop[][])night.Clone();
        var (next, made) = (-1, 0);
        void Work(int w)
        {
            for (int part; (part = Interlocked.Increment(ref next)) < parts.Length;)
            {
                var units = parts[part];
                var share = Share(part + 1) - Share(part);
                walks[w].TakeOver(night);
                var mine = new SearchRandom(Mix(round, part));
                Interlocked.Add(ref made, walks[w].Run(units, share, temperature, mine, clock.IsCutShort));
                foreach (var unit in units)
                {
                    changed[unit] = walks[w].Night.ArrayOf(unit);
                }
            }
        }

        int Share(int part)
        {
            var units = 0;
            for (var p = 0; p < part; p++)
            {
                units += parts[p].Length;
            }

            return (int)((long)iterations * units / problem.UnitCount);
        }

        if (walks.Count == 1)
        {
            Work(0);
        }
        else
        {
            Parallel.For(0, walks.Count, new ParallelOptions { MaxDegreeOfParallelism = walks.Count }, Work);
        }

        Iterations += made;
        return changed;
    }

    /// <summary>
    /// Where demands are wanting, perhaps as groups each relied on what another one gave up, the units that may serve them get a short walk of their own, downhill only, and room is made.
    /// </summary>
    private RouteStop[][] Mend(NightWalk walk, RouteStop[][] night, in NightRank best, int round, SearchClock clock)
    {
        var rank = NightRank.Of(walk.Night.Totals, prices);
        var isWorse = rank.Missed > best.Missed || rank.Alone > best.Alone;
        if (!isWorse && (mendsInVain == MostMendsInVain || (rank.Missed == 0 && rank.Alone == 0) || clock.IsOver(Iterations)))
        {
            return night;
        }

        int[] units = [.. Enumerable.Range(0, problem.Patrol.Demands.Length)
            .Where(demand => walk.Night.Coverage.Missing[demand] > 0 || walk.Night.Coverage.Gaps[demand].Excess > 0)
            .SelectMany(demand => problem.EligibleUnits[demand])
            .Distinct().Order()];
        if (units.Length == 0)
        {
            return night;
        }

        Iterations += walk.Run(units, clock.Round(1 + (MendMovesPerUnit * units.Length / NightWalk.MovesPerIteration), Iterations), temperature: 0, new SearchRandom(Mix(round, MendPart)), clock.IsCutShort);
        MakeRoom(walk.Night, clock.Round(StepsToMend * IterationsPerStep, Iterations), RoomTemperature, round, clock.IsCutShort);
        mendsInVain = NightRank.Of(walk.Night.Totals, prices).CompareRules(best) < 0 ? 0 : isWorse ? mendsInVain : mendsInVain + 1;
        return walk.Night.Routes();
    }

    /// <summary>Ruin and recreate where demands are wanting that somebody may serve.</summary>
    private void MakeRoom(NightRoutes night, int iterations, double temperature, int round, Func<bool> isOver)
    {
        var room = new RuinAndRecreate(night, new NightStart(night), new SearchRandom(Mix(round, RoomPart)));
        Iterations += IterationsPerStep * room.Run(iterations / IterationsPerStep, temperature, isOver);
    }

    private void AddWalks(List<NightWalk> walks, int count, RouteStop[][] night)
    {
        while (walks.Count < count)
        {
            walks.Add(new NightWalk(new NightRoutes(problem, paths, (RouteStop[][])night.Clone(), walks[0].Night.Prices), near, networks));
            walks[^1].Night.Coverage.AimAt(gapAim);
        }
    }

    private int RoundIterations(int round) =>
        Math.Max(1, Math.Min(MostMovesPerUnit, FirstMovesPerUnit * (round + 1)) * problem.UnitCount / NightWalk.MovesPerIteration);

    /// <summary>A seed of its own for each group of each round.</summary>
    private ulong Mix(int round, int part)
    {
        const ulong Odd = 0x9E3779B97F4A7C15;
        return unchecked(((seed * Odd) ^ (ulong)round) * Odd ^ (ulong)part);
    }

    private void Note(SearchClock clock, in NightTotals totals)
    {
        curve.Add(new SearchPoint(
            clock.Elapsed.TotalSeconds, Iterations, NightRank.Of(totals, prices).Cost, totals.Coverage.MissedVisits, totals.Coverage.MissedPasses,
            totals.Coverage.GapExcess / NightPrices.SecondsPerMinute, totals.Coverage.Idleness / NightPrices.MillisecondsPerMinute,
            totals.Coverage.Risk / NightPrices.MillionthsPerUnit, totals.Centimetres / NightPrices.CentimetresPerKilometre));
    }

    /// <summary>Temperature by how much of the search is done, in units of what a minute of duty is worth; 0 before that is known.</summary>
    private readonly record struct Cooling(double DutyMinute)
    {
        private const double FirstMinutes = 1;
        private const double LastMinutes = 0.05;

        public double At(double share) => DutyMinute * FirstMinutes * Math.Pow(LastMinutes / FirstMinutes, share);
    }
}
