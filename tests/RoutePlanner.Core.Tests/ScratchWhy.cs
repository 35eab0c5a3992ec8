using System.Diagnostics;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Explanation;
namespace RoutePlanner.Core.Tests;
public sealed class ScratchWhy
{
    [Fact]
    public void Times()
    {
        var w = Stopwatch.StartNew();
        var log = new List<string>();
        void Lap(string what) { log.Add($"{what}: {w.Elapsed.TotalMilliseconds:0} ms"); w.Restart(); }
        var county = County.Read("/work/wt-why/data/example-county");
        var roads = CountyRoads.Build(county);
        var problem = PatrolProblem.Build(roads, county.Night);
        var plan = Plan.ReadJson(Environment.GetEnvironmentVariable("WHYPLAN") ?? "/tmp/why/out/plan.json"); Lap("read");
        var explainer = new PlanExplainer(plan, problem); Lap("explainer");
        foreach (var result in explainer.Unmet())
        {
            explainer.AloneConflictsOf(result.DemandId); Lap("alone");
            var e = explainer.Explain(result.DemandId, new P(log, w)); 
            log.Add($"--- {result.DemandId} {e.Searches} searches, complete {e.IsComplete}");
            foreach (var c in e.Conflicts) log.Add($"{c.Evidence} alone={c.IsAlone}: " + string.Join(", ", c.Rules.Select(r => $"{r.Kind} {r.OtherDemandId} [{r.WithoutItUnitId}]")));
            foreach (var r in e.Repairs) log.Add($"{r.Cost} {r}");
            w.Restart();
        }
        Assert.Fail(string.Join("\n", log));
    }
    sealed class P(List<string> log, Stopwatch w) : IProgress<ExplanationProgress> { public void Report(ExplanationProgress p) => log.Add($"   {w.Elapsed.TotalMilliseconds:0} ms {p.Stage} {p.Conflict?.Rules.Length} {p.Repair?.Kind}"); }
}
