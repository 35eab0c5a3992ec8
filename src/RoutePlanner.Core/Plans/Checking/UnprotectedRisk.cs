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

    /// <summary>Piece by piece in whole millionths, so that the sum doesn't depend on its order.</summary>
    private double Sum()
    {
        var night = index.Problem.NightSeconds;
        var exposure = new Exposure(model.Profile.ToArray());
        var byItem = presences.ToLookup(presence => presence.Item);
        var sum = 0.0;
        for (var item = 0; item < model.BeatCount + model.PlaceWeight.Length; item++)
        {
            var weight = item < model.BeatCount ? model.BeatWeight[item] : model.PlaceWeight[item - model.BeatCount];
            var visits = byItem[item].OrderBy(p => p.Start).ThenBy(p => p.End).ThenBy(p => p.Unit).ToList();
            var first = visits.Count > 0 ? Math.Clamp(visits[0].Start, 0, night) : night;
            sum += Math.Round(Millionths * weight * exposure.Unprotected(0, first));
            for (var i = 0; i < visits.Count; i++)
            {
                var from = Math.Clamp(visits[i].Start, 0, night);
                var to = i + 1 < visits.Count ? Math.Clamp(visits[i + 1].Start, 0, night) : night;
                sum += Math.Round(Millionths * weight * exposure.AfterVisit(from, to, visits[i].End, visits[i].Strength));
            }
        }

        return sum / Millionths;
    }

    /// <summary>A unit is at an item.</summary>
    private readonly record struct Presence(int Item, long Start, long End, int Unit, double Strength);
}
