using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Roads.Access.Reading;

/// <summary>
/// Lays one rules file over another: objects are merged by their keys, anything else replaces what it covers. Each value keeps the file and place it came from, so
/// that what is wrong with it is reported there. Merging the same file twice changes nothing.
/// </summary>
internal static class RulesMerge
{
    /// <summary>The lower record's fields in their order, then those that only the upper one has.</summary>
    public static RawRecord Over(RawRecord lower, RawRecord upper)
    {
        var lowerNames = lower.Fields.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        var kept = lower.Fields.Select(field => upper.Find(field.Name) is { } above ? field with { Value = Over(field.Value, above) } : field);
        return upper with { Fields = [.. kept, .. upper.Fields.Where(f => !lowerNames.Contains(f.Name))] };
    }

    private static RawValue Over(RawValue lower, RawValue upper) =>
        lower.Record is { } below && upper.Record is { } above ? upper with { Record = Over(below, above) } : upper;
}
