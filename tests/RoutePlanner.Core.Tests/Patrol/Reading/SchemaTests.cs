using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;
using NodaTime;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Patrol.Reading;
using RoutePlanner.Core.Patrol.Reading.Fields;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Patrol.Reading;

/// <summary>The published schemas say what the reader does: same fields, types, words, ranges and defaults.</summary>
public class SchemaTests
{
    public static TheoryData<string> Features => ["areas", "places", "keyroads", "techcover"];

    [Fact]
    public void County_schema_agrees_with_the_reader() => AssertSameFields(CountyIdentity.Fields, Load("county"));

    [Fact]
    public void Night_schema_agrees_with_the_reader()
    {
        var schema = Load("night");
        schema["properties"]!["demandOverrides"]!["items"] = schema["$defs"]!["override"]!.DeepClone();
        schema["properties"]!["risk"]!["properties"]!["overrides"]!["items"] = schema["$defs"]!["riskOverride"]!.DeepClone();

        schema["properties"]!["locks"]!["items"] = schema["$defs"]!["lock"]!.DeepClone();

        // The reader takes any list here and refuses one that is used; the schema can say so at once.
        Assert.Equal(0, (int)schema["properties"]!["events"]!["maxItems"]!);
        schema["properties"]!["events"]!.AsObject().Remove("maxItems");
        AssertSameFields(NightReader.Fields, schema);
    }

    [Theory]
    [MemberData(nameof(Features))]
    public void Feature_schemas_agree_with_the_reader(string name)
    {
        var table = name switch
        {
            "areas" => AreaReader.Fields,
            "places" => PlaceReader.Fields,
            "keyroads" => KeyRoadReader.Fields,
            _ => TechCoverReader.Fields,
        };
        var properties = Load(name)["$defs"]!["feature"]!["properties"]!["properties"]!.AsObject();

        // The feature's own id will do, so that the schema can't ask for the property.
        properties["required"]!.AsArray().Insert(0, "id");
        AssertSameFields(table, WithoutNull(properties));
    }

    [Theory]
    [InlineData("county", "county.json")]
    [InlineData("night", "night.json")]
    [InlineData("roads", "roads.geojson")]
    [InlineData("areas", "areas.geojson")]
    public async Task A_valid_file_is_accepted(string name, string file)
    {
        using var folder = new SmallCounty();
        Assert.Empty((await Schema(name)).Validate(folder.TextOf(file)));
    }

    [Theory]
    [InlineData("county", "county.json")]
    [InlineData("night", "night.json")]
    [InlineData("areas", "areas.geojson")]
    [InlineData("places", "places.geojson")]
    [InlineData("keyroads", "keyroads.geojson")]
    [InlineData("techcover", "techcover.geojson")]
    public async Task The_example_county_is_accepted(string name, string file)
    {
        var path = Path.Combine(Repository.Root, "data", "example-county", file);
        Assert.Empty((await Schema(name)).Validate(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("places", """{ "id": "p", "name": "n", "kind": "卡点", "priority": 5, "gap_min": null, "windows": ["22:00-01:00"], "tiers": ["seat"] }""", "Point", "[114, 30.5]", true)]
    [InlineData("places", """{ "id": "p", "name": "n", "kind": "base", "priority": 6 }""", "Point", "[114, 30.5]", false)]
    [InlineData("places", """{ "id": "p", "name": "n", "kind": "base", "windows": "22:00-01:00" }""", "Point", "[114, 30.5]", false)]
    [InlineData("places", """{ "id": "p", "name": "n", "kind": "castle" }""", "Point", "[114, 30.5]", false)]
    [InlineData("places", """{ "id": "p", "name": "n" }""", "Point", "[114, 30.5]", false)]
    [InlineData("places", """{ "id": "../p", "name": "n", "kind": "base" }""", "Point", "[114, 30.5]", false)]
    [InlineData("places", """{ "id": "p", "name": "n", "kind": "base", "colour": "red" }""", "Point", "[114, 30.5]", false)]
    [InlineData("places", """{ "name": "n", "kind": "base" }""", "Point", "[114, 30.5]", false)]
    [InlineData("places", """{ "id": "p", "name": "n", "kind": "base" }""", "LineString", "[[114, 30.5], [114, 30.6]]", false)]
    [InlineData("keyroads", """{ "id": "k", "name": "n", "passes": 2, "direction": "both" }""", "LineString", "[[114, 30.5], [114, 30.6]]", true)]
    [InlineData("keyroads", """{ "id": "k", "name": "n", "passes": -2 }""", "LineString", "[[114, 30.5], [114, 30.6]]", false)]
    [InlineData("keyroads", """{ "id": "k", "name": "n" }""", "LineString", "[[114, 30.5]]", false)]
    [InlineData("techcover", """{ "id": "c", "kind": "cctv", "effect": 0.5, "radius_m": 50 }""", "Point", "[114, 30.5]", true)]
    [InlineData("techcover", """{ "id": "c", "kind": "cctv", "effect": 1.5, "radius_m": 50 }""", "Point", "[114, 30.5]", false)]
    [InlineData("areas", """{ "id": "a", "name": "n", "kind": "village" }""", "Polygon", "[[[0, 0], [1, 0], [1, 1], [0, 0]]]", true)]
    [InlineData("areas", """{ "id": "a", "name": "n", "kind": "village" }""", "Polygon", "[[[0, 0], [1, 0], [0, 0]]]", false)]
    [InlineData("roads", """{ "highway": "primary", "lanes": 2, "anything": "goes" }""", "LineString", "[[114, 30.5], [114, 30.6]]", true)]
    [InlineData("roads", """{ "highway": "primary" }""", "Point", "[114, 30.5]", false)]
    public async Task Features_are_accepted_or_rejected(string name, string properties, string type, string coordinates, bool isValid)
    {
        var text = $$"""
            { "type": "FeatureCollection", "features": [ { "type": "Feature", "properties": {{properties}}, "geometry": { "type": "{{type}}", "coordinates": {{coordinates}} } } ] }
            """;
        Assert.Equal(isValid, (await Schema(name)).Validate(text).Count == 0);
    }

    [Fact]
    public async Task A_night_with_settings_of_risk_is_accepted()
    {
        using var folder = new SmallCounty();
        folder.WithEdit("night.json", "\"solver\"", """
            "risk": { "holiday": true, "kindWeights": { "market": 2 }, "overrides": [ { "areaId": "a-town", "factor": 2, "from": "22:00", "to": "01:00" }, { "lon": 114, "lat": 30.5, "radiusMetres": 100, "factor": 0 } ] }, "solver"
            """);
        Assert.Empty((await Schema("night")).Validate(folder.TextOf("night.json")));
        Assert.Equal(2, folder.Read().Night.Risk.Overrides.Length);
    }

    [Theory]
    [InlineData("county", "county.json", "\"version\": 1", "\"version\": 2")]
    [InlineData("county", "county.json", "EPSG:4326", "EPSG4547")]
    [InlineData("county", "county.json", "\"timeZone\": \"Asia/Shanghai\",", "")]
    [InlineData("county", "county.json", "\"synthetic\"", "\"synthetical\"")]
    [InlineData("night", "night.json", "\"20:00\"", "\"8 pm\"")]
    [InlineData("night", "night.json", "\"threads\": 1", "\"threads\": 0")]
    [InlineData("night", "night.json", "\"solver\"", "\"demandOverrides\": [{ \"count\": 1 }], \"solver\"")]
    [InlineData("night", "night.json", "\"solver\"", "\"risk\": { \"kindWeights\": { \"castle\": 2 } }, \"solver\"")]
    [InlineData("night", "night.json", "\"solver\"", "\"risk\": { \"overrides\": [{ \"factor\": 2 }] }, \"solver\"")]
    [InlineData("night", "night.json", "\"solver\"", "\"risk\": { \"overrides\": [{ \"areaId\": \"a\", \"placeId\": \"p\", \"factor\": 2 }] }, \"solver\"")]
    public async Task A_wrong_file_is_rejected(string name, string file, string oldText, string newText)
    {
        using var folder = new SmallCounty();
        Assert.NotEmpty((await Schema(name)).Validate(folder.WithEdit(file, oldText, newText).TextOf(file)));
    }

    private static void AssertSameFields(FieldTable table, JsonNode schema)
    {
        Assert.False((bool)schema["additionalProperties"]!);
        Assert.Equal(table.Fields.Where(f => f.IsNeeded).Select(f => f.Name), schema["required"]?.AsArray().Select(r => (string)r!) ?? []);
        var properties = schema["properties"]!.AsObject();
        Assert.Equal(table.Fields.Select(f => f.Name), properties.Select(p => p.Key));
        foreach (var field in table.Fields)
        {
            var property = properties[field.Name]!;
            AssertSameShape(field.Name, field.Shape, property);
            Assert.Equal((field.Name, DefaultText(field)), (field.Name, property["default"]?.ToString()));
        }
    }

    private static void AssertSameShape(string name, ValueShape shape, JsonNode schema)
    {
        Assert.Equal((name, shape.Type), (name, (string?)schema["type"]));
        Assert.Equal(shape.Words, schema["enum"]?.AsArray().Select(w => (string)w!) ?? []);
        Assert.Equal(
            (name, shape.Minimum, shape.ExclusiveMinimum, shape.Maximum, (decimal?)shape.MaxLength, (decimal?)shape.MaxItems),
            (name, (decimal?)schema["minimum"], (decimal?)schema["exclusiveMinimum"], (decimal?)schema["maximum"], (decimal?)schema["maxLength"], (decimal?)schema["maxItems"]));
        Assert.Equal((name, shape.Pattern), (name, (string?)schema["pattern"]));
        if (shape.Items is { } items)
        {
            AssertSameShape(name + "[]", items, schema["items"]!);
        }

        if (shape.Fields is { } fields)
        {
            AssertSameFields(fields, schema);
        }
    }

    private static string? DefaultText(Field field) => field.Default switch
    {
        null => null,
        LocalTime time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        PassDirection.Any => "any",
        Jurisdiction.HomeOnly => "home_only",
        bool value => value ? "true" : "false",
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var value => value.ToString(),
    };

    /// <summary>Optional properties of features may be null, which for the reader means absent.</summary>
    private static JsonObject WithoutNull(JsonObject schema)
    {
        var needed = schema["required"]!.AsArray().Select(r => (string)r!).ToHashSet();
        foreach (var (name, property) in schema["properties"]!.AsObject())
        {
            if (needed.Contains(name))
            {
                continue;
            }

            var types = property!["type"]!.AsArray();
            Assert.Equal((name, "null"), (name, (string?)types[1]));
            property["type"] = (string?)types[0];
            if (property["enum"] is JsonArray words)
            {
                Assert.Null(words[^1]);
                words.RemoveAt(words.Count - 1);
            }
        }

        return schema;
    }

    private static string PathOf(string name) => Path.Combine(Repository.Root, "docs", "schema", name + ".schema.json");

    private static JsonNode Load(string name) => JsonNode.Parse(File.ReadAllText(PathOf(name)))!;

    private static async Task<JsonSchema> Schema(string name)
    {
        // NJsonSchema follows references inside definitions only under the keyword's older name.
        var text = await File.ReadAllTextAsync(PathOf(name), TestContext.Current.CancellationToken);
        return await JsonSchema.FromJsonAsync(text.Replace("$defs", "definitions", StringComparison.Ordinal), TestContext.Current.CancellationToken);
    }
}
