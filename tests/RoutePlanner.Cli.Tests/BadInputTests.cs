using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RoutePlanner.Cli.Tests;

/// <summary>What a user sees when the input is wrong: a clear message, exit code 2, and an output folder that is as it was.</summary>
public sealed partial class BadInputTests(TownshipFolder township) : IClassFixture<TownshipFolder>
{
    public static TheoryData<string, string> Cases => new()
    {
        { "missing file", "teams.csv: .*needed.*missing-file" },
        { "empty file", "places.geojson: .*empty.*empty-file" },
        { "truncated PBF", "roads.osm.pbf: .*damaged-road-file" },
        { "wrong CRS", "county.json, .*EPSG:99999.*EPSG:4326.*unsupported-crs" },
        { "projected coordinates", "places.geojson, feature .*projected-coordinates" },
        { "duplicate ids", "places.geojson, feature .*already.*duplicate-id" },
        { "place in the sea", "place .*nearest road.*place-off-road" },
        { "shift that ends before it starts", "duty.csv, line 2, field .*shift-too-long" },
        { "window outside the night", "places.geojson, feature .*field windows.*window-outside-night" },
        { "negative count", "places.geojson, feature .*field visits.*-3.*0–48.*out-of-range" },
        { "unknown field", "places.geojson, feature .*vists.*'visits'.*unknown-field" },
        { "no folder", "not-a-folder" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Bad_input_gives_its_message_and_leaves_the_output_as_it_was(string fault, string message)
    {
        var county = township.Copy();
        Break(county, fault);
        var output = township.NewPath("out");
        Directory.CreateDirectory(output);
        File.WriteAllText(Path.Combine(output, "plan.json"), "yesterday's plan");

        var run = CliRun.Of("plan", fault == "no folder" ? county + "-missing" : county, "--out", output, "--iterations", "0");

        Assert.Equal(2, run.ExitCode);
        Assert.Matches(message, run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal("yesterday's plan", File.ReadAllText(Path.Combine(output, "plan.json")));
        Assert.Equal(["plan.json"], Directory.GetFileSystemEntries(output).Select(Path.GetFileName));
    }

    [Fact]
    public void All_faults_are_listed_in_one_run()
    {
        var county = township.Copy();
        Break(county, "negative count");
        Break(county, "shift that ends before it starts");
        File.Delete(Path.Combine(county, "roads.geojson"));
        var run = CliRun.Of("plan", county, "--out", township.NewPath("out"));
        Assert.Equal(2, run.ExitCode);
        Assert.All(["out-of-range", "shift-too-long", "missing-file"], code => Assert.Contains(code, run.Error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GB18030", "gb18030")]
    [InlineData("CRLF", null)]
    [InlineData("BOM", null)]
    public void Files_as_a_spreadsheet_saves_them_are_read(string how, string? warning)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var county = township.Copy();
        var file = Path.Combine(county, "teams.csv");
        var text = File.ReadAllText(file);
        File.WriteAllBytes(file, how switch
        {
            "GB18030" => Encoding.GetEncoding("GB18030").GetBytes(text),
            "CRLF" => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")),
            _ => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
        });
        var run = CliRun.Of("plan", county, "--out", township.NewPath("out"), "--iterations", "0");
        Assert.True(run.ExitCode == 0, run.Error);
        if (warning is not null)
        {
            Assert.Contains(warning, run.Error, StringComparison.Ordinal);
        }
    }

    private static void Break(string county, string fault)
    {
        var places = Path.Combine(county, "places.geojson");
        switch (fault)
        {
            case "missing file":
                File.Delete(Path.Combine(county, "teams.csv"));
                break;
            case "empty file":
                File.WriteAllText(places, "");
                break;
            case "truncated PBF":
                File.Delete(Path.Combine(county, "roads.geojson"));
                File.WriteAllBytes(Path.Combine(county, "roads.osm.pbf"), [0, 0, 0, 13, 10, 9, (byte)'O', (byte)'S', (byte)'M', (byte)'H']);
                break;
            case "wrong CRS":
                Edit(Path.Combine(county, "county.json"), root => root["crs"] = new JsonObject { ["places"] = "EPSG:99999" });
                break;
            case "projected coordinates":
                EditFirst(places, (_, feature) => feature["geometry"]!["coordinates"] = new JsonArray(529299.86, 3385869.45));
                break;
            case "duplicate ids":
                Edit(places, root => root["features"]!.AsArray().Add(root["features"]![0]!.DeepClone()));
                break;
            case "place in the sea":
                EditFirst(places, (_, feature) => feature["geometry"]!["coordinates"] = new JsonArray(123.5, 31.5));
                break;
            case "shift that ends before it starts":
                var duty = Path.Combine(county, "duty.csv");
                File.WriteAllText(duty, FirstShift().Replace(File.ReadAllText(duty), "$1,22:00,21:00", 1));
                break;
            case "window outside the night":
                EditFirst(places, (properties, _) => properties["windows"] = new JsonArray("12:00-13:00"));
                break;
            case "negative count":
                EditFirst(places, (properties, _) => properties["visits"] = -3);
                break;
            case "unknown field":
                EditFirst(places, (properties, _) => properties["vists"] = 2);
                break;
        }
    }

    private static void EditFirst(string file, Action<JsonNode, JsonNode> edit) =>
        Edit(file, root => edit(root["features"]![0]!["properties"]!, root["features"]![0]!));

    private static void Edit(string file, Action<JsonNode> edit)
    {
        var root = JsonNode.Parse(File.ReadAllText(file))!;
        edit(root);
        File.WriteAllText(file, root.ToJsonString());
    }

    [GeneratedRegex(@"(?<=\n)([^,\n]*(?:,[^,\n]*)*?),\d\d:\d\d,\d\d:\d\d")]
    private static partial Regex FirstShift();
}
