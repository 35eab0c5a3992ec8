using System.Collections.Immutable;
using NodaTime;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Coverage.Reference;
using RoutePlanner.Core.Tests.Plans.Checking;

namespace RoutePlanner.Core.Tests.Coverage.Sanity;

/// <summary>
/// A hand-drawn network on which every node is a place named by its letter and cars start where they are told to; the kernel and the checker evaluate what they do.
/// </summary>
internal sealed class SanityCase
{
    private readonly HandNetwork network;

    /// <param name="network">Streets.</param>
    /// <param name="letters">Its nodes.</param>
    /// <param name="bases">Where the units start, a letter each.</param>
    /// <param name="nightSeconds">Length of the night.</param>
    /// <param name="gapFrom">Hours of every node's gap begin at this second…</param>
    /// <param name="gapMax">…and this is the longest gap allowed.</param>
    public SanityCase(HandNetwork network, string letters, string bases, int nightSeconds, int gapFrom, int gapMax)
    {
        this.network = network;
        var graph = network.Build();
        ImmutableArray<Place> places = [.. letters.Select(letter => new Place
        {
            Id = $"{letter}", Name = $"{letter}", Kind = PlaceKind.Custom, Position = graph.NodePoint(network.Node(letter)),
        })];
        var night = new Night { Date = new LocalDate(2026, 11, 24), Start = new LocalTime(20, 0), End = new LocalTime(22, 0) };
        Team[] teams = [.. bases.Select((letter, unit) => new Team($"u{unit}", "", Tier.Seat, [], $"{letter}", Mode.Car, 2, null, []))];
        var county = new County
        {
            Id = "sanity",
            Name = "",
            TimeZone = DateTimeZone.Utc,
            Language = "en",
            Provenance = new Provenance(true, "test", "none"),
            Roads = new RoadLayer("none", [], []),
            Places = places,
            Teams = [.. teams],
            Duties = [],
            Night = night,
            InputsDigest = "",
        };
        var snaps = letters.Select(letter => new Snap(
            new SnapPoint($"{letter}", graph.NodePoint(network.Node(letter)), Mode.Car), network.Node(letter), graph.NodePoint(network.Node(letter)), 0, "r", true));
        Problem = new PatrolProblem(
            new CountyRoads(county, new RoadGraphBuild(graph, [], [], []), [.. snaps], [], []), night, nightSeconds,
            [.. teams.Select((team, unit) => new Unit(team.Id, team, 0, nightSeconds, 0, 0, 0, letters.IndexOf(bases[unit], StringComparison.Ordinal), network.Node(bases[unit]), []))],
            [.. letters.Select((letter, place) => new Demand
            {
                Id = $"visits:{letter}", Kind = DemandKind.Visits, Target = place, TargetId = $"{letter}", Count = 0, GapMax = gapMax, Priority = 1,
                Windows = [new TimeWindow(gapFrom, nightSeconds)],
            })],
            [.. letters.Select(_ => (string?)null)]);
    }

    public PatrolProblem Problem { get; }

    /// <summary>A tour driven street by street, over and over until the night ends, with a visit at every node.</summary>
    /// <param name="unit">Who; starts at the tour's first letter.</param>
    /// <param name="tour">Letters, the first one again at the end.</param>
    /// <param name="visitSeconds">Length of each visit.</param>
    public PlanStep[] Cycle(int unit, string tour, int visitSeconds = 0)
    {
        var graph = Problem.Roads.Graph;
        var (steps, time, at) = (new List<PlanStep>(), 0, 0);
        Assert.Equal(Problem.Units[unit].BaseNode, network.Node(tour[0]));
        while (time < Problem.NightSeconds)
        {
            var arc = HandNetwork.Path(graph, network, tour[at..(at + 2)])[0];
            var reached = time + (graph.TravelDeciseconds(Mode.Car)[arc] / 10);
            if (reached + visitSeconds > Problem.NightSeconds)
            {
                break;
            }

            at = (at + 1) % (tour.Length - 1);
            steps.Add(new PlanStep { Kind = StepKind.Drive, Start = time, End = reached, Arcs = [arc] });
            time = reached + visitSeconds;
            steps.Add(new PlanStep { Kind = StepKind.Visit, Start = reached, End = time, PlaceId = $"{tour[at]}" });
        }

        return [.. steps];
    }

    /// <summary>The longest gap of each node, by the checker.</summary>
    public ImmutableArray<long> WorstGaps(params PlanStep[][] routes) => [.. FiguresOf(routes).Select(demand => demand.Gaps.Worst)];

    /// <summary>What the checker says of each node.</summary>
    public ImmutableArray<DemandFigures> FiguresOf(params PlanStep[][] routes)
    {
        var (index, checkedRoutes, plan) = Follow(routes);
        return DemandsCheck.Run(plan, index, checkedRoutes, BeatEntries.Of(checkedRoutes, index.Graph), new BreachList());
    }

    /// <summary>All entries of all beats, by the checker.</summary>
    public ImmutableArray<BeatEntry> EntriesOf(params PlanStep[][] routes) => BeatEntries.Of(Follow(routes).Routes, Problem.Roads.Graph);

    /// <summary>Seconds by which gaps exceed the longest one allowed, over all nodes, by the kernel.</summary>
    public long KernelExcess(params PlanStep[][] routes)
    {
        var model = RiskModel.Build(Problem.Roads, Problem.Night, Problem.NightSeconds);
        var list = new VisitList();
        foreach (var (steps, unit) in routes.Select((steps, unit) => (steps, unit)))
        {
            foreach (var step in steps.Where(step => step.PlaceId is not null))
            {
                var place = Problem.County.Places.ToList().FindIndex(p => p.Id == step.PlaceId);
                list.Take(model.BeatCount + place, new ItemVisit(step.Start, step.End, 0, (short)unit, VisitKind.Visit));
            }
        }

        var state = new CoverageState(model, WatchRules.Of(Problem, model));
        state.Load(list);
        return state.Totals.GapExcess;
    }

    private (ProblemIndex Index, ImmutableArray<CheckedRoute> Routes, Plan Plan) Follow(PlanStep[][] routes)
    {
        var (index, plan) = (new ProblemIndex(Problem), StepsPlan.Of(Problem, routes));
        return (index, UnitsCheck.Run(plan, index, new BreachList()), plan);
    }
}
