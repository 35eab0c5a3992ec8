using System.Collections.Immutable;
using System.Text;
using CsCheck;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Tests.Plans.Checking;

namespace RoutePlanner.Core.Tests.Plans;

/// <summary>plan.json as it comes from an editor, a bad disk or an enemy.</summary>
public sealed class PlanJsonDamageTests
{
    private static readonly string Good = Encoding.UTF8.GetString(PlanJson.ToBytes(HandPlan.Plan));

    [Theory]
    [InlineData("\"shiftEnd\": 7200", "\"shiftEnd\": -1", "out-of-range", "$.units[0]", "shiftEnd")]
    [InlineData("\"shiftEnd\": 7200", "\"shiftEnd\": 7200.5", "out-of-range", "$.units[0]", "shiftEnd")]
    [InlineData("\"shiftEnd\": 7200", "\"shiftEnd\": \"7200\"", "wrong-type", "$.units[0]", "shiftEnd")]
    [InlineData("\"shiftEnd\": 7200", "\"shiftEnd\": 99999999999", "out-of-range", "$.units[0]", "shiftEnd")]
    [InlineData("\"shiftEnd\": 7200", "\"shiftEnd\": null", "wrong-type", "$.units[0]", "shiftEnd")]
    [InlineData("\"shiftEnd\": 7200,", "", "missing-field", "$.units[0]", "shiftEnd")]
    [InlineData("\"tier\": \"township\"", "\"tier\": \"Township\"", "unknown-word", "$.units[0]", "tier")]
    [InlineData("\"tier\": \"township\"", "\"tier\": 1", "unknown-word", "$.units[0]", "tier")]
    [InlineData("\"seed\": 7", "\"seed\": -7", "out-of-range", "$", "seed")]
    [InlineData("\"software\": \"by hand\"", "\"software\": 5", "wrong-type", "$", "software")]
    [InlineData("\"arcs\":[0]", "\"arcs\":[0,true]", "wrong-type", "$.units[0].steps[0].arcs[1]", null)]
    [InlineData("\"arcs\":[0]", "\"arcs\":[-3]", "out-of-range", "$.units[0].steps[0].arcs[0]", null)]
    [InlineData("\"arcs\":[0]", "\"arcs\":0", "wrong-type", "$.units[0].steps[0]", "arcs")]
    [InlineData("\"metres\":300", "\"metres\":1e999", "out-of-range", "$.units[0].steps[0]", "metres")]
    [InlineData("\"metres\":300", "\"meters\":300", "unknown-field", "$.units[0].steps[0]", "meters")]
    [InlineData("\"direction\":\"forward\"", "\"direction\":\"both\"", "unknown-word", "$.units[0].steps[1]", "direction")]
    [InlineData("\"reasons\": [\"no-time\"]", "\"reasons\": [null]", "wrong-type", "$.demands[2].reasons[0]", null)]
    [InlineData("{\"unitId\":\"car\",\"start\":84,\"end\":684}", "17", "wrong-type", "$.demands[0].served[0]", null)]
    [InlineData("\"windows\":[{\"start\":0,\"end\":7200}]", "\"windows\":[{\"start\":0}]", "missing-field", "$.demands[0].required.windows[0]", "end")]
    [InlineData("{\"value\":4.14,\"weight\":0.5}", "{\"value\":4.14}", "missing-field", "$.totals.kilometres", "weight")]
    [InlineData("\"night\": {", "\"night\": 5, \"nigth\": {", "wrong-type", "$.night", null)]
    [InlineData("\"version\": 1", "\"version\": 2", "unsupported-version", "$", "version")]
    [InlineData("\"version\": 1", "\"version\": 0", "unsupported-version", "$", "version")]
    [InlineData("\"version\": 1,", "", "missing-field", "$", "version")]
    [InlineData("\"version\": 1,", "\"version\": 1,,", "bad-json", "line 2, column 16", null)]
    [InlineData("\"version\": 1,", "\"version\": 1, \"version\": 1,", "bad-json", null, null)]
    [InlineData("\"by hand\"", "\"\\ud800\"", "bad-json", "line 5, column 15", null)]
    public void A_wrong_value_is_reported_with_its_place(string from, string to, string code, string? where, string? field)
    {
        var at = Good.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, from);
        var problem = Problems(Encoding.UTF8.GetBytes(Good[..at] + to + Good[(at + from.Length)..]))[0];
        Assert.Equal((code, "plan.json"), (problem.Code, problem.File));
        Assert.Equal(field, problem.Field);
        Assert.Equal(where ?? problem.Where, problem.Where);
    }

    [Fact]
    public void All_problems_are_listed_not_only_the_first()
    {
        var text = Good.Replace("\"metres\":", "\"metrs\":", StringComparison.Ordinal)
            .Replace("\"status\": \"met\"", "\"status\": \"done\"", StringComparison.Ordinal)
            .Replace("\"worstGap\": 7200", "\"worstGap\": -7200", StringComparison.Ordinal);
        var codes = Problems(Encoding.UTF8.GetBytes(text)).CountBy(p => p.Code).ToDictionary();

        // 13 drives and passes, two demands that are met, three that nobody came to.
        Assert.Equal((13, 2, 3), (codes["unknown-field"], codes["unknown-word"], codes["out-of-range"]));
    }

    [Fact]
    public void An_unknown_field_names_the_nearest_known_one()
    {
        var problem = Assert.Single(Problems(Encoding.UTF8.GetBytes(Good.Replace("\"arcs\":[0]", "\"arc\":[0]", StringComparison.Ordinal))));
        Assert.Contains("did you mean 'arcs'?", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_in_a_wrong_object_is_not_reported_as_missing() =>
        Assert.Single(Problems(Encoding.UTF8.GetBytes(Good[..Good.IndexOf("\"units\"", StringComparison.Ordinal)] + "\"units\": [7], \"demands\": [], \"totals\": {}, \"bounds\": {} }")));

    [Fact]
    public void A_file_cut_off_anywhere_is_an_error_and_never_half_read()
    {
        var bytes = Encoding.UTF8.GetBytes(Good.TrimEnd());
        Gen.Int[0, bytes.Length - 1].Sample(length => Assert.NotEmpty(Problems(bytes[..length])), iter: 200, threads: 1);
    }

    [Fact]
    public void Damaged_bytes_give_a_plan_or_diagnostics_but_no_other_exception()
    {
        var bytes = Encoding.UTF8.GetBytes(Good);
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte, Gen.Byte).List[1, 4].Sample(
            damages =>
            {
                var copy = bytes.ToArray();
                foreach (var (at, value, kind) in damages)
                {
                    copy[at] = kind < 128 ? value : (byte)"{}[]\",:0-e\\u"[value % 12];
                }

                try
                {
                    PlanJson.FromBytes(copy, "plan.json");
                }
                catch (InputException e)
                {
                    Assert.NotEmpty(e.Diagnostics);
                }
            },
            iter: 2000, threads: 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"version\":1}")]
    [InlineData("this is no JSON")]
    public void Something_else_is_no_plan(string text) => Assert.NotEmpty(Problems(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Other_encodings_and_missing_files_are_named()
    {
        Assert.Equal("bad-encoding", Problems(Encoding.Unicode.GetBytes(Good))[0].Code);
        var e = Assert.Throws<InputException>(() => Plan.ReadJson(Path.Combine(AppContext.BaseDirectory, "no-such-plan.json")));
        Assert.Equal("missing-file", e.Diagnostics[0].Code);
        e = Assert.Throws<InputException>(() => Plan.ReadJson(AppContext.BaseDirectory));
        Assert.Equal("unreadable-file", e.Diagnostics[0].Code);
    }

    private static ImmutableArray<Diagnostic> Problems(byte[] bytes) => Assert.Throws<InputException>(() => PlanJson.FromBytes(bytes, "plan.json")).Diagnostics;
}
