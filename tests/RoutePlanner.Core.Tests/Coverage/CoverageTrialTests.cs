using CsCheck;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Tests.Coverage.Reference;

namespace RoutePlanner.Core.Tests.Coverage;

/// <summary>The kernel on made-up items: against a sum over all seconds, and against itself after any moves.</summary>
public class CoverageTrialTests
{
    private const int NightSeconds = 9 * 900 - 130;

    private static readonly int[][] Profiles = [[300, 1500, 0, 1200, 800, 2500, 900, 1000, 700], [1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000]];

    private static readonly Gen<(int Item, ItemVisit Visit)> Visit =
        Gen.Select(
            Gen.Int[0, 3],
            Gen.OneOf(Gen.Int[0, NightSeconds], Gen.Int[0, NightSeconds / 450].Select(t => t * 450)),
            Gen.OneOf(Gen.Int[0, 40], Gen.Int[0, 6000]),
            Gen.OneOf(Gen.OneOf(Gen.Const(0), Gen.Const(274), Gen.Const(1800), Gen.Const(5000), Gen.Const(16000)), Gen.Int[0, 4000]),
            Gen.Int[0, 3])
        .Select((item, start, length, handicap, unit) =>
            (item, new ItemVisit(start, Math.Min(NightSeconds, start + length), handicap, (short)unit, VisitKind.Entry)));

    private static RiskModel Model()
    {
        int[] firstBeat = [0, 4];
        return new RiskModel(
            firstBeat, [1, 2.5, 0.3, 4], [0, 1, 2, 0], [new RiskClass(Profiles[0], 1800), new RiskClass(Profiles[1], 1800), new RiskClass(Profiles[0], 400)],
            new BeatSight([0, 0, 0, 0, 0], [], [0], []), NightSeconds);
    }

    [Fact]
    public void Totals_equal_a_sum_over_all_seconds() =>
        Visit.Array[0, 12].Sample(
            visits =>
            {
                var model = Model();
                var state = new CoverageState(model);
                Commit(state, [.. visits.Select(v => (v.Item, v.Visit, true))]);
                Assert.Equal(RiskBySeconds.Millionths(model, visits.Select(v => new ReferencePresence(v.Item, v.Visit.Start, v.Visit.End, v.Visit.Handicap))), state.Totals.Risk);
            },
            iter: 300);

    [Fact]
    public void Tentative_deltas_equal_what_committing_changes_whatever_came_before() =>
        Gen.Select(Gen.Select(Visit, Gen.Bool, Gen.Int[0, 1000]).Array[1, 6], Gen.Bool).Array[1, 25].Sample(
            moves =>
            {
                var model = Model();
                var state = new CoverageState(model);
                var trial = new CoverageTrial(state);
                var present = new List<(int Item, ItemVisit Visit)>();
                foreach (var (edits, isUndone) in moves)
                {
                    trial.Clear();
                    var after = new List<(int Item, ItemVisit Visit)>(present);
                    foreach (var ((item, visit), isAdded, which) in edits)
                    {
                        if (isAdded || after.Count == 0)
                        {
                            trial.Add(item, visit);
                            after.Add((item, visit));
                        }
                        else
                        {
                            var gone = after[which % after.Count];
                            trial.Remove(gone.Item, gone.Visit);
                            after.Remove(gone);
                        }
                    }

                    var before = state.Totals;
                    var delta = trial.Evaluate();
                    Assert.Equal(before, state.Totals);
                    state.Commit(trial);
                    Assert.Equal(before + delta, state.Totals);
                    Assert.Equal(state.Recompute(), state.Totals);
                    if (isUndone)
                    {
                        state.Undo(trial);
                        Assert.Equal(before, state.Totals);
                        Assert.Equal(state.Recompute(), state.Totals);
                    }
                    else
                    {
                        present = after;
                    }
                }
            },
            iter: 2000);

    private static void Commit(CoverageState state, (int Item, ItemVisit Visit, bool IsAdded)[] edits)
    {
        var trial = new CoverageTrial(state);
        foreach (var (item, visit, _) in edits)
        {
            trial.Add(item, visit);
        }

        state.Commit(trial);
    }
}
