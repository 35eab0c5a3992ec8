using System.Text;
using System.Text.Json.Nodes;
using NJsonSchema;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Access.Reading;

namespace RoutePlanner.Core.Tests.Roads.Access;

/// <summary>The published schema of road_rules.json takes and refuses what the reader does.</summary>
public class RoadRulesSchemaTests
{
    private static readonly string SchemaPath = Path.Combine(Repository.Root, "docs", "schema", "road-rules.schema.json");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_default_rules_are_accepted() =>
        Assert.Empty((await Schema()).Validate(RoadRules.DefaultText));

    [Theory]
    [InlineData("""{ "version": 1, "surfaces": { "mud": null, "loess": 12 } }""", true)]
    [InlineData("""{ "version": 1, "roadKinds": { "primary": { "car": 45 } }, "drivingSide": "left" }""", true)]
    [InlineData("""{ "version": 1, "barriers": { "bollard": { "passes": [] } } }""", true)]
    [InlineData("""{ "version": 1, "modes": { "car": { "nightFactor": 1, "keys": ["access"] } } }""", true)]
    [InlineData("""{ "version": 1, "smoothness": { "bad": 0 } }""", true)]
    [InlineData("""{ "version": 1, "accessValues": { "no": null } }""", true)]
    [InlineData("""{ }""", false)]
    [InlineData("""{ "version": 2 }""", false)]
    [InlineData("""{ "version": 1, "speeds": {} }""", false)]
    [InlineData("""{ "version": 1, "drivingSide": "middle" }""", false)]
    [InlineData("""{ "version": 1, "modes": { "tank": {} } }""", false)]
    [InlineData("""{ "version": 1, "modes": { "car": { "nightFactor": 1.1 } } }""", false)]
    [InlineData("""{ "version": 1, "modes": { "car": { "uTurnSeconds": 601 } } }""", false)]
    [InlineData("""{ "version": 1, "modes": { "car": { "keys": ["lorry"] } } }""", false)]
    [InlineData("""{ "version": 1, "roadKinds": { "primary": { "car": 151 } } }""", false)]
    [InlineData("""{ "version": 1, "roadKinds": { "primary": { "class": "big" } } }""", false)]
    [InlineData("""{ "version": 1, "ferry": { "class": "ferry" } }""", false)]
    [InlineData("""{ "version": 1, "designSpeeds": { "一级": 0 } }""", false)]
    [InlineData("""{ "version": 1, "accessValues": { "no": "shut" } }""", false)]
    [InlineData("""{ "version": 1, "onewayValues": { "yes": "onward" } }""", false)]
    [InlineData("""{ "version": 1, "barriers": { "bollard": { "passes": ["bus"] } } }""", false)]
    [InlineData("""{ "version": 1, "policy": { "guestKmh": "fast" } }""", false)]
    public async Task Schema_and_reader_agree(string text, bool isValid)
    {
        var diagnostics = new DiagnosticBag();
        var rules = RoadRulesReader.Read(Encoding.UTF8.GetBytes(text), "road_rules.json", diagnostics);
        Assert.Equal((isValid, isValid), ((await Schema()).Validate(text).Count == 0, rules is not null));
    }

    [Fact]
    public async Task The_schema_lists_every_table_and_word_of_the_reader()
    {
        var schema = JsonNode.Parse(await File.ReadAllTextAsync(SchemaPath, Cancellation))!;
        var tables = JsonNode.Parse(RoadRules.DefaultText)!.AsObject().Select(p => p.Key).Append("$schema").Order(StringComparer.Ordinal);
        Assert.Equal(tables, schema["properties"]!.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal));
        Assert.Equal(RulesWords.Classes.Select(c => c.Word), Words(schema["$defs"]!["kind"]!["properties"]!["class"]!));
        Assert.Equal(RulesWords.AccessKeys.Select(k => k.Word), Words(schema["$defs"]!["mode"]!["properties"]!["keys"]!["items"]!));
        Assert.Equal(RulesWords.AccessMeanings.Select(m => m.Word), Words(schema["properties"]!["accessValues"]!["additionalProperties"]!));
        Assert.Equal(RulesWords.OneWays.Select(o => o.Word), Words(schema["properties"]!["onewayValues"]!["additionalProperties"]!));
    }

    private static IEnumerable<string> Words(JsonNode schema) => schema["enum"]!.AsArray().Where(w => w is not null).Select(w => (string)w!);

    private static async Task<JsonSchema> Schema()
    {
        // NJsonSchema follows references inside definitions only under the keyword's older name.
        var text = await File.ReadAllTextAsync(SchemaPath, Cancellation);
        return await JsonSchema.FromJsonAsync(text.Replace("$defs", "definitions", StringComparison.Ordinal), Cancellation);
    }
}
