using System.Collections.Immutable;
using RoutePlanner.Core.Plans.Figures;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Languages;

/// <summary>Words of the figures, on the screen and on their map, beside those of <see cref="Words"/>.</summary>
internal sealed record FigureWords
{
    public static FigureWords Chinese { get; } = new()
    {
        Tag = "zh-CN",
        CoverageTitle = "覆盖",
        Group = "分组",
        RemovedShare = "降低风险",
        Unprotected = "未覆盖风险",
        WithoutTier = "缺此层级时",
        UnitMinutes = "单位分钟",
        VisitedBeats = "巡段到达率",
        VisitedKm = "到达公里",
        OfKm = "共公里",
        Road = "道路",
        GapsTitle = "空窗（分钟，超限最多者在前）",
        Visits = "次数",
        MeanGap = "平均空窗",
        MeanIdleness = "平均闲置",
        WorstFrom = "始于",
        ResponseTitle = "响应时间（分钟，最近空闲单位）",
        BackupTitle = "后备响应（分钟，次近空闲单位）",
        FreeUnits = "空闲单位",
        Mean = "平均",
        Percentile90 = "九成",
        Worst = "最长",
        RiskMean = "平均（按风险）",
        RiskPercentile90 = "九成（按风险）",
        Within = "≤ {0}",
        RiskWithin = "≤ {0}（按风险）",
        Unreached = "不可达",
        LeftOutTitle = "未计响应的道路",
        Reason = "原因",
        RoadClass = "等级",
        Beats = "巡段",
        AttendanceTitle = "到位率",
        Required = "应到",
        Made = "实到",
        Share = "比率",
        NetTitle = "点线网",
        NetPoints = "重点部位在网率",
        NetLines = "必巡线巡到率（按长度）",
        OffNetTitle = "不在网的重点部位",
        Metres = "米",
        KeyRoad = "最近必巡线",
        LinesTitle = "必巡线（单位最少者在前）",
        Patrolled = "巡到",
        PassUnits = "巡线单位",
        LineUnits = "经过单位",
        WorstBeatsTitle = "未覆盖风险最高的道路",
        PresenceMinutes = "见警分钟",
        Night = "全夜",
        All = "全部",
        NoArea = "辖区外",
        Places = "地点",
        More = "……另有 {0} 项，见 CSV 文件。",
        None = "无",
        ResidualTitle = "未覆盖风险图",
        ResidualPer100 = "每百米未覆盖风险（占路长）",
        Groups = ["全县", "层级", "辖区", "道路等级", "时段"],
        LeftOutReasons = ["禁止停车", "无单位可达"],
        RoadClasses = ["高速公路", "高速匝道", "国道", "省道", "县道", "乡道", "村道", "街巷", "生活街", "内部路", "机耕路", "步行道", "渡口"],
    };

    public static FigureWords English { get; } = new()
    {
        Tag = "en",
        CoverageTitle = "Coverage",
        Group = "by",
        RemovedShare = "risk taken away",
        Unprotected = "unprotected",
        WithoutTier = "without them",
        UnitMinutes = "unit minutes",
        VisitedBeats = "beats visited",
        VisitedKm = "km visited",
        OfKm = "of km",
        Road = "road",
        GapsTitle = "Gaps, minutes, furthest over their rule first",
        Visits = "visits",
        MeanGap = "mean gap",
        MeanIdleness = "mean idleness",
        WorstFrom = "from",
        ResponseTitle = "Response, minutes, nearest free unit",
        BackupTitle = "Backup, minutes, second-nearest free unit",
        FreeUnits = "free units",
        Mean = "mean",
        Percentile90 = "90 %",
        Worst = "worst",
        RiskMean = "mean by risk",
        RiskPercentile90 = "90 % by risk",
        Within = "≤ {0}",
        RiskWithin = "≤ {0} by risk",
        Unreached = "never",
        LeftOutTitle = "Roads without a response time",
        Reason = "reason",
        RoadClass = "class",
        Beats = "beats",
        AttendanceTitle = "Attendance",
        Required = "required",
        Made = "made",
        Share = "share",
        NetTitle = "Points, lines, net",
        NetPoints = "key points on the net",
        NetLines = "key roads' length patrolled",
        OffNetTitle = "Key points off the net",
        Metres = "m",
        KeyRoad = "nearest key road",
        LinesTitle = "Key roads, fewest units first",
        Patrolled = "patrolled",
        PassUnits = "units passing",
        LineUnits = "units on it",
        WorstBeatsTitle = "Roads with most unprotected risk",
        PresenceMinutes = "presence min",
        Night = "night",
        All = "all",
        NoArea = "in no area",
        Places = "places",
        More = "… and {0} more: see the CSV files.",
        None = "none",
        ResidualTitle = "Unprotected risk",
        ResidualPer100 = "Unprotected risk per 100 m (share of length)",
        Groups = ["county", "tier", "area", "road class", "hour"],
        LeftOutReasons = ["no stopping", "no unit can get there"],
        RoadClasses =
        [
            "expressway", "ramp", "national road", "provincial road", "county road", "township road", "village road", "residential street", "living street", "service road", "track", "path", "ferry",
        ],
    };

    public required string Tag { get; init; }
    public required string CoverageTitle { get; init; }
    public required string Group { get; init; }
    public required string RemovedShare { get; init; }
    public required string Unprotected { get; init; }
    public required string WithoutTier { get; init; }
    public required string UnitMinutes { get; init; }
    public required string VisitedBeats { get; init; }
    public required string VisitedKm { get; init; }
    public required string OfKm { get; init; }
    public required string Road { get; init; }
    public required string GapsTitle { get; init; }
    public required string Visits { get; init; }
    public required string MeanGap { get; init; }
    public required string MeanIdleness { get; init; }
    public required string WorstFrom { get; init; }
    public required string ResponseTitle { get; init; }
    public required string BackupTitle { get; init; }
    public required string FreeUnits { get; init; }
    public required string Mean { get; init; }
    public required string Percentile90 { get; init; }
    public required string Worst { get; init; }
    public required string RiskMean { get; init; }
    public required string RiskPercentile90 { get; init; }
    public required string Within { get; init; }
    public required string RiskWithin { get; init; }
    public required string Unreached { get; init; }
    public required string LeftOutTitle { get; init; }
    public required string Reason { get; init; }
    public required string RoadClass { get; init; }
    public required string Beats { get; init; }
    public required string AttendanceTitle { get; init; }
    public required string Required { get; init; }
    public required string Made { get; init; }
    public required string Share { get; init; }
    public required string NetTitle { get; init; }
    public required string NetPoints { get; init; }
    public required string NetLines { get; init; }
    public required string OffNetTitle { get; init; }
    public required string Metres { get; init; }
    public required string KeyRoad { get; init; }
    public required string LinesTitle { get; init; }
    public required string Patrolled { get; init; }
    public required string PassUnits { get; init; }
    public required string LineUnits { get; init; }
    public required string WorstBeatsTitle { get; init; }
    public required string PresenceMinutes { get; init; }
    public required string Night { get; init; }
    public required string All { get; init; }
    public required string NoArea { get; init; }
    public required string Places { get; init; }
    public required string More { get; init; }
    public required string None { get; init; }
    public required string ResidualTitle { get; init; }
    public required string ResidualPer100 { get; init; }

    // Enums, in their order
    public required ImmutableArray<string> Groups { get; init; }
    public required ImmutableArray<string> LeftOutReasons { get; init; }
    public required ImmutableArray<string> RoadClasses { get; init; }

    /// <summary>English for languages that begin with en, else Chinese, as <see cref="Words.For"/>.</summary>
    public static FigureWords For(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : Chinese;

    public string Of(CoverageGroup group) => Groups[(int)group];

    public string Of(LeftOutReason reason) => LeftOutReasons[(int)reason];

    public string Of(RoadClass roadClass) => RoadClasses[(int)roadClass];
}
