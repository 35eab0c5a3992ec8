using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Explanation;

/// <summary>Some of the rules: those that are in force, the others being taken away. A value.</summary>
internal readonly record struct RuleSet
{
    /// <summary>
    /// Rules in the order in which a conflict is rid of them: first what says least to a commander. Where several sets of rules explain the same, the last ones stay.
    /// </summary>
    public static ImmutableArray<RuleKind> LeastTellingFirst { get; } =
    [
        RuleKind.VisitLength, RuleKind.Breaks, RuleKind.Direction, RuleKind.Access, RuleKind.Closures, RuleKind.TravelTime, RuleKind.GapMin, RuleKind.Count,
        RuleKind.Windows, RuleKind.GapMax, RuleKind.Shifts, RuleKind.HomeAreas, RuleKind.Skills, RuleKind.Tiers,
    ];

    private readonly int bits;

    private RuleSet(int bits) => this.bits = bits;

    public bool Has(RuleKind rule) => (bits & (1 << (int)rule)) != 0;

    public RuleSet With(RuleKind rule) => new(bits | (1 << (int)rule));

    public RuleSet Without(RuleKind rule) => new(bits & ~(1 << (int)rule));

    public RuleSet Without(RuleSet others) => new(bits & ~others.bits);

    /// <summary>In their order.</summary>
    public IEnumerable<RuleKind> Rules
    {
        get
        {
            var set = this;
            return Enum.GetValues<RuleKind>().Where(rule => set.Has(rule));
        }
    }

    /// <summary>The rules that say anything for a demand tonight; of other demands there are none in it.</summary>
    public static RuleSet Of(PatrolProblem problem, Demand demand)
    {
        var county = problem.County;
        var isVisits = demand.Kind == DemandKind.Visits;
        var rules = default(RuleSet).With(RuleKind.Shifts).With(RuleKind.TravelTime).With(RuleKind.Access);
        void AddIf(bool holds, RuleKind rule) => rules = holds ? rules.With(rule) : rules;

        AddIf(!demand.Tiers.IsEmpty, RuleKind.Tiers);
        AddIf(!demand.Needs.IsEmpty, RuleKind.Skills);
        AddIf(demand.AreaId is not null && problem.Night.Rules.Jurisdiction != Jurisdiction.Free, RuleKind.HomeAreas);
        AddIf(problem.Units.Any(unit => unit.BreakSeconds > 0), RuleKind.Breaks);
        AddIf(isVisits && (demand.Windows.Length > 1 || demand.Hours != new TimeWindow(0, problem.NightSeconds)), RuleKind.Windows);
        AddIf(demand.Count > 1, RuleKind.Count);
        AddIf(isVisits && demand.ServiceSeconds > 0, RuleKind.VisitLength);
        AddIf(demand.GapMin > 0, RuleKind.GapMin);
        AddIf(demand.GapMax is not null, RuleKind.GapMax);
        AddIf(!isVisits && demand.Direction != PassDirection.Any, RuleKind.Direction);
        AddIf(county.Closures.Any(closure => closure.Touches(problem.Night, county.TimeZone)), RuleKind.Closures);
        return rules;
    }
}
