using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.Plans.Checking;

/// <summary>Breaks what is driven: arcs, times, lengths, directions, places.</summary>
internal static class TravelMutations
{
    public static IEnumerable<PlanMutation> All =>
    [
        OfArcs("an arc beyond the last", BreachCode.ArcUnknown, _ => true, (s, choice) => [.. s.Arcs[..^1], s.Graph.ArcCount - 1 + choice.Amount]),
        OfArcs("a negative arc", BreachCode.ArcUnknown, _ => true, (s, choice) => [-choice.Amount, .. s.Arcs[1..]]),
        OfArcs("the first arc left out", BreachCode.ArcsApart, s => s.Arcs.Length > 1 && s.Graph.TailOf(s.Arcs[1]) != s.Node, (s, _) => s.Arcs[1..]),
        OfArcs("arcs in reverse order", BreachCode.ArcsApart, s => s.Graph.TailOf(s.Arcs[^1]) != s.Node, (s, _) => [.. s.Arcs.Reverse()]),
        OfArcs("an arc somewhere else", BreachCode.ArcsApart, _ => true, (s, choice) => [.. s.Arcs[..^1], ArcNotFrom(s, s.Graph.TailOf(s.Arcs[^1]), choice)]),
        OfArcs(
            "there and back on a road that is closed to the mode", BreachCode.NoAccess, s => ClosedArcs(s).Count > 0,
            (s, choice) => ClosedArcs(s)[choice.Where % ClosedArcs(s).Count] is var arc ? [arc, s.Graph.ReverseOf(arc), .. s.Arcs] : []),
        PlanMutation.OfSteps("a drive in no time", BreachCode.TooFast, s => s.IsDriven && !s.IsLast, (s, _) => s.Unit.Steps
            .SetItem(s.Index, s.Step with { End = s.Step.Start })
            .SetItem(s.Index + 1, s.Unit.Steps[s.Index + 1] with { Start = s.Step.Start })),
        PlanMutation.OfStep("a drive one second too fast", BreachCode.TooFast, s => s.IsDriven, (s, choice) => s.Step with
        {
            End = s.Step.Start + Math.Max(0, LeastSeconds(s) - 1 - (choice.Amount % 3)),
        }),
        PlanMutation.OfStep("a longer way", BreachCode.Metres, s => s.IsDriven, (s, choice) => s.Step with { Metres = s.Step.Metres + choice.Amount }),
        PlanMutation.OfStep("a decimetre less", BreachCode.Metres, s => s.IsDriven, (s, _) => s.Step with { Metres = s.Step.Metres - 0.1 }),
        PlanMutation.OfStep("not a number of metres", BreachCode.Metres, s => s.IsDriven, (s, _) => s.Step with { Metres = double.NaN }),
        PlanMutation.OfStep("a visit of a place that is elsewhere", BreachCode.NotAtPlace, s => s.IsVisit, (s, choice) => s.Step with { PlaceId = choice.Of(s.PlacesElsewhere())!.Id }),
        PlanMutation.OfStep("a wait at a place that is elsewhere", BreachCode.NotAtPlace, s => !s.IsDriven && !s.IsVisit, (s, choice) => s.Step with
        {
            PlaceId = choice.Of(s.PlacesElsewhere())!.Id,
        }),
        PlanMutation.OfStep("an unknown place", BreachCode.PlaceUnknown, s => !s.IsDriven, (s, _) => s.Step with { PlaceId = "nowhere" }),
        PlanMutation.OfStep(
            "the way home left out", BreachCode.NotBackAtBase,
            s => s.IsDriven && s.Node != s.Duty.BaseNode && s.Unit.Steps.Skip(s.Index + 1).All(step => step.Arcs is null),
            (s, _) => new PlanStep { Kind = StepKind.Wait, Start = s.Step.Start, End = s.Step.End, Reason = "spare" }),
        PlanMutation.OfStep("a pass of an unknown key road", BreachCode.KeyRoadUnknown, IsPass, (s, _) => s.Step with { KeyRoadId = "nowhere" }),
        PlanMutation.OfStep("a pass the other way", BreachCode.PassDirection, IsPass, (s, _) => s.Step with
        {
            Direction = s.Step.Direction == TravelDirection.Forward ? TravelDirection.Backward : TravelDirection.Forward,
        }),
        PlanMutation.OfStep("a pass in no direction there is", BreachCode.PassDirection, IsPass, (s, _) => s.Step with { Direction = (TravelDirection)7 }),
        OfArcs("a pass that turns round on the way", BreachCode.PassArcs, IsPass, (s, _) => [.. s.Arcs, s.Graph.ReverseOf(s.Arcs[^1]), s.Arcs[^1]]),
        OfArcs("half a pass", BreachCode.PassArcs, s => IsPass(s) && s.Arcs.Length > 1, (s, _) => s.Arcs[..^1]),
        PlanMutation.OfStep("a drive called a pass", BreachCode.PassArcs, s => s.Step.Kind == StepKind.Drive && s.Problem.County.KeyRoads.Any(), (s, _) => s.Step with
        {
            Kind = StepKind.Pass, KeyRoadId = s.Problem.County.KeyRoads.First().Id, Direction = TravelDirection.Forward, Arcs = [.. s.Arcs, s.Graph.ReverseOf(s.Arcs[^1]), s.Arcs[^1]],
        }),
    ];

    private static bool IsPass(StepSpot s) => s.Step.Kind == StepKind.Pass;

    private static PlanMutation OfArcs(string name, string code, Func<StepSpot, bool> fits, Func<StepSpot, Choice, int[]> change) =>
        PlanMutation.OfStep(name, code, s => s.IsDriven && fits(s), (s, choice) => s.Step with { Arcs = [.. change(s, choice)] });

    private static int ArcNotFrom(StepSpot s, int node, Choice choice)
    {
        var others = Enumerable.Range(0, s.Graph.ArcCount).Where(arc => s.Graph.TailOf(arc) != node).ToList();
        return others[choice.Where % others.Count];
    }

    private static List<int> ClosedArcs(StepSpot s) =>
        [.. Enumerable.Range(0, s.Graph.ArcCount).Where(arc => s.Graph.TailOf(arc) == s.Node && s.Graph.TravelDeciseconds(s.Unit.Mode)[arc] == RoadGraph.NoAccess)];

    /// <summary>What the mode needs; a pass at patrol speed needs no less.</summary>
    private static int LeastSeconds(StepSpot s) => (s.Arcs.Sum(arc => s.Graph.TravelDeciseconds(s.Unit.Mode)[arc]) + 9) / 10;
}
