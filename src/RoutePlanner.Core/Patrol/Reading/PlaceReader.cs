using System.Collections.Immutable;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Reading.Fields;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>The places: a layer of points, or places.csv.</summary>
internal static class PlaceReader
{
    public static readonly FieldTable Fields = new();
    private static readonly Field<string> Id = Fields.Needed("id", Values.Id);
    private static readonly Field<string> Name = Fields.Needed("name", Values.Text);
    private static readonly Field<string> NameEn = Fields.Optional("name_en", Values.Text);
    private static readonly Field<PlaceKind> Kind = Fields.Needed("kind", Words.PlaceKinds);
    public static readonly Field<string> AreaId = Fields.Optional("area_id", Values.Id);
    private static readonly Field<int> Priority = Fields.Optional("priority", Values.Whole(1, 5), 3);
    private static readonly Field<int> ServiceMin = Fields.Optional("service_min", Values.Whole(0, 240), 5);
    private static readonly Field<int> Visits = Fields.Optional("visits", Values.Whole(0, 48), 0);
    private static readonly Field<int> GapMin = Fields.Optional("gap_min", Values.Whole(0, 1440));
    private static readonly Field<int> GapMax = Fields.Optional("gap_max", Values.Whole(1, 1440));
    public static readonly Field<ImmutableArray<ClockWindow>> Windows = Fields.Optional("windows", Values.List(Times.Window));
    private static readonly Field<ImmutableArray<Tier>> TierList = Fields.Optional("tiers", Values.List(Words.Tiers));
    public static readonly Field<ImmutableArray<string>> Needs = Fields.Optional("needs", Values.List(Values.Text));
    private static readonly Field<string> Note = Fields.Optional("note", Values.Note);

    public static readonly FieldTable CsvFields = FieldTable.Extending(Fields);
    private static readonly Field<double> Lon = CsvFields.Needed("lon", Values.Degrees);
    private static readonly Field<double> Lat = CsvFields.Needed("lat", Values.Degrees);

    public static ImmutableArray<Sourced<Place>> Read(RawTable table, DiagnosticBag diagnostics) =>
        TableReader.Read(table, table.Columns is null ? Fields : CsvFields, diagnostics, reader => ReadOne(reader, table.ColumnSystem));

    private static Place ReadOne(RecordReader reader, CoordinateSystem columnSystem)
    {
        var place = new Place
        {
            Id = reader.Get(Id),
            Name = reader.Get(Name),
            Kind = reader.Get(Kind),
            Position = reader.Record.Columns is null ? Shapes.Position(reader) : Shapes.Position(reader, Lon, Lat, columnSystem),
            AreaId = reader.FindObject(AreaId),
            Priority = reader.Get(Priority),
            ServiceMinutes = reader.Get(ServiceMin),
            Visits = reader.Get(Visits),
            GapMinMinutes = reader.Find(GapMin),
            GapMaxMinutes = reader.Find(GapMax),
            Windows = reader.Get(Windows),
            Tiers = reader.Get(TierList),
            Needs = reader.Get(Needs),
            Note = reader.FindObject(Note),
        };
        GapCheck.Check(reader, GapMin, GapMax, place.GapMinMinutes, place.GapMaxMinutes);
        return place;
    }
}
