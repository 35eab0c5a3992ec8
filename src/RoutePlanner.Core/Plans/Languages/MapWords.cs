using System.Collections.Immutable;
using RoutePlanner.Core.Plans.Maps.Themes;

namespace RoutePlanner.Core.Plans.Languages;

/// <summary>Words of the maps by theme, beside those of <see cref="Words"/>.</summary>
internal sealed record MapWords
{
    public static MapWords Chinese { get; } = new()
    {
        Titles = ["夜间巡逻部署图", "空窗图", "见警时间图", "未覆盖风险图", "响应时间图"],
        LongestGap = "最长空窗（分钟，占路长）",
        SinceEntry = "距上次到达（分钟，占路长）",
        NotEntered = "全夜无单位驶过",
        NotYetEntered = "尚无单位驶过",
        PresencePer100 = "每百米见警分钟（占路长）",
        NoPresence = "无",
        RiskPer100 = "每百米未覆盖风险（占路长）",
        MeanResponse = "平均响应（分钟，占路长）",
        Response = "响应时间（分钟，占路长）",
        NoResponse = "不可停车或无法到达",
        Places = "点位（同色阶）",
        OverRule = "超过规定空窗",
        Between = "{0}–{1}",
        UnitsAt = "{0} 单位位置",
        OnDuty = "机动单位",
        OnBreak = "休息中",
        LocalOnDuty = "步行、电动车队",
        DrivenSince = "{0} 以来行驶的路线",
        Enlarged = "框内放大",
        Ramp = "色阶 ColorBrewer {0}，色盲可辨，黑白可读",
        PlanDigest = "方案摘要 {0}",
        Source = "数据 {0}",
    };

    public static MapWords English { get; } = new()
    {
        Titles = ["Night patrol map", "Gaps", "Presence", "Unprotected risk", "Response times"],
        LongestGap = "Longest gap, minutes (share of length)",
        SinceEntry = "Minutes since last entry (share of length)",
        NotEntered = "not driven all night",
        NotYetEntered = "not driven yet",
        PresencePer100 = "Unit minutes per 100 m (share of length)",
        NoPresence = "none",
        RiskPer100 = "Unprotected risk per 100 m (share of length)",
        MeanResponse = "Mean response, minutes (share of length)",
        Response = "Response, minutes (share of length)",
        NoResponse = "no stopping, or out of reach",
        Places = "Places (same steps)",
        OverRule = "over its longest allowed gap",
        Between = "{0}–{1}",
        UnitsAt = "Units at {0}",
        OnDuty = "motorised unit",
        OnBreak = "on its break",
        LocalOnDuty = "foot or e-bike team",
        DrivenSince = "Routes driven since {0}",
        Enlarged = "The framed part, enlarged",
        Ramp = "Ramp: ColorBrewer {0}; safe for the colour-blind, reads in grey",
        PlanDigest = "Plan {0}",
        Source = "Data: {0}",
    };

    /// <summary>One a <see cref="MapTheme"/>.</summary>
    public required ImmutableArray<string> Titles { get; init; }
    public required string LongestGap { get; init; }
    public required string SinceEntry { get; init; }
    public required string NotEntered { get; init; }
    public required string NotYetEntered { get; init; }
    public required string PresencePer100 { get; init; }
    public required string NoPresence { get; init; }
    public required string RiskPer100 { get; init; }
    public required string MeanResponse { get; init; }
    public required string Response { get; init; }
    public required string NoResponse { get; init; }
    public required string Places { get; init; }
    public required string OverRule { get; init; }
    public required string Between { get; init; }
    public required string UnitsAt { get; init; }
    public required string OnDuty { get; init; }
    public required string OnBreak { get; init; }
    public required string LocalOnDuty { get; init; }
    public required string DrivenSince { get; init; }
    public required string Enlarged { get; init; }
    public required string Ramp { get; init; }
    public required string PlanDigest { get; init; }
    public required string Source { get; init; }

    /// <summary>English for languages that begin with en, else Chinese, as <see cref="Words.For"/>.</summary>
    public static MapWords For(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : Chinese;

    public string Title(MapTheme theme) => Titles[(int)theme];
}
