namespace RoutePlanner.Core.Roads.Quality;

/// <summary>What the checks ask of a road's tags.</summary>
internal static class RoadTags
{
    /// <summary>Whether it is a slip road between two main ones: it has no name or limit of its own.</summary>
    public static bool IsLink(IReadOnlyDictionary<string, string> tags) => tags.TryGetValue("highway", out var highway) && highway.EndsWith("_link", StringComparison.Ordinal);

    /// <summary>Whether it is part of a roundabout.</summary>
    public static bool IsRoundabout(IReadOnlyDictionary<string, string> tags) => tags.TryGetValue("junction", out var junction) && junction is "roundabout" or "circular";
}
