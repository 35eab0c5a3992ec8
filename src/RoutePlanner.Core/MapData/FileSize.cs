namespace RoutePlanner.Core.MapData;

/// <summary>How long a file is that is about to be read.</summary>
internal static class FileSize
{
    /// <summary>Bytes; of a link, those of the file at its end. A pipe or device has none, so that who refuses empty files never waits for one.</summary>
    /// <exception cref="IOException">There is no such file, or links go round in a circle.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be looked at.</exception>
    public static long Of(string path)
    {
        var file = new FileInfo(path);
        return file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target.Length : file.Length;
    }
}
