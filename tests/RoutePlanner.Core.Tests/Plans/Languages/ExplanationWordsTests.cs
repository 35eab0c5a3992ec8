using System.Reflection;
using System.Text.RegularExpressions;
using RoutePlanner.Core.Plans.Languages;

namespace RoutePlanner.Core.Tests.Plans.Languages;

public sealed partial class ExplanationWordsTests
{
    [Fact]
    public void No_word_is_empty() =>
        Assert.All(Texts(ExplanationWords.For("zh-CN")).Concat(Texts(ExplanationWords.For("en"))), word => Assert.False(string.IsNullOrWhiteSpace(word.Text), word.Name));

    [Fact]
    public void Both_languages_fill_the_same_placeholders() =>
        Assert.Equal(Texts(ExplanationWords.For("zh-CN")).Select(Placeholders), Texts(ExplanationWords.For("en")).Select(Placeholders));

    [Fact]
    public void English_holds_no_Chinese() => Assert.All(Texts(ExplanationWords.For("en")), word => Assert.DoesNotContain(word.Text, letter => letter >= '\u2E80'));

    private static IEnumerable<(string Name, string Text)> Texts(ExplanationWords words) =>
        typeof(ExplanationWords).GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => (p.Name, (string)p.GetValue(words)!));

    private static string Placeholders((string Name, string Text) word) =>
        $"{word.Name}: {string.Join(' ', Placeholder().Matches(word.Text).Select(m => m.Value).Order(StringComparer.Ordinal))}";

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
