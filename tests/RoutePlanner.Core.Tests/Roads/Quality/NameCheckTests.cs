using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads.Quality;
using RoutePlanner.Core.Tests.Maps;

namespace RoutePlanner.Core.Tests.Roads.Quality;

public sealed class NameCheckTests
{
    [Theory]
    [InlineData("highway=secondary", Severity.Warning)]
    [InlineData("highway=tertiary", Severity.Note)]
    public void Main_roads_without_name_and_number_are_told_once_as_far_as_they_go(string tags, Severity severity)
    {
        var finding = Assert.Single(NameCheck.Find(new AsciiMap("a b   c").Road("ab", tags).Road("bc", tags).Inland()));
        Assert.Equal((FindingKind.MissingName, severity, "bc ab"), (finding.Kind, finding.Severity, finding.Roads()));
    }

    [Theory]
    [InlineData("highway=secondary name=大街")]
    [InlineData("highway=secondary ref=X12")]
    [InlineData("highway=secondary_link")]
    [InlineData("highway=secondary junction=roundabout")]
    [InlineData("highway=unclassified")]
    public void Named_roads_links_roundabouts_and_lanes_are_not(string tags) => Assert.Empty(NameCheck.Find(new AsciiMap("a   b").Road("ab", tags).Inland()));

    [Fact]
    public void A_short_piece_is_a_junction() =>
        Assert.Empty(NameCheck.Find(new AsciiMap("a b", cellMetres: 20).Road("ab", "highway=secondary").Inland()));
}
