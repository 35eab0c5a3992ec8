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
            answers[rules] = answer = Solve(rules, rules.Has(RuleKind.Shifts) ? [] : everybody.Value);
        }

        return answer;
    }

    /// <summary>How one unit that is there all night meets the demand alone; null where none was found. <see cref="RuleKind.Shifts"/> is not to be among the rules.</summary>
    public ImmutableArray<ServedVisit>? ScheduleOf(Unit unit, RuleSet rules) => Solve(rules, [unit]).Schedule;

    /// <summary>A unit's quickest way to the target and back, or null.</summary>
    public Way? WayOf(Unit unit) => travel.Of(unit, Rules).Ways.Where(way => way is not null).MinBy(way => (long)way!.Value.Out + way.Value.Back);

    /// <summary>Seconds from a unit's base to the target by the shortest way, or null where there is none there and back.</summary>
    public int? SecondsFromBase(Unit unit)
    {
        var ways = travel.Of(unit, Rules);
        ways = ways.IsReached ? ways : ways.Least;
        return ways.IsReached ? ways.Ways.Min(way => way?.Out ?? TargetWays.None) : null;
    }

    private AloneAnswer Solve(RuleSet rules, ImmutableArray<Unit> everybodyAllNight)
    {
        var asked = AloneProblem.Of(problem, demand, rules, everybodyAllNight, travel);
        return demand.Kind == DemandKind.Visits ? AloneVisits.Solve(asked) : AlonePasses.Solve(asked);
    }
}
