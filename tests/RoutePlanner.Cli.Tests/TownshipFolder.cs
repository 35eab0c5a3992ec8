namespace RoutePlanner.Cli.Tests;

/// <summary>A synthetic county of one township in a folder of its own, made once by <c>routeplanner demo</c>; each test edits a copy.</summary>
public sealed class TownshipFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("routeplanner-").FullName;

    public TownshipFolder()
    {
        Original = Path.Combine(root, "county");
        var run = CliRun.Of("demo", "--out", Original, "--size", "0.0625");
        Assert.True(run.ExitCode == 0, run.Error);
    }

    /// <summary>The county as it was made; not to be changed.</summary>
    public string Original { get; }

    /// <summary>A path in the test's folder where nothing is yet.</summary>
    public string NewPath(string name) => Path.Combine(root, $"{name}-{Guid.NewGuid():N}");

    /// <summary>A copy to edit.</summary>
    public string Copy()
    {
        var copy = NewPath("copy");
        Directory.CreateDirectory(copy);
        foreach (var file in Directory.GetFiles(Original))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
