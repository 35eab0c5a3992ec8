using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Explanation.Alone;

/// <summary>What one demand asks, as far as rules are in force, and who could do it.</summary>
/// <param name="Count">Visits or passes (with <see cref="PassDirection.Both"/> in each direction).</param>
/// <param name="Windows">When visits count.</param>
/// <param name="GapMin">Seconds.</param>
/// <param name="GapMax">Seconds, or null.</param>
/// <param name="Hours">Inside which gaps are taken.</param>
/// <param name="Direction">Which passes count.</param>
/// <param name="Crews">Everybody who may come.</param>
internal sealed record AloneProblem(
    int Count, ImmutableArray<TimeWindow> Windows, int GapMin, int? GapMax, TimeWindow Hours, PassDirection Direction, ImmutableArray<Crew> Crews)
{
    /// <summary>
    /// A demand with some rules in force. Without <see cref="RuleKind.Shifts"/> every team of the county is there all night; without <see cref="RuleKind.Windows"/> visits count all night, while gaps are
    /// still taken inside the demand's hours; without <see cref="RuleKind.Count"/> one visit is enough.
    /// </summary>
    public static AloneProblem Of(PatrolProblem problem, Demand demand, RuleSet rules, ImmutableArray<Unit> everybodyAllNight, AloneTravel travel)
    {
        var night = new TimeWindow(0, problem.NightSeconds);
        var crews =
            from unit in rules.Has(RuleKind.Shifts) ? problem.Units : everybodyAllNight
            let counts = (!rules.Has(RuleKind.Tiers) || demand.Tiers.IsEmpty || demand.Tiers.Contains(unit.Team.Tier))
                && (!rules.Has(RuleKind.Skills) || demand.Needs.All(unit.Team.Skills.Contains))
            where !rules.Has(RuleKind.HomeAreas) || PatrolProblem.MayWorkIn(unit, demand.AreaId)
            where counts || demand.GapMax is not null
            let ways = WithoutStay(travel.Of(unit, rules), rules)
            where ways.Least.IsReached
            select new Crew(rules.Has(RuleKind.Breaks) ? unit : unit with { BreakSeconds = 0 }, ways, counts);
        return new AloneProblem(
            rules.Has(RuleKind.Count) ? demand.Count : Math.Min(1, demand.Count),
            rules.Has(RuleKind.Windows) ? demand.Windows : [night],
            rules.Has(RuleKind.GapMin) ? demand.GapMin : 0,
            rules.Has(RuleKind.GapMax) ? demand.GapMax : null,
            demand.Hours,
            rules.Has(RuleKind.Direction) ? demand.Direction : PassDirection.Any,
            [.. crews]);

        TargetWays WithoutStay(TargetWays ways, RuleSet inForce) => demand.Kind == DemandKind.Passes || inForce.Has(RuleKind.VisitLength)
            ? ways
            : ways.With(way => way with { Service = 0 });
    }

    /// <summary>Every team of the county on duty from the first to the last second, with the break it would have tonight, if any.</summary>
    public static ImmutableArray<Unit> EverybodyAllNight(PatrolProblem problem)
    {
        var tonight = problem.Units.ToLookup(unit => unit.Team.Id);
        var rules = problem.Night.Rules;
        var places = problem.County.Places.Select((place, index) => (place.Id, index)).ToDictionary(p => p.Id, p => p.index);
        return
        [
            .. problem.County.Teams.Select(team =>
            {
                var basePlace = places[team.BaseId];
                return new Unit(
                    team.Id, team, 0, problem.NightSeconds,
                    tonight[team.Id].Select(unit => unit.BreakSeconds).FirstOrDefault(),
                    (int)Math.Ceiling(problem.NightSeconds * rules.BreakEarliestShare), (int)Math.Floor(problem.NightSeconds * rules.BreakLatestShare),
                    basePlace, problem.Roads.PlaceSnaps[basePlace].Node, problem.AreaTree.Reach(team.AreaIds, rules.Jurisdiction));
            }),
        ];
    }
}
