using System.Collections.Immutable;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>
/// Unprotected risk as docs/coverage.md defines it, written down as it stands there. Of the risk model only the weights and the profile are used.
/// Items: beats by their number in the model, then places.
/// </summary>
internal sealed class UnprotectedRisk
{
    private const double Millionths = 1e6;

    private readonly RiskModel model;
    private readonly RoadGraph graph;
    private readonly ProblemIndex index;
    private readonly List<Presence> presences = [];

    private UnprotectedRisk(RiskModel model, ProblemIndex index)
    {
        this.model = model;
        this.index = index;
        graph = index.Graph;
    }

    /// <summary>The term's value.</summary>
    public static double Of(RiskModel model, ProblemIndex index, ImmutableArray<CheckedRoute> routes, ImmutableArray<BeatEntry> entries)
    {
        var risk = new UnprotectedRisk(model, index);
        foreach (var entry in entries)
        {
            risk.Add(risk.BeatItem(entry.Edge, entry.Beat), entry.Start, entry.End, entry.Route, 0.5);
        }

        foreach (var route in routes)
        {
            foreach (var step in route.Steps.Where(step => step.IsStanding && step.Node != route.Unit.BaseNode))
            {
                risk.AddStand(route, step);
            }
        }

        return risk.Sum();
    }

    private int BeatItem(int edge, int beat) => model.FirstBeat[edge] + beat;

    private void AddStand(CheckedRoute route, CheckedStep step)
    {
        var items = new SortedSet<int>();
        if (step.Step.PlaceId is { } id && index.Place(id) is { } place)
        {
            items.Add(model.BeatCount + place);
        }

        for (var arc = graph.FirstArc[step.Node]; arc < graph.FirstArc[step.Node + 1]; arc++)
        {
            var edge = graph.EdgeOf(arc);
            items.Add(BeatItem(edge, graph.IsForward(arc) ? 0 : BeatEntries.CountOf(graph, edge) - 1));
        }

        foreach (var item in items)
        {
            Add(item, step.Step.Start, step.Step.End, route, Math.Min(1, 0.5 + (0.5 * step.Seconds / 720.0)));
        }
    }

    private void Add(int item, long start, long end, CheckedRoute route, double strength) =>
        presences.Add(new Presence(item, start, end, route.UnitIndex, strength * TierStrength(route.Unit.Team.Tier)));

    private static double TierStrength(Tier tier) => tier switch
    {
        Tier.Seat => 1.0,
        Tier.Township => 0.9,
        _ => 0.6,
    };

    private double Sum()
    {
        var night = index.Problem.NightSeconds;
        var byItem = presences.ToLookup(presence => presence.Item);
        var sum = 0L;
        for (var item = 0; item < model.ItemCount; item++)
        {
            var profile = model.ProfileOf(model.ClassOf[item]);
            var halfLife = model.HalfLifeSeconds(model.ClassOf[item]);
            var limit = 900 * (((8 * halfLife) + 899) / 900);
            var here = byItem[item].ToList();
            var left = 0L;
            for (var t = 0; t < night; t++)
            {
                var age = (double)limit;
                foreach (var p in here)
                {
                    var handicap = Math.Round(halfLife * Math.Log2(1 / p.Strength));
                    age = p.Start <= t ? Math.Min(age, Math.Max(handicap, t - (p.End - handicap))) : age;
                }

                left += profile[t / 900] * (age >= limit ? 1_000_000 : (long)Math.Round(1_000_000 * (1 - Math.Pow(2, -age / halfLife))));
            }

            sum += (long)Math.Round(model.Weight[item] / 3_600_000 * left);
        }

        return sum / Millionths;
    }

    /// <summary>A unit is at an item.</summary>
    private readonly record struct Presence(int Item, long Start, long End, int Unit, double Strength);
}
