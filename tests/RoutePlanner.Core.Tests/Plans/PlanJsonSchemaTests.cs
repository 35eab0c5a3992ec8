using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Tests.Counties;
using RoutePlanner.Core.Tests.Plans.Checking;

namespace RoutePlanner.Core.Tests.Plans;

/// <summary>docs/schema/plan.schema.json says what the writer writes and the reader takes.</summary>
public sealed class PlanJsonSchemaTests
{
    private static readonly string File = System.IO.File.ReadAllText(Path.Combine(Repository.Root, "docs", "schema", "plan.schema.json"));

    private static readonly JsonNode Root = JsonNode.Parse(File)!;

    private static readonly string Good = Encoding.UTF8.GetString(PlanJson.ToBytes(HandPlan.Plan));

    public static TheoryData<string, Type> Records => new()
    {
        { "unit", typeof(UnitPlan) }, { "unitTotals", typeof(UnitTotals) }, { "step", typeof(PlanStep) }, { "demand", typeof(DemandResult) }, { "required", typeof(RequiredService) },
        { "window", typeof(TimeWindow) }, { "served", typeof(ServedVisit) }, { "term", typeof(Term) }, { "bound", typeof(TermBound) },
        { "responseHour", typeof(ResponseHour) }, { "dutyGroup", typeof(DutyGroup) },
    };

    [Fact]
    public void The_plan_itself_has_the_fields_of_its_record() =>
        AssertSameFields(["$schema", "version", .. Names(typeof(Plan))], [.. typeof(Plan).GetProperties().Where(p => Nullable.GetUnderlyingType(p.PropertyType) is null).Select(NameOf), "version"], Root);

    [Fact]
    public void The_night_has_the_fields_of_its_record() => AssertSameFields(Names(typeof(PlanNight)), Names(typeof(PlanNight)), Root["properties"]!["night"]!);

    [Theory]
    [MemberData(nameof(Records))]
    public void Each_definition_has_the_fields_types_and_words_of_its_record(string name, Type record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var schema = Root["$defs"]![name]!;
        AssertSameFields(Names(record), record.GetProperties().Where(p => !IsOptional(p)).Select(NameOf), schema);
        foreach (var property in record.GetProperties())
        {
            var described = schema["properties"]![NameOf(property)]!;
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            var words = type.IsEnum ? Enum.GetNames(type).Select(word => word.ToLowerInvariant()) : [];
            Assert.Equal((property.Name, words), (property.Name, described["enum"]?.AsArray().Select(word => (string)word!) ?? []), Equality);
            if (described["$ref"] is null)
            {
                Assert.Equal((property.Name, TypeWord(type)), (property.Name, (string?)described["type"]));
                Assert.NotEmpty((string?)described["description"] ?? "");
            }
        }
    }

    [Fact]
    public async Task Written_plans_fit()
    {
        var schema = await Schema();
        Assert.Empty(schema.Validate(Good));
        Assert.Empty(schema.Validate(Encoding.UTF8.GetString(PlanJson.ToBytes(Planner.Solve(RandomCounty.Problem(9)).Plan))));
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2")]
    [InlineData("\"software\": \"by hand\",", "")]
    [InlineData("\"seed\": 7", "\"seed\": -7")]
    [InlineData("\"tier\": \"township\"", "\"tier\": \"Township\"")]
    [InlineData("\"shiftEnd\": 7200", "\"shiftEnd\": \"7200\"")]
    [InlineData("\"metres\":300", "\"metres\":-300")]
    [InlineData("\"metres\":300", "\"meters\":300")]
    [InlineData("\"arcs\":[0]", "\"arcs\":[0.5]")]
    [InlineData("\"arcs\":[0]", "\"arcs\":[-1]")]
    [InlineData("\"direction\":\"forward\"", "\"direction\":\"both\"")]
    [InlineData("\"worstGap\": 4134", "\"worstGap\": -4134")]
    [InlineData("\"reasons\": [\"no-time\"]", "\"reasons\": [5]")]
    [InlineData("\"status\": \"met\"", "\"status\": \"done\"")]
    [InlineData("{\"value\":4.14,\"weight\":0.5}", "{\"value\":4.14}")]
    public async Task What_the_reader_refuses_the_schema_refuses_too(string from, string to)
    {
        var at = Good.IndexOf(from, StringComparison.Ordinal);
        var bad = Good[..at] + to + Good[(at + from.Length)..];
        Assert.NotEmpty((await Schema()).Validate(bad));
        Assert.Throws<Core.MapData.InputException>(() => PlanJson.FromBytes(Encoding.UTF8.GetBytes(bad), "plan.json"));
    }

    private static readonly EqualityComparer<(string, IEnumerable<string>)> Equality =
        EqualityComparer<(string, IEnumerable<string>)>.Create((a, b) => a.Item1 == b.Item1 && a.Item2.SequenceEqual(b.Item2));

    /// <summary>NJsonSchema resolves references between definitions only under the older drafts' name for them.</summary>
    private static Task<JsonSchema> Schema() => JsonSchema.FromJsonAsync(File.Replace("$defs", "definitions", StringComparison.Ordinal));

    private static void AssertSameFields(IEnumerable<string> fields, IEnumerable<string> needed, JsonNode schema)
    {
        Assert.False((bool)schema["additionalProperties"]!);
        Assert.Equal(fields.Order(StringComparer.Ordinal), schema["properties"]!.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal));
        Assert.Equal(needed.Order(StringComparer.Ordinal), schema["required"]!.AsArray().Select(name => (string)name!).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Names(Type record) =>
        record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.Name != "EqualityContract").Select(NameOf);

    private static string NameOf(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static bool IsOptional(PropertyInfo property) => new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;

    private static string TypeWord(Type type) =>
        type.IsEnum || type == typeof(string) ? "string"
        : type == typeof(int) ? "integer"
        : type == typeof(double) ? "number"
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? "array"
        : "object";
}
