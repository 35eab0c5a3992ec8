using System.Collections.Immutable;
using RoutePlanner.Core.Patrol.Reading.Fields;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>The list demandOverrides of night.json.</summary>
internal static class OverrideReader
{
    public static readonly FieldTable Fields = new();
    public static readonly Field<string> TargetId = Fields.Needed("targetId", Values.Id);
    private static readonly Field<int> Count = Fields.Optional("count", Values.Whole(0, 48));
    public static readonly Field<int> GapMin = Fields.Optional("gapMin", Values.Whole(0, 1440));
    public static readonly Field<int> GapMax = Fields.Optional("gapMax", Values.Whole(1, 1440));
    public static readonly Field<ImmutableArray<ClockWindow>> Windows = Fields.Optional("windows", Values.List(Times.Window));
    private static readonly Field<int> Priority = Fields.Optional("priority", Values.Whole(1, 5));

    public static Sourced<DemandOverride> Read(RecordReader reader)
    {
        var change = new DemandOverride(
            reader.Get(TargetId), reader.Find(Count), reader.Find(GapMin), reader.Find(GapMax), reader.Find(Windows), reader.Find(Priority));
        GapCheck.Check(reader, GapMin, GapMax, change.GapMinMinutes, change.GapMaxMinutes);
        return new Sourced<DemandOverride>(change, reader.Record);
    }
}
