using System.Reflection;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Plans.DataReports;
using RoutePlanner.Core.Roads.Quality;

namespace RoutePlanner.Core.Tests.Plans.DataReports;

public sealed class ReportWordsTests
{
    /// <summary>Every kind with every cause, whether or not a check makes it so.</summary>
    private static IEnumerable<Finding> Findings() =>
        from kind in Enum.GetValues<FindingKind>()
        from cause in Enum.GetValues<FindingCause>()
        from isAtBorder in (bool[])[false, true]
        select new Finding(kind, Severity.Warning, new GeoPoint(114, 32))
        {
            Cause = cause,
            Subjects = [.. Enumerable.Range(1, 5).Select(i => new FindingSubject(SubjectKind.Road, $"w{i}", ""))],
            Measure = 12.3,
            Found = "60x",
            IsAtBorder = isAtBorder,
        };

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Every_finding_has_a_sentence_and_what_to_do(string language)
    {
        var words = ReportWords.For(language);
        var end = language == "en" ? "." : "。";
        Assert.All(Findings(), f =>
        {
            Assert.EndsWith(end, words.Message(f), StringComparison.Ordinal);
            Assert.EndsWith(end, words.Advice(f), StringComparison.Ordinal);
            Assert.EndsWith(end, words.Meaning(f.Kind), StringComparison.Ordinal);
            Assert.NotEqual(f.Kind.ToString(), words.Kind(f.Kind));
        });
    }

    [Fact]
    public void English_holds_no_Chinese_and_no_label_is_empty()
    {
        Assert.All(Findings(), f => Assert.DoesNotContain(ReportWords.English.Message(f) + ReportWords.English.Advice(f), c => c >= '\u2E80'));
        foreach (var words in (ReportWords[])[ReportWords.Chinese, ReportWords.English])
        {
            var labels = typeof(ReportWords).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.PropertyType == typeof(string)).Select(p => (string)p.GetValue(words)!);
            Assert.All(labels, label => Assert.False(string.IsNullOrWhiteSpace(label)));
        }
    }

    [Fact]
    public void Many_roads_are_named_in_part()
    {
        var island = Findings().First(f => f.Kind == FindingKind.Island);
        Assert.Contains("w1, w2, w3 and 2 more", ReportWords.English.Message(island), StringComparison.Ordinal);
        Assert.Contains("w1、w2、w3 等 5 条", ReportWords.Chinese.Message(island), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_has_letters_of_its_own()
    {
        var letters = Enum.GetValues<FindingKind>().Select(k => FindingSigns.Of(k).Letters).ToList();
        Assert.Equal(letters.Distinct(), letters);
    }
}
