using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Tests.Coverage.Reference;

namespace RoutePlanner.Core.Tests.Coverage;

/// <summary>Changes that touch far more items than a move does: the trial's tables grow on the way, again and again.</summary>
public sealed class LargeChangeTests
{
    private const int Items = 5000;
    private const int NightSeconds = 1800;

    [Fact]
    public void A_change_of_thousands_of_items_comes_to_what_is_there_after_it()
    {
        var random = new Random(1);
        int[] firstBeat = [0, Items];
        double[] weight = [.. Enumerable.Range(0, Items).Select(_ => random.NextDouble())];
        var model = new RiskModel(
            firstBeat, weight, new int[Items], [new RiskClass([700, 1300], 600)], new BeatSight(new int[Items + 1], [], [0], []), NightSeconds);
        var state = new CoverageState(model);
        var trial = new CoverageTrial(state);
        var present = new List<(int Item, ItemVisit Visit)>();
        for (var round = 0; round < 3; round++)
        {
            // Items by leaps, each several times over, among visits that go as they came.
            trial.Clear();
            for (var k = 0; k < 3 * Items; k++)
            {
                var (item, start) = (k * 1237 % Items, random.Next(NightSeconds));
                var visit = new ItemVisit(start, Math.Min(NightSeconds, start + random.Next(300)), random.Next(900), (short)round, VisitKind.Present);
                trial.Add(item, visit);
                if (random.Next(3) == 0)
                {
                    trial.Remove(item, visit);
                }
                else
                {
                    present.Add((item, visit));
                }
            }

            foreach (var (item, visit) in present.Where((_, k) => k % 7 == round).ToList())
            {
                trial.Remove(item, visit);
                present.Remove((item, visit));
            }

            var said = state.Totals + trial.Evaluate();
            state.Commit(trial);
            Assert.Equal(said, state.Totals);
            Assert.Equal(RiskBySeconds.Millionths(model, present.Select(p => new ReferencePresence(p.Item, p.Visit.Start, p.Visit.End, p.Visit.Handicap))), state.Totals.Risk);
        }
    }
}
