namespace RoutePlanner.Cli;

/// <summary>A folder that a command writes a county into.</summary>
internal static class NewFolder
{
    /// <summary>Nothing that is there is written over.</summary>
    /// <exception cref="IOException">The folder exists and holds something.</exception>
    public static void MustBeFree(string folder)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new IOException($"{folder} exists and is not empty; choose another folder");
        }
    }
}
