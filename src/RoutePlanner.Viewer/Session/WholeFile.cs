namespace RoutePlanner.Viewer.Session;

/// <summary>Writes a file whole or not at all: beside its place first, then renamed. Who reads it, or an earlier one, never meets half a file, and nothing is left over where it fails.</summary>
internal static class WholeFile
{
    /// <exception cref="IOException">It can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, byte[] bytes)
    {
        var unfinished = FormattableString.Invariant($"{path}.{Environment.ProcessId}.tmp");
        try
        {
            File.WriteAllBytes(unfinished, bytes);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
