using System.Collections.Immutable;
using NodaTime;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Maps;

namespace RoutePlanner.Core.Tests.Plans;

/// <summary>Plans over a key road b-d, driven forward once from the base y: turns into the pass and out of it.</summary>
public sealed class PassTurnTests
{
    // a--b--d--e
    // |  |
    // x--y
    private static AsciiMap Map() => new AsciiMap("a  b  d  e\n\n\nx  y").Road("ab").Road("bd").Road("de").Road("ax").Road("xy").Road("yb");

    [Fact]
    public void The_shortest_way_leads_into_a_pass_and_turning_round_after_it_is_in_the_drive_back()
    {
        var (plan, problem) = Plan(null);
        var (into, pass, back) = Drives(plan);
        Assert.Equal("yb", Letters(problem, into));
        Assert.Equal("bd", Letters(problem, pass));
        Assert.Equal("dby", Letters(problem, back));

        // A road goes on at d, so that turning round takes 20 s there.
        var times = problem.Roads.Graph.TravelDeciseconds(Mode.Car).ToArray();
        Assert.Equal((back.Arcs!.Value.Sum(arc => times[arc]) + 200 + 9) / 10, back.End - back.Start);
        Assert.Equal((into.Arcs!.Value.Sum(arc => times[arc]) + 9) / 10, into.End - into.Start);
    }

    [Fact]
    public void A_turn_that_is_banned_into_a_pass_is_driven_around()
    {
        var (plan, problem) = Plan(new TurnRestriction("r1", "no_right_turn", ["yb"], 'b', [], ["bd"]));
        Assert.Equal(1, problem.Roads.Graph.Bans.Count);
        Assert.Equal("yxab", Letters(problem, Drives(plan).Into));
    }

    [Fact]
    public void A_turn_that_is_banned_out_of_a_pass_is_driven_around()
    {
        var (plan, problem) = Plan(new TurnRestriction("r1", "no_u_turn", ["bd"], 'd', [], ["bd"]));
        Assert.Equal("dedby", Letters(problem, Drives(plan).Back));
    }

    [Fact]
    public void Where_every_way_in_is_banned_the_key_road_is_unreachable()
    {
        var (plan, problem) = Plan(
            new TurnRestriction("r1", "no_right_turn", ["yb"], 'b', [], ["bd"]), new TurnRestriction("r2", "no_straight_on", ["ab"], 'b', [], ["bd"]),
            new TurnRestriction("r3", "no_u_turn", ["bd"], 'b', [], ["bd"]));
        Assert.Equal(3, problem.Roads.Graph.Bans.Count);
        Assert.Equal([UnmetReason.Unreachable], plan.Demands.Single().Reasons);
    }

    private static (Plan Plan, PatrolProblem Problem) Plan(params TurnRestriction?[]? restrictions)
    {
        var map = Map();
        var county = new County
        {
            Id = "pass",
            Name = "Pass",
            TimeZone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"],
            Language = "en",
            Provenance = new Provenance(true, "test", "none"),
            Roads = map.Layer() with { Restrictions = [.. (restrictions ?? []).OfType<TurnRestriction>()] },
            Places = [new Place { Id = "base", Name = "Base", Kind = PlaceKind.Base, Position = map['y'] }],
            KeyRoads = [new KeyRoad { Id = "k", Name = "Key road", Line = map.Line("bd"), Direction = PassDirection.Forward }],
            Teams = [new Team("car", "Car", Tier.Township, [], "base", Mode.Car, 2, null, [])],
            Duties = [new Duty("car", null, null, new LocalTime(20, 0), new LocalTime(22, 0), 0)],
            Night = new Night
            {
                Date = new LocalDate(2026, 11, 24),
                Start = new LocalTime(20, 0),
                End = new LocalTime(22, 0),
                // Once is enough.
                Objective = new Objective { Idleness = 0, UnprotectedRisk = 0 },
                Solver = new SolverSettings { Iterations = 20, Seconds = 60, Seed = 1 },
            },
            InputsDigest = "none",
        };
        var problem = PatrolProblem.Build(CountyRoads.Build(county), county.Night);
        var plan = Planner.Solve(problem).Plan;
        Assert.Empty(PlanChecker.Check(plan, problem).Select(b => b.ToString()));
        return (plan, problem);
    }

    /// <summary>The drive to the pass, the pass, and the drive after it.</summary>
    private static (PlanStep Into, PlanStep Pass, PlanStep Back) Drives(Plan plan)
    {
        ImmutableArray<PlanStep> steps = [.. plan.Units.Single().Steps.Where(step => step.Kind is StepKind.Drive or StepKind.Pass)];
        var pass = steps.IndexOf(steps.Single(step => step.Kind == StepKind.Pass));
        return (steps[pass - 1], steps[pass], steps[pass + 1]);
    }

    private static string Letters(PatrolProblem problem, PlanStep step)
    {
        var graph = problem.Roads.Graph;
        var map = Map();
        char At(int node) => "abdexy".Single(letter => map.Node(graph, letter) == node);
        return At(graph.TailOf(step.Arcs!.Value[0])) + string.Concat(step.Arcs.Value.Select(arc => At(graph.Head[arc])));
    }
}
