using System.Collections.Immutable;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Reading.Fields;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>The areas: a layer of polygons.</summary>
internal static class AreaReader
{
    public static readonly FieldTable Fields = new();
    private static readonly Field<string> Id = Fields.Needed("id", Values.Id);
    private static readonly Field<string> Name = Fields.Needed("name", Values.Text);
    private static readonly Field<string> NameEn = Fields.Optional("name_en", Values.Text);
    private static readonly Field<AreaKind> Kind = Fields.Needed("kind", Words.AreaKinds);
    public static readonly Field<string> Parent = Fields.Optional("parent", Values.Id);
    private static readonly Field<string> Note = Fields.Optional("note", Values.Note);

    public static ImmutableArray<Sourced<Area>> Read(RawTable table, DiagnosticBag diagnostics) =>
        TableReader.Read(table, Fields, diagnostics, reader => new Area(
            reader.Get(Id), reader.Get(Name), reader.Get(Kind), reader.FindObject(Parent), Shapes.Geometry(reader, "Polygon", "MultiPolygon")));
}
