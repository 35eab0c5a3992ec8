using RoutePlanner.Benchmarks.Instances;
using RoutePlanner.Benchmarks.Instances.Reading;

namespace RoutePlanner.Benchmarks.Tests.Instances;

/// <summary>The public instances; tests that need them are skipped where they are absent.</summary>
internal static class SharedInstances
{
    /// <summary>All rows of the table whose set begins so, with the full path of each file.</summary>
    public static IReadOnlyList<(BestKnown Row, string Path)> Of(string set)
    {
        Assert.SkipUnless(Directory.Exists(InstanceFolder.Path), $"the shared instances are absent: {InstanceFolder.Path}");
        var rows = BestKnown.ReadAll(InstanceFolder.Path).Where(r => r.Set.StartsWith(set, StringComparison.Ordinal));
        return [.. rows.Select(r => (r, Path.Combine(InstanceFolder.Path, r.RelativePath)))];
    }
}
