using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>Whether the passes listed for a key road are those that count: in order of start, at most the wanted number per direction.</summary>
internal static class ServedPassesCheck
{
    /// <summary>How many passes count and how many are missing.</summary>
    public static (int Counted, int Missing) Run(
        Demand demand, DemandResult? result, ProblemIndex index, ImmutableArray<CheckedRoute> routes, BreachList breaches)
    {
        var there = PassesOf(demand, routes);
        var groups = Directions(demand).Select(wanted => there.FindAll(pass => Counts(demand, pass, wanted, index))).ToList();
        var counted = groups.Sum(group => Math.Min(group.Count, demand.Count));
        if (result is not null)
        {
            ServedSteps.Check(demand, result, there, [.. groups.SelectMany(group => group)], breaches);
            foreach (var group in groups)
            {
                CheckGroup(demand, result, group, breaches);
            }
        }

        return (counted, groups.Sum(group => Math.Max(0, demand.Count - group.Count)));
    }

    private static List<ServedStep> PassesOf(Demand demand, ImmutableArray<CheckedRoute> routes) =>
    [
        .. from route in routes
           from step in route.Steps
           where step.Step.Kind == StepKind.Pass && step.Step.KeyRoadId == demand.TargetId
           select new ServedStep(route, step),
    ];

    /// <summary>The sets of directions of which each wants its number of passes.</summary>
    private static TravelDirection[][] Directions(Demand demand) => demand.Direction switch
    {
        PassDirection.Both => [[TravelDirection.Forward], [TravelDirection.Backward]],
        PassDirection.Forward => [[TravelDirection.Forward]],
        _ => [[TravelDirection.Forward, TravelDirection.Backward]],
    };

    private static bool Counts(Demand demand, ServedStep pass, TravelDirection[] wanted, ProblemIndex index) =>
        PatrolProblem.MayServe(pass.Route.Unit, demand)
        && PassCheck.DirectionOf(pass.Step, index) is { } direction && wanted.Contains(direction)
        && demand.Hours.Start <= pass.Step.Step.Start && pass.Step.Step.End <= demand.Hours.End;

    /// <summary>The listed passes of a group are its first ones; of passes that start together any.</summary>
    private static void CheckGroup(Demand demand, DemandResult result, List<ServedStep> group, BreachList breaches)
    {
        var expected = Math.Min(group.Count, demand.Count);
        var listed = group.FindAll(pass => result.Served.Contains(pass.Entry));
        if (listed.Count != expected)
        {
            breaches.AddDemand(BreachCode.ServedCount, demand.Id, $"{listed.Count} of the {group.Count} passes that count are listed, expected {expected}");
        }
        else if (listed.Exists(late => group.Exists(early => early.Step.Step.Start < late.Step.Step.Start && !listed.Contains(early))))
        {
            breaches.AddDemand(BreachCode.ServedOrder, demand.Id, $"a later pass is listed in place of an earlier one, expected the first {expected}");
        }
    }
}
