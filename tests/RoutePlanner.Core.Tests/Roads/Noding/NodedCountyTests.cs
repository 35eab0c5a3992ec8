using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Roads.Noding;

/// <summary>A county whose drawn roads end short of each other, from its folder to its graph.</summary>
public sealed class NodedCountyTests : IDisposable
{
    // 5e-6 degree of longitude is half a metre.
    private readonly SmallCounty folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_key_road_of_road_ids_joins_where_the_graph_will() =>
        Assert.Equal(5, folder.WithEdit("roads.geojson", "[114.01, 30.50], [114.02", "[114.010005, 30.50], [114.015, 30.5], [114.02").Read().KeyRoads[0].Line.Length);

    [Fact]
    public void The_note_counts_what_was_done_and_names_the_place()
    {
        var county = folder.WithEdit("roads.geojson", "[114.01, 30.50], [114.02", "[114.010005, 30.50], [114.02").Read();
        var note = Assert.Single(CountyRoads.Build(county).Diagnostics, d => d.Code == "noded-roads");
        Assert.Equal(Severity.Note, note.Severity);
        Assert.Contains("1 end moved onto another end", note.Message);
        Assert.Contains("(r3, r2)", note.Message);
    }

    [Fact]
    public void Heights_in_the_file_do_not_matter()
    {
        var flat = CountyRoads.Build(folder.Read());
        var high = CountyRoads.Build(folder.WithEdit("roads.geojson", "[[114.00, 30.50], [114.00, 30.51]]", "[[114.00, 30.50, 73.2], [114.00, 30.51, 80]]").Read());
        Assert.Equal(flat.Graph.Head, high.Graph.Head);
        Assert.DoesNotContain(high.Diagnostics, d => d.Code == "noded-roads");
    }
}
