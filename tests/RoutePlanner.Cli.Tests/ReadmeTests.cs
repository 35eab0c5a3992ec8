using System.Text.RegularExpressions;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Tests;

namespace RoutePlanner.Cli.Tests;

/// <summary>What the README promises, done: by a program that sees only the public face.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void The_example_in_ten_lines_runs()
    {
        var folder = Directory.CreateTempSubdirectory("readme-").FullName;
        string InRoot(string path) => Path.Combine(RepositoryRoot.Path, path);
        string InTemp(string path) => Path.Combine(folder, path);
        try
        {
            // README: the lines below stand there as they are, but for where the files lie and the night's budget.
            var county = County.Read(InRoot("data/example-county"));
            var roads = CountyRoads.Build(county);
            var plan = new Planner(roads).Plan(county.Night, new PlannerOptions { Iterations = 0 });
            plan.WriteJson(InTemp("plan.json"));

            Assert.Equal(plan.Units.Length, Plan.ReadJson(InTemp("plan.json")).Units.Length);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_example_reads_as_it_was_run()
    {
        var readme = CodeBlock().Match(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "README.md"))).Groups["code"].Value;
        var source = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "tests", "RoutePlanner.Cli.Tests", "ReadmeTests.cs"));
        source = Placed().Replace(source, "${path}").Replace(", new PlannerOptions { Iterations = 0 }", "", StringComparison.Ordinal);
        var lines = readme.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.InRange(lines.Length, 5, 10);
        Assert.All(lines, line => Assert.Contains(line, source, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_page_it_points_to_is_there()
    {
        var links = Link().Matches(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "README.md"))).Select(m => m.Groups["path"].Value).Where(p => !p.StartsWith("http", StringComparison.Ordinal));
        Assert.All(links.Append("LICENSE"), path => Assert.True(File.Exists(Path.Combine(RepositoryRoot.Path, path)), path));
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("""In(Root|Temp)\((?<path>"[^"]*")\)""")]
    private static partial Regex Placed();

    [GeneratedRegex(@"\]\((?<path>[^)#]+)\)")]
    private static partial Regex Link();
}
