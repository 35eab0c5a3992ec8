using NodaTime;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Reading.Fields;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>The list locks of night.json.</summary>
internal static class LockReader
{
    public static readonly FieldTable Fields = new();
    private static readonly Field<string> UnitId = Fields.Needed("unitId", Values.Text);
    public static readonly Field<string> PlaceId = Fields.Optional("placeId", Values.Id);
    public static readonly Field<string> KeyRoadId = Fields.Optional("keyRoadId", Values.Id);
    private static readonly Field<bool> IsBackward = Fields.Optional("backward", Values.Truth, false);
    private static readonly Field<LocalTime> Start = Fields.Needed("start", Times.Clock);
    private static readonly Field<LocalTime> End = Fields.Optional("end", Times.Clock);

    public static Sourced<LockedStop> Read(RecordReader reader)
    {
        var (place, keyRoad) = (reader.FindObject(PlaceId), reader.FindObject(KeyRoadId));
        if (reader.Record.Find(PlaceId.Name) is null == (reader.Record.Find(KeyRoadId.Name) is null))
        {
            reader.Error(
                place is null ? DiagnosticCode.MissingField : DiagnosticCode.FieldConflict, PlaceId, "a locked stop is at one place or on one key road", null, "placeId|keyRoadId");
        }

        foreach (var (field, needs) in ((Field, string?)[])[(End, PlaceId.Name), (IsBackward, KeyRoadId.Name)])
        {
            if (reader.Record.Find(field.Name) is { } found && reader.Record.Find(needs!) is null)
            {
                reader.Error(DiagnosticCode.FieldConflict, field, $"{field.Name} is for a stop with {needs}", found.Text, null);
            }
        }

        return new Sourced<LockedStop>(
            new LockedStop
            {
                UnitId = reader.Get(UnitId),
                PlaceId = place,
                KeyRoadId = keyRoad,
                IsBackward = reader.Get(IsBackward),
                Start = reader.Get(Start),
                End = reader.Find(End),
            },
            reader.Record);
    }
}
