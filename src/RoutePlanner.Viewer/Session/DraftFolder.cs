using NodaTime;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Viewer.Editing;

namespace RoutePlanner.Viewer.Session;

/// <summary>
/// A copy of a county folder on which edits are tried, and the way back into the folder. Nothing in the folder itself changes before <see cref="Save"/>. One thread at a time.
/// </summary>
internal sealed class DraftFolder : IDisposable
{
    private const string Backups = "backup";

    private readonly string folder;
    private readonly LocalDate? date;
    private readonly DirectoryInfo original = Directory.CreateTempSubdirectory("routeplanner-original-");
    private readonly DirectoryInfo trial = Directory.CreateTempSubdirectory("routeplanner-draft-");
    private readonly Dictionary<string, byte[]?> onDisk = new(StringComparer.Ordinal);
    private string[] laidOut = [];

    /// <summary>Copies a county folder's files; what lies in folders inside it isn't read by anyone. The map, which may be large and which no edit changes, is copied once.</summary>
    public DraftFolder(string folder, LocalDate? date)
    {
        (this.folder, this.date) = (folder, date);
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            var name = Path.GetFileName(file);
            File.Copy(file, Path.Combine(trial.FullName, name));
            if (!IsMap(name))
            {
                File.Copy(file, Path.Combine(original.FullName, name));
            }
        }
    }

    /// <summary>A county with one edit more. The folder of trials then holds its files.</summary>
    /// <exception cref="EditException">The edit can't be made.</exception>
    /// <exception cref="InputException">The county would no longer hold; carries every problem.</exception>
    public DraftCounty Apply(DraftCounty draft, Edit edit)
    {
        var files = new EditedFiles(original.FullName, draft.Changed);
        edit.Apply(draft.County, files);
        LayOut(files);
        return new DraftCounty(edit, files.Changed, County.Read(trial.FullName, date));
    }

    /// <summary>
    /// Files of the county folder that somebody else has changed since it was opened or last saved: also those that no edit touches, since the plan was made from them.
    /// </summary>
    public IReadOnlyList<string> ChangedByOthers() =>
    [
        .. Directory.EnumerateFiles(trial.FullName).Select(file => Path.GetFileName(file)).Union(onDisk.Keys)
            .Where(name => !Same(BytesOf(Path.Combine(folder, name)), Known(name))).Order(StringComparer.Ordinal),
    ];

    /// <summary>
    /// Makes the county folder hold a draft's files. Each old file is first copied into <c>backup/</c>; each new one is written beside it and renamed into place.
    /// </summary>
    /// <exception cref="IOException">Something can't be written; files not yet renamed are as they were.</exception>
    public void Save(DraftCounty draft)
    {
        var changes = draft.Changed.Keys.Union(onDisk.Keys)
            .Select(name => (Name: name, Old: Known(name), New: draft.Changed.GetValueOrDefault(name) ?? BytesOf(Path.Combine(original.FullName, name))))
            .Where(change => !Same(change.Old, change.New))
            .ToList();
        if (changes.Count == 0)
        {
            return;
        }

        var backup = NewBackup();
        foreach (var (name, old, _) in changes.Where(change => change.Old is not null))
        {
            File.WriteAllBytes(Path.Combine(backup, name), old!);
        }

        foreach (var (name, _, bytes) in changes)
        {
            var path = Path.Combine(folder, name);
            if (bytes is null)
            {
                File.Delete(path);
            }
            else
            {
                WholeFile.Write(path, bytes);
            }

            onDisk[name] = bytes;
        }
    }

    public void Dispose()
    {
        original.Delete(recursive: true);
        trial.Delete(recursive: true);
    }

    /// <summary>backup/1, backup/2, …: the highest number is the latest.</summary>
    private string NewBackup()
    {
        for (var number = 1; ; number++)
        {
            var path = Path.Combine(folder, Backups, FormattableString.Invariant($"{number}"));
            if (!Directory.Exists(path))
            {
                return Directory.CreateDirectory(path).FullName;
            }
        }
    }

    /// <summary>Makes the folder of trials hold these files; what only an edit since undone had changed goes back.</summary>
    private void LayOut(EditedFiles files)
    {
        foreach (var name in files.Changed.Keys.Union(laidOut))
        {
            var path = Path.Combine(trial.FullName, name);
            if ((files.Changed.GetValueOrDefault(name) ?? BytesOf(Path.Combine(original.FullName, name))) is { } bytes)
            {
                File.WriteAllBytes(path, bytes);
            }
            else
            {
                File.Delete(path);
            }
        }

        laidOut = [.. files.Changed.Keys];
    }

    /// <summary>What the county folder holds as far as we know; null for no such file.</summary>
    private byte[]? Known(string name) =>
        onDisk.TryGetValue(name, out var bytes) ? bytes : BytesOf(Path.Combine((IsMap(name) ? trial : original).FullName, name));

    private static bool IsMap(string name) => name.StartsWith("roads.", StringComparison.Ordinal);

    private static byte[]? BytesOf(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;

    private static bool Same(byte[]? a, byte[]? b) => a is null ? b is null : b is not null && a.AsSpan().SequenceEqual(b);
}
