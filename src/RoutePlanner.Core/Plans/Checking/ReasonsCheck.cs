using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>
/// Whether a demand gives reasons exactly when it isn't met, and whether they are true. That allowed units have no time left can't be refuted
/// without planning; it is only checked that there is a unit that could come at all.
/// </summary>
internal sealed class ReasonsCheck(ProblemIndex index, BreachList breaches)
{
    private static readonly string[] PermissionRules = [UnmetReason.Tiers, UnmetReason.Skills, UnmetReason.HomeAreas, UnmetReason.Shifts];
    private readonly Reach reach = new(index.Graph);

    public void Run(DemandFigures figures, DemandResult result)
    {
        var id = figures.Demand.Id;
        if (figures.Status == DemandStatus.Met && !result.Reasons.IsEmpty)
        {
            breaches.AddDemand(BreachCode.ReasonSurplus, id, $"the demand is met, but reasons are given: {string.Join(", ", result.Reasons)}");
            return;
        }

        if (figures.Status != DemandStatus.Met && result.Reasons.IsEmpty)
        {
            breaches.AddDemand(BreachCode.ReasonMissing, id, $"the demand isn't met, expected a reason");
        }

        foreach (var reason in result.Reasons.Where(reason => !PermissionRules.Contains(reason)))
        {
            CheckReason(figures, reason);
        }

        CheckPermissions(figures.Demand, [.. result.Reasons.Where(PermissionRules.Contains)]);
    }

    /// <summary>Rules that are said to leave nobody: with them alone nobody is allowed, and with any one fewer somebody is.</summary>
    private void CheckPermissions(Demand demand, List<string> rules)
    {
        if (rules.Count == 0)
        {
            return;
        }

        if (FirstAllowed(demand, rules) is { } team)
        {
            breaches.AddDemand(BreachCode.ReasonUntrue, demand.Id, $"the reasons are {string.Join(", ", rules)}, but team '{team.Id}' is allowed by them");
        }

        foreach (var rule in rules.Where(rule => FirstAllowed(demand, [.. rules.Where(other => other != rule)]) is null))
        {
            breaches.AddDemand(BreachCode.ReasonUntrue, demand.Id, $"'{rule}' is among the reasons, but without it nobody is allowed either");
        }
    }

    /// <summary>A team that some rules allow to serve a demand.</summary>
    private Team? FirstAllowed(Demand demand, List<string> rules)
    {
        var night = index.Problem.Night.Rules;
        var teams = rules.Contains(UnmetReason.Shifts) ? index.Problem.Units.Select(unit => unit.Team) : index.Problem.County.Teams;
        return teams.FirstOrDefault(team =>
            !(rules.Contains(UnmetReason.Tiers) && !demand.Tiers.IsEmpty && !demand.Tiers.Contains(team.Tier))
            && !(rules.Contains(UnmetReason.Skills) && demand.Needs.Except(team.Skills).Any())
            && !(rules.Contains(UnmetReason.HomeAreas) && demand.AreaId is { } area && night.Jurisdiction != Jurisdiction.Free
                && !index.Problem.AreaTree.Reach(team.AreaIds, night.Jurisdiction).Contains(area)));
    }

    private void CheckReason(DemandFigures figures, string reason)
    {
        var demand = figures.Demand;
        var allowed = index.Problem.Units.Where(unit => PatrolProblem.MayServe(unit, demand)).ToList();
        string? objection = reason switch
        {
            UnmetReason.NoEligibleUnit => allowed.Count > 0 ? $"unit '{allowed[0].Id}' is allowed to serve it" : null,
            UnmetReason.Unreachable => allowed.Find(unit => CanServe(unit, demand)) is { } unit ? $"unit '{unit.Id}' can get there and back" : null,
            UnmetReason.NoTime => allowed.Exists(unit => CanServe(unit, demand)) ? null : "no allowed unit can get there and back at all",
            UnmetReason.Gap => figures.Missing > 0 ? $"{figures.Missing} are missing" : figures.HasLongGap ? null : "no gap is too long",
            UnmetReason.OneWay => AskedDirections(demand).All(direction => IsOpenToSome(allowed, demand, direction)) ? "the roads allow every direction asked for" : null,
            UnmetReason.OffDuty => OnDuty(allowed, demand) is { } unit ? $"unit '{unit.Id}' is on duty long enough for a visit that counts" : null,
            _ => "",
        };
        if (objection is "")
        {
            breaches.AddDemand(BreachCode.ReasonUnknown, demand.Id, $"there is no reason '{reason}'");
        }
        else if (objection is not null)
        {
            breaches.AddDemand(BreachCode.ReasonUntrue, demand.Id, $"the reason is '{reason}', but {objection}");
        }
    }

    /// <summary>A unit in whose shift a visit of the full length fits into a window.</summary>
    private static Unit? OnDuty(List<Unit> units, Demand demand) => units.Find(unit =>
        demand.Kind == DemandKind.Passes
        || demand.Windows.Any(window => Math.Max(window.Start, unit.ShiftStart) + demand.ServiceSeconds <= Math.Min(window.End, unit.ShiftEnd)));

    private bool CanServe(Unit unit, Demand demand)
    {
        if (demand.Kind == DemandKind.Visits)
        {
            var node = index.NodeOfPlace(demand.Target);
            return reach.CanGo(unit.Mode, unit.BaseNode, node) && reach.CanGo(unit.Mode, node, unit.BaseNode);
        }

        var path = index.Problem.Roads.KeyRoadPaths[demand.Target];
        return CountingDirections(demand).Any(direction =>
            IsOpen(unit.Mode, demand, direction)
            && reach.CanPass(unit.Mode, unit.BaseNode, PassCheck.ArcsOf(index.Graph, path.Arcs, direction).AsSpan(), unit.BaseNode));
    }

    private bool IsOpenToSome(List<Unit> units, Demand demand, TravelDirection direction) =>
        units.Exists(unit => IsOpen(unit.Mode, demand, direction));

    /// <summary>Whether a mode may drive the key road end to end; not where it isn't on the map.</summary>
    private bool IsOpen(Mode mode, Demand demand, TravelDirection direction)
    {
        var path = index.Problem.Roads.KeyRoadPaths[demand.Target];
        if (!path.IsFound)
        {
            return false;
        }

        var arcs = PassCheck.ArcsOf(index.Graph, path.Arcs, direction);
        return arcs.All(arc => index.Graph.TravelDeciseconds(mode)[arc] != RoadGraph.NoAccess) && index.Graph.Bans.FirstBroken(arcs.AsSpan(), mode) < 0;
    }

    private static TravelDirection[] CountingDirections(Demand demand) =>
        demand.Direction == PassDirection.Forward ? [TravelDirection.Forward] : [TravelDirection.Forward, TravelDirection.Backward];

    /// <summary>Directions that must be driven; with <c>any</c>, and for places, none in particular.</summary>
    private static TravelDirection[] AskedDirections(Demand demand) => demand.Kind == DemandKind.Visits || demand.Direction == PassDirection.Any
        ? []
        : CountingDirections(demand);
}
