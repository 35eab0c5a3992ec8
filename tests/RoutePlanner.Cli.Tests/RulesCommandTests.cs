using System.Text;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Cli.Tests;

public sealed class RulesCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("routeplanner-rules-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Shows_the_default_rules_and_writes_the_same()
    {
        var path = Path.Combine(folder.FullName, "road_rules.json");
        var shown = CliRun.Of("rules");
        Assert.Equal(0, shown.ExitCode);
        Assert.Equal(0, CliRun.Of("rules", "--out", path).ExitCode);
        Assert.Equal(RoadRules.DefaultText, File.ReadAllText(path));
        Assert.Equal(RoadRules.DefaultText.TrimEnd(), shown.Output.ReplaceLineEndings("\n").TrimEnd());
        Assert.Equal(DrivingSide.Right, RoadRules.Read(Encoding.UTF8.GetBytes(shown.Output), path).DrivingSide);
    }

    [Fact]
    public void A_file_that_is_there_is_kept()
    {
        var path = Path.Combine(folder.FullName, "road_rules.json");
        File.WriteAllText(path, "ours");
        var run = CliRun.Of("rules", "--out", path);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("ours", File.ReadAllText(path));
        Assert.Single(folder.GetFiles());
    }
}
