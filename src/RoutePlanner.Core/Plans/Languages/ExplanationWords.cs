namespace RoutePlanner.Core.Plans.Languages;

/// <summary>Words of explanations, beside those of <see cref="Words"/>. Placeholders are explained where they aren't obvious.</summary>
internal sealed record ExplanationWords
{
    public static ExplanationWords For(string language) => Words.For(language).Tag == "en" ? EnglishExplanationWords.Value : ChineseExplanationWords.Value;

    // The demand: id, name, priority, served, asked, status
    public required string VisitsHead { get; init; }
    public required string PassesHead { get; init; }
    public required string GapHead { get; init; }
    public required string AllMet { get; init; }
    public required string IsMet { get; init; }

    // How sure it is; {0} iterations
    public required string ProvedAlone { get; init; }
    public required string NotFoundAlone { get; init; }
    public required string NotFoundBesides { get; init; }
    public required string AnotherCause { get; init; }
    public required string OneRule { get; init; }
    public required string SeveralRules { get; init; }
    public required string HasRoom { get; init; }
    public required string MayHaveRoom { get; init; }
    public required string StoppedBefore { get; init; }

    // Rules
    public required string Tiers { get; init; }
    public required string Skills { get; init; }
    public required string HomeAreas { get; init; }
    public required string HomeAreasAndNeighbours { get; init; }
    public required string Shifts { get; init; }
    public required string Breaks { get; init; }
    public required string Windows { get; init; }
    public required string VisitCount { get; init; }
    public required string PassCount { get; init; }
    public required string VisitLength { get; init; }
    public required string GapMin { get; init; }
    public required string GapMax { get; init; }
    public required string ForwardOnly { get; init; }
    public required string BothDirections { get; init; }
    public required string Access { get; init; }
    public required string NotOnMap { get; init; }
    public required string Closures { get; init; }
    public required string TravelTime { get; init; }

    /// <summary>{0} units, {1} name, {2} priority, {3} times.</summary>
    public required string OtherDemand { get; init; }
    public required string WithoutIt { get; init; }
    public required string OnDuty { get; init; }
    public required string OffDuty { get; init; }

    // Repairs
    public required string RepairsTitle { get; init; }
    public required string NoRepairs { get; init; }
    public required string NotAllTried { get; init; }
    public required string PlanAgain { get; init; }
    public required string WiderGap { get; init; }
    public required string CloserVisits { get; init; }
    public required string WiderWindow { get; init; }
    public required string FewerVisits { get; init; }
    public required string FewerPasses { get; init; }
    public required string OtherTier { get; init; }
    public required string WithoutSkill { get; init; }
    public required string NeighbourHelp { get; init; }
    public required string LongerShift { get; init; }
    public required string DropLower { get; init; }
    public required string CallIn { get; init; }

    /// <summary>{0} tier, {1} mode, {2} base, {3} shift.</summary>
    public required string ExtraUnit { get; init; }
    public required string ServedBy { get; init; }
    public required string NobodyPays { get; init; }
    public required string Worse { get; init; }
    public required string Better { get; init; }

    // Signs
    public required string AllNight { get; init; }
    public required string NoArea { get; init; }
    public required string ListSeparator { get; init; }
    public required string And { get; init; }
    public required string More { get; init; }

    // The list of unmet demands
    public required string BusyShort { get; init; }
    public required string AskFurther { get; init; }
}
