namespace RoutePlanner.Core.Roads.Access;

/// <summary>Reading of one tag, tolerant of the capitals and blanks that hand-made data has.</summary>
internal static class Tag
{
    /// <summary>The value trimmed and in lower case, or null where it is absent or blank.</summary>
    public static string? Value(IReadOnlyDictionary<string, string> tags, string key) =>
        tags.TryGetValue(key, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim().ToLowerInvariant() : null;
}
