using RoutePlanner.Core.MapData;
using RoutePlanner.Core.MapData.Osm;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.MapData.Osm;

/// <summary>Real files and other projects' odd ones; counts come from osmium 1.15.</summary>
public class OsmExtractTests
{
    [Theory]
    [InlineData("bayfront-singapore.osm.pbf", 332, 1_159)]
    [InlineData("liechtenstein.osm.pbf", 4_660, 54_387)]
    [InlineData("north-bayreuth.osm.gz", 2_056, 14_166)]
    [InlineData("porto-alegre.osm.pbf", 15_886, 41_109)]
    [InlineData("porto-region.osm.pbf", 51_349, 347_182)] // 39 of the ways have one node
    public void Real_extracts_have_as_many_roads_and_road_nodes_as_another_reader_finds(string file, int ways, int nodes)
    {
        var diagnostics = new DiagnosticBag();
        var layer = OsmRoadReader.Read(Repository.Shared("data", "osm", file), file, diagnostics)!;
        var shortRoads = file.StartsWith("porto-region", StringComparison.Ordinal) ? 39 : 0;
        Assert.Equal(ways - shortRoads, layer.Roads.Select(r => r.Id).Distinct().Count());
        Assert.InRange(layer.Roads.SelectMany(r => r.VertexKeys).Distinct().Count(), nodes - shortRoads, nodes);

        // Porto also has relations without a via or with a kind of their own.
        Assert.Equal(shortRoads > 0 ? ["short-roads", "odd-turn-restrictions"] : [], diagnostics.Items.Select(d => d.Code));
    }

    [Theory]
    [InlineData("osm")]
    [InlineData("osm-grid")]
    public void Odd_files_give_roads_or_errors(string folder)
    {
        var copy = Directory.CreateTempSubdirectory("osm-odd");
        try
        {
            var files = Directory.GetFiles(Repository.Shared("badinput", folder));
            Assert.NotEmpty(files);
            foreach (var file in files)
            {
                Check(file);
                if (file.EndsWith(".osm", StringComparison.Ordinal))
                {
                    // Hardly any of these ways is a road; made roads, their odd geometry matters.
                    var asRoads = Path.Combine(copy.FullName, Path.GetFileName(file));
                    File.WriteAllText(asRoads, File.ReadAllText(file).Replace("</way>", "<tag k='highway' v='primary'/></way>", StringComparison.Ordinal));
                    Check(asRoads);
                }
            }
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    /// <summary>Roads xor errors; and roads that were read make a graph.</summary>
    private static void Check(string file)
    {
        var diagnostics = new DiagnosticBag();
        var layer = OsmRoadReader.Read(file, Path.GetFileName(file), diagnostics);
        Assert.True(layer is null == diagnostics.HasErrors, file);
        if (layer is not null)
        {
            var build = RoadGraph.Build(layer, []);
            Assert.True(build.Graph.EdgeCount > 0 || build.SkippedRoads.Length == layer.Roads.Length, file);
        }
    }
}
