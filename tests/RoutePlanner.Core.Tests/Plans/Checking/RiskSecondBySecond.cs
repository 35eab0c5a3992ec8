using System.Collections.Immutable;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.Plans.Checking;

/// <summary>
/// Unprotected risk by looking at every item in the middle of every second: who was there last, and how much of that is left? Slow, and without any
/// integral; only for <see cref="HandCounty"/>, whose steps it follows by what the plan says rather than by the roads.
/// </summary>
internal static class RiskSecondBySecond
{
    private sealed record Presence(int Item, double Start, double End, int Unit, double Strength);

    /// <param name="problem">The night.</param>
    /// <param name="routes">Steps of each unit, in the problem's order; every step that stands names its place.</param>
    public static double Of(PatrolProblem problem, params PlanStep[][] routes)
    {
        var model = RiskModel.Build(problem.Roads, problem.Night, problem.NightSeconds);
        var presences = routes.SelectMany((steps, unit) => steps.SelectMany(step => Presences(model, problem, unit, step))).ToList();
        var sum = 0.0;
        for (var item = 0; item < model.ItemCount; item++)
        {
            var here = presences.Where(p => p.Item == item).ToList();
            var left = 0L;
            for (var t = 0; t < problem.NightSeconds; t++)
            {
                // The strongest of what those who have come give.
                var age = here.Where(p => p.Start <= t).Select(p => AgeOf(p, t)).Append(int.MaxValue).Min();
                left += model.ProfileOf(model.ClassOf[item])[t / 900] * (age >= 14_400 ? 1_000_000 : (long)Math.Round(1e6 * (1 - Math.Pow(0.5, age / 1800))));
            }

            sum += Math.Round(model.Weight[item] / 3_600_000 * left) / 1e6;
        }

        return sum;
    }

    private static double AgeOf(Presence presence, int t)
    {
        var handicap = Math.Round(1800 * Math.Log2(1 / presence.Strength));
        return Math.Max(handicap, t - presence.End + handicap);
    }

    private static IEnumerable<Presence> Presences(RiskModel model, PatrolProblem problem, int unit, PlanStep step)
    {
        var team = problem.Units[unit].Team;
        var tier = team.Tier == Tier.Township ? 0.9 : 0.6;
        return step.Arcs is { } arcs ? Driving(model, unit, team.Mode, tier, step, arcs)
            : step.PlaceId != team.BaseId ? Standing(model, problem, unit, tier, step)
            : [];
    }

    private static IEnumerable<Presence> Driving(RiskModel model, int unit, Mode mode, double tier, PlanStep step, ImmutableArray<int> arcs)
    {
        var graph = HandCounty.Graph;

        // Passes are at 10 m/s: a tenth of a second a metre.
        var times = arcs.Select(arc => step.Kind == StepKind.Pass ? graph.LengthCentimetresOf(arc) / 100.0 : graph.TravelDeciseconds(mode)[arc]).ToList();
        var moments = new List<(int Item, double Time)>();
        for (var k = 0; k < arcs.Length; k++)
        {
            var edge = graph.EdgeOf(arcs[k]);
            var beats = (int)Math.Ceiling(graph.LengthCentimetresOf(arcs[k]) / 10000.0);
            for (var j = 0; j < beats; j++)
            {
                var share = (times.Take(k).Sum() + (times[k] * j / beats)) / times.Sum();
                var item = model.FirstBeat[edge] + (graph.IsForward(arcs[k]) ? j : beats - 1 - j);
                moments.Add((item, step.Start + Math.Floor(((step.End - step.Start) * share) + 1e-9)));
            }
        }

        return moments.Select((m, i) => new Presence(m.Item, m.Time, i + 1 < moments.Count ? moments[i + 1].Time : step.End, unit, 0.5 * tier));
    }

    private static IEnumerable<Presence> Standing(RiskModel model, PatrolProblem problem, int unit, double tier, PlanStep step)
    {
        var graph = HandCounty.Graph;
        var place = problem.County.Places.ToList().FindIndex(p => p.Id == step.PlaceId);
        var node = problem.Roads.PlaceSnaps[place].Node;
        var first = Enumerable.Range(0, graph.EdgeCount).Where(edge => graph.TailOf(graph.ForwardArc(edge)) == node).Select(edge => model.FirstBeat[edge]);
        var last = Enumerable.Range(0, graph.EdgeCount).Where(edge => graph.Head[graph.ForwardArc(edge)] == node).Select(edge => model.FirstBeat[edge + 1] - 1);
        var strength = tier * Math.Min(1, 0.5 + (0.5 * (step.End - step.Start) / 720));
        return first.Concat(last).Append(model.BeatCount + place).Select(item => new Presence(item, step.Start, step.End, unit, strength));
    }
}
