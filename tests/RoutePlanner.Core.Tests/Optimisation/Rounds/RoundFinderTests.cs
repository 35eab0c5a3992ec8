using System.Collections.Immutable;
using CsCheck;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Optimisation.Rounds;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Counties;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Optimisation.Rounds;

public sealed class RoundFinderTests
{
    private static NightRoutes Night(int seed)
    {
        var patrol = RandomCounty.Problem(seed);
        ITravel TravelFor(Mode mode) => new DijkstraTravel(patrol.Roads.Graph, mode, patrol.Roads.Passes());
        var problem = SearchProblem.Build(patrol, RiskModel.Build(patrol.Roads, patrol.Night, patrol.NightSeconds), TravelFor);
        return new NightRoutes(problem, new LegPaths(problem, TravelFor), NightStart.Breaks(problem), new NightPrices(patrol.Night.Objective with { Kilometres = 0 }));
    }

    [Fact]
    public void A_round_can_be_driven_from_where_it_starts_to_where_it_ends_in_the_time_there_is() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var night = Night(seed);
            var (problem, graph) = (night.Problem, night.Problem.Patrol.Roads.Graph);
            var (finder, random) = (new RoundFinder(night, new RoundNetworks(problem)), new SearchRandom((ulong)seed));
            for (var draw = 0; draw < 200 && problem.UnitCount > 0; draw++)
            {
                var unit = random.Next(problem.UnitCount);
                var territory = problem.Territories[problem.TerritoryOf[unit]];
                var (from, to, leave) = (random.Next(territory.Count), random.Next(territory.Count), random.Next(problem.Patrol.NightSeconds));
                var due = leave + random.Next(1500);
                if (!territory.IsLinked(from, to) || finder.Find(unit, from, to, leave, due, random) is not { } round)
                {
                    continue;
                }

                Assert.True(territory.Seconds(from, to) <= round.Footprint.Seconds);
                Assert.InRange(PassTime.Seconds(graph, territory.Mode, [.. round.Arcs], patrolSpeedKmh: null), 0, due - leave);
                Assert.Equal(territory.EndNodes[from], graph.TailOf(round.Arcs[0]));
                Assert.Equal(territory.StartNode(to), graph.Head[round.Arcs[^1]]);
                Assert.All(round.Arcs.Zip(round.Arcs.Skip(1)), pair => Assert.Equal(graph.Head[pair.First], graph.TailOf(pair.Second)));
            }
        },
        iter: 10);

    /// <summary>With nobody there before or after, what a street is said to be worth is what the kernel says.</summary>
    [Fact]
    public void A_street_is_worth_what_driving_it_takes_off_the_risk() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var night = Night(seed);
            var (problem, graph) = (night.Problem, night.Problem.Patrol.Roads.Graph);
            var empty = new NightRoutes(problem, night.Paths, [.. Enumerable.Range(0, problem.UnitCount).Select(unit => NightStart.Route(problem, unit, []))]);
            var (gains, random) = (new StreetGain(empty), new SearchRandom((ulong)seed));
            for (var draw = 0; draw < 50 && problem.UnitCount > 0; draw++)
            {
                var (unit, arc, start) = (random.Next(problem.UnitCount), random.Next(graph.ArcCount), random.Next(problem.Patrol.NightSeconds));
                var who = problem.Patrol.Units[unit];
                if (graph.TravelDeciseconds(who.Mode)[arc] is var deciseconds && deciseconds == RoadGraph.NoAccess)
                {
                    continue;
                }

                var seconds = TravelTime.ToSeconds(deciseconds);
                gains.Begin(unit, start, start + seconds);
                var trial = new CoverageTrial(empty.Coverage);
                trial.AddDrive(DriveFootprint.Of(graph, problem.Risk, [arc], [10 * seconds]), start, start + seconds, unit, who.Team.Tier);
                var taken = -trial.Evaluate().Risk;
                // Whole millionths an item; a beat that the drive sees and drives counts once in the kernel.
                Assert.InRange(gains.Of(arc, 10 * start, 10 * (start + seconds)), taken - 40, double.PositiveInfinity);
                if (problem.Risk.SeenFromBeat(problem.Risk.FirstBeat[graph.EdgeOf(arc)]).IsEmpty)
                {
                    Assert.InRange(gains.Of(arc, 10 * start, 10 * (start + seconds)), 0, taken + 40);
                }
            }
        },
        iter: 10);

    [Fact]
    public void Plans_have_rounds_that_the_checker_passes_and_going_on_from_a_plan_keeps_them()
    {
        var rounds = 0;
        for (var seed = 0; seed < 8; seed++)
        {
            var patrol = RandomCounty.Problem(seed);
            patrol = patrol with { Night = patrol.Night with { Objective = patrol.Night.Objective with { Kilometres = 0 } } };
            var plan = Planner.Solve(patrol, new PlannerOptions { Seed = 1, Iterations = 60 }).Plan;
            Assert.Empty(PlanChecker.Check(plan, patrol).Select(breach => breach.ToString()));
            var again = Planner.Solve(patrol, new PlannerOptions { Seed = 2, Iterations = 10, Start = plan, KeepUntil = patrol.NightSeconds }).Plan;
            Assert.Equal(RoundsOf(plan), RoundsOf(again));
            rounds += RoundsOf(plan).Length;
        }

        Assert.True(rounds > 0);

        static ImmutableArray<string> RoundsOf(Plan plan) =>
            [.. plan.Units.SelectMany(unit => unit.Steps.Where(step => step is { Kind: StepKind.Drive, Reason: StepReason.Presence }).Select(step => $"{unit.UnitId} {step.Start}-{step.End} {string.Join(' ', step.Arcs ?? [])}"))];
    }
}
