using CsCheck;
using RoutePlanner.Core.Coverage;

namespace RoutePlanner.Core.Tests.Coverage;

public sealed class CoverageStateTests
{
    private const int NightSeconds = 7200;

    private static RiskModel Model() => new([0, 2, 3], [1.0, 0.25, 0.0], [3.0], [0.5, 1.5, 1, 1, 0.5, 1.5, 1, 1]);

    [Fact]
    public void Without_visits_all_risk_is_unprotected() =>
        // weights 1 + 0.25 + 3 over 2 hours of mean profile 1
        Assert.Equal(8_500_000, new CoverageState(Model(), NightSeconds).Total);

    [Fact]
    public void A_visit_protects_by_its_strength_and_then_half_as_much_every_half_life()
    {
        // Flat profile, one item of weight 1, strength 1 from 0 to 1800, then 2^(-t/1800) to 3600.
        var state = new CoverageState(new RiskModel([0, 1], [1.0], [], [1, 1, 1, 1]), 3600);
        state.Add([(0, new ItemVisit(0, 1800, 0, 1.0))]);

        // Unprotected: 0.5 h − 0.5 h × (1 − 1/2) / ln 2 = 0.5 − 0.36067376 h
        Assert.Equal(139_326, state.Total);
    }

    [Fact]
    public void Incremental_equals_full_after_any_additions_and_removals()
    {
        var visit = Gen.Select(Gen.Int[0, 3], Gen.Int[0, NightSeconds], Gen.Int[0, 2000], Gen.Int[0, 3], Gen.Int[0, 4])
            .Select(v => (v.Item1, new ItemVisit(v.Item2, Math.Min(NightSeconds, v.Item2 + v.Item3), v.Item4, v.Item5 / 4.0)));
        Gen.Select(visit, Gen.Bool).Array[1, 60].Sample(moves =>
        {
            var state = new CoverageState(Model(), NightSeconds);
            var present = new List<(int Item, ItemVisit Visit)>();
            foreach (var (added, isAddition) in moves)
            {
                if (isAddition || present.Count == 0)
                {
                    state.Add([added]);
                    present.Add(added);
                }
                else
                {
                    var at = added.Item2.Start % present.Count;
                    state.Remove([present[at]]);
                    present.RemoveAt(at);
                }

                if (state.Total != state.Recompute())
                {
                    return false;
                }
            }

            return true;
        });
    }

    [Fact]
    public void Constant_time_pieces_equal_a_sum_over_seconds()
    {
        var integral = new RiskIntegral(Model().Profile, NightSeconds);
        Gen.Select(Gen.Int[0, NightSeconds], Gen.Int[0, 3000], Gen.Int[0, 5000]).Sample((start, length, wait) =>
        {
            var visit = new ItemVisit(start, Math.Min(NightSeconds, start + length), 0, 0.7);
            var next = Math.Min(NightSeconds, start + wait);
            var sum = 0.0;
            for (var t = start; t < next; t++)
            {
                // Mid-point rule on seconds: exact enough at a half-life of 1,800 s.
                var protection = 0.7 * (t < visit.End ? 1 : Math.Pow(2, -(t + 0.5 - visit.End) / RiskModel.HalfLifeSeconds));
                sum += Model().Profile[t / RiskModel.SlotSeconds] * (1 - protection) / 3600;
            }

            Assert.Equal(sum, integral.After(visit, next), 1e-7);
        });
    }
}
