using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Languages;

/// <summary>
/// Every word that outputs for people use, in one language. All members are required, so that the compiler finds a missing one;
/// lists run in the order of their enum. Names of places and teams are data and never translated.
/// </summary>
internal sealed record Words
{
    /// <summary>Chinese, and the default.</summary>
    public static Words Chinese => ChineseWords.Value;

    /// <summary>English.</summary>
    public static Words English => EnglishWords.Value;

    /// <summary>Words of a language tag: <c>en…</c> is English, anything else Chinese.</summary>
    public static Words For(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : Chinese;

    /// <summary>Language tag for HTML.</summary>
    public required string Tag { get; init; }

    // Titles
    public required string PlanTitle { get; init; }
    public required string SummaryTitle { get; init; }
    public required string MapTitle { get; init; }
    public required string ChartTitle { get; init; }
    public required string SheetTitle { get; init; }
    public required string UnitsTitle { get; init; }
    public required string Contents { get; init; }
    public required string SyntheticNotice { get; init; }
    public required string ConfidentialNotice { get; init; }
    public required string PlanDigest { get; init; }
    public required string InputsDigest { get; init; }
    public required string Seed { get; init; }

    // Columns and labels
    public required string Date { get; init; }
    public required string Unit { get; init; }
    public required string Team { get; init; }
    public required string CallSign { get; init; }
    public required string TierLabel { get; init; }
    public required string ModeLabel { get; init; }
    public required string Shift { get; init; }
    public required string BaseLabel { get; init; }
    public required string PeopleLabel { get; init; }
    public required string Number { get; init; }
    public required string Arrive { get; init; }
    public required string Leave { get; init; }
    public required string MinutesLabel { get; init; }
    public required string PlaceOrRoad { get; init; }
    public required string WhatToDo { get; init; }
    public required string WayThere { get; init; }
    public required string Done { get; init; }
    public required string RealTime { get; init; }
    public required string Remarks { get; init; }
    public required string Areas { get; init; }
    public required string ShiftLeader { get; init; }
    public required string Checker { get; init; }
    public required string Handover { get; init; }
    public required string Target { get; init; }
    public required string Kind { get; init; }
    public required string Priority { get; init; }
    public required string Asked { get; init; }
    public required string Served { get; init; }
    public required string WorstGap { get; init; }
    public required string Allowed { get; init; }
    public required string Excess { get; init; }
    public required string StatusLabel { get; init; }
    public required string Reasons { get; init; }
    public required string TermLabel { get; init; }
    public required string ValueLabel { get; init; }
    public required string WeightLabel { get; init; }
    public required string CostLabel { get; init; }
    public required string BoundLabel { get; init; }
    public required string Total { get; init; }
    public required string Visits { get; init; }
    public required string Passes { get; init; }
    public required string Kilometres { get; init; }
    public required string MotorisedUnits { get; init; }
    public required string LocalTeams { get; init; }
    public required string UnmetTitle { get; init; }
    public required string WorstGapsTitle { get; init; }
    public required string TermsTitle { get; init; }
    public required string AllMet { get; init; }
    public required string NoGapRules { get; init; }
    public required string NoBound { get; init; }
    public required string DemandsMet { get; init; }

    // Phrases
    public required string Minutes { get; init; }
    public required string Metres { get; init; }
    public required string Km { get; init; }
    public required string Times { get; init; }
    public required string GapAtMost { get; init; }
    public required string GapAtLeast { get; init; }
    public required string Within { get; init; }
    public required string VisitOf { get; init; }
    public required string StartFromBase { get; init; }
    public required string ReturnToBase { get; init; }
    public required string PatrolRound { get; init; }
    public required string Forward { get; init; }
    public required string Backward { get; init; }
    public required string OnRoad { get; init; }
    public required string Near { get; init; }
    public required string And { get; init; }

    // Map
    public required string Legend { get; init; }
    public required string North { get; init; }
    public required string KeyRoads { get; init; }
    public required string Expressway { get; init; }
    public required string NationalRoad { get; init; }
    public required string ProvincialRoad { get; init; }
    public required string CountyRoad { get; init; }
    public required string OtherRoad { get; init; }
    public required string AreaBoundary { get; init; }
    public required string CountyBoundary { get; init; }
    public required string UnmetMark { get; init; }
    public required string RouteLine { get; init; }

    // Enums, in their order
    public required ImmutableArray<string> PlaceKinds { get; init; }
    public required ImmutableArray<string> Tiers { get; init; }
    public required ImmutableArray<string> Modes { get; init; }
    public required ImmutableArray<string> StepKinds { get; init; }
    public required ImmutableArray<string> Statuses { get; init; }

    // Codes of docs/plan.md
    public required ImmutableSortedDictionary<string, string> ReasonCodes { get; init; }
    public required ImmutableSortedDictionary<string, string> WaitReasons { get; init; }
    public required ImmutableSortedDictionary<string, string> TermNames { get; init; }
    public required ImmutableSortedDictionary<string, string> FigureNames { get; init; }

    /// <summary>Terms in the order of docs/plan.md.</summary>
    public static ImmutableArray<string> TermOrder { get; } = [TermName.MissedVisits, TermName.MissedPasses, TermName.GapExcess, TermName.Idleness, TermName.UnprotectedRisk, TermName.Kilometres];

    public string Of(PlaceKind kind) => PlaceKinds[(int)kind];

    public string Of(Tier tier) => Tiers[(int)tier];

    public string Of(Mode mode) => Modes[(int)mode];

    public string Of(StepKind kind) => StepKinds[(int)kind];

    public string Of(DemandStatus status) => Statuses[(int)status];

    public string Of(TravelDirection direction) => direction == TravelDirection.Forward ? Forward : Backward;

    /// <summary>Words for a code; the code itself where a newer plan has one that isn't known here.</summary>
    public string Reason(string code) => ReasonCodes.GetValueOrDefault(code, code);

    public string WaitReason(string? code) => code is null ? Of(StepKind.Wait) : WaitReasons.GetValueOrDefault(code, code);

    public string Figure(string name) => FigureNames.GetValueOrDefault(name, name);

    public string Term(string name) => TermNames.GetValueOrDefault(name, name);
}
