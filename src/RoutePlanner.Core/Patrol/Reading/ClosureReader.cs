using System.Collections.Immutable;
using NodaTime;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Reading.Fields;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>closures.csv.</summary>
internal static class ClosureReader
{
    public static readonly FieldTable Fields = new();
    public static readonly Field<string> RoadId = Fields.Needed("road_id", Values.Text);
    private static readonly Field<Moment> From = Fields.Needed("from", Times.Moment);
    private static readonly Field<Moment> To = Fields.Needed("to", Times.Moment);
    private static readonly Field<string> Reason = Fields.Optional("reason", Values.Note);

    public static ImmutableArray<Sourced<Closure>> Read(RawTable table, DateTimeZone zone, DiagnosticBag diagnostics) =>
        TableReader.Read(table, Fields, diagnostics, reader =>
        {
            if (reader.Find(From)?.In(zone) >= reader.Find(To)?.In(zone))
            {
                reader.Error(DiagnosticCode.EndsBeforeStart, To, "the closure ends before it starts");
            }

            return new Closure(reader.Get(RoadId), reader.Get(From).In(zone), reader.Get(To).In(zone), reader.FindObject(Reason));
        });
}
