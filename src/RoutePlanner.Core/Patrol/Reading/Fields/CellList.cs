using System.Collections.Immutable;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Patrol.Reading.Fields;

/// <summary>A list in one cell of a table: its items separated by <c>;</c> or the full-width <c>；</c>.</summary>
internal static class CellList
{
    /// <summary>The items, without spaces around them; empty ones don't count.</summary>
    public static ImmutableArray<RawValue> Items(string text) =>
        [.. text.Split(';', '；').Select(part => part.Trim()).Where(part => part.Length > 0).Select(part => new RawValue(RawKind.Cell, part))];
}
