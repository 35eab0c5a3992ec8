namespace RoutePlanner.Core.Plans.Checking;

/// <summary>Codes of a <see cref="Breach"/>, stable between versions; docs/checker.md explains each.</summary>
public static class BreachCode
{
    /// <summary>A field that every plan has is null.</summary>
    public const string MissingField = "missing-field";

    /// <summary>The plan is for another county.</summary>
    public const string County = "county";

    /// <summary>The plan was made from other inputs.</summary>
    public const string InputsDigest = "inputs-digest";

    /// <summary>The plan is for another night.</summary>
    public const string Night = "night";

    /// <summary>A unit of the night isn't in the plan.</summary>
    public const string UnitMissing = "unit-missing";

    /// <summary>A unit that isn't on duty tonight.</summary>
    public const string UnitUnknown = "unit-unknown";

    /// <summary>A unit is there twice.</summary>
    public const string UnitDuplicate = "unit-duplicate";

    /// <summary>Units aren't in the order of the problem.</summary>
    public const string UnitOrder = "unit-order";

    /// <summary>Team, tier, mode, base or shift differ from the unit's.</summary>
    public const string UnitField = "unit-field";

    /// <summary>A unit's sums aren't those of its steps.</summary>
    public const string UnitTotals = "unit-totals";

    /// <summary>A step starts after the one before ended, or the shift isn't filled.</summary>
    public const string StepHole = "step-hole";

    /// <summary>A step starts before the one before ended, or lies outside the shift.</summary>
    public const string StepOverlap = "step-overlap";

    /// <summary>A step ends before it starts.</summary>
    public const string StepBackward = "step-backward";

    /// <summary>No such kind of step.</summary>
    public const string StepKind = "step-kind";

    /// <summary>A field that this kind of step needs is missing, or one that it can't have is there.</summary>
    public const string StepField = "step-field";

    /// <summary>A wait without a known reason, or a reason where there can be none.</summary>
    public const string StepReason = "step-reason";

    /// <summary>The road graph has no such arc.</summary>
    public const string ArcUnknown = "arc-unknown";

    /// <summary>An arc doesn't start where the unit is.</summary>
    public const string ArcsApart = "arcs-apart";

    /// <summary>The mode may not use the arc.</summary>
    public const string NoAccess = "no-access";

    /// <summary>A drive makes a turn that the map forbids to the unit's mode.</summary>
    public const string BannedTurn = "banned-turn";

    /// <summary>Faster than the roads, or a pass faster than the patrol speed.</summary>
    public const string TooFast = "too-fast";

    /// <summary>Metres aren't those of the arcs.</summary>
    public const string Metres = "metres";

    /// <summary>The county has no such place.</summary>
    public const string PlaceUnknown = "place-unknown";

    /// <summary>The unit isn't at the place.</summary>
    public const string NotAtPlace = "not-at-place";

    /// <summary>The unit stands where there is only expressway.</summary>
    public const string StandsOnExpressway = "stands-on-expressway";

    /// <summary>The unit doesn't end at its base.</summary>
    public const string NotBackAtBase = "not-back-at-base";

    /// <summary>The county has no such key road.</summary>
    public const string KeyRoadUnknown = "key-road-unknown";

    /// <summary>A pass over other arcs than the key road's.</summary>
    public const string PassArcs = "pass-arcs";

    /// <summary>A pass over the key road's arcs, but in the other direction than it says.</summary>
    public const string PassDirection = "pass-direction";

    /// <summary>A unit whose duty has a break takes none.</summary>
    public const string BreakMissing = "break-missing";

    /// <summary>A break that the duty doesn't have, or in more than one piece.</summary>
    public const string BreakExtra = "break-extra";

    /// <summary>A break shorter than the duty's.</summary>
    public const string BreakShort = "break-short";

    /// <summary>A break that starts too early or ends too late in the shift.</summary>
    public const string BreakTime = "break-time";

    /// <summary>A unit isn't where the night locks it to be.</summary>
    public const string LockBroken = "lock-broken";

    /// <summary>A visit, hold or pass outside the unit's areas.</summary>
    public const string Jurisdiction = "jurisdiction";

    /// <summary>The unit's tier or skills don't allow it to serve the demand a step names.</summary>
    public const string NotAllowed = "not-allowed";

    /// <summary>The problem has no such demand.</summary>
    public const string DemandUnknown = "demand-unknown";

    /// <summary>A step names a demand that it can't serve.</summary>
    public const string DemandMismatch = "demand-mismatch";

    /// <summary>A demand of the night isn't in the plan.</summary>
    public const string DemandMissing = "demand-missing";

    /// <summary>A demand is there twice.</summary>
    public const string DemandDuplicate = "demand-duplicate";

    /// <summary>Demands aren't in the order of the problem.</summary>
    public const string DemandOrder = "demand-order";

    /// <summary>Kind or target differ from the demand's.</summary>
    public const string DemandField = "demand-field";

    /// <summary>What is said to be required isn't what the county asks for.</summary>
    public const string Required = "required";

    /// <summary>A served entry that no step of the unit stands behind.</summary>
    public const string ServedUnreal = "served-unreal";

    /// <summary>A served entry whose step doesn't count.</summary>
    public const string ServedUncounted = "served-uncounted";

    /// <summary>Served visits closer than gap_min.</summary>
    public const string ServedTooClose = "served-too-close";

    /// <summary>Served entries out of order, or a later pass listed in place of an earlier one.</summary>
    public const string ServedOrder = "served-order";

    /// <summary>More or fewer visits count than are listed.</summary>
    public const string ServedCount = "served-count";

    /// <summary>The worst gap is another.</summary>
    public const string WorstGap = "worst-gap";

    /// <summary>The status is another.</summary>
    public const string Status = "status";

    /// <summary>A demand that isn't met gives no reason.</summary>
    public const string ReasonMissing = "reason-missing";

    /// <summary>A demand that is met gives a reason.</summary>
    public const string ReasonSurplus = "reason-surplus";

    /// <summary>No such reason.</summary>
    public const string ReasonUnknown = "reason-unknown";

    /// <summary>The reason isn't true.</summary>
    public const string ReasonUntrue = "reason-untrue";

    /// <summary>Repairs of a demand that is met, or written wrongly, or naming what isn't there.</summary>
    public const string Repairs = "repairs";

    /// <summary>A term isn't in the totals.</summary>
    public const string TotalMissing = "total-missing";

    /// <summary>No such term.</summary>
    public const string TermUnknown = "term-unknown";

    /// <summary>A term's value is another.</summary>
    public const string TotalValue = "total-value";

    /// <summary>A term's weight isn't night.json's.</summary>
    public const string Weight = "weight";

    /// <summary>A bound is stated for another value than the plan's.</summary>
    public const string BoundValue = "bound-value";

    /// <summary>A lower bound above the value.</summary>
    public const string BoundAboveValue = "bound-above-value";

    /// <summary>The distance between value and bound is another.</summary>
    public const string BoundGapPercent = "bound-gap-percent";

    /// <summary>What is stated of response doesn't hang together.</summary>
    public const string Response = "response";

    /// <summary>Groups of units or their duties are others.</summary>
    public const string Balance = "balance";
}
