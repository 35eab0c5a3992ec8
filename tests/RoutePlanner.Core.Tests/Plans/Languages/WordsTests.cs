using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.Plans.Languages;

public sealed partial class WordsTests
{
    public static TheoryData<string> Languages => ["zh-CN", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_word_is_empty(string language)
    {
        var words = Words.For(language);

        Assert.All(Texts(words), word => Assert.False(string.IsNullOrWhiteSpace(word.Text), word.Name));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_enum_value_and_code_has_a_word(string language)
    {
        var words = Words.For(language);

        Assert.Equal(Enum.GetValues<PlaceKind>().Length, words.PlaceKinds.Length);
        Assert.Equal(Enum.GetValues<Tier>().Length, words.Tiers.Length);
        Assert.Equal(Enum.GetValues<Mode>().Length, words.Modes.Length);
        Assert.Equal(Enum.GetValues<StepKind>().Length, words.StepKinds.Length);
        Assert.Equal(Enum.GetValues<DemandStatus>().Length, words.Statuses.Length);
        Assert.Equal(Constants(typeof(UnmetReason)), words.ReasonCodes.Keys);
        Assert.Equal(Constants(typeof(StepReason)), words.WaitReasons.Keys);
        Assert.Equal(Constants(typeof(TermName)), words.TermNames.Keys);
        Assert.Equal(Constants(typeof(BoundedFigure)), words.FigureNames.Keys);
        Assert.Equal(Constants(typeof(TermName)), Words.TermOrder.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Both_languages_fill_the_same_placeholders() =>
        Assert.Equal(Texts(Words.Chinese).Select(Placeholders), Texts(Words.English).Select(Placeholders));

    [Fact]
    public void English_holds_no_Chinese() =>
        Assert.All(Texts(Words.English), word => Assert.DoesNotContain(word.Text, letter => letter >= '\u2E80'));

    [Fact]
    public void An_unknown_code_is_shown_as_it_is() => Assert.Equal("new-reason", Words.English.Reason("new-reason"));

    private static IEnumerable<(string Name, string Text)> Texts(Words words)
    {
        foreach (var property in typeof(Words).GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            switch (property.GetValue(words))
            {
                case string text:
                    yield return (property.Name, text);
                    break;
                case IReadOnlyDictionary<string, string> codes:
                    foreach (var (code, text) in codes)
                    {
                        yield return ($"{property.Name}[{code}]", text);
                    }

                    break;
                case IEnumerable list:
                    foreach (var (text, i) in list.Cast<string>().Select((text, i) => (text, i)))
                    {
                        yield return ($"{property.Name}[{i}]", text);
                    }

                    break;
            }
        }
    }

    private static string Placeholders((string Name, string Text) word) =>
        $"{word.Name}: {string.Join(' ', Placeholder().Matches(word.Text).Select(m => m.Value).Order(StringComparer.Ordinal))}";

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
