namespace RoutePlanner.Core.Optimisation.Bounds;

/// <summary>
/// The most that presences of one kind can protect at an item of weight 1, less what they cost, as a function of the price of each (<see cref="PresenceChain"/>). It is convex: kept at some prices, and
/// between them on the straight line, which is above it. In hours of risk at mean level. Immutable.
/// </summary>
internal sealed class PresenceValue
{
    /// <summary>Prices, each this much of the next; more of them are slower to make and lie closer to the curve (1 % above it at most).</summary>
    private const double PriceStep = 0.7;
    private const int PriceCount = 16;

    private readonly double[] prices = new double[PriceCount];
    private readonly double[] most = new double[PriceCount];

    /// <param name="chain">The chains of a class.</param>
    /// <param name="factors">By which prices are higher in each slot, above 0.</param>
    public PresenceValue(PresenceChain chain, ReadOnlySpan<double> factors)
    {
        // At what a single presence protects at best none pays; at price 0 they may be everywhere.
        for (var step = 0; step < chain.Steps; step++)
        {
            prices[^1] = Math.Max(prices[^1], chain.Value(step, chain.Steps) / factors[step * factors.Length / chain.Steps]);
        }

        most[0] = chain.Always;
        for (var k = PriceCount - 2; k > 0; k--)
        {
            prices[k] = prices[k + 1] * PriceStep;
            most[k] = Math.Min(chain.Always, chain.MostAt(prices[k], factors));
        }
    }

    /// <summary>The bound at a price, 0 or more.</summary>
    public double At(double price)
    {
        if (price >= prices[^1])
        {
            return 0;
        }

        var k = 1;
        while (prices[k] <= price)
        {
            k++;
        }

        var share = (price - prices[k - 1]) / (prices[k] - prices[k - 1]);
        return most[k - 1] + (share * (most[k] - most[k - 1]));
    }
}
