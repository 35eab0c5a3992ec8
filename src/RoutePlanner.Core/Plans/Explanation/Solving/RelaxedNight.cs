using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Explanation.Alone;

namespace RoutePlanner.Core.Plans.Explanation.Solving;

/// <summary>Tonight with some of a demand's rules taken away, as problems that can be solved.</summary>
internal sealed class RelaxedNight(PatrolProblem problem, Demand demand)
{
    private readonly Lazy<ImmutableArray<Unit>> everybody = new(() => AloneProblem.EverybodyAllNight(problem));

    /// <summary>Rules that can be taken away here: all but those of the road, which the search takes as they are.</summary>
    public static RuleSet Removable(RuleSet rules) => rules.Without(RuleKind.Access).Without(RuleKind.Closures);

    /// <summary>The demand with only some rules in force.</summary>
    public Demand DemandWith(RuleSet rules) => demand with
    {
        Tiers = rules.Has(RuleKind.Tiers) ? demand.Tiers : [],
        Needs = rules.Has(RuleKind.Skills) ? demand.Needs : [],
        AreaId = rules.Has(RuleKind.HomeAreas) ? demand.AreaId : null,

        // A gap rule's hours are those of the windows and stay.
        Windows = rules.Has(RuleKind.Windows) ? demand.Windows : [demand.GapMax is null ? new TimeWindow(0, problem.NightSeconds) : demand.Hours],
        Count = rules.Has(RuleKind.Count) ? demand.Count : Math.Min(1, demand.Count),
        ServiceSeconds = rules.Has(RuleKind.VisitLength) ? demand.ServiceSeconds : 0,
        GapMin = rules.Has(RuleKind.GapMin) ? demand.GapMin : 0,
        GapMax = rules.Has(RuleKind.GapMax) ? demand.GapMax : null,
        Direction = rules.Has(RuleKind.Direction) ? demand.Direction : PassDirection.Any,
    };

    /// <summary>Who could serve it then: tonight's units or, without shifts, every team all night.</summary>
    public IEnumerable<Unit> UnitsWith(RuleSet rules)
    {
        var relaxed = DemandWith(rules);
        return (rules.Has(RuleKind.Shifts) ? problem.Units : everybody.Value).Where(unit => PatrolProblem.MayServe(unit, relaxed));
    }

    /// <summary>The night to be solved with only some rules in force, some units' routes being free to change.</summary>
    public Variant With(RuleSet rules, IReadOnlyList<Unit> movable, ImmutableHashSet<string> dropped)
    {
        var free = movable.Select(unit => rules.Has(RuleKind.Breaks) ? unit : unit with { BreakSeconds = 0 }).ToDictionary(unit => unit.Id, StringComparer.Ordinal);

        // Where shifts are taken away, one all-night unit stands for all shifts of its team.
        var teams = movable.Select(unit => unit.Team.Id).ToHashSet(StringComparer.Ordinal);
        var replaced = rules.Has(RuleKind.Shifts) ? [] : problem.Units.Where(unit => teams.Contains(unit.Team.Id)).Select(unit => unit.Id).ToImmutableHashSet(StringComparer.Ordinal);
        var staying = problem.Units.Where(unit => !free.ContainsKey(unit.Id) && !replaced.Contains(unit.Id));
        var order = problem.Units.Select((unit, index) => (unit.Id, index)).ToDictionary(entry => entry.Id, entry => entry.index, StringComparer.Ordinal);
        var changed = problem with
        {
            Units = [.. staying.Concat(free.Values).OrderBy(unit => order.GetValueOrDefault(unit.Id, int.MaxValue)).ThenBy(unit => unit.Id, StringComparer.Ordinal)],
            Demands = [.. problem.Demands.Select(other => other.Id == demand.Id ? DemandWith(rules) : other)],
        };
        return new Variant(changed, demand.Id, [.. free.Keys], dropped, replaced, IsInstant: !rules.Has(RuleKind.TravelTime));
    }
}
