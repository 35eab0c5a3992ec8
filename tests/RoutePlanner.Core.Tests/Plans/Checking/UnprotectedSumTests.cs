using CsCheck;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Tests.Coverage.Reference;

namespace RoutePlanner.Core.Tests.Plans.Checking;

public sealed class UnprotectedSumTests
{
    /// <summary>Two hours, the last slot cut short.</summary>
    private const int NightSeconds = 7130;

    private static readonly int[] Profile = [200, 1700, 0, 1100, 900, 2200, 100, 1400];

    private static readonly Gen<int> HalfLives = Gen.OneOf(Gen.Const(60), Gen.Const(400), Gen.Const(1800), Gen.Const(14_400));

    private static readonly Gen<ReferencePresence> Presences = Gen.Select(
        Gen.OneOf(Gen.Int[-50, NightSeconds + 50], Gen.Int[0, 16].Select(t => t * 450)),
        Gen.OneOf(Gen.Int[0, 40], Gen.Int[0, 3000]),
        Gen.OneOf(Gen.OneOf(Gen.Const(0), Gen.Const(60), Gen.Const(1800), Gen.Const(5000)), Gen.Int[0, 16_000]),
        (start, length, handicap) => new ReferencePresence(0, start, start + length, handicap));

    [Fact]
    public void Nobody_leaves_all_of_the_profile() =>
        // 900 s at 2.0 and 100 s at 0.5
        Assert.Equal(1_000_000L * ((900 * 2000) + (100 * 500)), new UnprotectedSum([2000, 500], 1800, 1000).Of([]));

    [Fact]
    public void The_strongest_counts_from_its_beginning_on()
    {
        // Half-life 60 s. A pass from 100 to 110 (handicap 60: U = 0.5), within it at 105 a moment of full strength: U is 0 at 105, then 1 − 2^(−1/60) at 106.
        var sum = new UnprotectedSum([1000], 60, 107);
        Assert.Equal(1000L * ((100 * 1_000_000) + (5 * 500_000) + 0 + 11_486), sum.Of([new AgedPresence(100, 110, 60), new AgedPresence(105, 105, 0)]));
    }

    [Fact]
    public void It_equals_a_sum_over_seconds() => Gen.Select(HalfLives, Presences.Array[0, 9]).Sample(
        (halfLife, presences) =>
        {
            // At this weight the term in millionths is the sum itself.
            var model = new RiskModel([0, 1], [3_600_000], [0], [new RiskClass(Profile, halfLife)], new BeatSight([0, 0], [], [0], []), NightSeconds);
            var aged = presences.Select(p => new AgedPresence(p.Start, p.End, p.Handicap)).OrderBy(p => p.Start).ToList();
            Assert.Equal(RiskBySeconds.Millionths(model, presences), new UnprotectedSum(Profile, halfLife, NightSeconds).Of(aged));
        }, iter: 400);
}
