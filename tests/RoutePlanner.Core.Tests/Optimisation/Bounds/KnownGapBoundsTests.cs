using RoutePlanner.Core.Tests.Coverage.Sanity;
using RoutePlanner.Core.Tests.Plans.Checking;

namespace RoutePlanner.Core.Tests.Optimisation.Bounds;

/// <summary>Bounds on the longest gap where it is known (IdlenessTests has plans that reach it). Streets of 100 m and 10 s.</summary>
public sealed class KnownGapBoundsTests
{
    private const string Ring = "ab bc cd de ef fg gh ha";
    private const int GapMax = 100;

    [Theory]
    [InlineData(Ring, 80)] // a ring: round it
    [InlineData("ab bc cd de ef", 100)] // a corridor: to its end and back
    [InlineData("ab ac ad ae", 80)] // a star: along each ray and back
    [InlineData("ab bc ca cd de ef fd", 80)] // two triangles, a street between them
    [InlineData("ab", 20)]
    public void One_unit_is_back_no_sooner_than_after_a_tour_of_all(string streets, int tour)
    {
        var network = Network(streets);
        Assert.Equal(tour, ShortestTour.Seconds(network.Build()));
        Assert.Equal(tour / (double)GapMax, BoundOf(network, streets, "a", 3000));
    }

    [Fact]
    public void In_a_night_shorter_than_two_tours_it_is_a_path_through_all_at_least() =>
        Assert.Equal(0.7, BoundOf(Network(Ring), Ring, "a", 120));

    [Theory]
    [InlineData("ae", 0.3)] // two trees: six links of ten seconds, shared by two
    [InlineData("aceg", 0.1)] // four links, shared by four
    public void Several_units_share_a_forest(string bases, double least)
    {
        // All drive round at even distances: the ring shared among them.
        var reached = 80.0 / bases.Length / GapMax;
        Assert.InRange(BoundOf(Network(Ring), Ring, bases, 3000), least, reached);
    }

    [Fact]
    public void Two_posts_and_a_unit_that_drives_between_them() =>
        Assert.Equal(1.0, BoundsOf.Night(new SanityCase(new HandNetwork().Add("ab", 500, 500), "ab", "a", 2200, 0, 100).Problem).WorstGap);

    [Fact]
    public void What_nobody_can_reach_in_time_exceeds_its_rule()
    {
        // b is 500 s away: nobody is there before 500 nor after 1,700, so it is alone for twice 400 s beyond its rule even if the unit goes there at once and stays. Held all night, a costs b 2,100 s.
        var bounds = BoundsOf.Night(new SanityCase(new HandNetwork().Add("ab", 500, 5000), "ab", "a", 2200, 0, 100).Problem);
        Assert.InRange(bounds.GapExcess, 800 / 60.0, 2100 / 60.0);
        Assert.Equal(10.0, bounds.WorstGap);
    }

    [Fact]
    public void A_unit_with_too_much_to_do_leaves_something_alone_beyond_its_rule()
    {
        // Five nodes in a corridor, ten seconds apart, 1 s allowed: a visit is worth 1 s and costs 10, a stay is worth 1 s a second, so 3,000 s buy no more than 3,000 of 5 · 2,999, and the first visit 1.
        const string Corridor = "ab bc cd de";
        var problem = new SanityCase(Network(Corridor), "abcde", "a", 3000, 0, 1).Problem;
        Assert.Equal(((5 * 2999) - 3000 - 1) / 60.0, BoundsOf.Night(problem).GapExcess, 9);
    }

    private static double BoundOf(HandNetwork network, string streets, string bases, int nightSeconds) =>
        BoundsOf.Night(new SanityCase(network, string.Concat(streets.Replace(" ", "").Distinct()), bases, nightSeconds, 0, GapMax).Problem).WorstGap!.Value;

    private static HandNetwork Network(string streets)
    {
        var network = new HandNetwork();
        foreach (var street in streets.Split(' '))
        {
            network.Add(street, 100, 100);
        }

        return network;
    }
}
