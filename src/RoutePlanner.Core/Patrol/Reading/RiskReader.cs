using System.Collections.Immutable;
using NodaTime;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Reading.Fields;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>The object risk of night.json.</summary>
internal static class RiskReader
{
    // What is absent has the default of the record it goes into.
    private static readonly RiskSettings Defaults = new();

    public static readonly FieldTable KindFields = new();
    private static readonly Field<double> Road = Kind("road");
    private static readonly Field<double> KeyRoad = Kind("key_road");
    private static readonly ImmutableArray<(PlaceKind Kind, Field<double> Field)> PlaceKinds =
    [
        (PlaceKind.EntryExit, Kind("entry_exit")), (PlaceKind.Organ, Kind("organ")), (PlaceKind.Enterprise, Kind("enterprise")),
        (PlaceKind.School, Kind("school")), (PlaceKind.Market, Kind("market")), (PlaceKind.VillageOffice, Kind("village_office")),
        (PlaceKind.Bridge, Kind("bridge")), (PlaceKind.Base, Kind("base")), (PlaceKind.Custom, Kind("custom")),
    ];

    public static readonly FieldTable OverrideFields = new();
    public static readonly Field<string> AreaId = OverrideFields.Optional("areaId", Values.Id);
    public static readonly Field<string> PlaceId = OverrideFields.Optional("placeId", Values.Id);
    public static readonly Field<string> KeyRoadId = OverrideFields.Optional("keyRoadId", Values.Id);
    public static readonly Field<double> Lon = OverrideFields.Optional("lon", Values.Number(-180, 180));
    private static readonly Field<double> Lat = OverrideFields.Optional("lat", Values.Number(-90, 90));
    private static readonly Field<double> Radius = OverrideFields.Optional("radiusMetres", Values.Number(1, 5000));
    private static readonly Field<double> Factor = OverrideFields.Needed("factor", Values.Number(0, 100));
    public static readonly Field<LocalTime> From = OverrideFields.Optional("from", Times.Clock);
    private static readonly Field<LocalTime> To = OverrideFields.Optional("to", Times.Clock);
    private static readonly Field<string> Reason = OverrideFields.Optional("reason", Values.Note);

    public static readonly FieldTable Fields = new();
    private static readonly Field<double> Bandwidth = Fields.Optional("bandwidthMetres", Values.Number(50, 1000), Defaults.BandwidthMetres);
    private static readonly Field<double> IncidentHalfLife = Fields.Optional("incidentHalfLifeDays", Values.Number(1, 3650), Defaults.IncidentHalfLifeDays);
    private static readonly Field<double> SameWeekday = Fields.Optional("sameWeekdayFactor", Values.Number(1, 10), Defaults.SameWeekdayFactor);
    private static readonly Field<bool> Holiday = Fields.Optional("holiday", Values.Truth, Defaults.IsHoliday);
    private static readonly Field<int> HalfLife = Fields.Optional("halfLifeMin", Values.Whole(1, 240), Defaults.HalfLifeMinutes);
    private static readonly Field<int> Sight = Fields.Optional("sightMetres", Values.Whole(0, 500), Defaults.SightMetres);
    private static readonly Field<RawRecord> Kinds = Fields.Optional("kindWeights", Values.Object(KindFields));
    private static readonly Field<ImmutableArray<RawRecord>> Overrides = Fields.Optional("overrides", Values.List(Values.Object(OverrideFields)));

    /// <summary>The settings, by default those of a night without any, and the sources of the overrides.</summary>
    public static (RiskSettings Settings, ImmutableArray<Sourced<RiskOverride>> Overrides) Read(RecordReader? reader)
    {
        if (reader is null)
        {
            return (Defaults, []);
        }

        var overrides = reader.Get(Overrides).Select(o => ReadOverride(reader.Nested(o, OverrideFields))).ToImmutableArray();
        return (new RiskSettings
        {
            BandwidthMetres = reader.Get(Bandwidth),
            IncidentHalfLifeDays = reader.Get(IncidentHalfLife),
            SameWeekdayFactor = reader.Get(SameWeekday),
            IsHoliday = reader.Get(Holiday),
            HalfLifeMinutes = reader.Get(HalfLife),
            SightMetres = reader.Get(Sight),
            KindWeights = ReadKinds(reader.Nested(Kinds, KindFields)),
            Overrides = [.. overrides.Select(o => o.Value)],
        }, overrides);
    }

    private static RiskKindWeights ReadKinds(RecordReader? reader) => reader is null ? Defaults.KindWeights : new RiskKindWeights
    {
        Road = reader.Get(Road),
        KeyRoad = reader.Get(KeyRoad),
        Places = PlaceKinds.ToImmutableDictionary(k => k.Kind, k => reader.Get(k.Field)),
    };

    private static Sourced<RiskOverride> ReadOverride(RecordReader reader)
    {
        CheckTarget(reader);
        var point = ReadPoint(reader);
        return new Sourced<RiskOverride>(
            new RiskOverride
            {
                AreaId = reader.FindObject(AreaId),
                PlaceId = reader.FindObject(PlaceId),
                KeyRoadId = reader.FindObject(KeyRoadId),
                Point = point,
                RadiusMetres = point is null ? 0 : reader.Get(Radius),
                Factor = reader.Get(Factor),
                Hours = ReadHours(reader),
                Reason = reader.FindObject(Reason),
            },
            reader.Record);
    }

    private static void CheckTarget(RecordReader reader)
    {
        const string Allowed = "areaId|placeId|keyRoadId|lon, lat and radiusMetres";
        var given = ((Field[])[AreaId, PlaceId, KeyRoadId, Lon, Lat, Radius]).Where(field => reader.Record.Find(field.Name) is not null).ToList();
        if (given.Count == 0)
        {
            reader.Error(DiagnosticCode.MissingField, AreaId, "say where the risk is another", null, Allowed);
            return;
        }

        if (given.Count > 1 && given.Exists(field => field == AreaId || field == PlaceId || field == KeyRoadId))
        {
            reader.Error(DiagnosticCode.FieldConflict, given[1], "an override has one target", string.Join(", ", given.Select(f => f.Name)), Allowed);
        }
        else if (given.Exists(field => field == Lon || field == Lat || field == Radius))
        {
            foreach (var missing in ((Field<double>[])[Lon, Lat, Radius]).Except(given))
            {
                reader.Error(DiagnosticCode.MissingField, missing, "a point needs lon, lat and radiusMetres", null, missing.Shape.Allowed);
            }
        }
    }

    private static GeoPoint? ReadPoint(RecordReader reader) =>
        reader.Find(Lon) is { } lon && reader.Find(Lat) is { } lat && reader.Find(Radius) is not null ? new GeoPoint(lon, lat) : null;

    private static ClockWindow? ReadHours(RecordReader reader)
    {
        var (from, to) = (reader.Record.Find(From.Name), reader.Record.Find(To.Name));
        if ((from is null) != (to is null))
        {
            reader.Error(DiagnosticCode.MissingField, from is null ? From : To, "give both from and to, or neither", null, From.Shape.Allowed);
        }

        return reader.Find(From) is { } start && reader.Find(To) is { } end ? new ClockWindow(start, end) : null;
    }

    private static Field<double> Kind(string name) => KindFields.Optional(name, Values.Number(0, 100), 1);
}
