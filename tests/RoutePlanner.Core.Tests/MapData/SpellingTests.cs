using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Tests.MapData;

public class SpellingTests
{
    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("priorty", "priority", 1)]
    [InlineData("gap_mix", "gap_min", 1)]
    [InlineData("gap_mni", "gap_min", 1)]
    [InlineData("GAP_MIN", "gap_min", 0)]
    [InlineData("kitten", "sitting", 3)]
    public void Distance_counts_insertions_deletions_replacements_and_swaps(string a, string b, int distance)
    {
        Assert.Equal(distance, Spelling.Distance(a, b));
        Assert.Equal(distance, Spelling.Distance(b, a));
    }

    [Fact]
    public void The_nearest_is_the_first_of_equals() => Assert.Equal("bat", Spelling.Nearest("at", ["bat", "cat", "house"]));
}
