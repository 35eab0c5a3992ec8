using RoutePlanner.Core.Optimisation.Routing.Kernels;

namespace RoutePlanner.Core.Optimisation.Routing.Moves;

/// <summary>
/// Relocate, Swap and 2-opt inside one route. From a task the search walks along its route and keeps the value of the piece walked over, so that
/// every move costs a few joins wherever it ends; it is valued only where it would join near tasks.
/// </summary>
internal sealed class InsideMoves<TKernel, TPrefix, TSuffix, TMiddle>(
    RouteStore<TKernel, TPrefix, TSuffix, TMiddle> store, bool[] isNear, int tasks, MoveCounts counts)
    where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>
{
    /// <summary>A Relocate takes up to so many tasks.</summary>
    private const int LongestPiece = 3;

    /// <summary>Makes the first improving move of the task at slot <paramref name="u"/> inside its route.</summary>
    public bool Try(int u)
    {
        var route = store.RouteOfSlot(u);
        var first = store.Base(route) + 1;
        var last = first + store.Length[route] - 1;
        for (var i = 1; i <= LongestPiece && u + i - 1 <= last; i++)
        {
            if (TryRelocateLater(route, u, i, last) || TryRelocateEarlier(route, u, i, first))
            {
                return true;
            }
        }

        return TryTurn(route, u, last) || TrySwap(route, u, last);
    }

    private bool Near(int one, int other)
    {
        var a = store.Kernel.TaskOf(one);
        var b = store.Kernel.TaskOf(other);
        return a >= tasks || b >= tasks || isNear[(a * tasks) + b];
    }

    private bool TryRelocateLater(int route, int u, int count, int lastSlot)
    {
        var kernel = store.Kernel;
        var sequence = store.Sequence;
        var bare = store.Bare[route];
        var prefix = store.Prefix[u - 1];
        var at = sequence[u - 1];
        for (var q = u + count; q <= lastSlot; q++)
        {
            prefix = kernel.Extend(prefix, at, sequence[q]);
            at = sequence[q];
            var next = sequence[q + 1];
            if (!Near(sequence[u], at) && !Near(sequence[u + count - 1], at) && !Near(sequence[u], next) && !Near(sequence[u + count - 1], next))
            {
                continue;
            }

            counts.Evaluations++;
            var cost = Insert(prefix, at, u, count, next, store.Suffix[q + 1], out var flip);
            if (cost < bare)
            {
                store.Take(store.Base(route) + 1, u - 1);
                store.Take(u + count, q);
                TakePiece(u, count, flip);
                store.Take(q + 1, lastSlot);
                Finish(route, cost - bare);
                return true;
            }
        }

        return false;
    }

    private bool TryRelocateEarlier(int route, int u, int count, int firstSlot)
    {
        var kernel = store.Kernel;
        var sequence = store.Sequence;
        var bare = store.Bare[route];
        var suffix = store.Suffix[u + count];
        var at = sequence[u + count];
        for (var q = u - 1; q >= firstSlot; q--)
        {
            suffix = kernel.Prepend(sequence[q], at, suffix);
            at = sequence[q];
            var before = sequence[q - 1];
            if (!Near(sequence[u], at) && !Near(sequence[u + count - 1], at) && !Near(sequence[u], before) && !Near(sequence[u + count - 1], before))
            {
                continue;
            }

            counts.Evaluations++;
            var cost = Insert(store.Prefix[q - 1], before, u, count, at, suffix, out var flip);
            if (cost < bare)
            {
                store.Take(firstSlot, q - 1);
                TakePiece(u, count, flip);
                store.Take(q, u - 1);
                store.Take(u + count, store.Base(route) + store.Length[route]);
                Finish(route, cost - bare);
                return true;
            }
        }

        return false;
    }

    /// <summary>2-opt: turns the piece from u to a later slot round. A piece of one task only changes its mode.</summary>
    private bool TryTurn(int route, int u, int lastSlot)
    {
        var kernel = store.Kernel;
        var sequence = store.Sequence;
        var bare = store.Bare[route];
        var before = sequence[u - 1];
        var exit = kernel.Flip(sequence[u]);
        var turned = kernel.One(exit);
        var entry = exit;
        for (var q = u; q <= lastSlot; q++)
        {
            if (q > u)
            {
                var state = kernel.Flip(sequence[q]);
                turned = kernel.PrependTo(state, entry, turned);
                entry = state;
            }
            else if (exit == sequence[u])
            {
                continue;
            }

            var next = sequence[q + 1];
            if (!Near(before, entry) && !Near(exit, next))
            {
                continue;
            }

            counts.Evaluations++;
            var cost = kernel.Close(kernel.Join(store.Prefix[u - 1], before, entry, turned), exit, next, store.Suffix[q + 1]);
            if (cost < bare)
            {
                store.Take(store.Base(route) + 1, u - 1);
                store.TakeBack(q, u);
                store.Take(q + 1, lastSlot);
                Finish(route, cost - bare);
                return true;
            }
        }

        return false;
    }

    private bool TrySwap(int route, int u, int lastSlot)
    {
        if (u + 2 > lastSlot)
        {
            return false;
        }

        var kernel = store.Kernel;
        var sequence = store.Sequence;
        var bare = store.Bare[route];
        var state = sequence[u];
        var first = sequence[u + 1];
        var between = kernel.One(first);
        for (var q = u + 2; q <= lastSlot; q++)
        {
            var other = sequence[q];
            var last = sequence[q - 1];
            if (Near(state, last) || Near(state, sequence[q + 1]))
            {
                counts.Evaluations++;
                var prefix = kernel.Extend(store.Prefix[u - 1], sequence[u - 1], other);
                prefix = kernel.Extend(kernel.Join(prefix, other, first, between), last, state);
                var cost = kernel.Close(prefix, state, sequence[q + 1], store.Suffix[q + 1]);
                if (cost < bare)
                {
                    store.Take(store.Base(route) + 1, u - 1);
                    store.Take(other);
                    store.Take(u + 1, q - 1);
                    store.Take(state);
                    store.Take(q + 1, lastSlot);
                    Finish(route, cost - bare);
                    return true;
                }
            }

            between = kernel.Append(between, last, other);
        }

        return false;
    }

    private long Insert(TPrefix prefix, int last, int piece, int count, int next, in TSuffix suffix, out bool flip)
    {
        var kernel = store.Kernel;
        var sequence = store.Sequence;
        var forward = prefix;
        var at = last;
        for (var k = 0; k < count; k++)
        {
            forward = kernel.Extend(forward, at, sequence[piece + k]);
            at = sequence[piece + k];
        }

        var cost = kernel.Close(forward, at, next, suffix);
        flip = false;
        if (count == 1 && kernel.Flip(at) == at)
        {
            return cost;
        }

        at = last;
        for (var k = count - 1; k >= 0; k--)
        {
            var state = kernel.Flip(sequence[piece + k]);
            prefix = kernel.Extend(prefix, at, state);
            at = state;
        }

        var back = kernel.Close(prefix, at, next, suffix);
        flip = back < cost;
        return flip ? back : cost;
    }

    private void TakePiece(int slot, int count, bool flip)
    {
        if (flip)
        {
            store.TakeBack(slot + count - 1, slot);
        }
        else
        {
            store.Take(slot, slot + count - 1);
        }
    }

    private void Finish(int route, long delta)
    {
        var old = store.Bare[route];
        store.Write(route);
        counts.Applied(delta, store.Bare[route] - old);
    }
}
