using System.Globalization;
using CsCheck;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Plans.Figures;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Plans.Figures;

/// <summary>Figures of planned nights in random counties against the plain way to count them. <c>ROUTEPLANNER_FIGURES</c> sets how many nights.</summary>
public sealed class RandomFiguresTests
{
    private static int Nights => int.TryParse(Environment.GetEnvironmentVariable("ROUTEPLANNER_FIGURES"), NumberStyles.None, CultureInfo.InvariantCulture, out var nights) ? nights : 12;

    [Fact]
    public void Response_is_that_of_plain_Dijkstra_from_every_unit() =>
        Gen.Select(RandomCounty.Seeds, Gen.Int[0, 359].Array[3]).Sample(
            (seed, minutes) =>
            {
                var (plan, problem) = Planned(seed);
                var figures = PlanFigures.Of(plan, problem);
                var risk = RiskModel.Build(problem.Roads, problem.Night, problem.NightSeconds);
                var graph = problem.Roads.Graph;
                foreach (var minute in minutes)
                {
                    var reference = ResponseReference.At(plan, problem, 60 * minute);
                    var (nearest, backup) = (new List<(long Seconds, double Risk)>(), new List<(long Seconds, double Risk)>());
                    var (beats, allRisk) = (0, 0.0);
                    foreach (var edge in Enumerable.Range(0, graph.EdgeCount).Where(graph.MayStopOn))
                    {
                        for (var beat = risk.FirstBeat[edge]; beat < risk.FirstBeat[edge + 1]; beat++)
                        {
                            if (risk.Weight[beat] > 0)
                            {
                                var here = risk.Weight[beat] * risk.ProfileOf(risk.ClassOf[beat])[60 * minute / RiskModel.SlotSeconds];
                                var times = reference.GetValueOrDefault((edge, beat - risk.FirstBeat[edge]), []);
                                (beats, allRisk) = (beats + 1, allRisk + here);
                                nearest.AddRange(times.Take(1).Select(t => ((t + 9) / 10, here)));
                                backup.AddRange(times.Skip(1).Take(1).Select(t => ((t + 9) / 10, here)));
                            }
                        }
                    }

                    AssertTimes(nearest, beats, allRisk, figures.Response.Minutes[minute].Nearest);
                    AssertTimes(backup, beats, allRisk, figures.Response.Minutes[minute].Backup);
                }
            },
            iter: Nights, threads: 1);

    [Fact]
    public void What_a_plan_states_of_response_is_what_its_figures_say() =>
        RandomCounty.Seeds.Sample(
            seed =>
            {
                var (plan, problem) = Planned(seed);
                var figures = PlanFigures.Of(plan, problem).Response;
                Assert.Equal(figures.Hours.Length, plan.Response!.Value.Length);
                Assert.All(figures.Hours.Zip(plan.Response.Value), pair =>
                {
                    Assert.Equal((pair.First.Start, pair.First.Nearest.RiskPercentile90), (pair.Second.Start, pair.Second.Percentile90Seconds));
                    Assert.Equal(pair.First.Nearest.RiskWithin, pair.Second.Cover, 1e-12);
                    Assert.Equal(pair.First.Nearest.RiskMean ?? -1, pair.Second.MeanSeconds ?? -1, 1e-9);
                });
                Assert.Equal(1 - figures.Night.Nearest.RiskWithin, plan.Bounds[BoundedFigure.LateRisk].Value, 1e-9);
            },
            iter: Nights, threads: 1);

    [Fact]
    public void Presence_is_counted_second_by_second() =>
        RandomCounty.Seeds.Sample(
            seed =>
            {
                var (plan, problem) = Planned(seed);
                var figures = PlanFigures.Of(plan, problem);
                var counted = PresenceSeconds(plan, problem);
                var risk = RiskModel.Build(problem.Roads, problem.Night, problem.NightSeconds);
                Assert.All(figures.Beats, beat => Assert.Equal(counted[beat.Beat] / 60.0, beat.PresenceMinutes, 1e-9));
                Assert.Equal(Enumerable.Range(0, risk.BeatCount).Where(beat => risk.Weight[beat] > 0), figures.Beats.Select(b => b.Beat));
            },
            iter: Nights, threads: 1);

    [Fact]
    public void Parts_add_up_to_the_whole_and_agree_with_the_plan() =>
        RandomCounty.Seeds.Sample(
            seed =>
            {
                var (plan, problem) = Planned(seed);
                var figures = PlanFigures.Of(plan, problem);
                var whole = figures.Coverage[0];
                Assert.Equal(plan.Totals[TermName.UnprotectedRisk].Value, whole.UnprotectedRisk, 1e-3);
                foreach (var group in new[] { CoverageGroup.Area, CoverageGroup.RoadClass, CoverageGroup.Hour })
                {
                    var parts = figures.Coverage.Where(c => c.Group == group).ToList();
                    Assert.Equal(whole.Risk, parts.Sum(p => p.Risk), 1e-6);
                    Assert.Equal(whole.UnprotectedRisk, parts.Sum(p => p.UnprotectedRisk), 1e-3);
                    Assert.Equal(whole.UnitMinutes, parts.Sum(p => p.UnitMinutes), 1e-6);
                }

                Assert.Equal(whole.UnitMinutes, figures.Coverage.Where(c => c.Group == CoverageGroup.Tier).Sum(p => p.UnitMinutes), 1e-6);
                Assert.Equal(whole.Beats, figures.Beats.Length);
                Assert.Equal(whole.VisitedBeats, figures.Beats.Count(b => b.Entries > 0));
                foreach (var demand in plan.Demands)
                {
                    Assert.Equal(demand.WorstGap, figures.Gaps.Single(g => (g.Kind, g.TargetId) == (demand.Kind, demand.TargetId)).WorstGap);
                }

                var attendance = figures.Attendance[0];
                int Made(DemandKind kind) => plan.Demands.Where(d => d.Kind == kind).Sum(d => Math.Min(d.Served.Length, d.Required.Direction == PassDirection.Both ? 2 * d.Required.Count : d.Required.Count));
                Assert.Equal((Made(DemandKind.Visits), Made(DemandKind.Passes)), (attendance.MadeVisits, attendance.MadePasses));
                Assert.Equal((attendance.RequiredVisits, attendance.MadeVisits), (Areas(a => a.RequiredVisits), Areas(a => a.MadeVisits)));
                int Areas(Func<AttendanceFigure, int> of) => figures.Attendance.Where(a => a.Group == CoverageGroup.Area).Sum(of);
            },
            iter: Nights, threads: 1);

    private static (Plan Plan, PatrolProblem Problem) Planned(int seed)
    {
        var problem = RandomCounty.Problem(seed);
        return (Planner.Solve(problem, new PlannerOptions { Iterations = 30 }).Plan, problem);
    }

    private static void AssertTimes(List<(long Seconds, double Risk)> expected, int beats, double allRisk, ResponseTimes actual)
    {
        expected.Sort();
        Assert.Equal((expected.Count, beats - expected.Count), (actual.Reached, actual.Unreached));
        Assert.Equal(expected.Count(t => t.Seconds <= 600) / (double)Math.Max(1, beats), actual.Within, 1e-12);
        Assert.Equal(expected.Where(t => t.Seconds <= 600).Sum(t => t.Risk) / Math.Max(1e-9, allRisk), actual.RiskWithin, 1e-9);
        if (expected.Count > 0)
        {
            Assert.Equal((int)expected[^1].Seconds, actual.Worst);
            Assert.Equal(expected.Average(t => t.Seconds), actual.Mean!.Value, 1e-9);
            Assert.Equal((int)expected[(int)Math.Ceiling(0.9 * expected.Count) - 1].Seconds, actual.Percentile90);
            Assert.Equal(expected.Sum(t => t.Seconds * t.Risk) / expected.Sum(t => t.Risk), actual.RiskMean!.Value, 1e-6);
        }
    }

    /// <summary>For each beat, how many units are there in each second, added up. When beats are entered is the checker's.</summary>
    private static long[] PresenceSeconds(Plan plan, PatrolProblem problem)
    {
        var (graph, risk) = (problem.Roads.Graph, RiskModel.Build(problem.Roads, problem.Night, problem.NightSeconds));
        var counted = new long[risk.BeatCount];
        var index = new ProblemIndex(problem);
        var routes = UnitsCheck.Run(plan, index, new BreachList());
        foreach (var entry in BeatEntries.Of(routes, graph))
        {
            for (var t = entry.Start; t < entry.End; t++)
            {
                counted[risk.FirstBeat[entry.Edge] + entry.Beat]++;
            }
        }

        foreach (var route in routes)
        {
            foreach (var step in route.Steps.Where(s => s.IsStanding && s.Node != route.Unit.BaseNode))
            {
                var touched = Enumerable.Range(0, graph.EdgeCount)
                    .SelectMany(edge => Ends(edge))
                    .Where(end => end.Node == step.Node)
                    .Select(end => end.Beat)
                    .Distinct()
                    .ToList();
                for (var t = step.Step.Start; t < step.Step.End; t++)
                {
                    touched.ForEach(beat => counted[beat]++);
                }
            }
        }

        return counted;

        (int Node, int Beat)[] Ends(int edge) =>
            [(graph.TailOf(graph.ForwardArc(edge)), risk.FirstBeat[edge]), (graph.Head[graph.ForwardArc(edge)], risk.FirstBeat[edge + 1] - 1)];
    }
}
