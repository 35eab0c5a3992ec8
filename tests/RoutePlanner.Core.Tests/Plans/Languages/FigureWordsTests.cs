using RoutePlanner.Core.Plans.Figures;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.Plans.Languages;

public sealed class FigureWordsTests
{
    [Fact]
    public void No_word_is_empty_and_every_enum_value_has_one() =>
        Assert.All([FigureWords.Chinese, FigureWords.English], words =>
        {
            Assert.All(Texts(words), text => Assert.False(string.IsNullOrWhiteSpace(text)));
            Assert.Equal(Enum.GetValues<CoverageGroup>().Length, words.Groups.Length);
            Assert.Equal(Enum.GetValues<LeftOutReason>().Length, words.LeftOutReasons.Length);
            Assert.Equal(Enum.GetValues<RoadClass>().Length, words.RoadClasses.Length);
        });

    [Fact]
    public void Both_languages_fill_the_same_placeholders() =>
        Assert.Equal(
            Texts(FigureWords.Chinese).Select(text => text.Contains("{0}", StringComparison.Ordinal)), Texts(FigureWords.English).Select(text => text.Contains("{0}", StringComparison.Ordinal)));

    [Fact]
    public void English_holds_no_Chinese() => Assert.All(Texts(FigureWords.English), text => Assert.DoesNotContain(text, letter => letter >= '\u2E80'));

    private static IEnumerable<string> Texts(FigureWords words) =>
        typeof(FigureWords).GetProperties()
            .Where(property => property.GetMethod is { IsStatic: false })
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .SelectMany(property => property.GetValue(words) switch
            {
                string text => (IEnumerable<string>)[text],
                IEnumerable<string> list => list,
                _ => [],
            });
}
