using NodaTime;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Patrol.Reading.Fields;

/// <summary>The words of the files, with their Chinese aliases.</summary>
internal static class Words
{
    public static readonly WordRule<AreaKind> AreaKinds = new(
        (AreaKind.County, ["county", "县"]),
        (AreaKind.Township, ["township", "乡镇"]),
        (AreaKind.WorkArea, ["work_area", "工作区"]),
        (AreaKind.Village, ["village", "村"]));

    public static readonly WordRule<PlaceKind> PlaceKinds = new(
        (PlaceKind.EntryExit, ["entry_exit", "卡点"]),
        (PlaceKind.Organ, ["organ", "机关"]),
        (PlaceKind.Enterprise, ["enterprise", "企业"]),
        (PlaceKind.School, ["school", "学校"]),
        (PlaceKind.Market, ["market", "市场"]),
        (PlaceKind.VillageOffice, ["village_office", "村委会"]),
        (PlaceKind.Bridge, ["bridge", "桥梁"]),
        (PlaceKind.Base, ["base", "驻地"]),
        (PlaceKind.Custom, ["custom", "其他"]));

    public static readonly WordRule<Tier> Tiers = new(
        (Tier.Seat, ["seat", "县城"]),
        (Tier.Township, ["township", "乡镇"]),
        (Tier.Village, ["village", "村"]));

    public static readonly WordRule<Mode> Modes = new(
        (Mode.Car, ["car", "汽车"]),
        (Mode.Motorcycle, ["motorcycle", "摩托车"]),
        (Mode.Ebike, ["ebike", "电动车"]),
        (Mode.Foot, ["foot", "步行"]));

    public static readonly WordRule<PassDirection> Directions = new(
        (PassDirection.Any, ["any", "任意"]),
        (PassDirection.Both, ["both", "双向"]),
        (PassDirection.Forward, ["forward", "正向"]));

    public static readonly WordRule<TechCoverKind> TechCoverKinds = new(
        (TechCoverKind.Cctv, ["cctv", "视频"]),
        (TechCoverKind.Infrared, ["infrared", "红外"]),
        (TechCoverKind.Alarm, ["alarm", "报警"]),
        (TechCoverKind.Gate, ["gate", "门卫"]));

    public static readonly WordRule<Jurisdiction> Jurisdictions = new(
        (Jurisdiction.HomeOnly, ["home_only"]),
        (Jurisdiction.Neighbours, ["neighbours"]),
        (Jurisdiction.Free, ["free"]));

    public static readonly WordRule<IsoDayOfWeek> Weekdays = new(
        (IsoDayOfWeek.Monday, ["1", "Mon"]),
        (IsoDayOfWeek.Tuesday, ["2", "Tue"]),
        (IsoDayOfWeek.Wednesday, ["3", "Wed"]),
        (IsoDayOfWeek.Thursday, ["4", "Thu"]),
        (IsoDayOfWeek.Friday, ["5", "Fri"]),
        (IsoDayOfWeek.Saturday, ["6", "Sat"]),
        (IsoDayOfWeek.Sunday, ["7", "Sun"]));

    public static readonly WordRule<DrivingSide> DrivingSides = new((DrivingSide.Right, ["right", "右"]), (DrivingSide.Left, ["left", "左"]));

    public static readonly WordRule<string> Languages = new(("zh-CN", ["zh-CN"]), ("en", ["en"]));
}
