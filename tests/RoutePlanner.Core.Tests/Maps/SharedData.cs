namespace RoutePlanner.Core.Tests.Maps;

/// <summary>Files that are too large, or not ours, to lie in the repository. Tests that need them are skipped where they are absent.</summary>
internal static class SharedData
{
    /// <summary>Full path of a file or folder; skips the running test where it is absent.</summary>
    public static string Path(params string[] parts)
    {
        var root = Environment.GetEnvironmentVariable("ROUTEPLANNER_SHARED") ?? System.IO.Path.Combine(RepositoryRoot(), "..", "shared");
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine([root, .. parts]));
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            Assert.Skip($"{string.Join('/', parts)} is not here; set ROUTEPLANNER_SHARED to the folder that holds it.");
        }

        return path;
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "RoutePlanner.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
