using System.Collections.Immutable;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Reading.Fields;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>responsibility.csv: units and posts, no persons.</summary>
internal static class ResponsibilityReader
{
    public static readonly FieldTable Fields = new();
    public static readonly Field<string> AreaId = Fields.Needed("area_id", Values.Id);
    private static readonly Field<string> Level = Fields.Needed("level", Values.Text);
    private static readonly Field<string> ResponsibleUnit = Fields.Needed("responsible_unit", Values.Text);

    public static ImmutableArray<Sourced<Responsibility>> Read(RawTable table, DiagnosticBag diagnostics) =>
        TableReader.Read(table, Fields, diagnostics, reader => new Responsibility(reader.Get(AreaId), reader.Get(Level), reader.Get(ResponsibleUnit)));
}
