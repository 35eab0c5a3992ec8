using CsCheck;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Optimisation.Bounds;

namespace RoutePlanner.Core.Tests.Optimisation.Bounds;

public sealed class PresenceChainTests
{
    private static readonly Gen<(int[] Profile, int HalfLife, int Handicap, int Lasting, double Price)> Cases = Gen.Select(
        Gen.Int[0, 4000].Array[1, 6], Gen.Int[60, 5000], Gen.Int[0, 3000], Gen.Int[0, 1500], Gen.Double[0, 0.5]);

    private static PresenceChain Chain((int[] Profile, int HalfLife, int Handicap, int Lasting, double Price) c, int stepSeconds = 100) =>
        new(c.Profile, new PresenceCourse(c.Profile.Length * RiskModel.SlotSeconds, stepSeconds, c.HalfLife, c.Handicap, c.Lasting, new Fading(c.HalfLife).AgeLimit));

    /// <summary>Some slots dearer than others.</summary>
    private static double[] Factors(int[] profile) => [.. profile.Select(level => 0.5 + (level % 7))];

    [Fact]
    public void The_best_set_of_moments_is_that_of_all_pairs_compared() => Cases.Sample(
        c =>
        {
            var chain = Chain(c);
            var (best, factors) = (new double[chain.Steps], Factors(c.Profile));
            for (var k = 0; k < chain.Steps; k++)
            {
                best[k] = Enumerable.Range(0, k).Select(j => best[j] + chain.Value(j, k)).Append(0).Max() - (c.Price * factors[k / 9]);
            }

            var most = best.Select((value, k) => value + chain.Value(k, chain.Steps)).Append(0).Max();
            Assert.Equal(most, chain.MostAt(c.Price, factors), 9);
        },
        iter: 200);

    [Fact]
    public void No_set_of_presences_protects_more_than_the_chain_says() => Gen.Select(Cases, Gen.Int[0, 1_000_000]).Sample(
        (c, seed) =>
        {
            var (random, night) = (new Random(seed), c.Profile.Length * RiskModel.SlotSeconds);
            var model = new RiskModel([0, 1], [1.0], [0], [new RiskClass(c.Profile, c.HalfLife)], new BeatSight([0, 0], [], [0], []), night);
            var (list, count, paid, factors) = (new VisitList(), random.Next(12), 0.0, Factors(c.Profile));
            for (var k = 0; k < count; k++)
            {
                // Some later than the chain's handicap allows, or shorter: these protect less.
                var start = random.Next(night);
                paid += c.Price * factors[start / RiskModel.SlotSeconds];
                list.Take(0, new ItemVisit(start, Math.Min(night, start + random.Next(c.Lasting + 1)), c.Handicap + random.Next(3), 0, VisitKind.Present));
            }

            var state = new CoverageState(model);
            var nobody = state.Totals.Risk;
            state.Load(list);
            var value = new PresenceValue(Chain(c), factors);
            var protection = (nobody - state.Totals.Risk) / 1e6;
            Assert.True(protection - paid <= value.At(c.Price) + 2e-6, $"{protection} - {paid} > {value.At(c.Price)}");
        },
        iter: 400);

    [Fact]
    public void At_the_highest_price_none_pays_and_at_no_price_all_is_protected()
    {
        var chain = Chain(([1000, 2000], 1800, 0, 100, 0));
        var value = new PresenceValue(chain, [1, 1]);
        Assert.Equal(0, value.At(1));

        // A quarter of an hour at mean level and one at twice that.
        Assert.Equal(0.75, value.At(0), 4);
        Assert.Equal(chain.MostAt(0.01, [1, 1]), value.At(0.01), 0.03 * chain.MostAt(0.01, [1, 1]));
    }
}
