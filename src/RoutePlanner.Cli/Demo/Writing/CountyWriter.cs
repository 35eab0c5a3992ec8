using RoutePlanner.Cli.Demo.Land;
using RoutePlanner.Cli.Demo.Network;
using RoutePlanner.Cli.Demo.Patrol;
using static RoutePlanner.Cli.Demo.Writing.JsonText;

namespace RoutePlanner.Cli.Demo.Writing;

/// <summary>Turns the finished county into the files of docs/formats.md.</summary>
internal static class CountyWriter
{
    /// <summary>File name and content, in the order of docs/formats.md.</summary>
    public static IReadOnlyList<(string File, string Content)> Files(CountyLand land, Gazetteer gazetteer, RoadMap map, PatrolWishes wishes) =>
    [
        ("county.json", County(land)),
        ("roads.geojson", Collection("roads", map.Ways.Select(Way))),
        ("places.geojson", Collection("places", wishes.Places.Select(Place))),
        ("keyroads.geojson", Collection("key roads", wishes.KeyRoads.Select(k => KeyRoad(k)))),
        ("areas.geojson", Collection("areas", AreaFeatures.Of(land, gazetteer))),
        ("techcover.geojson", Collection("technical cover", TechCovers.Place(map, gazetteer, wishes).Select(Cover))),
        .. CsvFiles.Of(land, gazetteer, map, wishes),
        ("night.json", Night),
    ];

    private const string Night = """
        {
          "version": 1, "date": "2026-11-24", "start": "20:00", "end": "06:00",
          "demandOverrides": [],
          "rules": { "jurisdiction": "home_only", "breakEarliestShare": 0.25, "breakLatestShare": 0.8 },
          "objective": { "missedVisits": 2000, "missedPasses": 2000, "gapExcess": 10, "idleness": 1, "unprotectedRisk": 1, "kilometres": 0.5 },
          "solver": { "iterations": 50000, "seconds": 40, "seed": 1 }
        }

        """;

    private static string County(CountyLand land) => FormattableString.Invariant($$"""
        {
          "version": 1,
          "id": "example-county",
          "name": "{{Gazetteer.County.Zh}}",
          "crs": { "roads": "EPSG:4326", "areas": "EPSG:4326", "places": "EPSG:4326", "keyroads": "EPSG:4326", "techcover": "EPSG:4326", "incidents": "EPSG:4326" },
          "timeZone": "Asia/Shanghai",
          "language": "zh-CN",
          "provenance": { "synthetic": true, "source": "示例县 合成数据: routeplanner demo --seed {{land.Seed}} --size {{land.Scale.Size}}", "licence": "CC0-1.0" }
        }

        """);

    private static string Way(RoadWay way) => Feature(way.Id, "LineString", Line(way.Points), JsonText.Object(
        ("highway", Quote(way.Highway)),
        ("name", way.Name is { } n ? Quote(n.Zh) : null),
        ("name:en", way.Name is { } e ? Quote(e.En) : null),
        ("ref", way.Ref is { } r ? Quote(r) : null),
        ("oneway", way.Kind.IsOneWay ? Quote("yes") : null),
        ("maxspeed", way.Kind.MaxSpeedKmh is { } v ? Quote(Number(v)) : null),
        ("lanes", way.Kind.Lanes is { } l ? Quote(Number(l)) : null),
        ("surface", Quote(way.Kind.Surface)),
        ("bridge", way.Kind.IsBridge ? Quote("yes") : null),
        ("layer", way.Kind.IsBridge ? Quote("1") : null),
        ("lit", way.Kind.IsLit ? Quote("yes") : null)));

    private static string Place(DemoPlace p) => Feature(p.Id, "Point", Position(p.Position), JsonText.Object(
        ("id", Quote(p.Id)),
        ("name", Quote(p.Name.Zh)),
        ("name_en", Quote(p.Name.En)),
        ("kind", Quote(p.Kind)),
        ("area_id", Quote(p.AreaId)),
        ("priority", Number(p.Priority)),
        ("service_min", Number(p.ServiceMinutes)),
        ("visits", Number(p.Visits)),
        ("gap_min", p.GapMinMinutes is { } min ? Number(min) : null),
        ("gap_max", p.GapMaxMinutes is { } max ? Number(max) : null),
        ("windows", List(p.Windows)),
        ("tiers", List(p.Tiers)),
        ("needs", List(p.Needs)),
        ("note", p.Note is { } note ? Quote(note) : null)));

    private static string KeyRoad(DemoKeyRoad k) => Feature(k.Id, "LineString", Line(k.Points), JsonText.Object(
        ("id", Quote(k.Id)),
        ("name", Quote(k.Name.Zh)),
        ("name_en", Quote(k.Name.En)),
        ("ref", k.Ref is { } r ? Quote(r) : null),
        ("passes", Number(k.Passes)),
        ("direction", Quote(k.Direction)),
        ("gap_max", k.GapMaxMinutes is { } max ? Number(max) : null),
        ("priority", Number(k.Priority)),
        ("tiers", List(k.Tiers)),
        ("speed_patrol_kmh", Number(k.SpeedKmh))));

    private static string Cover(DemoTechCover c) => Feature(c.Id, "Point", Position(c.Position), JsonText.Object(
        ("id", Quote(c.Id)),
        ("name", Quote(c.Name.Zh)),
        ("kind", Quote(c.Kind)),
        ("radius_m", Number(c.RadiusMetres)),
        ("effect", Number(c.Effect)),
        ("working_from", c.Working is { } from ? Quote(from.From) : null),
        ("working_to", c.Working is { } to ? Quote(to.To) : null),
        ("outages", c.Outage is { } outage ? List([outage]) : null),
        ("note", Quote($"{c.Name.En} (synthetic)"))));
}
