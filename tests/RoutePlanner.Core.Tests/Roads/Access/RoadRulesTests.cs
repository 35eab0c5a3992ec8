using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CsCheck;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.MapData.Json;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Access;
using RoutePlanner.Core.Roads.Access.Reading;
using RoutePlanner.Core.Tests.Maps;

namespace RoutePlanner.Core.Tests.Roads.Access;

public class RoadRulesTests
{
    private const string File = "road_rules.json";

    [Fact]
    public void The_default_rules_are_valid_and_a_county_may_start_from_them()
    {
        var copy = Read(RoadRules.DefaultText);
        Assert.Equal(RoadRules.Default.Tables.Kinds.Keys.Order(), copy.Tables.Kinds.Keys.Order());
        Assert.Equal(DrivingSide.Right, copy.DrivingSide);
    }

    [Fact]
    public void A_countys_entries_go_over_the_defaults_one_by_one()
    {
        var rules = Read("""
            { "version": 1, "drivingSide": "left", "note": "ours",
              "modes": { "car": { "nightFactor": 0.8, "uTurnSeconds": 60 } },
              "roadKinds": { "primary": { "car": 45 }, "tractor_way": { "class": "track", "car": 10, "motorcycle": 10, "ebike": 10, "foot": 5 }, "busway": null },
              "surfaces": { "mud": null, "loess": 15 }, "accessValues": { "private": "closed" } }
            """);
        var terms = RoadUseTerms.Of(new RoadGraphOptions { Rules = rules, NightFactor = 1 });
        Assert.Equal(("45", "55", "25", "5"), TagTable.Speeds(RoadUse.Of(TagTable.Tags("highway=primary"), terms)));
        Assert.Equal(("45", "55", "25", "5"), TagTable.Speeds(RoadUse.Of(TagTable.Tags("highway=primary surface=mud"), terms)));
        Assert.Equal(("15", "15", "15", "5"), TagTable.Speeds(RoadUse.Of(TagTable.Tags("highway=primary surface=loess"), terms)));
        Assert.Equal(("10", "10", "10", "5"), TagTable.Speeds(RoadUse.Of(TagTable.Tags("highway=tractor_way"), terms)));
        Assert.Equal(("-", "-", "-", "-"), TagTable.Speeds(RoadUse.Of(TagTable.Tags("highway=primary access=private"), terms)));
        Assert.Null(RoadUse.Of(TagTable.Tags("highway=busway"), terms));
        Assert.Equal(DrivingSide.Left, rules.DrivingSide);
        Assert.Equal(("36", "49.5"), NightSpeeds(rules));
        Assert.NotEqual(RoadRules.Default.Digest, rules.Digest);
    }

    [Fact]
    public void The_graph_takes_u_turns_from_the_rules_unless_the_options_say_otherwise()
    {
        var layer = new AsciiMap("a b c").Road("abc").Layer();
        var rules = Read("""{ "version": 1, "modes": { "car": { "uTurnSeconds": 60 } } }""");
        Assert.Equal(200, RoadGraph.Build(layer, []).Graph.UTurnDeciseconds(Mode.Car));
        Assert.Equal(600, RoadGraph.Build(layer, [], new RoadGraphOptions { Rules = rules }).Graph.UTurnDeciseconds(Mode.Car));
        Assert.Equal(70, RoadGraph.Build(layer, [], new RoadGraphOptions { Rules = rules, UTurnSeconds = [7, 7, 7, 7] }).Graph.UTurnDeciseconds(Mode.Car));
    }

    [Fact]
    public void Every_problem_is_listed_with_its_place_and_the_nearest_known_word()
    {
        var problems = Problems("""
            { "version": 1, "drivingside": "left",
              "modes": { "car": { "nightFactor": 0.2, "keys": ["motor_car"] }, "carr": {} },
              "roadKinds": { "primary": { "car": 400, "class": "primery" }, "Lane": {}, "alley": { "class": "service" } },
              "surfaces": { "mud": "slow", "sand": 10.5 }, "grades": { "k": { "road": "tertiery" } }, "services": [], "accessValues": { "no": "shut" } }
            """);
        Assert.Equal(
            [
                "bad-text $.roadKinds Lane", "missing-field $.roadKinds.alley car", "missing-field $.roadKinds.alley ebike", "missing-field $.roadKinds.alley foot",
                "missing-field $.roadKinds.alley motorcycle", "out-of-range $.modes.car nightFactor", "out-of-range $.roadKinds.primary car", "unknown-field $ drivingside",
                "unknown-field $.modes carr", "unknown-word $.accessValues no", "unknown-word $.grades.k road", "unknown-word $.modes.car keys", "unknown-word $.roadKinds.primary class",
                "wrong-type $ services", "wrong-type $.surfaces mud", "wrong-type $.surfaces sand",
            ],
            problems.Select(p => $"{p.Code} {p.Where} {p.Field}").Order(StringComparer.Ordinal));
        Assert.All(problems, p => Assert.Equal(File, p.File));
        Assert.Contains(problems, p => p.Field == "drivingside" && p.Allowed!.StartsWith("drivingSide", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Field == "class" && p.Message.Contains("primary", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "bad-json")]
    [InlineData("[]", "wrong-type")]
    [InlineData("{}", "missing-field")]
    [InlineData("""{ "version": 2 }""", "unsupported-version")]
    [InlineData("""{ "version": 1, "roadKinds": { "trunk": null } }""", "unknown-word")]
    [InlineData("""{ "version": 1, "policy": null }""", "wrong-type")]
    [InlineData("""{ "version": 1, "roadKinds": "left" }""", "wrong-type")]
    [InlineData("""{ "version": 1, "roadKinds": null }""", "wrong-type")]
    [InlineData("""{ "version": 1, "surfaces": { "note": 5 } }""", "wrong-type")]
    public void A_file_that_is_no_rules_file_is_refused(string text, string code) => Assert.Contains(code, Problems(text).Select(p => p.Code));

    [Fact]
    public void Any_edit_of_the_rules_reads_or_lists_errors()
    {
        var paths = Leaves(Parse(RoadRules.DefaultText)).Select(l => l.Path).Concat(["$.nonsense", "$.roadKinds.primary", "$.modes"]).ToArray();
        string[] values = ["null", "0", "-1", "7", "1e300", "0.75", "\"open\"", "\"left\"", "\"primary\"", "true", "[]", "[\"foot\"]", "{}", "{\"car\":1}"];
        var edit = Gen.Select(OneOf(paths), OneOf(values));
        edit.Array[1, 3].Sample(edits =>
        {
            var diagnostics = new DiagnosticBag();
            var own = edits.Aggregate(Parse("""{ "version": 1 }"""), (record, e) => RulesMerge.Over(record, Parse(Nested(e.Item1, e.Item2))));
            var rules = RoadRulesReader.Read(Encoding.UTF8.GetBytes(Text(own)), File, diagnostics);
            Assert.Equal(rules is null, diagnostics.HasErrors);
        });
    }

    [Fact]
    public void Merging_twice_is_merging_once()
    {
        var standard = Parse(RoadRules.DefaultText);
        var paths = Leaves(standard).Select(l => l.Path).Append("$.surfaces.loess").ToArray();
        Gen.Select(OneOf(paths), Gen.Int[0, 99]).Array[0, 5].Sample(edits =>
        {
            var own = edits.Aggregate(Parse("{}"), (record, e) => RulesMerge.Over(record, Parse(Nested(e.Item1, $"{e.Item2}"))));
            var once = RulesMerge.Over(standard, own);
            Assert.Equal(Leaves(once), Leaves(RulesMerge.Over(once, own)));
            Assert.Equal(Leaves(standard), Leaves(RulesMerge.Over(standard, Parse("{}"))));
            Assert.All(Leaves(own), leaf => Assert.Contains(leaf, Leaves(once)));
        });
    }

    private static Gen<string> OneOf(string[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);

    private static (string Car, string Motorcycle) NightSpeeds(RoadRules rules)
    {
        var speeds = TagTable.Speeds(RoadUse.Of(TagTable.Tags("highway=primary"), RoadUseTerms.Of(new RoadGraphOptions { Rules = rules })));
        return (speeds.Car, speeds.Motorcycle);
    }

    private static RoadRules Read(string text) => RoadRules.Read(Encoding.UTF8.GetBytes(text), File);

    private static ImmutableArray<Diagnostic> Problems(string text) => Assert.Throws<InputException>(() => Read(text)).Diagnostics;

    private static RawRecord Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        return JsonRecords.Record(document.RootElement, File, "$");
    }

    private static string Nested(string path, string value) =>
        path.Split('.').Skip(1).Reverse().Aggregate(value, (inner, name) => $"{{{JsonSerializer.Serialize(name)}:{inner}}}");

    private static string Text(RawRecord record) => $"{{{string.Join(',', record.Fields.Select(f => $"{JsonSerializer.Serialize(f.Name)}:{Text(f.Value)}"))}}}";

    private static string Text(RawValue value) => value.Kind switch
    {
        RawKind.Object => Text(value.Record!),
        RawKind.List => $"[{string.Join(',', value.Items.Select(Text))}]",
        RawKind.Text => JsonSerializer.Serialize(value.Text),
        _ => value.Text,
    };

    private static IReadOnlyList<(string Path, string Value)> Leaves(RawRecord record, string path = "$") =>
        [.. record.Fields.SelectMany(f => f.Value.Record is { } nested ? Leaves(nested, $"{path}.{f.Name}") : [($"{path}.{f.Name}", Text(f.Value))])];
}
