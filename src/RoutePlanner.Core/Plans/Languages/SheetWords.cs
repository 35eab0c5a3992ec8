namespace RoutePlanner.Core.Plans.Languages;

/// <summary>Words of the printed sheets, beside those of <see cref="Words"/>.</summary>
internal sealed record SheetWords
{
    public static SheetWords Chinese { get; } = new()
    {
        PlanNumber = "方案号",
        Changes = "变更",
        JointPosts = "会合点与呼叫",
        CodeNote = "扫码：本单位各点时刻、纬度 经度",
        HalfHourTitle = "各单位每半小时位置",
        HalfHourKey = "→ 前往   ＝ 巡线   空白 未在岗",
        RosterTitle = "月度排班表",
        ShiftCount = "班次",
        Break = "休息",
    };

    public static SheetWords English { get; } = new()
    {
        PlanNumber = "Plan no.",
        Changes = "Changes",
        JointPosts = "Joint posts, whom to call",
        CodeNote = "Scan: this unit's stops, time, lat lon",
        HalfHourTitle = "All units by half hours",
        HalfHourKey = "→ on the way to   ＝ key road   blank: off duty",
        RosterTitle = "Month roster",
        ShiftCount = "Shifts",
        Break = "break",
    };

    public required string PlanNumber { get; init; }
    public required string Changes { get; init; }
    public required string JointPosts { get; init; }
    public required string CodeNote { get; init; }
    public required string HalfHourTitle { get; init; }
    public required string HalfHourKey { get; init; }
    public required string RosterTitle { get; init; }
    public required string ShiftCount { get; init; }
    public required string Break { get; init; }

    /// <summary>English for languages that begin with en, else Chinese, as <see cref="Words.For"/>.</summary>
    public static SheetWords For(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : Chinese;
}
