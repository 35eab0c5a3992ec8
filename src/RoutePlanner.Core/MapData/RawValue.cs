using System.Collections.Immutable;

namespace RoutePlanner.Core.MapData;

/// <summary>One value as the file has it, not yet understood.</summary>
/// <param name="Kind">How it was written.</param>
/// <param name="Text">A text's content; anything else as written (lists and objects cut short).</param>
internal sealed record RawValue(RawKind Kind, string Text)
{
    /// <summary>The items of a list; empty for anything else.</summary>
    public ImmutableArray<RawValue> Items { get; init; } = [];

    /// <summary>The fields of an object; null for anything else.</summary>
    public RawRecord? Record { get; init; }
}
