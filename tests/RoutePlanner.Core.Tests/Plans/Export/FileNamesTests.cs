using CsCheck;
using RoutePlanner.Core.Plans.Export;

namespace RoutePlanner.Core.Tests.Plans.Export;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("T1", "T1")]
    [InlineData("巡逻-1", "巡逻-1")]
    [InlineData("a:b", "a_b")]
    [InlineData("../../etc/passwd", "_.._etc_passwd")]
    [InlineData("con", "_con")]
    [InlineData("nul.1", "_nul.1")]
    [InlineData("...", "_")]
    [InlineData("", "_")]
    public void Ids_become_plain_names(string id, string name) => Assert.Equal(name, Assert.Single(FileNames.Of([id])));

    [Fact]
    public void Names_differ_even_where_case_does_not_count() =>
        Assert.Equal(["t1", "T1~2", "a_b", "a_b~2"], FileNames.Of(["t1", "T1", "a:b", "a_b"]));

    [Fact]
    public void Any_ids_give_distinct_names_without_separators() =>
        Gen.String.Array.Sample(ids =>
        {
            var names = FileNames.Of(ids);
            return names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == ids.Length
                && names.All(n => n.Length > 0 && n.IndexOfAny(['/', '\\', ':', '\0', '<', '*']) < 0 && n[0] != '.' && n[^1] != '.');
        });
}
