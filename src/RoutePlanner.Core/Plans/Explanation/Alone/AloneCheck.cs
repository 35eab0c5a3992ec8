using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Explanation.Alone;

/// <summary>
/// Whether one demand could be met tonight if nothing else were asked: quick, and where it says that something is impossible a proof. Rules can be taken away one by one.
/// </summary>
internal sealed class AloneCheck
{
    private readonly PatrolProblem problem;
    private readonly Demand demand;
    private readonly AloneTravel travel;
    private readonly Lazy<ImmutableArray<Unit>> everybody;
    private readonly Dictionary<RuleSet, AloneAnswer> answers = [];

    /// <param name="problem">Tonight.</param>
    /// <param name="demand">The demand.</param>
    /// <param name="roads">The county's roads and travel: with closures in force, or without.</param>
    public AloneCheck(PatrolProblem problem, Demand demand, Func<bool, (CountyRoads Roads, PreparedNight Prepared)> roads)
    {
        (this.problem, this.demand) = (problem, demand);
        travel = new AloneTravel(problem, demand, roads);
        everybody = new(() => AloneProblem.EverybodyAllNight(problem));
        Rules = RuleSet.Of(problem, demand);
    }

    /// <summary>All rules that say anything for the demand.</summary>
    public RuleSet Rules { get; }

    /// <summary>Whether the demand can be met when these rules are in force and all others are taken away.</summary>
    public AloneAnswer With(RuleSet rules)
    {
        if (!answers.TryGetValue(rules, out var answer))
        {
            var asked = AloneProblem.Of(problem, demand, rules, rules.Has(RuleKind.Shifts) ? [] : everybody.Value, travel);
            answers[rules] = answer = demand.Kind == DemandKind.Visits ? AloneVisits.Solve(asked) : AlonePasses.Solve(asked);
        }

        return answer;
    }

    /// <summary>Seconds from a unit's base to the target by the shortest way, or null where there is none there and back.</summary>
    public int? SecondsFromBase(Unit unit) => travel.Of(unit, Rules) is { IsReached: true } ways ? ways.Ways.Min(way => way?.Out ?? TargetWays.None) : null;
}
