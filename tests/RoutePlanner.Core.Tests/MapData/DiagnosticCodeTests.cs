using System.Reflection;
using System.Text.RegularExpressions;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Tests.MapData;

public partial class DiagnosticCodeTests
{
    [Fact]
    public void Every_code_is_listed_in_the_documentation_and_no_other()
    {
        var declared = typeof(DiagnosticCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!);
        var written = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => CodeInSource().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["code"].Value);
        var listed = CodeInDocument().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "diagnostics.md"))).Select(match => match.Groups["code"].Value).ToList();

        Assert.Equal(listed.Distinct(), listed);
        Assert.Empty(declared.Union(written).Except(listed));
        Assert.Empty(declared.Except(listed));
    }

    /// <summary>A code written out where a diagnostic is made, by parts of the program that don't keep theirs in <see cref="DiagnosticCode"/>.</summary>
    [GeneratedRegex("""(\.(Error|Warn)|new Diagnostic)\(\s*"(?<code>[a-z0-9-]+)",""")]
    private static partial Regex CodeInSource();

    [GeneratedRegex("""^\| `(?<code>[a-z0-9-]+)` \|""", RegexOptions.Multiline)]
    private static partial Regex CodeInDocument();
}
