using System.Runtime.CompilerServices;
using RoutePlanner.Core.Optimisation.Routing.Kernels;

namespace RoutePlanner.Core.Optimisation.Routing.Moves;

/// <summary>
/// Relocate and Swap between two routes: a piece of one or two tasks of one changes places with a piece of up to two, or none, of the other,
/// each forwards or backwards, whichever is cheaper.
/// </summary>
internal sealed class ExchangeMoves<TKernel, TPrefix, TSuffix, TMiddle>(RouteStore<TKernel, TPrefix, TSuffix, TMiddle> store, MoveCounts counts)
    where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>
{
    private const int LongestPiece = RouteStore<TKernel, TPrefix, TSuffix, TMiddle>.LongestPiece;

    /// <summary>Makes the first improving exchange that puts <paramref name="u"/> beside <paramref name="v"/>, slots of different routes.</summary>
    public bool TryBeside(int ru, int u, int rv, int v)
    {
        var firstU = store.Base(ru) + 1;
        var lastU = firstU + store.Length[ru] - 1;
        var firstV = store.Base(rv) + 1;
        var lastV = firstV + store.Length[rv] - 1;
        for (var i = 1; i <= LongestPiece; i++)
        {
            for (var j = 0; j <= LongestPiece; j++)
            {
                var after = v + j <= lastV;
                var before = v - j >= firstV;
                if (u + i - 1 <= lastU && ((after && Try(ru, u, i, rv, v + 1, j)) || (before && Try(ru, u, i, rv, v - j, j))))
                {
                    return true;
                }

                if (i > 1 && u - i + 1 >= firstU && ((after && Try(ru, u - i + 1, i, rv, v + 1, j)) || (before && Try(ru, u - i + 1, i, rv, v - j, j))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Makes the first improving exchange that moves a piece beginning at slot <paramref name="u"/> to an empty route.</summary>
    public bool TryEmpty(int ru, int u, int empty)
    {
        var lastU = store.Base(ru) + store.Length[ru];
        for (var i = 1; i <= LongestPiece && u + i - 1 <= lastU; i++)
        {
            if (Try(ru, u, i, empty, store.Base(empty) + 1, 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Exchanges the i tasks from slot p on for the j tasks from slot q on, if that is cheaper.</summary>
    public bool Try(int ru, int p, int i, int rv, int q, int j)
    {
        var taken = store.LoadTo[p + i - 1] - store.LoadTo[p - 1];
        var given = store.LoadTo[q + j - 1] - store.LoadTo[q - 1];
        var old = store.Cost[ru] + store.Cost[rv];
        var loads = store.LoadCost(ru, store.Load[ru] - taken + given) + store.LoadCost(rv, store.Load[rv] + taken - given);

        // By the triangle inequality a route never gets cheaper when tasks are put in: what is left over after taking out bounds both new routes.
        var leftU = Without(p, i, ru);
        var leftV = Without(q, j, rv);
        if (leftU + leftV + loads >= old)
        {
            counts.Bounded++;
            return false;
        }

        counts.Evaluations++;
        var newV = Best(rv, q, j, p, i, out var flipV);
        if (leftU + newV + loads >= old)
        {
            return false;
        }

        var flipU = false;
        var newU = j == 0 ? leftU : Best(ru, p, i, q, j, out flipU);
        var delta = newU + newV + loads - old;
        if (delta >= 0)
        {
            return false;
        }

        Apply(ru, p, i, rv, q, j, flipU, flipV);
        counts.Applied(delta, store.Cost[ru] + store.Cost[rv] - old);
        return true;
    }

    private void Apply(int ru, int p, int i, int rv, int q, int j, bool flipU, bool flipV)
    {
        store.Take(store.Base(ru) + 1, p - 1);
        TakePiece(q, j, flipU);
        store.Take(p + i, store.Base(ru) + store.Length[ru]);
        var first = store.Taken;
        store.Take(store.Base(rv) + 1, q - 1);
        TakePiece(p, i, flipV);
        store.Take(q + j, store.Base(rv) + store.Length[rv]);
        store.Write(ru, first, rv);
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

    private long Without(int slot, int count, int route) =>
        count == 0 ? store.Bare[route] : store.Without[(slot * LongestPiece) + count - 1];

    /// <summary>Cost of a route whose <paramref name="count"/> tasks from <paramref name="slot"/> on give way to a piece, forwards or backwards.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Best(int route, int slot, int count, int piece, int pieceCount, out bool flip)
    {
        var kernel = store.Kernel;
        var sequence = store.Sequence;
        var next = sequence[slot + count];
        ref var suffix = ref store.Suffix[slot + count];
        var prefix = store.Prefix[slot - 1];
        var last = sequence[slot - 1];
        for (var k = 0; k < pieceCount; k++)
        {
            var state = sequence[piece + k];
            prefix = kernel.Extend(prefix, last, state);
            last = state;
        }

        var best = kernel.Close(prefix, last, next, suffix);
        flip = false;
        if (pieceCount == 1 && kernel.Flip(last) == last)
        {
            return best;
        }

        prefix = store.Prefix[slot - 1];
        last = sequence[slot - 1];
        for (var k = pieceCount - 1; k >= 0; k--)
        {
            var state = kernel.Flip(sequence[piece + k]);
            prefix = kernel.Extend(prefix, last, state);
            last = state;
        }

        var back = kernel.Close(prefix, last, next, suffix);
        flip = back < best;
        return flip ? back : best;
    }
}
