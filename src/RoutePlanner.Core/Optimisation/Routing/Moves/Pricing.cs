using System.Runtime.CompilerServices;

namespace RoutePlanner.Core.Optimisation.Routing.Moves;

/// <summary>Prices of broken limits, in 1/256 of the unit of cost, so that cheap problems with large demands have one too.</summary>
internal static class Pricing
{
    /// <summary>The price of one.</summary>
    public const int One = 256;

    /// <summary>What so much too much costs, rounded up so that nothing too much is free.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(long tooMuch, int price) => ((tooMuch * price) + (One - 1)) >> 8;
}
