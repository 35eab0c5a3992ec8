using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Travel;
using RoutePlanner.Tests;

namespace RoutePlanner.Benchmarks;

/// <summary>
/// The coverage kernel on counties' nights as they are planned: evaluating a night in full, and moves on it, by kind. Prints tables.
/// Moves are drawn as <see cref="MoveDraw"/> draws them, unit by unit as a search goes and, for comparison, each anywhere in the county, where little of what
/// it needs is in the caches; a figure of a kind is the median over its moves that can be driven.
/// </summary>
internal static class CoverageMeasure
{
    private const int MovesPerKind = 20_000;

    /// <summary>A search tries so many moves of a unit, or more, before it goes on to the next.</summary>
    private const int MovesPerUnit = 200;
    private const int FullRuns = 30;
    private const double SearchSeconds = 5;
    private const int ClimbMovesPerUnit = 8_000;

    public static void Run(IEnumerable<string> folders)
    {
        foreach (var folder in folders)
        {
            Measure(folder);
        }
    }

    private static void Measure(string folder)
    {
        var county = County.Read(folder);
        var patrol = PatrolProblem.Build(CountyRoads.Build(county), county.Night);
        var started = Stopwatch.GetTimestamp();
        var risk = RiskModel.Build(patrol.Roads, patrol.Night, patrol.NightSeconds);
        var riskMilliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        var engines = new Dictionary<Core.Roads.Mode, TravelEngine>();
        ITravel TravelFor(Core.Roads.Mode mode)
        {
            if (!engines.TryGetValue(mode, out var engine))
            {
                engines[mode] = engine = TravelEngine.Build(patrol.Roads.Graph, mode, patrol.Roads.Passes());
            }

            return engine.NewTravel();
        }

        var problem = SearchProblem.Build(patrol, risk, TravelFor);
        var paths = new LegPaths(problem, TravelFor);
        var budget = new SearchBudget(int.MaxValue, TimeSpan.FromSeconds(SearchSeconds), TimeProvider.System);
        var night = new NightRoutes(problem, paths, new NightSearch(problem, paths, 1, 1).Run(null, budget, null, default));
        Climb(night);
        var visits = 0L;
        for (var item = 0; item < night.Coverage.Items.Length; item++)
        {
            visits += night.Coverage.Items[item].Count;
        }

        Print($"{county.Id}: {county.Places.Length} places, {county.KeyRoads.Length} key roads, {patrol.Units.Length} units, {risk.BeatCount} beats, {risk.ClassCount} risk classes");
        Print($"{visits} visits of items; {Enumerable.Range(0, problem.UnitCount).Sum(unit => night.RouteOf(unit).Length - 1)} stops; {night.Coverage.Bytes / (double)risk.ItemCount:0} bytes an item; risk model {riskMilliseconds:0} ms");

        var full = Median(FullRuns, () => night.Coverage.Recompute());
        var load = Median(FullRuns, night.Load);
        Print($"full evaluation {full / 1e6:0.00} ms ({full / visits:0.0} ns a visit); from the routes {load / 1e6:0.00} ms");
        var read = ReadNanoseconds(night.Coverage.Bytes);
        Print($"roof: reading the {night.Coverage.Bytes / 1e6:0.0} MB that a full evaluation needs takes {read / 1e6:0.00} ms, {100 * read / full:0} % of it");
        Console.WriteLine("| move | median µs | mean µs | 90 % µs | visits touched | ns a visit | full : median | moves/s | can't be driven | bytes allocated |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        var median = MedianOf(Enum.GetValues<MoveKind>().SelectMany(kind => Row(night, kind, full)));
        Print($"all kinds: median {median / 1e3:0.00} µs, full : median {full / median:0}");
        var scattered = MedianOf(Enum.GetValues<MoveKind>().SelectMany(kind => Moves(night, kind, movesPerUnit: 1).Nanoseconds));
        Print($"each anywhere in the county: median {scattered / 1e3:0.00} µs, full : median {full / scattered:0}");
        foreach (var threads in (int[])[1, 2])
        {
            foreach (var isBounded in (bool[])[false, true])
            {
                Candidates(night, threads, isBounded);
            }
        }
    }

    /// <summary>Makes improving moves for a while, so that what is measured is a night that is searched, not one that any move improves.</summary>
    private static void Climb(NightRoutes night)
    {
        var (draw, trial) = (new MoveDraw(night, 1), new NightTrial(night));
        var (cost, made) = (night.Prices.Of(night.Totals), 0);
        var started = Stopwatch.GetTimestamp();
        for (var k = 0; k < ClimbMovesPerUnit * night.Problem.UnitCount; k++)
        {
            if (draw.TryNext(trial) && trial.TryEvaluate(out var delta) && night.Prices.Of(delta) < 0)
            {
                night.Commit(trial);
                made++;
            }
        }

        Print($"{made} improving moves made in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s: cost {cost:N0} to {night.Prices.Of(night.Totals):N0}");
    }

    private readonly record struct KindFigures(List<double> Nanoseconds, long Touched, int Undrivable, long Allocated);

    /// <summary>Prints a kind's figures and returns what each of its moves took.</summary>
    private static List<double> Row(NightRoutes night, MoveKind kind, double full)
    {
        var (nanoseconds, touched, undrivable, allocated) = Moves(night, kind, MovesPerUnit);
        if (nanoseconds.Count == 0)
        {
            return nanoseconds;
        }

        nanoseconds.Sort();
        var (median, mean) = (nanoseconds[nanoseconds.Count / 2], nanoseconds.Average());
        Print(
            $"| {kind} | {median / 1e3:0.00} | {mean / 1e3:0.00} | {nanoseconds[nanoseconds.Count * 9 / 10] / 1e3:0.00} | {touched / (double)nanoseconds.Count:0} | "
            + $"{nanoseconds.Sum() / touched:0.0} | {full / median:0} | {1e9 / mean:N0} | {100.0 * undrivable / (undrivable + nanoseconds.Count):0} % | {allocated} |");
        return nanoseconds;
    }

    private static KindFigures Moves(NightRoutes night, MoveKind kind, int movesPerUnit)
    {
        var trial = new NightTrial(night);
        var nanoseconds = new List<double>(MovesPerKind);
        var (touched, undrivable, allocated) = (0L, 0, 0L);
        var draw = new MoveDraw(night, 7, movesPerUnit);
        for (var round = 0; round < 2; round++)
        {
            // The first round finds the paths; the second draws the same moves again.
            draw.Restart();
            nanoseconds.Clear();
            (touched, undrivable) = (0, 0);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var k = 0; k < MovesPerKind; k++)
            {
                var start = Stopwatch.GetTimestamp();
                if (!draw.TryNext(trial, kind))
                {
                    continue;
                }

                var isDriven = trial.TryEvaluate(out _);
                var ticks = Stopwatch.GetTimestamp() - start;
                if (isDriven)
                {
                    nanoseconds.Add(ticks * 1e9 / Stopwatch.Frequency);
                    touched += trial.Changes.Pending.Count;
                }
                else
                {
                    undrivable++;
                }
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return new KindFigures(nanoseconds, touched, undrivable, allocated);
    }

    /// <summary>How many candidate moves a second are judged on one night: drawn, timed, bounded and, where they may be an improvement, evaluated in full.</summary>
    private static void Candidates(NightRoutes night, int threads, bool isBounded)
    {
        var (drawn, undrivable, bounded, evaluated, improving) = (0L, 0L, 0L, 0L, 0L);
        var started = Stopwatch.GetTimestamp();
        var runs = Enumerable.Range(0, threads).Select(t => new Thread(() =>
        {
            var (draw, trial) = (new MoveDraw(night, (ulong)(7 + t), MovesPerUnit), new NightTrial(night));
            var (myDrawn, myUndrivable, myBounded, myEvaluated, myImproving) = (0L, 0L, 0L, 0L, 0L);
            while (Stopwatch.GetElapsedTime(started).TotalSeconds < 3)
            {
                for (var k = 0; k < 100; k++)
                {
                    if (!draw.TryNext(trial))
                    {
                        continue;
                    }

                    myDrawn++;
                    if (!trial.TryTime())
                    {
                        myUndrivable++;
                    }
                    else if (isBounded && trial.IsHopeless(0))
                    {
                        myBounded++;
                    }
                    else
                    {
                        myEvaluated++;
                        myImproving += night.Prices.Of(trial.Evaluate()) < 0 ? 1 : 0;
                    }
                }
            }

            Interlocked.Add(ref drawn, myDrawn);
            Interlocked.Add(ref undrivable, myUndrivable);
            Interlocked.Add(ref bounded, myBounded);
            Interlocked.Add(ref evaluated, myEvaluated);
            Interlocked.Add(ref improving, myImproving);
        })).ToList();
        runs.ForEach(run => run.Start());
        runs.ForEach(run => run.Join());
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Print(
            $"{threads} thread(s){(isBounded ? ", bounded" : "")}: {drawn / seconds:N0} candidates a second; {100.0 * undrivable / drawn:0.0} % can't be driven, "
            + $"{100.0 * bounded / drawn:0.0} % rejected by the bound ({100.0 * bounded / Math.Max(1, drawn - undrivable):0.0} % of the others), {evaluated / seconds:N0} evaluated a second, "
            + $"{100.0 * improving / drawn:0.00} % improve");
    }

    /// <summary>How long reading so much memory takes, as it lies in the caches after being read before.</summary>
    private static double ReadNanoseconds(long bytes)
    {
        var words = new long[bytes / sizeof(long)];
        var sum = 0L;
        var nanoseconds = Median(FullRuns, () =>
        {
            var vectors = MemoryMarshal.Cast<long, Vector<long>>(words);
            var total = Vector<long>.Zero;
            foreach (ref readonly var vector in vectors)
            {
                total += vector;
            }

            sum += Vector.Sum(total);
        });
        GC.KeepAlive(sum);
        return nanoseconds;
    }

    private static double Median(int runs, Action action)
    {
        // The compiler needs to have seen it for a while.
        var warm = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(warm).TotalSeconds < 1)
        {
            action();
        }

        var times = new List<double>();
        for (var k = 0; k < runs; k++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            times.Add((Stopwatch.GetTimestamp() - start) * 1e9 / Stopwatch.Frequency);
        }

        return MedianOf(times);
    }

    private static double MedianOf(IEnumerable<double> values)
    {
        List<double> sorted = [.. values.Order()];
        return sorted[sorted.Count / 2];
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Print(string line) => Console.WriteLine(line);
}
