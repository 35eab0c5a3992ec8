using System.Text.Json.Nodes;
using NJsonSchema;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Export;
using RoutePlanner.Core.Plans.Figures;
using RoutePlanner.Core.Plans.Figures.Writing;

namespace RoutePlanner.Core.Tests.Plans.Figures;

/// <summary>What is written of the figures of the small plan, whose map is true to scale.</summary>
public sealed class FiguresFolderTests : IDisposable
{
    private static readonly (PlanFigures Figures, PatrolProblem Problem) Small = Make();

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void All_files_are_written_and_others_stay()
    {
        folder.Write("plan.json", "mine");
        Write("en");

        Assert.Equal(
            [
                "attendance.csv", "beats.csv", "beats.geojson", "coverage.csv", "figures.json", "gaps.csv", "left_out.csv", "lines.csv", "plan.json", "points.csv", "residual.png", "response.csv",
            ],
            folder.Files());
        Assert.Equal("mine", folder.Read("plan.json"));
    }

    [Fact]
    public async Task The_json_keeps_to_its_schema()
    {
        Write(null);
        var text = folder.Read("figures.json");

        Assert.Empty((await Schema()).Validate(text));
        var root = JsonNode.Parse(text)!;
        Assert.Equal(600, root["response"]!["minutes"]!.AsArray().Count);
        Assert.Equal(Small.Figures.Net.Points.Length, root["net"]!["points"]!.AsArray().Count);
        Assert.Equal(Small.Figures.Net.Lines[0].KeyRoadId, (string)root["net"]!["lines"]![0]!["keyRoadId"]!);
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2")]
    [InlineData("\"group\":\"tier\"", "\"group\":\"rank\"")]
    [InlineData("\"worstGap\":", "\"worst\":")]
    [InlineData("\"isOnNet\":true", "\"isOnNet\":1")]
    [InlineData("\"reason\":\"no_stopping\"", "\"reason\":\"unknown\"")]
    public async Task The_schema_can_refuse(string from, string to)
    {
        Write(null);
        var text = folder.Read("figures.json");

        Assert.Contains(from, text, StringComparison.Ordinal);
        Assert.NotEmpty((await Schema()).Validate(text.Replace(from, to, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("coverage.csv", "group,key,name,risk,unprotected_risk,removed_share,unprotected_without,unit_minutes,beats,visited_beats,kilometres,visited_kilometres")]
    [InlineData("gaps.csv", "kind,target,name,area,hours_start,hours_end,asked,visits,worst_gap,worst_from,mean_gap,mean_idleness,gap_max,excess")]
    [InlineData(
        "response.csv",
        "start,free_units,reached,unreached,worst,mean,percentile90,risk_mean,risk_percentile90,within,risk_within,"
        + "backup_reached,backup_unreached,backup_worst,backup_mean,backup_percentile90,backup_risk_mean,backup_risk_percentile90,backup_within,backup_risk_within")]
    [InlineData("left_out.csv", "name,road_class,reason,beats,kilometres,roads")]
    [InlineData("attendance.csv", "group,key,name,required_visits,made_visits,required_passes,made_passes,share")]
    [InlineData("points.csv", "place,name,kind,key_road,metres,on_net")]
    [InlineData("lines.csv", "key_road,name,metres,patrolled_metres,passes,pass_units,units")]
    [InlineData(
        "beats.csv", "beat,road,name,road_class,area,metres,weight,risk,unprotected_risk,presence_minutes,entries,worst_gap,last_gap,mean_response,worst_response")]
    public void Tables_have_their_columns_and_every_row_as_many_cells(string file, string header)
    {
        Write(null);
        var lines = folder.Read(file).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(header, lines[0]);
        Assert.True(lines.Length > 1);
        Assert.All(lines.Where(line => !line.Contains('"', StringComparison.Ordinal)), line => Assert.Equal(header.Count(c => c == ','), line.Count(c => c == ',')));
    }

    [Fact]
    public void A_name_that_is_a_formula_is_made_harmless()
    {
        Write(null);
        Assert.Contains(",'=1+1 市场,", folder.Read("gaps.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Beats_are_lines_with_their_figures_that_join_to_streets()
    {
        Write(null);
        var features = JsonNode.Parse(folder.Read("beats.geojson"))!["features"]!.AsArray();

        Assert.Equal(Small.Figures.Beats.Length, features.Count);
        Assert.Equal(Small.Figures.Beats.Sum(b => b.UnprotectedRisk), features.Sum(f => (double)f!["properties"]!["unprotectedRisk"]!), 1e-2);
        // Beats of one street follow each other: where one ends the next begins.
        var joined = Small.Figures.Beats.Zip(Small.Figures.Beats.Skip(1)).Count(pair => pair.First.Course[^1] == pair.Second.Course[0]);
        Assert.True(joined > features.Count / 2, $"{joined} of {features.Count}");
        Assert.All(Small.Figures.Beats, beat => Assert.InRange(Metres(beat), 0.98 * beat.Metres, 1.02 * beat.Metres));

        static double Metres(BeatFigure beat) => beat.Course.Zip(beat.Course.Skip(1)).Sum(p => Core.Geodesy.LocalPlane.DistanceMetres(p.First, p.Second));
    }

    [Fact]
    public void Same_figures_give_the_same_bytes()
    {
        using var other = new TemporaryFolder();
        Write("en");
        FiguresFolder.Write(Make().Figures, Small.Problem, other.Path, new OutputOptions { Language = "en", MapScale = 0.5 });

        Assert.All(folder.Files(), file => Assert.Equal(File.ReadAllBytes(Path.Combine(folder.Path, file)), File.ReadAllBytes(Path.Combine(other.Path, file))));
    }

    [Theory]
    [InlineData("zh-CN", "到位率", "辖区", "卡点")]
    [InlineData("en", "Attendance", "area", "Entry/exit post")]
    public void The_summary_speaks_the_language(string language, string title, string group, string kind)
    {
        var tables = FiguresSummary.Tables(Small.Figures, Small.Problem.County, language);

        Assert.Contains(tables, t => t.Title == title);
        Assert.Contains(tables, t => t.Columns[0] == group);
        Assert.Contains(tables.SelectMany(t => t.Rows).SelectMany(row => row), cell => cell == kind);
        Assert.All(tables, t => Assert.All(t.Rows, row => Assert.Equal(t.Columns.Length, row.Length)));
    }

    [Fact]
    public void A_point_within_reach_of_a_patrolled_key_road_is_on_the_net()
    {
        // k1 follows row 3 from b to h, k2 column e from row 1 to 5: o1 (d3) and m1 (f3) lie on k1, g1 (e5) at the end of k2; p1 (i3) is a column from k1's end, s1 (d4) a row or column away.
        var onNet = Small.Figures.Net.Points.Where(p => p.IsOnNet).Select(p => p.PlaceId).Order();

        Assert.Equal(["g1", "m1", "o1"], onNet);
        Assert.InRange(Small.Figures.Net.Points.Single(p => p.PlaceId == "p1").Metres!.Value, 950, 1050);
        Assert.Equal(1, Small.Figures.Net.LineShare!.Value, 9);
    }

    private static (PlanFigures Figures, PatrolProblem Problem) Make()
    {
        var (plan, problem) = SmallPlan.Make();
        return (PlanFigures.Of(plan, problem), problem);
    }

    private void Write(string? language) => FiguresFolder.Write(Small.Figures, Small.Problem, folder.Path, new OutputOptions { Language = language, MapScale = 0.5 });

    /// <summary>NJsonSchema resolves references between definitions only under the older drafts' name for them.</summary>
    private static Task<JsonSchema> Schema() =>
        JsonSchema.FromJsonAsync(File.ReadAllText(Path.Combine(Repository.Root, "docs", "schema", "figures.schema.json")).Replace("$defs", "definitions", StringComparison.Ordinal));
}
