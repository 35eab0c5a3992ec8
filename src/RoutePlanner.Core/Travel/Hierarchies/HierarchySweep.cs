using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>
/// Shortest times from one or several starts to every position, in one pass over the arcs from above (PHAST: D. Delling, A. V. Goldberg, A. Nowatzyk, R. F. Werneck, 2011).
/// A start is what an <see cref="UpwardSearch"/> reached; below, each position's time is the least over its arcs from higher ones, which the sweep has done already.
/// <see cref="Lanes"/> sweeps at once cost hardly more than one: the arcs are read once for all, and the times of a position lie in one vector.
/// </summary>
internal static class HierarchySweep
{
    /// <summary>How many starts one wide sweep serves.</summary>
    public const int Lanes = 8;

    /// <summary>One start.</summary>
    /// <param name="firstArc">First arc of each position, with one entry more: of <see cref="Hierarchy.Down"/> for times from a start, of <see cref="Hierarchy.Up"/> for times to an end.</param>
    /// <param name="arcs">Those arcs, with higher ends that come before the position.</param>
    /// <param name="time">One entry a position: in, the times of the upward search, or <see cref="Hierarchy.Infinity"/>; out, all times.</param>
    public static void Run(ReadOnlySpan<int> firstArc, ReadOnlySpan<SearchArc> arcs, Span<uint> time)
    {
        // All arrays come from our own builders, never from a file: the loop over them goes without bounds checks.
        ref var times = ref MemoryMarshal.GetReference(time);
        ref var first = ref MemoryMarshal.GetReference(firstArc);
        ref var arc = ref MemoryMarshal.GetReference(arcs);
        var number = 0;
        for (var position = 0; position < time.Length; position++)
        {
            var least = Unsafe.Add(ref times, position);
            var end = Unsafe.Add(ref first, position + 1);
            for (; number < end; number++)
            {
                // Which is less is a toss-up: without a branch it costs a third less.
                var gain = (long)Unsafe.Add(ref times, arc.Position) + arc.Deciseconds - least;
                least += (uint)(gain & (gain >> 63));
                arc = ref Unsafe.Add(ref arc, 1);
            }

            Unsafe.Add(ref times, position) = least;
        }
    }

    /// <summary>As <see cref="Run"/> for <see cref="Lanes"/> starts.</summary>
    /// <param name="firstArc">First arc of each position, with one entry more.</param>
    /// <param name="arcs">Those arcs.</param>
    /// <param name="time"><see cref="Lanes"/> entries a position, one a start.</param>
    public static void RunWide(ReadOnlySpan<int> firstArc, ReadOnlySpan<SearchArc> arcs, Span<uint> time)
    {
        ref var times = ref MemoryMarshal.GetReference(time);
        ref var first = ref MemoryMarshal.GetReference(firstArc);
        ref var arc = ref MemoryMarshal.GetReference(arcs);
        var number = 0;
        for (var position = 0; position < time.Length / Lanes; position++)
        {
            var least = Vector256.LoadUnsafe(ref times, (nuint)(position * Lanes));
            var end = Unsafe.Add(ref first, position + 1);
            for (; number < end; number++)
            {
                var through = Vector256.LoadUnsafe(ref times, (nuint)(arc.Position * Lanes)) + Vector256.Create(arc.Deciseconds);
                least = Vector256.Min(least, through);
                arc = ref Unsafe.Add(ref arc, 1);
            }

            least.StoreUnsafe(ref times, (nuint)(position * Lanes));
        }
    }
}
