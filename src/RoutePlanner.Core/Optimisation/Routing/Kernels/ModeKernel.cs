using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RoutePlanner.Core.Optimisation.Routing.Kernels;

/// <summary>
/// Cost alone, with the mode of every task left open: a state is a task, and a piece is a table of least costs by the modes at its ends (Vidal
/// 2017, section 3). Joining is a min-plus product. Tables have 2 × 2 entries and lie in one vector; a task of one mode has it twice.
/// <code>
/// links[a × states + b]   (a0→b0, a0→b1, a1→b0, a1→b1), b's own cost included
/// prefix ending at b      (p0, p0, p1, p1)  up to b done, by b's mode
/// suffix beginning at a   (s0, s1, s0, s1)  after a is done, by a's mode
/// piece from a to b       (m00, m01, m10, m11)  after a is done up to b done
/// </code>
/// </summary>
internal readonly struct ModeKernel(RoutingModel model) : IRouteKernel<Vector128<int>, Vector128<int>, Vector128<int>>
{
    /// <summary>More than any route costs; two of them and a route still fit an int.</summary>
    public const int Never = 1 << 29;

    private readonly Vector128<int>[] links = model.Links;
    private readonly int states = model.StateCount;

    public int TimePrice
    {
        get => 0;
        set { }
    }

    public bool Reverses => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int TaskOf(int state) => state;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Flip(int state) => state;

    public Vector128<int> Start(int depot) => Vector128<int>.Zero;

    public Vector128<int> End(int depot) => Vector128<int>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<int> Extend(in Vector128<int> prefix, int last, int next) => AlongColumns(prefix + Link(last, next));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<int> Prepend(int before, int first, in Vector128<int> suffix)
    {
        var sum = suffix + Link(before, first);
        return Vector128.Shuffle(Vector128.Min(sum, Vector128.Shuffle(sum, Vector128.Create(1, 0, 3, 2))), Vector128.Create(0, 2, 0, 2));
    }

    public Vector128<int> One(int state) => Vector128.Create(0, Never, Never, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<int> Append(in Vector128<int> middle, int last, int next) => Product(middle, Link(last, next));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<int> PrependTo(int before, int first, in Vector128<int> middle) => Product(Link(before, first), middle);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<int> Join(in Vector128<int> prefix, int last, int first, in Vector128<int> middle) =>
        AlongColumns(AlongColumns(prefix + Link(last, first)) + middle);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Close(in Vector128<int> prefix, int last, int first, in Vector128<int> suffix)
    {
        var sum = prefix + Link(last, first) + suffix;
        var half = Vector128.Min(sum, Vector128.Shuffle(sum, Vector128.Create(2, 3, 0, 1)));
        return Vector128.Min(half, Vector128.Shuffle(half, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }

    // With modes open a bound costs as much as the value.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int LeastDetour(int before, int state, int after, int leg) => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Leg(int from, int to) => 0;

    public long TooMuchTime(in Vector128<int> prefix, int last, int first, in Vector128<int> suffix) => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> AlongColumns(Vector128<int> sum) =>
        Vector128.Shuffle(Vector128.Min(sum, Vector128.Shuffle(sum, Vector128.Create(2, 3, 0, 1))), Vector128.Create(0, 0, 1, 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Product(Vector128<int> left, Vector128<int> right) =>
        Vector128.Min(
            Vector128.Shuffle(left, Vector128.Create(0, 0, 2, 2)) + Vector128.Shuffle(right, Vector128.Create(0, 1, 0, 1)),
            Vector128.Shuffle(left, Vector128.Create(1, 1, 3, 3)) + Vector128.Shuffle(right, Vector128.Create(2, 3, 2, 3)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<int> Link(int from, int to) =>
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(links), (nint)(uint)((from * states) + to));
}
