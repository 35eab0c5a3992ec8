namespace RoutePlanner.Tests;

/// <summary>The folder that holds RoutePlanner.sln. Compiled into every project that looks for the repository's own files.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "RoutePlanner.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"RoutePlanner.sln was not found above {AppContext.BaseDirectory}; run it inside the repository");
    }
}
