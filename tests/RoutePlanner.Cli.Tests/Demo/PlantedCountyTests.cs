using RoutePlanner.Cli.Demo.Planted;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Cli.Tests.Demo;

public sealed class PlantedCountyTests : IDisposable
{
    private const double OneTownship = 0.0625;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("routeplanner-planted-test-");

    public void Dispose() => folder.Delete(recursive: true);

    private string PathOf(string name) => Path.Combine(folder.FullName, name);

    [Fact]
    public void The_hidden_plan_passes_check_with_every_demand_met_and_is_not_in_the_county()
    {
        var (county, planFile) = (PathOf("county"), PathOf("hidden.json"));
        var written = CliRun.Of("demo", "--planted", "--size", "0.0625", "--out", county, "--planted-plan", planFile);
        Assert.Equal((0, ""), (written.ExitCode, written.Error.Trim()));
        var check = CliRun.Of("check", planFile, county);
        Assert.Equal(0, check.ExitCode);

        var plan = Plan.ReadJson(planFile);
        Assert.All(plan.Demands, d => Assert.Equal(DemandStatus.Met, d.Status));
        Assert.True(plan.Demands.Sum(d => d.Required.Count) >= 60);
        Assert.Equal(WrittenCounty.Of(1, OneTownship).Files.Keys.Order(StringComparer.Ordinal), Directory.GetFiles(county).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Wishes_are_of_every_kind_and_motorised_squads_are_busy_most_of_their_duty(ulong seed)
    {
        var plan = PlantedCounty.Write(PathOf("county"), seed, OneTownship);
        Assert.Contains(plan.Demands, d => d.Required.GapMin is not null);
        Assert.Contains(plan.Demands, d => d.Required is { Windows.Length: > 1 });
        Assert.Contains(plan.Demands, d => d is { Kind: DemandKind.Passes, Required.Count: > 0 });
        var keptTightly = plan.Demands.Where(d => d.Required.GapMax is not null).ToList();
        Assert.NotEmpty(keptTightly);

        // A rule is at most 15 % and a minute longer than the gap that the hidden plan leaves.
        Assert.All(keptTightly, d => Assert.InRange(d.Required.GapMax!.Value, d.WorstGap, (d.WorstGap * 1.15) + 60));

        // The squad of the one township, with all its posts, fills the share that is aimed at; its seat is so small that a whole night there is less.
        Assert.InRange(PlantedWork.Share(plan.Units.Where(u => u.Tier == Tier.Township)), 80, 90);
        Assert.InRange(PlantedWork.Share(plan.Units.Where(u => u.Mode is Mode.Car or Mode.Motorcycle)), 60, 90);
    }

    [Fact]
    public void Same_seed_and_size_give_the_same_bytes_and_everything_but_wishes_is_the_twins()
    {
        var (first, second) = (PathOf("first"), PathOf("second"));
        PlantedCounty.Write(first, 5, OneTownship).WriteJson(PathOf("first.json"));
        PlantedCounty.Write(second, 5, OneTownship).WriteJson(PathOf("second.json"));
        Assert.Equal(File.ReadAllText(PathOf("first.json")), File.ReadAllText(PathOf("second.json")));
        var twin = WrittenCounty.Of(5, OneTownship).Files;
        foreach (var file in twin.Keys)
        {
            var text = File.ReadAllText(Path.Combine(first, file));
            Assert.Equal(text, File.ReadAllText(Path.Combine(second, file)));
            if (file is "roads.geojson" or "areas.geojson" or "teams.csv" or "duty.csv" or "night.json")
            {
                Assert.Equal(twin[file], text);
            }
        }

        Assert.NotEqual(twin["places.geojson"], File.ReadAllText(Path.Combine(first, "places.geojson")));
        Assert.Contains("demo --planted --seed 5", File.ReadAllText(Path.Combine(first, "county.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_for_the_hidden_plan_needs_a_planted_county()
    {
        var run = CliRun.Of("demo", "--size", "0.0625", "--out", PathOf("county"), "--planted-plan", PathOf("hidden.json"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--planted-plan needs --planted", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(PathOf("county")));
    }
}
