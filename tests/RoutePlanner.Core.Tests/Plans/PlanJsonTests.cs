using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Tests.Counties;
using RoutePlanner.Core.Tests.Plans.Checking;

namespace RoutePlanner.Core.Tests.Plans;

public sealed class PlanJsonTests
{
    [Fact]
    public void A_plan_reads_like_this()
    {
        var text = Text(HandPlan.Plan);
        Assert.StartsWith(
            """
            {
              "version": 1,
              "countyId": "hand",
              "inputsDigest": "d19e57",
              "software": "by hand",
              "seed": 7,
              "night": {"date":"2026-11-24","start":"20:00","end":"22:00","timeZone":"Asia/Shanghai"},
              "units": [
                {
                  "unitId": "car",
                  "teamId": "car",
                  "tier": "township",
                  "mode": "car",
                  "shiftStart": 0,
                  "shiftEnd": 7200,
                  "baseId": "base",
                  "totals": {"driveMetres":3500,"driveSeconds":289,"passes":2,"visits":3,"visitSeconds":1500,"waitSeconds":4811,"breakSeconds":600},
                  "steps": [
                    {"kind":"drive","start":0,"end":20,"metres":300,"arcs":[0]},
                    {"kind":"pass","start":20,"end":65,"metres":450,"arcs":[3,5],"keyRoadId":"s1","direction":"forward","demandId":"passes:s1"},
            """, text, StringComparison.Ordinal);
        Assert.Contains(
            """
                {
                  "demandId": "visits:post",
                  "kind": "visits",
                  "targetId": "post",
                  "required": {"count":2,"gapMin":600,"gapMax":4200,"windows":[{"start":0,"end":7200}]},
                  "served": [
                    {"unitId":"car","start":84,"end":684},
                    {"unitId":"car","start":2466,"end":3066}
                  ],
                  "worstGap": 4134,
                  "status": "met",
                  "reasons": [],
                  "repairs": []
                },
            """, text, StringComparison.Ordinal);
        Assert.EndsWith(
            """
              "bounds": {
                "missedVisits": {"value":6,"bound":3,"gapPercent":100},
                "missedPasses": {"value":0,"bound":0,"gapPercent":0},
                "kilometres": {"value":4.14}
              }
            }

            """, text, StringComparison.Ordinal);
        Assert.DoesNotContain("null", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Terms_stand_in_the_order_of_the_page_whatever_the_plan_holds_them_in()
    {
        var names = JsonDocument.Parse(Text(HandPlan.Plan)).RootElement.GetProperty("totals").EnumerateObject().Select(term => term.Name);
        Assert.Equal(["missedVisits", "missedPasses", "gapExcess", "idleness", "unprotectedRisk", "kilometres"], names);
    }

    [Fact]
    public void Write_then_read_changes_nothing()
    {
        AssertRoundTrip(HandPlan.Plan);
        AssertRoundTrip(Planner.Solve(RandomCounty.Problem(4)).Plan);
    }

    [Theory]
    [InlineData(0.1 + 0.2)]
    [InlineData(1e-300)]
    [InlineData(double.MaxValue)]
    [InlineData(double.Epsilon)]
    [InlineData(123456789.123456789)]
    public void Numbers_come_back_to_the_last_bit(double value)
    {
        var plan = HandPlan.Plan with { Totals = HandPlan.Plan.Totals.SetItem("kilometres", new Term(value, value)), Seed = ulong.MaxValue };
        var read = Read(Text(plan));
        Assert.Equal(value, read.Totals["kilometres"].Value);
        Assert.Equal(ulong.MaxValue, read.Seed);
    }

    [Theory]
    [InlineData("城关派出所·一中队")]
    [InlineData("𠮷岭村")]
    [InlineData("a \"quoted\" \\ <b>&'\t\u2028")]
    public void Text_comes_back_and_Chinese_is_written_as_it_is(string text)
    {
        var json = Text(HandPlan.Plan with { Software = text });
        Assert.Equal(text, Read(json).Software);

        // Characters beyond the first 65,536, such as the first of 𠮷岭村, come as escapes; other Chinese doesn't.
        Assert.Equal(text.Count(c => c is >= '一' and <= '龥'), json.Count(c => c is >= '一' and <= '龥'));
    }

    [Fact]
    public void A_byte_order_mark_and_a_schema_do_no_harm()
    {
        var json = "\uFEFF" + Text(HandPlan.Plan).Replace("\"version\"", "\"$schema\": \"plan.schema.json\", \"version\"", StringComparison.Ordinal);
        Assert.Equal(Text(HandPlan.Plan), Text(Read(json)));
    }

    [Fact]
    public void A_file_is_replaced_as_a_whole_and_nothing_else_is_left()
    {
        var folder = Directory.CreateTempSubdirectory("plan-json-");
        try
        {
            var path = Path.Combine(folder.FullName, "plan.json");
            File.WriteAllText(path, "an older plan");
            HandPlan.Plan.WriteJson(path);
            Assert.Equal(Text(HandPlan.Plan), Text(Plan.ReadJson(path)));
            Assert.Equal([path], Directory.GetFiles(folder.FullName));

            // JSON has no number for this: the old file stays.
            Assert.ThrowsAny<ArgumentException>(() => (HandPlan.Plan with { Bounds = HandPlan.Plan.Bounds.SetItem("kilometres", new TermBound(double.NaN, null, null)) }).WriteJson(path));
            Assert.Equal(Text(HandPlan.Plan), File.ReadAllText(path));
            Assert.Equal([path], Directory.GetFiles(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void AssertRoundTrip(Plan plan)
    {
        var text = Text(plan);
        var read = Read(text);
        Assert.Equal(text, Text(read));

        // Not only what our writer shows: every property of every record.
        Assert.Equal(JsonSerializer.Serialize(Sorted(plan)), JsonSerializer.Serialize(Sorted(read)));
    }

    private static Plan Sorted(Plan plan) => plan with
    {
        Totals = plan.Totals.ToImmutableSortedDictionary(StringComparer.Ordinal),
        Bounds = plan.Bounds.ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    private static string Text(Plan plan) => Encoding.UTF8.GetString(PlanJson.ToBytes(plan));

    private static Plan Read(string text) => PlanJson.FromBytes(Encoding.UTF8.GetBytes(text), "plan.json");
}
