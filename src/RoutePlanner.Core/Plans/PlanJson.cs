using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Plans;

/// <summary>plan.json: a <see cref="Plan"/> as text (docs/plan.md; schema docs/schema/plan.schema.json).</summary>
internal static class PlanJson
{
    /// <summary>The text of plan.json as UTF-8 without a byte-order mark.</summary>
    public static byte[] ToBytes(Plan plan) => PlanJsonWriter.ToBytes(plan);

    /// <summary>The inverse of <see cref="ToBytes"/>.</summary>
    /// <param name="bytes">The file's content.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="InputException">It is not a plan; carries every problem found.</exception>
    public static Plan FromBytes(byte[] bytes, string file) => PlanJsonReader.Read(bytes, file);

    /// <summary>See <see cref="Plan.WriteJson"/>: a reader never sees half a plan, because the finished file is renamed into place.</summary>
    public static void Write(Plan plan, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var unfinished = path + ".tmp";
        try
        {
            File.WriteAllBytes(unfinished, ToBytes(plan));
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>See <see cref="Plan.ReadJson"/>.</summary>
    public static Plan Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            if (Directory.Exists(path))
            {
                throw Unreadable(DiagnosticCode.UnreadableFile, path, "this is a folder, not a file");
            }

            // A pipe or device has no length, so that it is refused here instead of being waited for.
            return FileSize.Of(path) switch
            {
                0 => throw Unreadable(DiagnosticCode.EmptyFile, path, "the file is empty"),
                > InputFolder.MaxFileBytes => throw Unreadable(DiagnosticCode.FileTooLarge, path, $"the file is larger than {InputFolder.MaxFileBytes >> 20} MB"),
                _ => FromBytes(File.ReadAllBytes(path), path),
            };
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Unreadable(DiagnosticCode.MissingFile, path, "there is no such file");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(DiagnosticCode.UnreadableFile, path, e.Message);
        }
    }

    private static InputException Unreadable(string code, string path, string message) =>
        new([new Diagnostic(code, Severity.Error, path, null, null, message)]);
}
