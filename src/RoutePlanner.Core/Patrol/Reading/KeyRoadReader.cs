using System.Collections.Immutable;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Reading.Fields;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>The key roads: a layer of lines, or keyroads.csv, where a key road is a chain of roads of the map.</summary>
internal static class KeyRoadReader
{
    public static readonly FieldTable Fields = new();
    private static readonly Field<string> Id = Fields.Needed("id", Values.Id);
    private static readonly Field<string> Name = Fields.Needed("name", Values.Text);
    private static readonly Field<string> NameEn = Fields.Optional("name_en", Values.Text);
    private static readonly Field<string> Ref = Fields.Optional("ref", Values.Text);
    private static readonly Field<int> Passes = Fields.Optional("passes", Values.Whole(0, 48), 1);
    private static readonly Field<PassDirection> Direction = Fields.Optional("direction", Words.Directions, PassDirection.Any);
    private static readonly Field<int> GapMax = Fields.Optional("gap_max", Values.Whole(1, 1440));
    private static readonly Field<int> Priority = Fields.Optional("priority", Values.Whole(1, 5), 3);
    private static readonly Field<ImmutableArray<Tier>> TierList = Fields.Optional("tiers", Values.List(Words.Tiers));
    private static readonly Field<int> PatrolSpeed = Fields.Optional("speed_patrol_kmh", Values.Whole(5, 120));
    private static readonly Field<string> Note = Fields.Optional("note", Values.Note);

    public static readonly FieldTable CsvFields = FieldTable.Extending(Fields);
    private static readonly Field<ImmutableArray<string>> RoadIds = CsvFields.Needed("road_ids", Values.List(Values.Text));

    /// <summary>Reads the key roads.</summary>
    /// <param name="table">The file.</param>
    /// <param name="roads">The map; null where it couldn't be read to its end, so that chains can't be followed.</param>
    /// <param name="diagnostics">Takes the problems.</param>
    public static ImmutableArray<Sourced<KeyRoad>> Read(RawTable table, RoadLayer? roads, DiagnosticBag diagnostics)
    {
        var isCsv = table.Columns is not null;
        var chain = isCsv && roads is not null ? new RoadChain(roads) : null;
        return TableReader.Read(table, isCsv ? CsvFields : Fields, diagnostics, reader => new KeyRoad
        {
            Id = reader.Get(Id),
            Name = reader.Get(Name),
            Ref = reader.FindObject(Ref),
            Line = isCsv ? Follow(reader, chain) : Shapes.Line(reader),
            Passes = reader.Get(Passes),
            Direction = reader.Get(Direction),
            GapMaxMinutes = reader.Find(GapMax),
            Priority = reader.Get(Priority),
            Tiers = reader.Get(TierList),
            PatrolSpeedKmh = reader.Find(PatrolSpeed),
        });
    }

    private static ImmutableArray<GeoPoint> Follow(RecordReader reader, RoadChain? chain)
    {
        if (chain is null || reader.Find(RoadIds) is not { } ids)
        {
            return [];
        }

        return chain.Join(ids, out var problem) is { } line
            ? Shapes.Line(reader, line, RoadIds.Name)
            : Refuse(problem!);

        ImmutableArray<GeoPoint> Refuse(ValueProblem refusal)
        {
            reader.Error(refusal.Code, RoadIds, refusal.Message, Shown.Of(refusal.Found ?? ""));
            return [];
        }
    }
}
