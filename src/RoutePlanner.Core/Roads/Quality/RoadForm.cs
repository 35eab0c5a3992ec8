namespace RoutePlanner.Core.Roads.Quality;

/// <summary>What form a road has by its tags: slip road, roundabout, square.</summary>
internal static class RoadForm
{
    /// <summary>Whether it is a slip road between two main ones: it has no name or limit of its own.</summary>
    public static bool IsLink(IReadOnlyDictionary<string, string> tags) => tags.TryGetValue("highway", out var highway) && highway.EndsWith("_link", StringComparison.Ordinal);

    /// <summary>Whether it is part of a roundabout.</summary>
    public static bool IsRoundabout(IReadOnlyDictionary<string, string> tags) => tags.TryGetValue("junction", out var junction) && junction is "roundabout" or "circular";

    /// <summary>Whether it is the outline of a square: no way, and it may run along a street or another square.</summary>
    public static bool IsArea(IReadOnlyDictionary<string, string> tags) =>
        (tags.TryGetValue("area", out var area) && area == "yes") || (tags.TryGetValue("highway", out var highway) && highway == "pedestrian");
}
