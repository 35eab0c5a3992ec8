using CsCheck;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Plans.Explanation;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.Plans.Explanation;

public sealed class RepairCodeTests
{
    private const string DemandId = "visits:at-d";

    private static readonly Gen<TimeWindow> Windows = Gen.Select(Gen.Int[0, 1000], Gen.Int[1, 1000], (start, length) => new TimeWindow(start, start + length));

    private static readonly Gen<Repair> Repairs = Gen.Select(Gen.Enum<RepairKind>(), Gen.Int[0, 500], Windows, Gen.Enum<Tier>(), Gen.Enum<Mode>())
        .Select((kind, number, window, tier, mode) =>
        {
            var repair = new Repair { Kind = kind, DemandId = DemandId };
            return kind switch
            {
                RepairKind.WiderGap or RepairKind.CloserVisits => repair with { Minutes = number },
                RepairKind.WiderWindow => repair with { Windows = [window, new TimeWindow(window.End + 1, window.End + 2)] },
                RepairKind.FewerVisits => repair with { Count = number },
                RepairKind.OtherTier => repair with { Tier = tier },
                RepairKind.NeighbourHelp => repair with { UnitId = "T1#2", TeamId = "T1" },
                RepairKind.LongerShift => repair with { UnitId = "T1#2", TeamId = "T1", Shift = window, Minutes = number },
                RepairKind.DropLower => repair with { OtherDemandId = "passes:k1" },
                RepairKind.CallIn => repair with { UnitId = "T1", TeamId = "T1", Shift = window },
                RepairKind.ExtraUnit => repair with { Tier = tier, Mode = mode, BaseId = "b", TeamId = "T1", Shift = window },
                _ => repair,
            };
        });

    [Fact]
    public void A_repair_that_is_written_and_read_is_written_the_same_again() => Repairs.Sample(repair =>
    {
        Assert.True(RepairCode.TryRead(RepairCode.Of(repair), DemandId, out var read));
        Assert.Equal(repair.Kind, read.Kind);
        Assert.Equal(RepairCode.Of(repair), RepairCode.Of(read));
    });

    [Fact]
    public void What_is_no_repair_is_refused() => Gen.String.Sample(text => Assert.Equal(text is "plan-again" or "without-skill", RepairCode.TryRead(text, DemandId, out _)));

    [Fact]
    public void A_plan_with_its_repairs_holds_and_one_that_names_nobody_does_not()
    {
        var problem = new TwoTownships().West().Place('c', needs: ["dog"]).Problem();
        var plan = Planner.Solve(problem).Plan;
        var repairs = new PlanExplainer(plan, problem).Explain("visits:at-c").Repairs;
        Plan With(params string[] codes) => plan with { Demands = [.. plan.Demands.Select(demand => demand with { Repairs = [.. codes] })] };

        Assert.NotEmpty(repairs);
        Assert.Empty(PlanChecker.Check(With([.. repairs.Select(RepairCode.Of)]), problem));
        Assert.All(
            ["help nobody W1", "call-in W1", "shift W1 W1 200-100 5", "extra-unit seat car nowhere W1 0-100", "gap-max", "windows", "count -1", "drop visits:x", "rain"],
            code => Assert.Contains(PlanChecker.Check(With(code), problem), breach => breach.Code == BreachCode.Repairs));
    }

    [Fact]
    public void Words_are_found_for_every_kind_in_both_languages()
    {
        var county = new TwoTownships().West().East().Place('c', needs: ["dog"], gapMin: 20, gapMax: 90, windows: "21:00-23:00").Place('d');
        var problem = county.Problem();
        var plan = Planner.Solve(problem).Plan;
        foreach (var language in (string[])["zh-CN", "en"])
        {
            var text = new ExplanationText(plan, problem, language);
            string[] codes =
            [
                "plan-again", "gap-max 75", "gap-min 10", "windows 0-100", "count 1", "tier seat", "without-skill", "help E1 E1", "shift W1 W1 0-100 5", "drop visits:at-d", "call-in E1 0-100",
                "extra-unit seat car base-w W1 0-100",
            ];

            Assert.Equal(Enum.GetValues<RepairKind>().Length, codes.Length);
            Assert.All(codes, code => Assert.NotEqual(code, text.OfCode("visits:at-c", code)));
            Assert.Equal("help nobody somewhere else", text.OfCode("visits:at-c", "help nobody somewhere else"));
        }
    }
}
