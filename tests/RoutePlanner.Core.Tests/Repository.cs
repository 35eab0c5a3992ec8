using RoutePlanner.Tests;

namespace RoutePlanner.Core.Tests;

/// <summary>Where the tests find the repository's own files, and the shared data that is not part of it.</summary>
public static class Repository
{
    /// <summary>The folder that holds RoutePlanner.sln.</summary>
    public static string Root => RepositoryRoot.Path;

    /// <summary>A file or folder of the shared test data; the test is skipped where it is absent.</summary>
    public static string Shared(params string[] path)
    {
        var shared = Environment.GetEnvironmentVariable("ROUTEPLANNER_SHARED") ?? Path.Combine(Root, "..", "shared");
        var full = Path.Combine([shared, .. path]);
        Assert.SkipUnless(Path.Exists(full), $"shared test data is absent: {string.Join('/', path)}");
        return full;
    }
}
