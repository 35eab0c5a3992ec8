using System.Collections.Immutable;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>Who is present at which watch item, by docs/coverage.md ("Presence"). Of the risk model only the items' numbers and the lines of sight are used.</summary>
internal static class ItemPresences
{
    public static List<ItemPresence> Of(RiskModel model, ProblemIndex index, ImmutableArray<CheckedRoute> routes, ImmutableArray<BeatEntry> entries)
    {
        var presences = new List<ItemPresence>();
        foreach (var entry in entries)
        {
            AddEntry(presences, model, entry);
        }

        foreach (var route in routes)
        {
            foreach (var step in route.Steps.Where(step => step.IsStanding && step.Node != route.Unit.BaseNode && step.Seconds >= 0))
            {
                AddStand(presences, model, index, route, step);
            }
        }

        return presences;
    }

    private static void AddEntry(List<ItemPresence> presences, RiskModel model, BeatEntry entry)
    {
        var strength = 0.5 * TierStrength(entry.Route);
        var beat = model.FirstBeat[entry.Edge] + entry.Beat;
        presences.Add(new ItemPresence(beat, entry.Start, entry.End, strength));
        foreach (var seen in model.SeenFromBeat(beat))
        {
            presences.Add(new ItemPresence(seen, entry.Start, entry.End, strength / 2));
        }
    }

    private static void AddStand(List<ItemPresence> presences, RiskModel model, ProblemIndex index, CheckedRoute route, CheckedStep step)
    {
        var strength = Math.Min(1, 0.5 + (0.5 * step.Seconds / 720)) * TierStrength(route);
        if (step.Step.PlaceId is { } id && index.Place(id) is { } place)
        {
            presences.Add(new ItemPresence(model.BeatCount + place, step.Step.Start, step.Step.End, strength));
        }

        foreach (var beat in model.SeenFromNode(step.Node))
        {
            presences.Add(new ItemPresence(beat, step.Step.Start, step.Step.End, strength));
        }
    }

    private static double TierStrength(CheckedRoute route) => route.Unit.Team.Tier switch
    {
        Tier.Seat => 1.0,
        Tier.Township => 0.9,
        _ => 0.6,
    };
}
