using System.Collections.Immutable;
using System.Globalization;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Traces;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Explanation;

/// <summary>Explanations in plain words, Chinese or English.</summary>
public sealed class ExplanationText
{
    /// <summary>Of long lists so many are named.</summary>
    private const int MostNamed = 5;

    private readonly Plan plan;
    private readonly PatrolProblem problem;
    private readonly Words words;
    private readonly ExplanationWords say;
    private readonly NightClock clock;
    private readonly Dictionary<string, Demand> demands;

    /// <param name="plan">The plan.</param>
    /// <param name="problem">Its night.</param>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>; null for the county's.</param>
    public ExplanationText(Plan plan, PatrolProblem problem, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(problem);
        (this.plan, this.problem) = (plan, problem);
        words = Words.For(language ?? problem.County.Language);
        say = ExplanationWords.For(language ?? problem.County.Language);
        demands = problem.Demands.ToDictionary(demand => demand.Id, StringComparer.Ordinal);
        NightClock.TryMake(plan.Night, problem.County.TimeZone, out clock);
    }

    /// <summary>Where every demand is met.</summary>
    public string AllMet => say.AllMet;

    /// <summary>What to ask next, under a list of unmet demands.</summary>
    public string AskFurther => say.AskFurther;

    /// <summary>Where only part of what could be tried was.</summary>
    public string NotAllTried => say.NotAllTried;

    /// <summary>One line: which demand, how much of it is kept.</summary>
    public string Head(DemandResult result)
    {
        var demand = DemandOf(result.DemandId);
        var head = Format(
            demand.Kind == DemandKind.Visits ? say.VisitsHead : say.PassesHead,
            demand.TargetId, NameOf(demand), demand.Priority, result.Served.Length, CountedServices.Wanted(demand), words.Of(result.Status));
        return demand.GapMax is { } gapMax && result.WorstGap > gapMax
            ? head + say.ListSeparator + Format(say.GapHead, Minutes(result.WorstGap), Minutes(gapMax))
            : head;
    }

    /// <summary>One line: why it isn't met, from what can be said at once (<see cref="PlanExplainer.AloneConflictsOf"/>).</summary>
    public string OneLine(string demandId, IReadOnlyList<Conflict> alone)
    {
        ArgumentNullException.ThrowIfNull(alone);
        return alone.Count == 0 ? say.BusyShort : string.Join(say.ListSeparator, alone[0].Rules.Select(rule => TextOf(rule, DemandOf(demandId)) + (rule.Kind == RuleKind.Shifts ? Witness(rule) : "")));
    }

    /// <summary>A cause: how sure it is, then a line for each rule.</summary>
    /// <param name="demandId">The demand.</param>
    /// <param name="conflict">The cause.</param>
    /// <param name="isFirst">Whether it is the first cause told.</param>
    public ImmutableArray<string> Lines(string demandId, Conflict conflict, bool isFirst)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        var demand = DemandOf(demandId);
        var sure = conflict.Evidence == Evidence.Proved ? say.ProvedAlone : conflict.IsAlone ? say.NotFoundAlone : Format(say.NotFoundBesides, conflict.Iterations);
        return
        [
            .. isFirst ? [] : (string[])[say.AnotherCause],
            sure,
            conflict.Rules.Length == 1 ? say.OneRule : say.SeveralRules,
            .. conflict.Rules.Select(rule => "  - " + TextOf(rule, demand) + Witness(rule)),
        ];
    }

    /// <summary>A repair in one line.</summary>
    public string Line(Repair repair)
    {
        ArgumentNullException.ThrowIfNull(repair);
        var parts = new List<string> { ChangeOf(repair) };
        var servers = repair.ServedBy.Where(id => id != repair.UnitId).ToList();
        if (servers.Count > 0)
        {
            parts.Add(Format(say.ServedBy, List(servers.Select(UnitName))));
        }

        parts.Add(repair.Worse.IsEmpty ? say.NobodyPays : Format(say.Worse, List(repair.Worse.Select(id => NameOf(DemandOf(id))))));
        if (!repair.Better.IsEmpty)
        {
            parts.Add(Format(say.Better, List(repair.Better.Select(id => NameOf(DemandOf(id))))));
        }

        return string.Join(say.ListSeparator, parts);
    }

    /// <summary>A repair as plan.json has it, in words; the code itself where it can't be read or names what isn't there.</summary>
    public string OfCode(string demandId, string code)
    {
        var isKnown = RepairCode.TryRead(code, demandId, out var repair)
            && demands.TryGetValue(demandId, out var demand)
            && !(repair.Kind == RepairKind.WiderGap && demand.GapMax is null)
            && !(repair.Kind == RepairKind.LongerShift && problem.Units.All(unit => unit.Id != repair.UnitId))
            && !(repair.OtherDemandId is { } other && !demands.ContainsKey(other))
            && !(repair.BaseId is { } place && problem.County.Places.All(p => p.Id != place));
        return isKnown ? ChangeOf(repair) : code;
    }

    /// <summary>The whole explanation, line by line.</summary>
    public ImmutableArray<string> Lines(DemandExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var lines = new List<string> { Head(explanation.Result) };
        if (explanation.Result.Status == DemandStatus.Met)
        {
            return [.. lines, say.IsMet];
        }

        for (var k = 0; k < explanation.Conflicts.Length; k++)
        {
            lines.AddRange(Lines(explanation.Demand.Id, explanation.Conflicts[k], isFirst: k == 0));
        }

        lines.AddRange(RepairLines(explanation));
        return [.. lines];
    }

    /// <summary>What follows the causes: the repairs, or that there are none.</summary>
    public ImmutableArray<string> RepairLines(DemandExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var lines = new List<string>();
        if (explanation.Conflicts.IsEmpty)
        {
            lines.Add(explanation.Repairs.Any(repair => repair.Kind == RepairKind.PlanAgain) ? say.HasRoom : explanation.IsComplete ? say.MayHaveRoom : say.StoppedBefore);
        }

        if (explanation.Repairs.Length > 0)
        {
            lines.Add(say.RepairsTitle);
            lines.AddRange(explanation.Repairs.Select(repair => string.Create(CultureInfo.InvariantCulture, $"  {repair.Cost,5:0}  {Line(repair)}")));
        }
        else if (explanation.IsComplete && explanation.Conflicts.Length > 0)
        {
            lines.Add(say.NoRepairs);
        }

        if (!explanation.IsComplete)
        {
            lines.Add(say.NotAllTried);
        }

        return [.. lines];
    }

    private string TextOf(ConflictRule rule, Demand demand) => rule.Kind switch
    {
        RuleKind.Tiers => Format(say.Tiers, List(demand.Tiers.Select(words.Of))),
        RuleKind.Skills => Format(say.Skills, List(demand.Needs)),
        RuleKind.HomeAreas => Format(problem.Night.Rules.Jurisdiction == Jurisdiction.Neighbours ? say.HomeAreasAndNeighbours : say.HomeAreas, AreaName(demand)),
        RuleKind.Shifts => say.Shifts,
        RuleKind.Breaks => say.Breaks,
        RuleKind.Windows => Format(say.Windows, Spans(demand.Windows)),
        RuleKind.Count => Format(demand.Kind == DemandKind.Visits ? say.VisitCount : say.PassCount, demand.Count),
        RuleKind.VisitLength => Format(say.VisitLength, Minutes(demand.ServiceSeconds)),
        RuleKind.GapMin => Format(say.GapMin, Minutes(demand.GapMin)),
        RuleKind.GapMax => Format(say.GapMax, Minutes(demand.GapMax!.Value)),
        RuleKind.Direction => demand.Direction == PassDirection.Both ? say.BothDirections : say.ForwardOnly,
        RuleKind.Access => demand.Kind == DemandKind.Passes && !problem.Roads.KeyRoadPaths[demand.Target].IsFound ? say.NotOnMap : Format(say.Access, AllowedModes(demand)),
        RuleKind.Closures => Format(say.Closures, List(problem.County.Closures.Where(closure => closure.Touches(problem.Night, problem.County.TimeZone)).Select(closure => closure.RoadId).Distinct())),
        RuleKind.TravelTime => say.TravelTime,
        RuleKind.OtherDemand => OtherDemand(DemandOf(rule.OtherDemandId!)),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Kind, null),
    };

    /// <summary>Who could do it without the rule.</summary>
    private string Witness(ConflictRule rule)
    {
        if (rule.WithoutItUnitId is not { } id || rule.Kind is RuleKind.OtherDemand or RuleKind.Windows or RuleKind.Count or RuleKind.VisitLength or RuleKind.GapMin or RuleKind.GapMax or RuleKind.TravelTime)
        {
            return "";
        }

        var unit = problem.Units.FirstOrDefault(unit => unit.Team.Id == id || unit.Id == id);
        var witness = rule.Kind != RuleKind.Shifts ? Format(say.WithoutIt, UnitName(id))
            : unit is null ? Format(say.OffDuty, UnitName(id))
            : Format(say.OnDuty, UnitName(id), Span(new TimeWindow(unit.ShiftStart, unit.ShiftEnd)));
        return $" ({witness})";
    }

    private string OtherDemand(Demand other)
    {
        var served = plan.Demands.First(result => result.DemandId == other.Id).Served;
        return Format(
            say.OtherDemand, List(served.Select(visit => visit.UnitId).Distinct().Select(UnitName)), NameOf(other), other.Priority,
            List(served.Select(visit => clock.Minute(visit.Start))));
    }

    private string ChangeOf(Repair repair)
    {
        var demand = DemandOf(repair.DemandId);
        return repair.Kind switch
        {
            RepairKind.PlanAgain => say.PlanAgain,
            RepairKind.WiderGap => Format(say.WiderGap, repair.Minutes!, Minutes(demand.GapMax!.Value)),
            RepairKind.CloserVisits => Format(say.CloserVisits, repair.Minutes!, Minutes(demand.GapMin)),
            RepairKind.WiderWindow => Format(say.WiderWindow, Spans(repair.Windows), Spans(demand.Windows)),
            RepairKind.FewerVisits => Format(demand.Kind == DemandKind.Visits ? say.FewerVisits : say.FewerPasses, repair.Count!, demand.Count),
            RepairKind.OtherTier => Format(say.OtherTier, words.Of(repair.Tier!.Value)),
            RepairKind.WithoutSkill => Format(say.WithoutSkill, List(demand.Needs)),
            RepairKind.NeighbourHelp => Format(say.NeighbourHelp, UnitName(repair.UnitId!), AreaName(demand)),
            RepairKind.LongerShift => Format(say.LongerShift, UnitName(repair.UnitId!), Span(repair.Shift!.Value), Span(ShiftOf(repair.UnitId!)), repair.Minutes!),
            RepairKind.DropLower => Format(say.DropLower, NameOf(DemandOf(repair.OtherDemandId!)), DemandOf(repair.OtherDemandId!).Priority),
            RepairKind.CallIn => Format(say.CallIn, UnitName(repair.TeamId!), Span(repair.Shift!.Value)),
            RepairKind.ExtraUnit => Format(
                say.ExtraUnit, words.Of(repair.Tier!.Value), words.Of(repair.Mode!.Value), problem.County.Places.First(place => place.Id == repair.BaseId).Name, Span(repair.Shift!.Value)),
            _ => throw new ArgumentOutOfRangeException(nameof(repair), repair.Kind, null),
        };
    }

    private TimeWindow ShiftOf(string unitId) => problem.Units.First(unit => unit.Id == unitId) is var unit ? new TimeWindow(unit.ShiftStart, unit.ShiftEnd) : default;

    private string AllowedModes(Demand demand)
    {
        var modes = problem.Units.Where(unit => PatrolProblem.MayServe(unit, demand)).Select(unit => unit.Mode).Distinct().Order().ToList();
        return List((modes.Count > 0 ? modes : [.. Enum.GetValues<Mode>()]).Select(words.Of));
    }

    private string AreaName(Demand demand) => problem.County.Areas.FirstOrDefault(area => area.Id == demand.AreaId)?.Name ?? say.NoArea;

    private string NameOf(Demand demand) => demand.Kind == DemandKind.Passes ? problem.County.KeyRoads[demand.Target].Name : problem.County.Places[demand.Target].Name;

    /// <summary>A unit's id and, where that says more, its team's name.</summary>
    private string UnitName(string id)
    {
        var teamId = problem.Units.FirstOrDefault(unit => unit.Id == id)?.Team.Id ?? id;
        var name = problem.County.Teams.FirstOrDefault(team => team.Id == teamId)?.Name;
        return name is null || name == id ? id : $"{id} {name}";
    }

    private string Spans(IReadOnlyList<TimeWindow> windows) =>
        windows is [{ Start: 0 } only] && only.End == problem.NightSeconds ? say.AllNight : List(windows.Select(Span));

    private string Span(TimeWindow window) => $"{clock.Minute(window.Start)}–{clock.Minute(window.End)}";

    private string List(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count <= MostNamed ? string.Join(say.And, all) : Format(say.More, string.Join(say.And, all.Take(MostNamed)), all.Count - MostNamed);
    }

    private Demand DemandOf(string id) => demands[id];

    private static int Minutes(int seconds) => (int)Math.Ceiling(seconds / 60.0);

    private static string Format(string template, params object[] values) => string.Format(CultureInfo.InvariantCulture, template, values);
}
