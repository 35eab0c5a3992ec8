using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using NodaTime;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.Plans;

/// <summary>
/// A county of 8 × 6 km to write plans of. Streets every kilometre; column letters a–i from west to east, rows 0–6 from the south:
/// <code>
///   6  · · · · S · · · P2        G  row 3, national road G311 (key road k1)
///   5  · B · · S · M · ·         S  column e, provincial road S214 (key road k2)
///   4  · · · · S · · · ·         M  column g, expressway: no stopping
///   3  G G G G G G G G P1
///   2  · · X · S · · · ·         B, C bases; X a hostile name; P1, P2 posts
///   1  V · · · S · · C ·
///   0  · · · · S · · · P3
///      a b c d e f g h i         west: area w, east: area o, border between e and f
/// </code>
/// </summary>
internal static class StreetGridCounty
{
    public const string HostileName = "<script>alert(\"x\")</script> & '县'";

    private const double West = 114.40;
    private const double South = 34.00;
    private const double StepLon = 0.0108;
    private const double StepLat = 0.0090;
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    public static GeoPoint At(double column, double row) => new(Math.Round(West + (column * StepLon), 7), Math.Round(South + (row * StepLat), 7));

    public static County Make(bool synthetic = true, string language = "zh-CN") => new()
    {
        Id = "small",
        Name = "示例县",
        TimeZone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"],
        Language = language,
        Provenance = new Provenance(synthetic, "tests", "MIT"),
        Roads = new RoadLayer("roads.geojson", [.. Roads()], []),
        Areas =
        [
            new Area("c", "示例县", AreaKind.County, null, Rectangle(-0.6, -0.6, 8.6, 6.6)),
            new Area("w", "西城镇", AreaKind.Township, "c", Rectangle(-0.6, -0.6, 4.5, 6.6)),
            new Area("o", "东河乡", AreaKind.Township, "c", Rectangle(4.5, -0.6, 8.6, 6.6)),
        ],
        Places =
        [
            Place("b1", "西城中队", PlaceKind.Base, 1, 5),
            Place("b2", "东河中队", PlaceKind.Base, 7, 1),
            Place("p1", "东大门卡点", PlaceKind.EntryExit, 8, 3) with { Visits = 3, GapMaxMinutes = 120, ServiceMinutes = 10, Priority = 5 },
            Place("p2", "北桥卡点", PlaceKind.EntryExit, 8, 6) with { Visits = 1 },
            Place("p3", "南口卡点", PlaceKind.EntryExit, 8, 0) with { Visits = 1, Windows = [new ClockWindow(new LocalTime(22, 0), new LocalTime(23, 30))] },
            Place("x1", HostileName, PlaceKind.Enterprise, 2, 2) with { Visits = 2 },
            Place("s1", "第一中学", PlaceKind.School, 3, 4) with { Visits = 1 },
            Place("m1", "=1+1 市场", PlaceKind.Market, 5, 3) with { Visits = 1 },
            Place("v1", "柳庄村委会", PlaceKind.VillageOffice, 0, 1) with { Visits = 1 },
            Place("o1", "县政府", PlaceKind.Organ, 3, 3) with { Visits = 1 },
            Place("g1", "沙河桥", PlaceKind.Bridge, 4, 5) with { Visits = 1 },
        ],
        KeyRoads =
        [
            new KeyRoad { Id = "k1", Name = "迎宾大道", Ref = "G311", Line = [At(1, 3), At(7, 3)], GapMaxMinutes = 180, PatrolSpeedKmh = 30 },
            new KeyRoad { Id = "k2", Name = "省道214", Ref = "S214", Line = [At(4, 1), At(4, 5)], Direction = PassDirection.Both, Priority = 2 },
        ],
        Teams =
        [
            new Team("T1", "西城一队", Tier.Township, ["w"], "b1", Mode.Car, 4, "长城01", []),
            new Team("T2", "东河二队", Tier.Township, ["o"], "b2", Mode.Motorcycle, 2, "长城02", []),
            new Team("村:3", "柳庄义务队", Tier.Village, ["w"], "v1", Mode.Foot, 3, null, []),
        ],
        Duties = [.. ((string[])["T1", "T2", "村:3"]).Select(id => new Duty(id, null, null, new LocalTime(20, 0), new LocalTime(6, 0), 0))],
        Night = new Night { Date = new LocalDate(2026, 11, 24) },
        InputsDigest = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    };

    private static Place Place(string id, string name, PlaceKind kind, double column, double row) =>
        new() { Id = id, Name = name, Kind = kind, Position = At(column, row) };

    private static Polygon Rectangle(double west, double south, double east, double north)
    {
        var (a, b) = (At(west, south), At(east, north));
        return Factory.CreatePolygon([new(a.Lon, a.Lat), new(b.Lon, a.Lat), new(b.Lon, b.Lat), new(a.Lon, b.Lat), new(a.Lon, a.Lat)]);
    }

    private static IEnumerable<RoadFeature> Roads()
    {
        for (var row = 0; row <= 6; row++)
        {
            var tags = row == 3 ? Tags("trunk", "迎宾大道", "G311") : row == 5 ? Tags("secondary", "北环路", "X021") : Tags("residential", $"{row}号街", null);
            yield return Road($"row{row}", Enumerable.Range(0, 9).Select(column => At(column, row)), tags);
        }

        for (var column = 0; column <= 8; column++)
        {
            // The expressway crosses above the streets: its vertices lie between them, except at two junctions.
            var tags = column switch
            {
                4 => Tags("primary", "省道214", "S214"),
                6 => Tags("motorway", "", "S81"),
                _ => Tags(column % 2 == 0 ? "tertiary" : "unclassified", $"{(char)('A' + column)}路", null),
            };
            var points = column == 6 ? (double[])[-0.5, 3, 5, 6.5] : [0, 1, 2, 3, 4, 5, 6];
            yield return Road($"column{column}", points.Select(row => At(column, row)), tags);
        }
    }

    private static RoadFeature Road(string id, IEnumerable<GeoPoint> points, Dictionary<string, string> tags)
    {
        ImmutableArray<GeoPoint> line = [.. points];
        return new RoadFeature(id, line, [.. line.Select(p => ((long)Math.Round(p.Lon * 1e7) * 4_000_000_000L) + (long)Math.Round(p.Lat * 1e7))], tags);
    }

    private static Dictionary<string, string> Tags(string highway, string name, string? number)
    {
        var tags = new Dictionary<string, string> { ["highway"] = highway };
        if (name.Length > 0)
        {
            tags["name"] = name;
        }

        if (number is not null)
        {
            tags["ref"] = number;
        }

        return tags;
    }
}
