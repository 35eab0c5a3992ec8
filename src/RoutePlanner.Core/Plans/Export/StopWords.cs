using System.Globalization;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Traces;

namespace RoutePlanner.Core.Plans.Export;

/// <summary>Says in words where a stop is, what is done there and which rule asks for it.</summary>
internal static class StopWords
{
    /// <summary>Streets named of a round: as many as fit a line or two.</summary>
    private const int MostStreets = 3;

    /// <summary>The place's or key road's name; where the step names none, what lies at its node, else the road's name, else the nearest place.</summary>
    public static string Place(ResolvedPlan plan, Stop stop, Words words)
    {
        if (stop.Steps[0].Step is { Kind: StepKind.Pass, KeyRoadId: { } keyRoadId } pass)
        {
            var direction = pass.Direction is { } d ? $" ({words.Of(d)})" : "";
            return plan.KeyRoad(keyRoadId).Name + direction;
        }

        var node = stop.Steps[0].FromNode;
        var place = stop.PlaceId is { } placeId ? plan.Place(placeId) : plan.PlaceAt(node);
        return place?.Name ?? Roadside(plan, node, words);
    }

    /// <summary>Whether a step is a patrol round: a drive to be seen, not to get somewhere.</summary>
    public static bool IsRound(StepTrace trace) => trace.Step is { Kind: StepKind.Drive, Reason: StepReason.Presence };

    /// <summary>The streets that a drive is longest on, in the order it comes to them; where they have no names, where it starts.</summary>
    public static string Streets(ResolvedPlan plan, StepTrace drive, Words words)
    {
        var lengths = new Dictionary<string, (int Order, long Centimetres)>(StringComparer.Ordinal);
        foreach (var arc in drive.Step.Arcs ?? [])
        {
            if (plan.Graph.NameOf(plan.Graph.EdgeOf(arc)) is { Length: > 0 } name)
            {
                var (order, before) = lengths.GetValueOrDefault(name, (lengths.Count, 0));
                lengths[name] = (order, before + plan.Graph.LengthCentimetresOf(arc));
            }
        }

        return lengths.Count == 0
            ? Roadside(plan, drive.FromNode, words)
            : string.Join(words.And, lengths.OrderByDescending(street => street.Value.Centimetres).ThenBy(street => street.Value.Order).Take(MostStreets).OrderBy(street => street.Value.Order).Select(street => street.Key));
    }

    /// <summary>What is done: each kind of step once, in order.</summary>
    public static string Task(Stop stop, Words words) =>
        string.Join(" + ", stop.Steps.Select(t => t.Step.Kind == StepKind.Wait ? words.WaitReason(t.Step.Reason) : words.Of(t.Step.Kind)).Distinct());

    /// <summary>The rule behind it: which visit of how many, gap rules, hours. Without a demand, why else.</summary>
    public static string Rule(ResolvedPlan plan, ResolvedUnit unit, Stop stop, Words words)
    {
        var steps = stop.Steps.Select(t => t.Step).Where(s => s.DemandId is not null).ToList();
        if (plan.Demand(steps.FirstOrDefault()?.DemandId) is not { } demand)
        {
            var reasons = stop.Steps.Select(t => t.Step).Where(s => s.Kind != StepKind.Wait && s.Reason is not null);
            return string.Join(words.And, reasons.Select(s => words.WaitReason(s.Reason)).Distinct());
        }

        var parts = new List<string>();
        var counted = steps.Select(s => demand.Served.IndexOf(new ServedVisit(unit.Id, s.Start, s.End)) + 1).Where(n => n > 0 && n <= Wanted(demand)).ToList();
        if (counted.Count > 0 && Wanted(demand) > 1)
        {
            parts.Add(Format(words.VisitOf, string.Join(',', counted), Wanted(demand)));
        }

        parts.AddRange(GapRules(plan, demand, words));
        return string.Join(words.And, parts);
    }

    /// <summary>How often, how far apart, when.</summary>
    public static string Asked(ResolvedPlan plan, DemandResult demand, Words words)
    {
        var parts = new List<string>();
        if (demand.Required.Count > 0)
        {
            parts.Add(Format(words.Times, Wanted(demand)));
        }

        parts.AddRange(GapRules(plan, demand, words));
        return string.Join(words.And, parts);
    }

    /// <summary>All visits or passes a demand wants, both directions together.</summary>
    public static int Wanted(DemandResult demand) => demand.Required.Direction == PassDirection.Both ? 2 * demand.Required.Count : demand.Required.Count;

    public static string Format(string pattern, params object[] values) => string.Format(CultureInfo.InvariantCulture, pattern, values);

    /// <summary>Kilometres with one decimal.</summary>
    public static string Kilometres(double metres, Words words) => Format(words.Km, (metres / 1000).ToString("0.0", CultureInfo.InvariantCulture));

    /// <summary>Whole minutes, rounded.</summary>
    public static int Minutes(int seconds) => (int)Math.Round(seconds / 60.0);

    private static IEnumerable<string> GapRules(ResolvedPlan plan, DemandResult demand, Words words)
    {
        if (demand.Required.GapMax is { } gapMax)
        {
            yield return Format(words.GapAtMost, Minutes(gapMax));
        }

        if (demand.Required.GapMin is > 0 and var gapMin)
        {
            yield return Format(words.GapAtLeast, Minutes(gapMin));
        }

        var windows = demand.Required.Windows;
        if (windows.Length > 1 || (windows.Length == 1 && (windows[0].Start > 0 || windows[0].End < plan.Problem.NightSeconds)))
        {
            yield return Format(words.Within, string.Join(' ', windows.Select(w => $"{plan.Clock.Minute(w.Start)}–{plan.Clock.Minute(w.End)}")));
        }
    }

    private static string Roadside(ResolvedPlan plan, int node, Words words)
    {
        var graph = plan.Graph;
        for (var arc = graph.FirstArc[node]; arc < graph.FirstArc[node + 1]; arc++)
        {
            if (graph.NameOf(graph.EdgeOf(arc)) is { Length: > 0 } name)
            {
                return Format(words.OnRoad, name);
            }
        }

        var point = graph.NodePoint(node);
        var nearest = plan.County.Places.MinBy(place => LocalPlane.DistanceMetres(point, place.Position));
        return nearest is null
            ? string.Create(CultureInfo.InvariantCulture, $"{point.Lon:0.00000}, {point.Lat:0.00000}")
            : Format(words.Near, nearest.Name);
    }
}
