using System.Collections.Immutable;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.MapData.Hostile;

/// <summary>County files that were made to hurt: nesting, numbers without sense, cells and columns without end, problems without number.</summary>
public sealed class HostileCountyTests
{
    [Theory]
    [InlineData("county.json")]
    [InlineData("night.json")]
    [InlineData("areas.geojson")]
    [InlineData("roads.geojson")]
    public void JSON_nested_deeper_than_64_is_refused(string file)
    {
        using var county = new SmallCounty();
        foreach (var (open, close) in (ReadOnlySpan<(string, string)>)[("[", "]"), ("{\"a\":", "}")])
        {
            foreach (var depth in (ReadOnlySpan<int>)[65, 100_000])
            {
                county.With(file, $"{{\"type\":{string.Concat(Enumerable.Repeat(open, depth))}1{string.Concat(Enumerable.Repeat(close, depth))}}}");
                Assert.Contains(Problems(county), p => p.File == file && p.Code == DiagnosticCode.BadJson);
            }
        }
    }

    [Fact]
    public void A_geometry_nested_deeper_than_its_kind_is_refused()
    {
        using var county = new SmallCounty().WithEdit("roads.geojson", "[[113.99, 30.50], [114.00, 30.50]]", "[[[[[[113.99, 30.50], [114.00, 30.50]]]]]]");
        Assert.Contains(Problems(county), p => p.Code == DiagnosticCode.InvalidGeometry);
    }

    [Theory]
    [InlineData("1e308")]
    [InlineData("-1e308")]
    [InlineData("1e999")]
    [InlineData("-1e999")]
    [InlineData("123456789012345678901234567890")]
    public void A_huge_coordinate_is_refused_everywhere(string number)
    {
        foreach (var (file, from) in (ReadOnlySpan<(string, string)>)[("roads.geojson", "114.02"), ("areas.geojson", "114.03"), ("places.csv", "114.02")])
        {
            using var county = new SmallCounty().WithEdit(file, from, number);
            Assert.Contains(Problems(county), p => p.File == file && p.Severity == Severity.Error);
        }
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("∞")]
    [InlineData("0x1p3")]
    public void A_coordinate_that_is_no_number_is_refused_everywhere(string number) => A_huge_coordinate_is_refused_everywhere(number);

    [Theory]
    [InlineData(1_000_000, 1)]
    [InlineData(1, 1_000_000)]
    public void Cells_and_columns_without_end_are_refused(int columns, int cellLength)
    {
        using var county = new SmallCounty();
        var row = string.Join(',', Enumerable.Repeat(new string('x', cellLength), columns));
        county.With("teams.csv", county.TextOf("teams.csv").TrimEnd() + $"\n{row}\n");
        Assert.Contains(Problems(county), p => p.File == "teams.csv");
        county.With("teams.csv", $"{row}\n{row}\n");
        Assert.Contains(Problems(county), p => p.File == "teams.csv");
    }

    [Fact]
    public void Rows_of_a_million_commas_are_refused()
    {
        using var county = new SmallCounty();
        county.With("teams.csv", county.TextOf("teams.csv").TrimEnd() + "\n" + string.Concat(Enumerable.Repeat("x" + new string(',', 1_000_000) + "\n", 20)));
        Assert.Contains(Problems(county), p => p.Code == DiagnosticCode.BadCsv);
    }

    [Fact]
    public void Problems_without_number_are_told_up_to_a_limit()
    {
        using var county = new SmallCounty();
        county.With("roads.geojson", $$"""{ "type": "FeatureCollection", "features": [{{string.Join(',', Enumerable.Repeat("1", 300_000))}}] }""");
        var problems = Problems(county);
        Assert.Equal(DiagnosticBag.MaxItems + 1, problems.Length);
        Assert.Equal(DiagnosticCode.TooManyProblems, problems[^1].Code);
    }

    [Fact]
    public void Names_with_the_way_to_other_folders_are_no_ids()
    {
        foreach (var name in (string[])["../../x", "/etc/passwd", "..", "C:\\x", "a/b", "a\0b"])
        {
            using var county = new SmallCounty().WithEdit("county.json", "\"small\"", System.Text.Json.JsonSerializer.Serialize(name));
            Assert.Contains(Problems(county), p => p.Code == DiagnosticCode.BadId);
            if (!name.Contains('\0', StringComparison.Ordinal))
            {
                using var other = new SmallCounty();
                other.With("teams.csv", other.TextOf("teams.csv").Replace("t-1", name, StringComparison.Ordinal));
                Assert.Contains(Problems(other), p => p.Code == DiagnosticCode.BadId);
            }
        }
    }

    private static ImmutableArray<Diagnostic> Problems(SmallCounty county)
    {
        var problems = Outcome.Of("county", () => county.Read());
        Assert.NotEmpty(problems);
        return problems;
    }
}
