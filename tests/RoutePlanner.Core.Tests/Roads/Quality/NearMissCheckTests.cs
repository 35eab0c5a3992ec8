using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads.Quality;
using RoutePlanner.Core.Tests.Maps;

namespace RoutePlanner.Core.Tests.Roads.Quality;

public sealed class NearMissCheckTests
{
    /// <summary>One character is 4 m; ab and cd are joined, if at all, by a way round of far more than 100 m.</summary>
    private static AsciiMap Map(string drawing) => new(drawing, cellMetres: 4);

    [Fact]
    public void An_end_just_short_of_a_road_is_a_near_miss()
    {
        var (findings, nodes) = NearMissCheck.Find(Map(
            """
            a                                  b



                             c
                             d
            """).Road("ab").Road("dc").Road("bd").Inland());
        // c is four cells from ab: too far. bd passes d, a junction.
        Assert.Empty(findings);
        Assert.Empty(nodes);

        var near = Map(
            """
            a                                  b

                             c



                             d
            """).Road("ab").Road("dc").Inland();
        var finding = Assert.Single(NearMissCheck.Find(near).Findings);
        Assert.Equal((FindingKind.NearMiss, FindingCause.Plain, "dc ab"), (finding.Kind, finding.Cause, finding.Roads()));
        Assert.Equal(8, finding.Measure!.Value, 0.1);
        // More than 5 m: perhaps there is a wall.
        Assert.Equal(Severity.Note, finding.Severity);
    }

    [Fact]
    public void Within_five_metres_it_is_a_warning() =>
        Assert.Equal(Severity.Warning, Assert.Single(NearMissCheck.Find(Map(
            """
            a                                  b
                             c



                             d
            """).Road("ab").Road("dc").Inland()).Findings).Severity);

    [Fact]
    public void A_road_that_links_places_reaches_farther_than_a_lane()
    {
        const string Drawing =
            """
            a                                  b


                             c



                             d
            """;
        Assert.Empty(NearMissCheck.Find(Map(Drawing).Road("ab").Road("dc").Inland()).Findings);
        Assert.Equal(12, Assert.Single(NearMissCheck.Find(Map(Drawing).Road("ab").Road("dc", "highway=unclassified").Inland()).Findings).Measure!.Value, 0.1);
    }

    [Fact]
    public void Two_ends_that_face_each_other_are_told_once()
    {
        var (findings, nodes) = NearMissCheck.Find(Map("a                             b c                            d").Road("ab").Road("cd").Inland());
        Assert.Equal(FindingCause.TwoEnds, Assert.Single(findings).Cause);
        Assert.Equal(2, nodes.Count);
    }

    [Fact]
    public void A_road_beside_the_end_is_no_near_miss() =>
        Assert.Empty(NearMissCheck.Find(Map(
            """
            a                                  b

             c                      d
            """).Road("ab").Road("cd").Inland()).Findings);

    [Fact]
    public void An_end_whose_road_joins_the_other_nearby_is_none()
    {
        // From c by d, f and g to the point above c: 12 + 24 + 12 + 8 + 24 = 80 m, not much for a gap of 8 m; by h it is a long way.
        const string Drawing =
            """
            a                      g           h

                             c     e


                             d     f
            """;
        Assert.Empty(NearMissCheck.Find(Map(Drawing).Road("agh").Road("cdf").Road("feg").Inland()).Findings);
        Assert.Single(NearMissCheck.Find(Map(Drawing).Road("ah").Road("cdf").Road("feh").Inland()).Findings);
    }

    [Fact]
    public void A_bridge_overhead_is_none() =>
        Assert.Empty(NearMissCheck.Find(Map(
            """
            a                                  b
                             c



                             d
            """).Road("ab", "highway=residential bridge=yes").Road("dc").Inland()).Findings);

    [Fact]
    public void A_footpath_that_ends_at_the_kerb_is_none() =>
        Assert.Empty(NearMissCheck.Find(Map(
            """
            a                                  b
                             c



                             d
            """).Road("ab").Road("dc", "highway=footway").Inland()).Findings);
}
