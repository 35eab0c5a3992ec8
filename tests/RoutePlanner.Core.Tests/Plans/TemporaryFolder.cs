namespace RoutePlanner.Core.Tests.Plans;

/// <summary>An output folder alone in a folder of its own, gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("routeplanner-");

    public TemporaryFolder() => Path = System.IO.Path.Combine(parent.FullName, "out");

    public string Path { get; }

    public string[] Files() =>
        [.. Directory.GetFiles(Path, "*", SearchOption.AllDirectories).Select(f => System.IO.Path.GetRelativePath(Path, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public void Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    public void Dispose() => parent.Delete(recursive: true);
}
