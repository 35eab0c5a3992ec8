using System.Collections.Immutable;
using NodaTime;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Reading.Fields;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>village_calendar.csv.</summary>
internal static class VillageCalendarReader
{
    public static readonly FieldTable Fields = new();
    public static readonly Field<string> Village = Fields.Needed("village", Values.Id);
    private static readonly Field<LocalDate> From = Fields.Needed("from", Times.Date);
    private static readonly Field<LocalDate> To = Fields.Needed("to", Times.Date);
    private static readonly Field<int> People = Fields.Needed("people", Values.Whole(0, 1000));

    public static ImmutableArray<Sourced<VillageAvailability>> Read(RawTable table, DiagnosticBag diagnostics) =>
        TableReader.Read(table, Fields, diagnostics, reader =>
        {
            if (reader.Find(From) > reader.Find(To))
            {
                reader.Error(DiagnosticCode.EndsBeforeStart, To, "the last day is before the first");
            }

            return new VillageAvailability(reader.Get(Village), reader.Get(From), reader.Get(To), reader.Get(People));
        });
}
