using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RoutePlanner.Viewer.Editing;

namespace RoutePlanner.Viewer.Session;

/// <summary>
/// Keeps the edits that were not accepted, so that they are there again when the program is started again: one small file a county in the user's own folder. They belong to the files they
/// were made on; where those have changed since, they are left alone.
/// </summary>
internal sealed class EditJournal
{
    private const string FolderVariable = "ROUTEPLANNER_DRAFTS";
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, RespectNullableAnnotations = true };

    /// <summary>The journal of a county folder. It lies in the folder named by <c>ROUTEPLANNER_DRAFTS</c>, else in one of the system's for such files; where there is none, nothing is kept.</summary>
    public EditJournal(string countyFolder)
    {
        var own = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        var folder = Environment.GetEnvironmentVariable(FolderVariable) ?? (own.Length == 0 ? "" : Path.Combine(own, "RoutePlanner", "drafts"));
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(countyFolder))))[..32];
        Location = folder.Length == 0 ? null : Path.Combine(folder, name + ".json");
    }

    /// <summary>The file it is kept in, whether it is there or not; null where there is no place for one.</summary>
    public string? Location { get; }

    /// <summary>Edits kept for the files with this digest; none where there are none or they can't be read.</summary>
    public IReadOnlyList<Edit> Read(string inputsDigest)
    {
        try
        {
            return Location is not null && File.Exists(Location) && JsonSerializer.Deserialize<Entry>(File.ReadAllBytes(Location), Options) is { } entry && entry.InputsDigest == inputsDigest
                ? [.. entry.Edits.OfType<Edit>()] : [];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException or NotSupportedException)
        {
            return [];
        }
    }

    /// <summary>Keeps edits in place of those kept before. A folder that can't be written to keeps none: they still are in the open county.</summary>
    public void Write(string inputsDigest, IReadOnlyList<Edit> edits)
    {
        if (Location is null)
        {
            return;
        }

        try
        {
            if (edits.Count == 0)
            {
                File.Delete(Location);
                return;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(Location)!);
            WholeFile.Write(Location, JsonSerializer.SerializeToUtf8Bytes(new Entry(inputsDigest, edits), Options));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // See above: the journal is a convenience.
        }
    }

    private sealed record Entry(string InputsDigest, IReadOnlyList<Edit> Edits);
}
