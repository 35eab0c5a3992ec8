using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RoutePlanner.Cli.Tests;

public sealed partial class DoctorCommandTests(TownshipFolder township) : IClassFixture<TownshipFolder>
{
    [Fact]
    public void A_good_county_passes()
    {
        var run = CliRun.Of("doctor", township.Original);

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Contains("places", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Swapped_places_are_named_written_and_left_alone_in_the_county()
    {
        var county = township.Copy();
        var places = Path.Combine(county, "places.geojson");
        var right = File.ReadAllText(places);
        File.WriteAllText(places, Position().Replace(right, "[$2,$1]"));
        var wrong = File.ReadAllText(places);
        var (json, folder) = (township.NewPath("doctor.json"), township.NewPath("fixed"));

        var run = CliRun.Of("doctor", county, "--json", json, "--write", folder);

        Assert.True(run.ExitCode == 1, run.Output + run.Error);
        Assert.Equal(wrong, File.ReadAllText(places));
        Assert.Equal(Positions(right), Positions(File.ReadAllText(Path.Combine(folder, "places.geojson"))));
        using var document = JsonDocument.Parse(File.ReadAllText(json));
        var finding = document.RootElement.GetProperty("layers").EnumerateArray().First(l => l.GetProperty("layer").GetString() == "places");
        Assert.Equal("swapped", finding.GetProperty("hypothesis").GetString());
        Assert.Contains("EPSG:4326", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_roads_is_an_input_error()
    {
        var county = township.Copy();
        File.Delete(Path.Combine(county, "roads.geojson"));

        var run = CliRun.Of("doctor", county);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("missing-file", run.Error, StringComparison.Ordinal);
    }

    private static List<(double, double)> Positions(string text) =>
        [.. Position().Matches(text).Select(m => (double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture)))];

    [GeneratedRegex(@"\[(-?[0-9.]+),(-?[0-9.]+)\]")]
    private static partial Regex Position();
}
