using CsCheck;
using RoutePlanner.Core.Coverage.Risk;

namespace RoutePlanner.Core.Tests.Coverage.Risk;

public class ShrinkageTests
{
    private static readonly Gen<double> Positive = Gen.Double[1e-6, 100];

    [Fact]
    public void A_ratio_lies_between_one_and_what_was_seen_and_nearer_to_one_the_more_is_known_without_it() =>
        Gen.Select(Gen.Double[0, 100], Positive, Positive, Positive).Sample(
            (count, expected, pseudoCount, more) =>
            {
                var (weak, strong) = (Shrinkage.Ratio(count, expected, pseudoCount), Shrinkage.Ratio(count, expected, pseudoCount + more));
                Assert.InRange(weak, Math.Min(1, count / expected) - 1e-9, Math.Max(1, count / expected) + 1e-9);
                Assert.True(Math.Abs(strong - 1) <= Math.Abs(weak - 1) + 1e-12);
            });

    [Fact]
    public void More_data_of_the_same_ratio_is_believed_more() =>
        Gen.Select(Gen.Double[0, 20], Positive, Positive, Gen.Double[1, 50]).Sample(
            (ratio, expected, pseudoCount, times) =>
                Assert.True(
                    Math.Abs(Shrinkage.Ratio(ratio * expected * times, expected * times, pseudoCount) - 1)
                    >= Math.Abs(Shrinkage.Ratio(ratio * expected, expected, pseudoCount) - 1) - 1e-12));

    [Fact]
    public void More_incidents_never_lower_the_ratio() =>
        Gen.Select(Gen.Double[0, 100], Gen.Double[0, 100], Positive, Positive).Sample(
            (count, more, expected, pseudoCount) =>
                Assert.True(Shrinkage.Ratio(count + more, expected, pseudoCount) >= Shrinkage.Ratio(count, expected, pseudoCount)));

    [Fact]
    public void Without_data_a_beat_is_known_as_well_as_one_incident() => Assert.Equal(1, Shrinkage.PseudoCount([], []));

    /// <summary>
    /// 400 incidents on 4,000 beats, 0.1 each: on 400 beats one each there are no pairs, Σ((n−μ)²−μ) = 400·0.81 + 3,600·0.01 − 400 = −40 and α is at its upper end;
    /// on 40 beats ten each it is 40·98.01 + 3,960·0.01 − 400 = 3,560, Σμ² = 40, and α = 41 / 3,561.
    /// </summary>
    [Theory]
    [InlineData(1, 100)]
    [InlineData(10, 41.0 / 3561.0)]
    public void The_more_incidents_gather_the_more_they_are_believed(int inOneBeat, double pseudoCount)
    {
        var (counts, expected) = (new double[4000], new double[4000]);
        Array.Fill(expected, 0.1);
        counts.AsSpan(0, 400 / inOneBeat).Fill(inOneBeat);
        Assert.Equal(pseudoCount, Shrinkage.PseudoCount(counts, expected), 1e-9);
    }

    /// <summary>Counts drawn from a gamma-Poisson mixture give its parameter back, within what 40,000 beats allow.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(2)]
    public void The_scatter_of_a_known_mixture_is_found_again(double shape)
    {
        var random = new Random(7);
        var (counts, expected) = (new double[40_000], new double[40_000]);
        for (var i = 0; i < counts.Length; i++)
        {
            expected[i] = 0.5 + (i % 3);
            counts[i] = Poisson(random, expected[i] * Gamma(random, shape) / shape);
        }

        Assert.InRange(Shrinkage.PseudoCount(counts, expected), shape * 0.9, shape * 1.1);
    }

    /// <summary>A gamma variate of a shape that is a multiple of one half: half the sum of squares of 2·shape normal ones.</summary>
    private static double Gamma(Random random, double shape) =>
        Enumerable.Range(0, (int)(2 * shape)).Sum(_ => Math.Pow(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()), 2)) / 2;

    /// <summary>Knuth's method.</summary>
    private static double Poisson(Random random, double mean)
    {
        var (count, product) = (0, random.NextDouble());
        for (var limit = Math.Exp(-mean); product > limit; product *= random.NextDouble())
        {
            count++;
        }

        return count;
    }
}
