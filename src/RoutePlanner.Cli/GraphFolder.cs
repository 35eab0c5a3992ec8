using RoutePlanner.Core.Roads.Caching;

namespace RoutePlanner.Cli;

/// <summary>Where road graphs are kept between runs.</summary>
internal static class GraphFolder
{
    /// <inheritdoc cref="RoadGraphCache.OfUser"/>
    public static RoadGraphCache? Open() => RoadGraphCache.OfUser();
}
