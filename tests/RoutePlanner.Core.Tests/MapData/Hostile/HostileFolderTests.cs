using System.Diagnostics;
using NetTopologySuite.Geometries;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.MapData.Hostile;

/// <summary>Names that stand for something else than a file: pipes and devices are refused and not waited for, links are followed to files only.</summary>
public sealed class HostileFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hostile-folder");

    public static TheoryData<string> Names => ["roads.osm.pbf", "roads.osm", "roads.osm.gz", "roads.osm.bz2", "roads.geojson", "roads.gpkg", "roads.shp"];

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_pipe_is_not_waited_for(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no pipes with file names");
        var path = Path.Combine(folder.FullName, name);
        using (var mkfifo = Process.Start("mkfifo", [path]))
        {
            mkfifo.WaitForExit();
        }

        Refused(path);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_device_is_not_read(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no devices with file names");
        var path = Path.Combine(folder.FullName, name);
        File.CreateSymbolicLink(path, "/dev/zero");
        Refused(path);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_link_to_itself_or_to_nothing_is_refused(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "making links needs rights there");
        var path = Path.Combine(folder.FullName, name);
        File.CreateSymbolicLink(path, path);
        Refused(path);
        File.Delete(path);
        File.CreateSymbolicLink(path, Path.Combine(folder.FullName, "nothing"));
        Refused(path);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_folder_of_that_name_is_refused(string name)
    {
        var path = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(path);
        Refused(path);
    }

    [Theory]
    [InlineData("county.json")]
    [InlineData("areas.geojson")]
    [InlineData("teams.csv")]
    public void A_county_file_that_is_a_device_is_refused(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no devices with file names");
        using var county = new SmallCounty().Without(name);
        File.CreateSymbolicLink(county.PathOf(name), "/dev/zero");
        Assert.Contains(Outcome.Of(name, () => county.Read()), p => p.File == name);
    }

    [Fact]
    public void A_link_to_a_map_is_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "making links needs rights there");
        using var county = new SmallCounty();
        var link = Path.Combine(folder.FullName, "linked.geojson");
        File.CreateSymbolicLink(link, county.PathOf("roads.geojson"));
        Assert.Equal(5, RoadMap.Read(link).Roads.Length);
    }

    [Fact]
    public void A_path_with_a_zero_byte_or_of_endless_length_is_refused()
    {
        foreach (var path in (string[])["a\0b.osm.pbf", new string('a', 5000) + ".osm.pbf", ""])
        {
            Assert.NotEmpty(Outcome.Of(path, () => RoadMap.Read(path)));
        }
    }

    private static void Refused(string path)
    {
        Assert.NotEmpty(Outcome.Of(path, () => RoadMap.Read(path)));
        Assert.NotEmpty(Outcome.Of(path + " as area", () => MapClip.ReadArea(path)));
        Assert.NotEmpty(Outcome.Of(path + " as plan", () => Plan.ReadJson(path)));
        Assert.NotEmpty(Outcome.Of(path + " to clip", () => MapClip.ToPbf(path, new GeometryFactory().ToGeometry(new Envelope(0, 1, 0, 1)), 0, Stream.Null)));
    }
}
