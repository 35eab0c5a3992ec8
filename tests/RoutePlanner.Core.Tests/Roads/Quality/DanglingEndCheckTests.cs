using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads.Quality;
using RoutePlanner.Core.Tests.Maps;

namespace RoutePlanner.Core.Tests.Roads.Quality;

public sealed class DanglingEndCheckTests
{
    private static readonly HashSet<int> NoNearMiss = [];

    [Theory]
    [InlineData("highway=secondary", Severity.Warning)]
    [InlineData("highway=tertiary", Severity.Note)]
    public void A_through_road_that_ends_is_told(string tags, Severity severity)
    {
        var findings = DanglingEndCheck.Find(new AsciiMap("a b").Road("ab", tags).Inland(), NoNearMiss).ToList();
        Assert.Equal(2, findings.Count);
        Assert.All(findings, f => Assert.Equal((FindingKind.DanglingEnd, severity, "ab"), (f.Kind, f.Severity, f.Roads())));
    }

    [Theory]
    [InlineData("highway=residential")]
    [InlineData("highway=track")]
    [InlineData("highway=motorway")]
    public void Lanes_and_expressways_are_not_told_here(string tags) =>
        Assert.Empty(DanglingEndCheck.Find(new AsciiMap("a b").Road("ab", tags).Inland(), NoNearMiss));

    [Fact]
    public void Where_a_road_under_construction_goes_on_there_is_no_end() =>
        Assert.Single(DanglingEndCheck.Find(new AsciiMap("a b c").Road("ab", "highway=secondary").Road("bc", "highway=construction").Inland(), NoNearMiss));

    [Fact]
    public void A_near_miss_is_told_as_such() =>
        Assert.Single(DanglingEndCheck.Find(new AsciiMap("a b").Road("ab", "highway=secondary").Inland(), new HashSet<int> { 0 }));

    [Fact]
    public void At_the_edge_of_the_map_it_was_cut_off() =>
        Assert.Empty(DanglingEndCheck.Find(new AsciiMap("a b").Road("ab", "highway=secondary").Alone(), NoNearMiss));

    [Fact]
    public void In_a_bay_of_the_map_s_outline_it_was_cut_off_too()
    {
        // The hull closes the bay in the east, 500 m before the end of the road wb, which looks out into it.
        var map = new AsciiMap(
            """
            s           e


            w          b


            n           f
            """, cellMetres: 500).Road("es").Road("swn").Road("nf").Road("wb", "highway=secondary");
        Assert.Empty(DanglingEndCheck.Find(map.Alone(), NoNearMiss));

        // With a road across the bay's mouth there is something it could have joined.
        Assert.Equal("wb", Assert.Single(DanglingEndCheck.Find(map.Road("ef").Alone(), NoNearMiss)).Roads());
    }
}
