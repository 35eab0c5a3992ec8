using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using NodaTime;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Reading.Fields;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>The technical cover: a layer of polygons and points.</summary>
internal static class TechCoverReader
{
    public static readonly FieldTable Fields = new();
    private static readonly Field<string> Id = Fields.Needed("id", Values.Id);
    private static readonly Field<string> Name = Fields.Optional("name", Values.Text);
    private static readonly Field<TechCoverKind> Kind = Fields.Needed("kind", Words.TechCoverKinds);
    private static readonly Field<double> Radius = Fields.Optional("radius_m", Values.Number(1, 5000));
    private static readonly Field<double> Effect = Fields.Needed("effect", Values.Number(0, 1));
    private static readonly Field<LocalTime> WorkingFrom = Fields.Optional("working_from", Times.Clock);
    private static readonly Field<LocalTime> WorkingTo = Fields.Optional("working_to", Times.Clock);
    private static readonly Field<ImmutableArray<(Moment From, Moment To)>> Outages = Fields.Optional("outages", Values.List(Times.Span));
    private static readonly Field<string> Note = Fields.Optional("note", Values.Note);

    public static ImmutableArray<Sourced<TechCover>> Read(RawTable table, DateTimeZone zone, DiagnosticBag diagnostics) =>
        TableReader.Read(table, Fields, diagnostics, reader => new TechCover(
            reader.Get(Id), reader.Get(Kind), ReadShape(reader), reader.Find(Radius) ?? 0, reader.Get(Effect), ReadWorking(reader), ReadOutages(reader, zone)));

    private static Geometry ReadShape(RecordReader reader)
    {
        var shape = Shapes.Geometry(reader, "Point", "Polygon");
        var hasRadius = reader.Record.Find(Radius.Name) is not null;
        if (shape is Point && !hasRadius)
        {
            reader.Error(DiagnosticCode.MissingField, Radius, "a point needs a radius", null, Radius.Shape.Allowed);
        }
        else if (shape is Polygon && hasRadius)
        {
            reader.Error(DiagnosticCode.FieldConflict, Radius, "a polygon has no radius; leave it out");
        }

        return shape;
    }

    private static ClockWindow? ReadWorking(RecordReader reader)
    {
        var from = reader.Record.Find(WorkingFrom.Name);
        var to = reader.Record.Find(WorkingTo.Name);
        if ((from is null) != (to is null))
        {
            reader.Error(
                DiagnosticCode.MissingField, from is null ? WorkingFrom : WorkingTo, "give both working_from and working_to, or neither", null, WorkingFrom.Shape.Allowed);
        }

        return reader.Find(WorkingFrom) is { } start && reader.Find(WorkingTo) is { } end ? new ClockWindow(start, end) : null;
    }

    private static ImmutableArray<Outage> ReadOutages(RecordReader reader, DateTimeZone zone)
    {
        var outages = reader.Get(Outages).Select(span => new Outage(span.From.In(zone), span.To.In(zone))).ToImmutableArray();
        if (outages.Any(outage => outage.To <= outage.From))
        {
            reader.Error(DiagnosticCode.EndsBeforeStart, Outages, "an outage ends before it starts");
        }

        return outages;
    }
}
