using RoutePlanner.Core.Roads.Caching;

namespace RoutePlanner.Cli;

/// <summary>Where road graphs are kept between runs: the folder named by <c>ROUTEPLANNER_CACHE</c>, else one of the user's own. An empty name turns it off.</summary>
internal static class GraphFolder
{
    private const string Variable = "ROUTEPLANNER_CACHE";

    /// <summary>The cache, or null where there is no place for one.</summary>
    public static RoadGraphCache? Open()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { } named)
        {
            return named.Length == 0 ? null : new RoadGraphCache(named);
        }

        var own = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return own.Length == 0 ? null : new RoadGraphCache(Path.Combine(own, "RoutePlanner", "graphs"));
    }
}
