using System.Collections.Immutable;
using NodaTime;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Reading.Fields;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>incidents.csv. There is no field about persons, and an unknown field is an error.</summary>
internal static class IncidentReader
{
    public static readonly FieldTable Fields = new();
    private static readonly Field<string> Id = Fields.Needed("id", Values.Id);
    private static readonly Field<Moment> Time = Fields.Needed("time", Times.Moment);
    private static readonly Field<string> Category = Fields.Needed("category", Values.Text);
    private static readonly Field<double> Lon = Fields.Needed("lon", Values.Degrees);
    private static readonly Field<double> Lat = Fields.Needed("lat", Values.Degrees);
    private static readonly Field<double> Weight = Fields.Optional("weight", Values.Above(0, 1_000_000), 1);

    public static ImmutableArray<Sourced<Incident>> Read(RawTable table, DateTimeZone zone, DiagnosticBag diagnostics) =>
        TableReader.Read(table, Fields, diagnostics, reader => new Incident(
            reader.Get(Id), reader.Get(Time).In(zone), reader.Get(Category), Shapes.Position(reader, Lon, Lat, table.ColumnSystem), reader.Get(Weight)));
}
