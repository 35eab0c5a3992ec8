using System.Globalization;
using RoutePlanner.Core.Coverage;

namespace RoutePlanner.Core.Tests.Coverage.Torture;

/// <summary>
/// The kernel's answers are the reference's, bit for bit, on hard nights, whatever came before: a hundred thousand moves, or as many as the environment variable ROUTEPLANNER_MOVES says
/// in a long run. Counties 0, 1, 2, …: a failure names its county and comes again.
/// </summary>
public sealed class CoverageTortureTests
{
    private const int MovesPerCounty = 10_000;

    private static readonly long Moves =
        long.TryParse(Environment.GetEnvironmentVariable("ROUTEPLANNER_MOVES"), CultureInfo.InvariantCulture, out var asked) ? asked : 100_000;

    /// <summary>One move in so many is one of raw visits.</summary>
    private const int RawShare = 5;

    [Fact]
    public void Every_move_does_what_the_kernel_says_and_what_the_reference_says() =>
        Run(Moves - (Moves / RawShare), (seed, moves) => new TortureRun(seed).Run(moves));

    [Fact]
    public void So_do_moves_that_no_route_would_make() => Run(Moves / RawShare, (seed, moves) => new RawTortureRun(seed).Run(moves));

    [Fact]
    public void Threads_evaluate_against_one_state_as_one_thread_does()
    {
        var run = new TortureRun(1);
        run.Run(500);
        var moves = Enumerable.Range(0, 3000).Select(_ => run.NextMove()).ToList();
        CoverageTotals[] Deltas()
        {
            var trial = new CoverageTrial(run.State);
            return [.. moves.Select(move =>
            {
                run.Lay(move, trial);
                return trial.Evaluate();
            })];
        }

        var before = run.State.Totals;
        var alone = Deltas();
        var together = new CoverageTotals[4][];
        Parallel.For(0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = together.Length }, k => together[k] = Deltas());
        Assert.True(alone.Distinct().Count() > 1000);
        Assert.All(together, deltas => Assert.Equal(alone, deltas));
        Assert.Equal(before, run.State.Totals);
    }

    private static void Run(long moves, Action<int, int> run)
    {
        var seed = 0;
        for (var left = moves; left > 0; left -= MovesPerCounty)
        {
            run(seed++, (int)Math.Min(left, MovesPerCounty));
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{moves} moves on {seed} counties");
    }
}
