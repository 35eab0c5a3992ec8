using System.Globalization;
using NetTopologySuite.Geometries;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Traces;

namespace RoutePlanner.Core.Plans.Export.GeoPackages;

/// <summary>plan.gpkg: drives and passes, stops, places and key roads as layers for a GIS, with our maps' colours as QGIS styles.</summary>
internal static class PlanGeoPackage
{
    private static readonly (string, string)[] DriveColumns =
    [
        ("unit_id", "TEXT"), ("team", "TEXT"), ("tier", "TEXT"), ("mode", "TEXT"), ("step", "INTEGER"), ("kind", "TEXT"), ("start_time", "DATETIME"), ("end_time", "DATETIME"),
        ("start_s", "INTEGER"), ("end_s", "INTEGER"), ("metres", "REAL"), ("key_road_id", "TEXT"), ("direction", "TEXT"),
    ];

    private static readonly (string, string)[] StopColumns =
    [
        ("unit_id", "TEXT"), ("no", "INTEGER"), ("place_id", "TEXT"), ("place", "TEXT"), ("task", "TEXT"), ("rule", "TEXT"), ("start_time", "DATETIME"), ("end_time", "DATETIME"),
        ("start_s", "INTEGER"), ("end_s", "INTEGER"),
    ];

    private static readonly (string, string)[] PlaceColumns = [("place_id", "TEXT"), ("name", "TEXT"), ("kind", "TEXT"), ("priority", "INTEGER"), ("status", "TEXT"), ("worst_gap_s", "INTEGER")];

    private static readonly (string, string)[] KeyRoadColumns = [("key_road_id", "TEXT"), ("name", "TEXT"), ("priority", "INTEGER"), ("status", "TEXT"), ("worst_gap_s", "INTEGER")];

    public static void Write(ResolvedPlan plan, RouteMarks marks, Words words, string path)
    {
        // The format wants milliseconds; the night's start stands for the time of writing, so that the same plan gives the same bytes.
        using var file = new GeoPackageWriter(path, plan.Clock.Utc(0).Replace("Z", ".000Z", StringComparison.Ordinal));
        var units = marks.Motorised.Select(mark => (Value: mark.Unit.Id, Text: $"{mark.Letters} {mark.Unit.Team.Name}", Style: (MapStyle)mark.Style))
            .Concat(plan.Units.Where(u => !u.IsMotorised).Select(u => (Value: u.Id, Text: u.Team.Name, Style: (MapStyle)RouteMarks.LocalTeam)))
            .ToList();
        file.Add("key_roads", "LINESTRING", KeyRoadColumns, plan.County.KeyRoads.Select(road => KeyRoad(plan, road)), QgisStyle.Categorised("status", Statuses(words, MapColours.KeyRoadBand), "name"));
        file.Add("drives", "LINESTRING", DriveColumns, plan.Units.SelectMany(unit => Drives(plan, unit)), QgisStyle.Categorised("unit_id", units, null));
        file.Add(
            "places", "POINT", PlaceColumns, plan.County.Places.Select(place => PlaceRow(plan, place)),
            QgisStyle.Categorised("kind", Enum.GetValues<PlaceKind>().Select(kind => (FieldWords.Of(kind), words.Of(kind), (MapStyle)MapColours.Sign(kind))), "name"));
        file.Add(
            "stops", "POINT", StopColumns, plan.Units.SelectMany(unit => Stops(plan, unit, words)),
            QgisStyle.Categorised("unit_id", units.Select(u => (u.Value, u.Text, (MapStyle)new SymbolStyle(SymbolShape.Circle, 5, ((LineStyle)u.Style).Colour, Colour.White))), "no"));
        file.Commit();
    }

    private static IEnumerable<(Geometry, object?[])> Drives(ResolvedPlan plan, ResolvedUnit unit) => unit.Traces.Where(trace => trace.Moves).Select(trace => (
        (Geometry)MapShapes.Line(trace.Points.Select(p => p.Position)),
        (object?[])[
            unit.Id, unit.Team.Name, FieldWords.Of(unit.Plan.Tier), FieldWords.Of(unit.Plan.Mode), trace.Index, FieldWords.Of(trace.Step.Kind), Moment(plan, trace.Step.Start), Moment(plan, trace.Step.End),
            trace.Step.Start, trace.Step.End, trace.Step.Metres, trace.Step.KeyRoadId, trace.Step.Direction is { } direction ? FieldWords.Of(direction) : null,
        ]));

    private static IEnumerable<(Geometry, object?[])> Stops(ResolvedPlan plan, ResolvedUnit unit, Words words) => unit.Stops.Select(stop => (
        (Geometry)MapShapes.Point(stop.PlaceId is { } id ? plan.Place(id).Position : stop.Steps[0].Points[0].Position),
        (object?[])[
            unit.Id, stop.Number, stop.PlaceId, StopWords.Place(plan, stop, words), StopWords.Task(stop, words), StopWords.Rule(plan, unit, stop, words), Moment(plan, stop.Start), Moment(plan, stop.End),
            stop.Start, stop.End,
        ]));

    private static (Geometry, object?[]) PlaceRow(ResolvedPlan plan, Place place)
    {
        var demand = plan.Plan.Demands.FirstOrDefault(d => d.Kind == DemandKind.Visits && d.TargetId == place.Id);
        return (MapShapes.Point(place.Position), [place.Id, place.Name, FieldWords.Of(place.Kind), place.Priority, StatusOf(demand), demand?.WorstGap]);
    }

    private static (Geometry, object?[]) KeyRoad(ResolvedPlan plan, KeyRoad road)
    {
        var demand = plan.Plan.Demands.FirstOrDefault(d => d.Kind == DemandKind.Passes && d.TargetId == road.Id);
        return (MapShapes.Line(road.Line), [road.Id, road.Name, road.Priority, StatusOf(demand), demand?.WorstGap]);
    }

    private static IEnumerable<(string, string, MapStyle)> Statuses(Words words, Colour band) =>
    [
        .. Enum.GetValues<DemandStatus>().Select(status => (
            FieldWords.Of(status), words.Of(status), (MapStyle)new LineStyle(status == DemandStatus.Met ? band : MapColours.Unmet, status == DemandStatus.Met ? 9 : 3))),
        ("", "–", new LineStyle(band, 9)),
    ];

    private static string StatusOf(DemandResult? demand) => demand is null ? "" : FieldWords.Of(demand.Status);

    /// <summary>UTC with milliseconds, as the format wants times.</summary>
    private static string Moment(ResolvedPlan plan, int second) => string.Create(CultureInfo.InvariantCulture, $"{plan.Clock.Utc(second * 1000L)[..^1]}.000Z");
}
