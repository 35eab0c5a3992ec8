using RoutePlanner.Tests;

namespace RoutePlanner.Benchmarks.Instances;

/// <summary>Where the public instances are: not in the repository, but in the folder <c>benchmarks</c> of the shared test data.</summary>
internal static class InstanceFolder
{
    /// <summary>The folder; it may not exist.</summary>
    public static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(
        Environment.GetEnvironmentVariable("ROUTEPLANNER_SHARED") ?? System.IO.Path.Combine(RepositoryRoot.Path, "..", "shared"), "benchmarks"));
}
