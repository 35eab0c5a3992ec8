namespace RoutePlanner.Core.Plans.Export;

/// <summary>
/// Files are first written beside the folder they are for; only when all are there they are moved into it, one by one. Files of other
/// people stay; what we replace or remove is kept aside until the end and put back if anything goes wrong.
/// </summary>
internal sealed class StagedFolder : IDisposable
{
    private readonly string target;
    private readonly string stage;
    private readonly string files;
    private readonly string replaced;

    public StagedFolder(string target)
    {
        this.target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        // Beside the target, so that moving is renaming on the same disk.
        stage = this.target + ".part-" + Path.GetRandomFileName();
        files = Path.Combine(stage, "new");
        replaced = Path.Combine(stage, "old");
        Directory.CreateDirectory(files);
        Directory.CreateDirectory(replaced);
    }

    /// <summary>Where to write a file (relative path), folders on the way made.</summary>
    public string PathOf(string file)
    {
        var path = Path.Combine(files, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Moves all files into the folder and removes the stale ones (relative paths) that were not written again.</summary>
    public void Commit(IEnumerable<string> staleFiles)
    {
        var written = Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(files, f)).Order(StringComparer.Ordinal).ToList();
        var undo = new Stack<Action>();
        try
        {
            MakeFolder(target, undo);
            foreach (var file in staleFiles.Except(written, StringComparer.Ordinal))
            {
                SetAside(file, undo);
            }

            foreach (var file in written)
            {
                var place = Path.Combine(target, file);
                MakeFolder(Path.GetDirectoryName(place)!, undo);
                SetAside(file, undo);
                File.Move(Path.Combine(files, file), place);
                undo.Push(() => File.Delete(place));
            }
        }
        catch
        {
            while (undo.TryPop(out var step))
            {
                step();
            }

            throw;
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(stage))
        {
            Directory.Delete(stage, recursive: true);
        }
    }

    private static void MakeFolder(string folder, Stack<Action> undo)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        MakeFolder(Path.GetDirectoryName(folder)!, undo);
        Directory.CreateDirectory(folder);
        undo.Push(() => Directory.Delete(folder));
    }

    private void SetAside(string file, Stack<Action> undo)
    {
        var place = Path.Combine(target, file);
        if (!File.Exists(place))
        {
            return;
        }

        var aside = Path.Combine(replaced, file);
        Directory.CreateDirectory(Path.GetDirectoryName(aside)!);
        File.Move(place, aside);
        undo.Push(() => File.Move(aside, place));
    }
}
