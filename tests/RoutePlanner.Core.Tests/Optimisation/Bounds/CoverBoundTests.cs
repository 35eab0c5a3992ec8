using CsCheck;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Optimisation.Bounds;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Figures;
using RoutePlanner.Core.Tests.Counties;
using RoutePlanner.Core.Tests.Coverage.Sanity;
using RoutePlanner.Core.Tests.Plans.Checking;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Optimisation.Bounds;

/// <summary>How much of the risk can be within reach, where it is known; and no plan has more; the long run is <c>ROUTEPLANNER_BOUNDS=2000</c>. Streets of the hand-drawn maps are of 100 m, one beat each, all worth the same.</summary>
public sealed class CoverBoundTests
{
    private const int NightSeconds = 10_800;

    private static readonly int Nights = int.TryParse(Environment.GetEnvironmentVariable("ROUTEPLANNER_BOUNDS"), out var nights) ? nights : 5;

    private static CoverLimits Limits(PatrolProblem patrol, int withinSeconds = 600) => new CoverBound(patrol, RiskOf(patrol), withinSeconds).Limits();

    private static RiskModel RiskOf(PatrolProblem patrol) => RiskModel.Build(patrol.Roads, patrol.Night, patrol.NightSeconds);

    /// <summary>A chain of streets, the seconds of each.</summary>
    private static HandNetwork Chain(params int[] seconds)
    {
        var network = new HandNetwork();
        for (var k = 0; k < seconds.Length; k++)
        {
            network.Add($"{(char)('a' + k)}{(char)('b' + k)}", 100, 10 * seconds[k]);
        }

        return network;
    }

    [Fact]
    public void Where_all_lies_within_ten_minutes_all_can_be_covered() =>
        Assert.Equal(1, Limits(new SanityCase(Chain(100, 100, 100, 100), "abcde", "a", NightSeconds, 0, 100).Problem).Night);

    [Theory]
    [InlineData("c", 4 / 7.0)] // One unit at one of the two towns.
    [InlineData("cf", 6 / 7.0)] // One at each, or one on the street between that looks to one of them.
    [InlineData("ccf", 1)]
    public void Two_towns_far_apart_take_two_units(string bases, double share)
    {
        // a-b-c-d, 2,000 s, e-f-g-h: seven streets. At the end of the long street one has three and, on the way to it, the long one. It takes longer than anyone is asked to come: no unit has both towns.
        var limits = Limits(new SanityCase(Chain(60, 60, 60, 2000, 60, 60, 60), "abcdefgh", bases, NightSeconds, 0, 100).Problem);

        // The second hour: everybody has had the time to be where it is best.
        Assert.InRange(limits.Hours[1], share, Math.Min(1, share + (1 / 7.0) + 0.02));
    }

    [Fact]
    public void At_the_start_and_the_end_of_a_shift_a_unit_is_near_its_base()
    {
        // Its base is 30 minutes from the three streets where nearly all is: so it is there for no more than the middle of an hour and a half.
        var limits = Limits(new SanityCase(Chain(1800, 60, 60, 60), "abcde", "a", 5400, 0, 100).Problem);
        Assert.InRange(limits.Night, 0.5, 0.95);
        Assert.True(limits.Night < Limits(new SanityCase(Chain(1800, 60, 60, 60), "abcde", "c", 5400, 0, 100).Problem).Night);
    }

    [Fact]
    public void No_plan_covers_more() => RandomCounty.Seeds.Sample(
        seed =>
        {
            foreach (var (problem, within) in new[] { (RandomCounty.Problem(seed), 60), (HardNight.Problem(seed), 200), (HardNight.Problem(seed), 600) })
            {
                var limits = Limits(problem, within);
                foreach (var plan in NightsOf.Problem(problem, seed, totals => totals.Coverage.Risk))
                {
                    var hours = NearestResponse.Of(problem, RiskOf(problem), plan.Units, mode => new DijkstraTravel(problem.Roads.Graph, mode), within);
                    Assert.All(hours.Zip(limits.Hours), pair => Assert.InRange(pair.First.Cover, 0, pair.Second));
                }
            }
        },
        iter: Nights);

    [Fact]
    public void On_random_nights_it_says_something() =>
        Assert.InRange(Enumerable.Range(0, 50).Average(seed => Limits(HardNight.Problem(seed), 60).Night), 0.05, 0.9);

    [Fact]
    public void It_is_the_same_every_time() => Assert.Equal(Limits(HardNight.Problem(3), 60).Hours, Limits(HardNight.Problem(3), 60).Hours);
}
