namespace RoutePlanner.Core.Roads.Access.Reading;

/// <summary>The file of default rules, which is part of the assembly.</summary>
internal static class RulesResource
{
    /// <summary>Its name in messages.</summary>
    public const string Name = "road-rules.json";

    private static readonly Lazy<byte[]> Content = new(Load);

    /// <summary>Its content, UTF-8.</summary>
    public static byte[] Bytes => Content.Value;

    private static byte[] Load()
    {
        using var stream = typeof(RulesResource).Assembly.GetManifestResourceStream(Name) ?? throw new InvalidOperationException($"{Name} is not in the assembly");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
