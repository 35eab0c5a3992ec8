using System.Runtime.CompilerServices;

namespace RoutePlanner.Core.Optimisation.Routing.Kernels;

/// <summary>Cost and time, each state a task in one fixed mode: with times the cheapest mode is not always the best one to have chosen.</summary>
internal struct TimedKernel(RoutingModel model) : IRouteKernel<TimedPiece, TimedPiece, TimedPiece>
{
    private readonly (int Cost, int Duration)[] links = model.TimedLinks;
    private readonly int[] costsInto = model.CostsInto;
    private readonly int[] costsFrom = model.CostsFrom;
    private readonly TimedPiece[] single = model.TimedStates;
    private readonly int[] taskOf = model.TaskOfState;
    private readonly int[] flip = model.FlipOfState;
    private readonly int states = model.StateCount;

    public int TimePrice { get; set; } = Moves.Pricing.One;

    public readonly bool Reverses => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int TaskOf(int state) => taskOf[state];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int Flip(int state) => flip[state];

    public readonly TimedPiece Start(int depot) => single[depot];

    public readonly TimedPiece End(int depot) => single[depot];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TimedPiece Extend(in TimedPiece prefix, int last, int next) => Joined(prefix, last, next, single[next]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TimedPiece Prepend(int before, int first, in TimedPiece suffix) => Joined(single[before], before, first, suffix);

    public readonly TimedPiece One(int state) => single[state];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TimedPiece Append(in TimedPiece middle, int last, int next) => Joined(middle, last, next, single[next]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TimedPiece PrependTo(int before, int first, in TimedPiece middle) => Joined(single[before], before, first, middle);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TimedPiece Join(in TimedPiece prefix, int last, int first, in TimedPiece middle) => Joined(prefix, last, first, middle);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly long Close(in TimedPiece prefix, int last, int first, in TimedPiece suffix)
    {
        var whole = Joined(prefix, last, first, suffix);
        return whole.Cost + Moves.Pricing.Of(TooMuch(whole), TimePrice);
    }

    // The detour itself: one task more never makes a route less late.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int LeastDetour(int before, int state, int after, int leg) =>
        costsInto[(state * states) + before] + costsFrom[(state * states) + after] - leg;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int Leg(int from, int to) => costsFrom[(from * states) + to];

    public readonly long TooMuchTime(in TimedPiece prefix, int last, int first, in TimedPiece suffix) => TooMuch(Joined(prefix, last, first, suffix));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long TooMuch(in TimedPiece whole) => whole.Warp + (long)Math.Max(0, whole.Duration - whole.Warp - whole.MaxDuration);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly TimedPiece Joined(in TimedPiece left, int last, int first, in TimedPiece right)
    {
        ref readonly var link = ref links[(last * states) + first];
        var until = left.Duration - left.Warp + link.Duration;
        var wait = Math.Max(0, right.Earliest - until - left.Latest);
        var warp = Math.Max(0, left.Earliest + until - right.Latest);
        return new TimedPiece(
            left.Cost + link.Cost + right.Cost,
            left.Duration + right.Duration + link.Duration + wait,
            left.Warp + right.Warp + warp,
            Math.Max(right.Earliest - until, left.Earliest) - wait,
            Math.Min(right.Latest - until, left.Latest) + warp,
            left.MaxDuration);
    }
}
