using RoutePlanner.Core.Roads.Quality;
using RoutePlanner.Core.Tests.Maps;

namespace RoutePlanner.Core.Tests.Roads.Quality;

public sealed class RoundaboutCheckTests
{
    private const string Drawing =
        """
        a b   e f   i j   m n   q r   u v   A B   E F   I J   M N
        d c   h g   l k   p o   t s   x w   D C   H G   L K   P O
        """;

    private const string Tags = "highway=tertiary junction=roundabout";

    /// <summary>Against the clock, as where traffic keeps right.</summary>
    private static readonly string[] Rings = ["adcba", "ehgfe", "ilkji", "mponm", "qtsrq", "uxwvu", "ADCBA", "EHGFE", "ILKJI", "MPONM"];

    [Fact]
    public void One_that_runs_against_all_others_is_told()
    {
        var finding = Assert.Single(RoundaboutCheck.Find(Map(Rings[..^1]).Road("MNOPM", Tags).Inland()));
        Assert.Equal((FindingKind.RoundaboutDirection, "MNOPM"), (finding.Kind, finding.Roads()));
    }

    [Fact]
    public void Where_traffic_keeps_left_the_others_are_right() =>
        Assert.Equal("MPONM", Assert.Single(RoundaboutCheck.Find(Map([.. Rings[..^1].Select(r => new string([.. r.Reverse()]))]).Road("MPONM", Tags).Inland())).Roads());

    [Fact]
    public void A_ring_in_pieces_counts_as_one() =>
        Assert.Equal("MNO OPM", Assert.Single(RoundaboutCheck.Find(Map(Rings[..^1]).Road("MNO", Tags).Road("OPM", Tags).Inland())).Roads());

    [Fact]
    public void Without_a_clear_majority_nothing_is_told()
    {
        Assert.Empty(RoundaboutCheck.Find(Map(Rings[..3]).Road("MNOPM", Tags).Inland()));
        Assert.Empty(RoundaboutCheck.Find(Map(Rings[..^2]).Road("MNOPM", Tags).Road("IJKLI", Tags).Inland()));
        Assert.Empty(RoundaboutCheck.Find(Map(Rings).Inland()));
    }

    private static AsciiMap Map(string[] rings) => rings.Aggregate(new AsciiMap(Drawing), (map, ring) => map.Road(ring, Tags));
}
