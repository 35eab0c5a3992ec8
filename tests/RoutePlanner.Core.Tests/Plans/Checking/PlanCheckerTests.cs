using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.Plans.Checking;

public sealed class PlanCheckerTests
{
    private const int Wait = 15;

    [Fact]
    public void A_plan_worked_out_by_hand_holds() =>
        Assert.Empty(PlanChecker.Check(HandPlan.Plan, HandCounty.Problem).Select(breach => breach.ToString()));

    [Fact]
    public void A_breach_says_where_and_what_was_expected()
    {
        var plan = WithCarStep(4, step => step with { Metres = 351 });
        Assert.Contains(
            PlanChecker.Check(plan, HandCounty.Problem), breach => breach.ToString() == "metres: unit car, step 4: the way is said to be 351 m long, expected 350 m");
    }

    [Fact]
    public void A_slower_step_is_allowed_but_a_faster_one_is_not()
    {
        // b-c-d takes 45 s at patrol speed, though the car could do it in 27.5 s; the step starts at 20.
        Assert.DoesNotContain(BreachCode.TooFast, CodesWith(1, step => step with { End = 66 }));
        Assert.DoesNotContain(BreachCode.TooFast, CodesWith(1, step => step with { End = 65 }));
        Assert.Contains(BreachCode.TooFast, CodesWith(1, step => step with { End = 64 }));

        // The same arcs as a plain drive: 28 s.
        static PlanStep Drive(PlanStep step, int end) => step with { Kind = StepKind.Drive, KeyRoadId = null, Direction = null, DemandId = null, End = end };
        Assert.DoesNotContain(BreachCode.TooFast, CodesWith(1, step => Drive(step, 48)));
        Assert.Contains(BreachCode.TooFast, CodesWith(1, step => Drive(step, 47)));
    }

    [Fact]
    public void Nobody_stands_on_an_expressway_but_where_a_ramp_begins_one_may()
    {
        Assert.Contains(BreachCode.StandsOnExpressway, CodesWithStop("abcm", "mcba"));
        Assert.Contains(BreachCode.StandsOnExpressway, CodesWithStop("abcmn", "nmcba"));
        Assert.DoesNotContain(BreachCode.StandsOnExpressway, CodesWithStop("abc", "cba"));
    }

    [Fact]
    public void A_one_way_street_is_open_in_its_direction_only()
    {
        Assert.DoesNotContain(BreachCode.NoAccess, CodesWithStop("abcde", "ea"));
        Assert.Contains(BreachCode.NoAccess, CodesWithStop("ae", "ea"));
    }

    [Fact]
    public void A_turn_that_is_banned_to_the_mode_is_a_breach_where_it_is_driven()
    {
        // The car drives e-d-c in its fifth step; nobody drives a-e-d.
        Assert.Equal([4], StepsWithBan("edc", Mode.Car));
        Assert.Empty(StepsWithBan("edc", Mode.Motorcycle));
        Assert.Empty(StepsWithBan("aed", Mode.Car));
    }

    [Fact]
    public void A_turn_is_banned_from_one_step_into_the_next_unless_the_unit_stops_between()
    {
        // The car drives a-b in step 0 and b-c-d in step 1, and a-b-c-d-e in step 12; c-d in step 7, after standing at c since step 4, where it came to by d-c.
        Assert.Equal([1, 12], StepsWithBan("abc", Mode.Car));
        Assert.Equal([1, 12], StepsWithBan("abcd", Mode.Car));
        Assert.Equal([8], StepsWithBan("cdcb", Mode.Car));
        Assert.Empty(StepsWithBan("dcd", Mode.Car));
    }

    [Theory]
    [InlineData(StepKind.Drive, StepKind.Drive, 1)]
    [InlineData(StepKind.Pass, StepKind.Drive, 1)]
    [InlineData(StepKind.Drive, StepKind.Pass, 0)]
    [InlineData(StepKind.Pass, StepKind.Pass, 1)]
    public void Turning_round_between_two_steps_takes_time(StepKind first, StepKind second, int late)
    {
        // b-c-d and back in 45 s each (at patrol speed; a drive takes 28), with 12 s for turning round at d, in the step that is a drive or else the second.
        Assert.Equal([late], TooFast(45, 45));
        Assert.Empty(TooFast(45 + (late == 0 ? 12 : 0), 45 + (late == 1 ? 12 : 0)));
        Assert.Equal([late], TooFast(45 + (late == 0 ? 11 : 20), 45 + (late == 1 ? 11 : 20)));

        IEnumerable<int?> TooFast(int firstSeconds, int secondSeconds)
        {
            var spare = (StepKind kind) => kind == StepKind.Drive ? 45 - 28 : 0;
            firstSeconds -= spare(first);
            secondSeconds -= spare(second);
            var car = HandPlan.Plan.Units[0];
            ImmutableArray<PlanStep> steps =
            [
                Driven(first, 0, firstSeconds, "bcd"),
                Driven(second, firstSeconds, firstSeconds + secondSeconds, "dcb"),
            ];
            var roads = HandCounty.Problem.Roads;
            var graph = new RoadGraph(roads.Graph.Arrays with { UTurnDeciseconds = [120, 0, 0, 0] });
            var problem = HandCounty.Problem with { Roads = roads with { GraphBuild = roads.GraphBuild with { Graph = graph } } };
            return PlanChecker.Check(HandPlan.Plan with { Units = [car with { Steps = steps }, HandPlan.Plan.Units[1]] }, problem)
                .Where(b => b.Code == BreachCode.TooFast).Select(b => b.StepIndex);
        }

        static PlanStep Driven(StepKind kind, int start, int end, string letters) => new()
        {
            Kind = kind,
            Start = start,
            End = end,
            Metres = 450,
            Arcs = [.. HandCounty.Path(letters)],
            KeyRoadId = kind == StepKind.Pass ? "s1" : null,
        };
    }

    [Fact]
    public void Driving_through_a_foreign_area_is_allowed_and_serving_there_is_not()
    {
        // The foot team may work in the east. It waits at the school, which lies in the west; a visit would be a breach.
        var foot = HandPlan.Plan.Units[1];
        var visiting = foot with { Steps = foot.Steps.SetItem(5, foot.Steps[5] with { Kind = StepKind.Visit, Reason = null }) };
        var found = PlanChecker.Check(HandPlan.Plan with { Units = [HandPlan.Plan.Units[0], visiting] }, HandCounty.Problem);
        Assert.Contains(found, breach => breach is { Code: BreachCode.Jurisdiction, UnitId: "foot", StepIndex: 5 });
    }

    [Fact]
    public void A_status_met_needs_the_count_and_the_gap()
    {
        Assert.Contains(BreachCode.Status, CodesAsking("visits:post", demand => demand with { Count = 3 }));
        Assert.Contains(BreachCode.Status, CodesAsking("visits:post", demand => demand with { GapMax = 4133 }));
        Assert.DoesNotContain(BreachCode.Status, CodesAsking("visits:post", demand => demand with { GapMax = 4134 }));
    }

    [Fact]
    public void With_a_least_gap_the_largest_set_counts()
    {
        // 684 to 2466 are 1782 s.
        Assert.DoesNotContain(BreachCode.ServedCount, CodesAsking("visits:post", demand => demand with { GapMin = 1782 }));
        Assert.Contains(BreachCode.ServedCount, CodesAsking("visits:post", demand => demand with { GapMin = 1783 }));
    }

    [Fact]
    public void Passes_count_in_the_directions_asked_for()
    {
        // One each way was driven: for two "any" both count; forward only, the one back doesn't.
        Assert.DoesNotContain(BreachCode.ServedCount, CodesAsking("passes:s1", demand => demand with { Direction = PassDirection.Any, Count = 2 }));
        Assert.Contains(BreachCode.ServedCount, CodesAsking("passes:s1", demand => demand with { Direction = PassDirection.Any, Count = 1 }));
        Assert.Contains(BreachCode.ServedUncounted, CodesAsking("passes:s1", demand => demand with { Direction = PassDirection.Forward }));
        Assert.Contains(BreachCode.TotalValue, CodesAsking("passes:s1", demand => demand with { Count = 2 }));
    }

    [Fact]
    public void One_way_is_a_reason_only_where_a_direction_asked_for_is_closed()
    {
        // The key road runs e-a now: forward is open, backward isn't.
        var roads = HandCounty.Problem.Roads;
        var path = new KeyRoadPath([.. HandCounty.Path("ea")], HandCounty.Network.Node('e'), HandCounty.Network.Node('a'));
        Assert.DoesNotContain(BreachCode.ReasonUntrue, CodesWithOneWay(roads with { KeyRoadPaths = [path] }));
        Assert.Contains(BreachCode.ReasonUntrue, CodesWithOneWay(roads));

        static IEnumerable<string> CodesWithOneWay(CountyRoads roads)
        {
            var demands = HandPlan.Plan.Demands;
            var plan = HandPlan.Plan with { Demands = demands.SetItem(6, demands[6] with { Reasons = [UnmetReason.OneWay] }) };
            return PlanChecker.Check(plan, HandCounty.Problem with { Roads = roads }).Where(b => b.DemandId == "passes:s1").Select(b => b.Code);
        }
    }

    private static IEnumerable<int?> StepsWithBan(string letters, Mode mode)
    {
        var roads = HandCounty.Problem.Roads;
        var bans = new TurnBans([0, letters.Length - 1], [.. HandCounty.Path(letters)], [(byte)(1 << (int)mode)], ["r1"]);
        var graph = new RoadGraph(roads.Graph.Arrays with { Bans = bans });
        var problem = HandCounty.Problem with { Roads = roads with { GraphBuild = roads.GraphBuild with { Graph = graph } } };
        return PlanChecker.Check(HandPlan.Plan, problem).Where(b => b.Code == BreachCode.BannedTurn).Select(b => b.StepIndex);
    }

    private static Plan WithCarStep(int index, Func<PlanStep, PlanStep> change)
    {
        var car = HandPlan.Plan.Units[0];
        return HandPlan.Plan with { Units = [car with { Steps = car.Steps.SetItem(index, change(car.Steps[index])) }, HandPlan.Plan.Units[1]] };
    }

    private static IEnumerable<string> CodesWith(int index, Func<PlanStep, PlanStep> change) =>
        PlanChecker.Check(WithCarStep(index, change), HandCounty.Problem).Select(breach => breach.Code);

    /// <summary>In its last wait the car drives somewhere, stands there and comes back.</summary>
    private static List<string> CodesWithStop(string there, string back)
    {
        var car = HandPlan.Plan.Units[0];
        var wait = car.Steps[Wait];
        ImmutableArray<PlanStep> steps =
        [
            .. car.Steps[..Wait],
            new PlanStep { Kind = StepKind.Drive, Start = wait.Start, End = 4000, Metres = 0, Arcs = [.. HandCounty.Path(there)] },
            new PlanStep { Kind = StepKind.Wait, Start = 4000, End = 5000, Reason = "presence" },
            new PlanStep { Kind = StepKind.Drive, Start = 5000, End = 7200, Metres = 0, Arcs = [.. HandCounty.Path(back)] },
        ];
        var found = PlanChecker.Check(HandPlan.Plan with { Units = [car with { Steps = steps }, HandPlan.Plan.Units[1]] }, HandCounty.Problem).Select(b => b.Code).ToList();
        Assert.DoesNotContain(BreachCode.ArcsApart, found);
        Assert.DoesNotContain(BreachCode.NotBackAtBase, found);
        return found;
    }

    private static IEnumerable<string> CodesAsking(string demandId, Func<Demand, Demand> change)
    {
        var problem = HandCounty.Problem;
        var demand = problem.Demands.Single(d => d.Id == demandId);
        return PlanChecker.Check(HandPlan.Plan, problem with { Demands = problem.Demands.Replace(demand, change(demand)) }).Select(breach => breach.Code);
    }
}
