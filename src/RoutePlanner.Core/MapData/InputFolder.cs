using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace RoutePlanner.Core.MapData;

/// <summary>The folder that holds a county: gives out its files' bytes and remembers what was read, for the digest. One thread may use it, and one each <see cref="With"/> bags of their own.</summary>
internal sealed class InputFolder
{
    /// <summary>Larger files are refused: a county's text files are a few megabytes, and everything is held in memory.</summary>
    public const int MaxFileBytes = 256 * 1024 * 1024;

    private readonly string path;
    private readonly DiagnosticBag diagnostics;
    private readonly ConcurrentDictionary<string, string> sha256ByName;

    private InputFolder(string path, IReadOnlyList<string> fileNames, DiagnosticBag diagnostics, ConcurrentDictionary<string, string> sha256ByName)
    {
        this.path = path;
        this.diagnostics = diagnostics;
        this.sha256ByName = sha256ByName;
        FileNames = fileNames;
    }

    /// <summary>Names of everything in the folder, folders too, in ordinal order.</summary>
    public IReadOnlyList<string> FileNames { get; }

    /// <summary>
    /// SHA-256 in lower-case hex over one line <c>{sha256 of the file}  {name}\n</c> per file read, in ordinal order of the names:
    /// what <c>sha256sum FILES | sha256sum</c> gives in the C locale.
    /// </summary>
    public string Digest
    {
        get
        {
            var lines = string.Concat(sha256ByName.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{file.Value}  {file.Key}\n"));
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)));
        }
    }

    /// <summary>Opens a folder; null, with a diagnostic, if that is not possible.</summary>
    public static InputFolder? Open(string path, DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(path))
        {
            var message = File.Exists(path) ? "this is a file; give the folder that holds county.json" : "there is no such folder";
            diagnostics.Error(DiagnosticCode.NotAFolder, Shown.Of(path), null, null, message);
            return null;
        }

        try
        {
            var names = Directory.GetFileSystemEntries(path).Select(entry => Path.GetFileName(entry)!).Order(StringComparer.Ordinal);
            return new InputFolder(path, [.. names], diagnostics, new(StringComparer.Ordinal));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error(DiagnosticCode.UnreadableFile, Shown.Of(path), null, null, $"the folder can't be read: {e.Message}");
            return null;
        }
    }

    /// <summary>The same folder, with one digest, for a reader on another thread that collects its problems by itself.</summary>
    public InputFolder With(DiagnosticBag own) => new(path, FileNames, own, sha256ByName);

    /// <summary>Whether a file, or something else of that name, is there.</summary>
    public bool Has(string name) => FileNames.Contains(name);

    /// <summary>Full path of a file in the folder.</summary>
    public string PathOf(string name) => Path.Combine(path, name);

    /// <summary>All bytes of a file that is there; null, with a diagnostic, if it is empty, too large or can't be read.</summary>
    public byte[]? Read(string name)
    {
        var bytes = Try(name, fullPath =>
        {
            // A pipe or device has no length either, so that it is refused here instead of being waited for.
            var length = FileSize.Of(fullPath);
            if (length == 0)
            {
                diagnostics.Error(DiagnosticCode.EmptyFile, name, null, null, "the file is empty");
                return null;
            }

            if (length > MaxFileBytes)
            {
                diagnostics.Error(
                    DiagnosticCode.FileTooLarge, name, null, null, "the file is too large", $"{length >> 20} MB", $"up to {MaxFileBytes >> 20} MB");
                return null;
            }

            return File.ReadAllBytes(fullPath);
        });
        if (bytes is not null)
        {
            sha256ByName[name] = Convert.ToHexStringLower(SHA256.HashData(bytes));
        }

        return bytes;
    }

    /// <summary>Takes a file into the digest that another reader opens by its path. False, with a diagnostic, if it is empty, larger than the bound or can't be read.</summary>
    public bool Note(string name, long maxBytes = long.MaxValue)
    {
        var hash = Try(name, fullPath =>
        {
            var length = FileSize.Of(fullPath);
            if (length == 0)
            {
                diagnostics.Error(DiagnosticCode.EmptyFile, name, null, null, "the file is empty");
                return null;
            }

            if (length > maxBytes)
            {
                diagnostics.Error(DiagnosticCode.FileTooLarge, name, null, null, "the file is too large", $"{length >> 20} MB", $"up to {maxBytes >> 20} MB");
                return null;
            }

            using var stream = File.OpenRead(fullPath);
            return SHA256.HashData(stream);
        });
        if (hash is not null)
        {
            sha256ByName[name] = Convert.ToHexStringLower(hash);
        }

        return hash is not null;
    }

    private byte[]? Try(string name, Func<string, byte[]?> read)
    {
        var fullPath = PathOf(name);
        if (Directory.Exists(fullPath))
        {
            diagnostics.Error(DiagnosticCode.UnreadableFile, name, null, null, "this is a folder, not a file");
            return null;
        }

        try
        {
            return read(fullPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error(DiagnosticCode.UnreadableFile, name, null, null, $"the file can't be read: {e.Message}");
            return null;
        }
    }
}
