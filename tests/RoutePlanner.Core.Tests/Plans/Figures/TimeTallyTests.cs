using CsCheck;
using RoutePlanner.Core.Plans.Figures;

namespace RoutePlanner.Core.Tests.Plans.Figures;

public sealed class TimeTallyTests
{
    [Fact]
    public void Nothing_reached_has_no_times()
    {
        var tally = new TimeTally();
        tally.AddUnreached(2);

        Assert.Equal(
            new ResponseTimes { Reached = 0, Unreached = 1, Worst = null, Mean = null, Percentile90 = null, RiskMean = null, RiskPercentile90 = null, Within = 0, RiskWithin = 0 },
            tally.ToTimes(600));
    }

    [Fact]
    public void Nine_of_ten_is_counted_to_the_beat_that_makes_it()
    {
        var tally = new TimeTally();
        for (var second = 1; second <= 10; second++)
        {
            // The slowest has as much risk as the nine others.
            tally.Add(second, second == 10 ? 9 : 1);
        }

        var times = tally.ToTimes(5);
        Assert.Equal((9, 10, 5.5, (45 + 90) / 18.0), (times.Percentile90, times.RiskPercentile90, times.Mean, times.RiskMean));
        Assert.Equal((0.5, 5 / 18.0), (times.Within, times.RiskWithin));
    }

    [Fact]
    public void Times_are_those_of_a_sorted_list_and_parts_add_up() =>
        Gen.Select(Gen.Int[0, 90], Gen.Int[1, 50]).Array[1, 60].Sample(beats =>
        {
            var (all, first, second) = (new TimeTally(), new TimeTally(), new TimeTally());
            for (var i = 0; i < beats.Length; i++)
            {
                all.Add(beats[i].Item1, beats[i].Item2);
                (i % 3 == 0 ? first : second).Add(beats[i].Item1, beats[i].Item2);
            }

            first.Add(second);
            var sorted = beats.Select(b => b.Item1).Order().ToArray();
            var times = all.ToTimes(45);
            Assert.Equal(times, first.ToTimes(45));
            Assert.Equal(sorted[(int)Math.Ceiling(0.9 * sorted.Length) - 1], times.Percentile90);
            Assert.Equal(sorted.Average(), times.Mean!.Value, 1e-9);
            Assert.Equal(sorted[^1], times.Worst);
            Assert.Equal(sorted.Count(s => s <= 45) / (double)sorted.Length, times.Within);
        });
}
