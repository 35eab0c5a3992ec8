using System.Collections.Immutable;
using System.Diagnostics;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Tests.MapData.Hostile;

/// <summary>What may come of reading a file, whatever is in it: it is read, or refused with problems that say where and what. In time, and in memory.</summary>
internal static class Outcome
{
    private const long MaxBytes = 1L << 30;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Hanging = TimeSpan.FromSeconds(60);

    /// <summary>Reads, and gives back the problems that the file was refused with; none if it was read. Everything else fails the test.</summary>
    public static ImmutableArray<Diagnostic> Of(string what, Action read)
    {
        var (problems, time) = Once(what, read);
        if (time > Limit)
        {
            // Other tests may have had the processor, or the code was compiled on the way.
            (problems, time) = Once(what, read);
            Assert.True(time <= Limit, $"{what}: {time.TotalSeconds:0.0} s");
        }

        return problems;
    }

    private static (ImmutableArray<Diagnostic> Problems, TimeSpan Time) Once(string what, Action read)
    {
        ImmutableArray<Diagnostic> problems = [];
        Exception? failure = null;
        long allocated = 0;
        var watch = Stopwatch.StartNew();

        // All that was ever allocated is an upper bound of what was held at once, and nothing that other tests do is in it.
        var thread = new Thread(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                read();
            }
            catch (InputException e)
            {
                problems = e.Diagnostics;
            }
            catch (Exception e)
            {
                failure = e;
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        })
        { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(Hanging), $"{what}: hangs");
        Assert.True(failure is null, $"{what}: {failure}");
        Assert.True(allocated < MaxBytes, $"{what}: {allocated >> 20} MB");
        Assert.All(problems, p => Assert.True(p.Code.Length > 0 && p.File.Length > 0 && p.Message.Length > 0, what));
        Assert.True(problems.IsEmpty || problems.Any(p => p.Severity == Severity.Error), what);
        return (problems, watch.Elapsed);
    }
}
