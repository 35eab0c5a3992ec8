using CsCheck;
using RoutePlanner.Core.Plans.Checking;

namespace RoutePlanner.Core.Tests.Plans.Checking;

public sealed class ExposureTests
{
    [Fact]
    public void Without_protection_the_profile_is_summed_by_the_hour()
    {
        // From 600 to 1200 s: 300 s at 2 and 300 s at 0.5 are 750 s of risk.
        var exposure = new Exposure([2, 0.5, 1]);
        Assert.Equal(750 / 3600.0, exposure.Unprotected(600, 1200), 12);
    }

    [Fact]
    public void Protection_is_full_during_the_visit_and_halves_every_half_hour_after_it()
    {
        // A visit of strength 0.8 for 900 s, then 1800 s in which it falls from 0.8 to 0.4: its mean there is (0.8 − 0.4) / ln 2.
        var exposure = new Exposure([1, 1, 1]);
        var expected = (900 * 0.2) + (1800 * (1 - (0.4 / Math.Log(2))));
        Assert.Equal(expected / 3600, exposure.AfterVisit(0, 2700, 900, 0.8), 12);
    }

    [Fact]
    public void It_equals_a_sum_over_seconds() => Gen.Select(Gen.Int[0, 3600], Gen.Int[0, 3600], Gen.Int[-3000, 5000], Gen.Double[0, 1]).Sample(
        (from, length, end, strength) =>
        {
            double[] profile = [0.2, 1.7, 0.4, 1.1, 0.9, 2.2, 0.1, 1.4];
            var sum = Enumerable.Range(from, length).Sum(second =>
                profile[second / 900] * (1 - (strength * Math.Pow(0.5, Math.Max(0, second + 0.5 - end) / 1800))) / 3600);
            Assert.Equal(sum, new Exposure(profile).AfterVisit(from, from + length, end, strength), 1e-6);
        }, iter: 300);
}
