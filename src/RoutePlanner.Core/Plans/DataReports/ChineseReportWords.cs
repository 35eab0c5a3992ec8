using System.Globalization;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads.Quality;

namespace RoutePlanner.Core.Plans.DataReports;

/// <summary>The data report in Chinese.</summary>
internal sealed class ChineseReportWords : ReportWords
{
    public override string Tag => "zh-CN";
    public override string Title => "数据体检报告";
    public override string MapTitle => "问题分布图";
    public override string Overview => "总览";
    public override string MendFirst => "先改这些";
    public override string RoadsOnly => "只给出了道路图，因此只检查了道路。";
    public override string CountyUnreadable => "县数据暂时无法读取：请先改正下列错误。在此之前只检查了道路。";
    public override string ReadingTitle => "读取文件时发现的问题";
    public override string Errors => "错误";
    public override string Warnings => "警告";
    public override string Notes => "提示";
    public override string Roads => "条道路线";
    public override string RoadKilometres => "公里道路";
    public override string CarKilometres => "公里可通汽车";
    public override string DeadEnds => "处正常断头路";
    public override string CutEnds => "处图边截断";
    public override string Number => "编号";
    public override string KindLabel => "问题";
    public override string Count => "数量";
    public override string Urgent => "须处理";
    public override string Worst => "最严重";
    public override string Where => "位置（经度, 纬度）";
    public override string What => "发现什么";
    public override string ToDo => "怎么办";
    public override string SeverityLabel => "级别";
    public override string FileLabel => "文件";
    public override string AndMore => "……另有 {0} 条，全部列在 report.json 中。";
    public override string AtBorder => "位于图边";

    public override string Verdict(int errors, int warnings, int notes) =>
        errors > 0 ? $"暂不能制定方案：请先改正 {Counted(errors)} 处错误。"
        : warnings > 0 ? $"可以制定方案，但有 {Counted(warnings)} 处很可能影响方案，请先处理。"
        : notes > 0 ? $"可以制定方案。另有 {Counted(notes)} 处提示，有空时再看。"
        : "可以制定方案。未发现需要修改的问题。";

    public override string Kind(FindingKind kind) => kind switch
    {
        FindingKind.Island => "孤立路段",
        FindingKind.CarIsland => "汽车到不了的路段",
        FindingKind.OneWayTrap => "单行陷阱",
        FindingKind.NearMiss => "差一点没接上的路端",
        FindingKind.UnjoinedCrossing => "相交却不连通",
        FindingKind.DanglingEnd => "干道断头",
        FindingKind.DuplicateRoad => "重复道路",
        FindingKind.OverlappingRoads => "道路部分重叠",
        FindingKind.RoundaboutDirection => "环岛方向相反",
        FindingKind.OddSpeed => "限速异常",
        FindingKind.MissingSpeed => "干道缺限速",
        FindingKind.MissingName => "缺路名和编号",
        FindingKind.PlaceOffRoad => "点位附近没有路",
        FindingKind.UnreachablePlace => "点位到不了",
        FindingKind.FarSnap => "点位离路过远",
        FindingKind.AmbiguousSnap => "点位在哪条路上不明确",
        FindingKind.PlaceOutsideArea => "点位不在所属辖区内",
        FindingKind.DuplicatePlace => "重复点位",
        FindingKind.AreaWithoutTeam => "没有队伍的辖区",
        FindingKind.OverlappingAreas => "辖区重叠",
        FindingKind.UncoveredArea => "辖区空白",
        FindingKind.KeyRoadOffRoad => "必巡线不在路上",
        FindingKind.KeyRoadOutsideArea => "必巡线出县界",
        _ => kind.ToString(),
    };

    public override string Meaning(FindingKind kind) => kind switch
    {
        FindingKind.Island => "这些路与路网没有任何连接，永远不会有人被派到那里。",
        FindingKind.CarIsland => "这些路只靠小路、路障或禁止汽车的路与路网相连，汽车永远不会被派到那里。",
        FindingKind.OneWayTrap => "受单行限制，汽车进得去出不来，或出得来进不去。",
        FindingKind.NearMiss => "路端离另一条路只差一点，计划会因此绕远路。",
        FindingKind.UnjoinedCrossing => "两条路在图上相交，却不能从一条转到另一条。",
        FindingKind.DanglingEnd => "通行干道在图中间断头，可能缺了后面一段。",
        FindingKind.DuplicateRoad => "同一条路画了两遍：里程算两次，封闭一条另一条仍开着。",
        FindingKind.OverlappingRoads => "两条路有一段压在一起。",
        FindingKind.RoundaboutDirection => "与图上其他环岛的行驶方向相反。",
        FindingKind.OddSpeed => "限速不能用时，行车时间按道路等级计算。",
        FindingKind.MissingSpeed => "这些路的行车时间按道路等级的常用速度计算。",
        FindingKind.MissingName => "任务单上说不出走哪条路。",
        FindingKind.PlaceOffRoad => "500 米内没有路，带着它无法编制计划。",
        FindingKind.UnreachablePlace => "它所在的路与主路网不连通。",
        FindingKind.FarSnap => "按最近的路计算，但离路超过 100 米。",
        FindingKind.AmbiguousSnap => "点位在哪条路、哪一侧车道不明确，而从一侧到另一侧要绕很远。",
        FindingKind.PlaceOutsideArea => "责任可能落到别的队伍头上。",
        FindingKind.DuplicatePlace => "会被巡访两遍。",
        FindingKind.AreaWithoutTeam => "该辖区及其上级、下级都没有队伍。",
        FindingKind.OverlappingAreas => "重叠地带由谁负责不清楚。",
        FindingKind.UncoveredArea => "这块地方没有人负责。",
        FindingKind.KeyRoadOffRoad => "无法按它巡逻。",
        FindingKind.KeyRoadOutsideArea => "有一段在县界以外。",
        _ => "",
    };

    public override string Message(Finding f) => f.Kind switch
    {
        FindingKind.Island => $"{Measure(f)} 道路与路网没有连接：{All(f)}。",
        FindingKind.CarIsland => $"{Measure(f)} 汽车道路从路网开不过去：{All(f)}。",
        FindingKind.OneWayTrap => $"{Measure(f)} 道路{(f.Cause == FindingCause.EnterOnly ? "汽车进得去出不来" : f.Cause == FindingCause.LeaveOnly ? "汽车出得来进不去" : "部分进不去、部分出不来")}：{All(f)}。",
        FindingKind.NearMiss when f.Cause == FindingCause.TwoEnds => $"{First(f)} 与 {Second(f)} 的路端相对，相距 {Measure(f)}。",
        FindingKind.NearMiss => $"{First(f)} 的路端离 {Second(f)} 只差 {Measure(f)}。",
        FindingKind.UnjoinedCrossing => $"{First(f)} 与 {Second(f)} 同层相交，但没有路口。",
        FindingKind.DanglingEnd => $"{First(f)} 到这里断头，没有接上任何路。",
        FindingKind.DuplicateRoad when f.Cause == FindingCause.DrawnTwice => $"{First(f)} 与 {Second(f)} 相距不到 3 米并行 {Measure(f)}。",
        FindingKind.DuplicateRoad => $"{First(f)} 全长（{Measure(f)}）与 {Second(f)} 重合。",
        FindingKind.OverlappingRoads when f.Cause == FindingCause.Self => $"{First(f)} 自身重叠 {Measure(f)}。",
        FindingKind.OverlappingRoads => $"{First(f)} 与 {Second(f)} 有 {Measure(f)} 压在一起。",
        FindingKind.RoundaboutDirection => $"环岛 {All(f)} 的方向与其他环岛相反。",
        FindingKind.OddSpeed when f.Cause == FindingCause.Unreadable => $"{First(f)} 的限速“{f.Found}”不是速度。",
        FindingKind.OddSpeed when f.Cause == FindingCause.OutOfRange => $"{First(f)} 的限速“{f.Found}”不在 5 至 120 km/h 之间。",
        FindingKind.OddSpeed => $"{First(f)} 的限速“{f.Found}”与道路等级不相称。",
        FindingKind.MissingSpeed when f.Cause == FindingCause.WholeMap => $"本图干道几乎都没有限速：{Measure(f)} 缺限速。",
        FindingKind.MissingSpeed => $"{Measure(f)} 干道缺限速：{All(f)}。",
        FindingKind.MissingName => $"{Measure(f)} 道路既无路名也无编号：{All(f)}。",
        FindingKind.PlaceOffRoad => f.Measure is null ? $"{First(f)} 附近没有任何道路。" : $"{First(f)} 离最近的路 {Measure(f)}。",
        FindingKind.UnreachablePlace => $"{First(f)} 位于道路 {Second(f)} 上，从主路网到不了，或到了出不来。",
        FindingKind.FarSnap => $"{First(f)} 离所靠的路 {Second(f)} 有 {Measure(f)}。",
        FindingKind.AmbiguousSnap when f.Cause == FindingCause.Carriageways => $"{First(f)} 在两侧车道 {Second(f)} 与 {Third(f)} 之间；现放在前者，两者距离只差 {Measure(f)}。",
        FindingKind.AmbiguousSnap => $"{First(f)} 在 {Second(f)} 与 {Third(f)} 之间；现放在前者，两者距离只差 {Measure(f)}。",
        FindingKind.PlaceOutsideArea when f.Cause == FindingCause.NoArea => $"{First(f)} 不在任何辖区内，离最近的辖区 {Measure(f)}。",
        FindingKind.PlaceOutsideArea => $"{First(f)} 在所属辖区 {Second(f)} 之外 {Measure(f)}{(f.Subjects.Length > 2 ? $"，位于 {Third(f)}" : "")}。",
        FindingKind.DuplicatePlace when f.Cause == FindingCause.SamePosition => $"{First(f)} 与 {Second(f)} 类别相同、位置相同。",
        FindingKind.DuplicatePlace => $"{First(f)} 与 {Second(f)} 同名同类，相距 {Measure(f)}。",
        FindingKind.AreaWithoutTeam => $"{First(f)}（{Measure(f)}）没有队伍。",
        FindingKind.OverlappingAreas => $"{First(f)} 与 {Second(f)} 重叠 {Measure(f)}。",
        FindingKind.UncoveredArea => $"{First(f)} 有 {Measure(f)} 不属于任何下级辖区。",
        FindingKind.KeyRoadOffRoad => $"{First(f)} 不能从头到尾沿路通行，离路最远 {Measure(f)}。",
        FindingKind.KeyRoadOutsideArea => $"{First(f)} 有 {Measure(f)} 在县界以外。",
        _ => "",
    };

    public override string Advice(Finding f) => f.Kind switch
    {
        FindingKind.Island or FindingKind.CarIsland or FindingKind.OneWayTrap when f.IsAtBorder => "它伸到图边，可能在图外相连。若队伍必须去那里，请导入更大范围的地图。",
        FindingKind.Island => $"找到 {First(f)} 应与最近道路相接之处，使两条路在该处共用一个点；若该路不存在则删除。",
        FindingKind.CarIsland => $"查清汽车怎样开到 {First(f)}：补画缺的路，或把汽车实际通行的路障、小路改为可通行（motor_vehicle=yes）。",
        FindingKind.OneWayTrap => $"到现场核对 {First(f)} 的单行方向：改正方向、取消单行，或补画{(f.Cause == FindingCause.EnterOnly ? "出来" : "进去")}的路。",
        FindingKind.NearMiss when f.Cause == FindingCause.TwoEnds => "若能通行，在编辑器中把一个路端移到另一个上，使两者共用一个点。",
        FindingKind.NearMiss => $"若能通行，在编辑器中把 {First(f)} 的路端连接到 {Second(f)}；若有围墙、沟渠或台阶则不改。",
        FindingKind.UnjoinedCrossing => "若可以转弯，让两条路在交点处共用一个点；若不能，给上面的路标 bridge=yes（layer=1），或给下面的路标 tunnel=yes。",
        FindingKind.DanglingEnd => $"补画 {First(f)} 后面的一段；若确实到此为止，降低其道路等级。",
        FindingKind.DuplicateRoad => $"在 {First(f)} 与 {Second(f)} 中删除一条，保留属性较全的。",
        FindingKind.OverlappingRoads when f.Cause == FindingCause.Self => $"删去 {First(f)} 中重复的点。",
        FindingKind.OverlappingRoads => "在重叠段的起点和终点把两条路断开，从其中一条删去这一段。",
        FindingKind.RoundaboutDirection => "把这条线反向。",
        FindingKind.OddSpeed when f.Cause == FindingCause.Unreadable => "写成以 km/h 计的数字（如 60），或删去。",
        FindingKind.OddSpeed => "核对现场限速标志，改正 maxspeed 或道路等级。",
        FindingKind.MissingSpeed when f.Cause == FindingCause.WholeMap => "可以不处理；若行车时间不准，给干道补填 maxspeed。",
        FindingKind.MissingSpeed => "若这里的行车时间不准，按标志补填 maxspeed。",
        FindingKind.MissingName => "补填道路编号（ref，如 S214）或路名。",
        FindingKind.PlaceOffRoad => "核对经纬度（是否颠倒、是否为其他坐标系），或补画通往该处的路。",
        FindingKind.UnreachablePlace => $"先解决 {Second(f)} 为何不通（见孤立路段、单行陷阱），或把点位移到正确的路上。",
        FindingKind.FarSnap => "把点位移到它临路的大门，或补画通往它的路。",
        FindingKind.AmbiguousSnap => "把点位移到巡访时停靠的那条路上；分幅道路要移到那一侧。",
        FindingKind.PlaceOutsideArea when f.Cause == FindingCause.NoArea => "改正点位坐标，或改正它应属辖区的边界。",
        FindingKind.PlaceOutsideArea => $"改正坐标或 area_id{(f.Subjects.Length > 2 ? $"（可能是 {f.Subjects[2].Id}）" : "")}。",
        FindingKind.DuplicatePlace => "删除其中一个，或改正另一个的位置或名称。",
        FindingKind.AreaWithoutTeam => $"在 teams.csv 中把 {f.Subjects[0].Id} 加入某队的 area_ids，或为它指定有队伍的上级辖区。",
        FindingKind.OverlappingAreas => "公共边界只画一次，重叠地带归一方。",
        FindingKind.UncoveredArea => "把相邻辖区扩到这里。",
        FindingKind.KeyRoadOffRoad => "沿道路从头到尾重画，或填写 road_ids；若图上缺这条路则补画。",
        FindingKind.KeyRoadOutsideArea => "在县界处截断，或改正县界。",
        _ => "",
    };

    public override string Of(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "警告",
        _ => "提示",
    };

    protected override string Named(FindingSubject subject) => subject.Name.Length == 0 || subject.Name == subject.Id ? subject.Id : $"{subject.Name}（{subject.Id}）";

    protected override string Several(IReadOnlyList<string> shown, int more) => string.Join("、", shown) + (more > 0 ? $" 等 {shown.Count + more} 条" : "");

    private static string Counted(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
