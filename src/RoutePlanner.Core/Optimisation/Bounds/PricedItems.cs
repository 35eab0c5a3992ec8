using RoutePlanner.Core.Coverage;

namespace RoutePlanner.Core.Optimisation.Bounds;

/// <summary>All items at prices in fixed proportions: what presences of one kind protect there, less what they cost, at the most. Items of a class whose price for their weight is nearly the same are one.</summary>
internal sealed class PricedItems
{
    /// <summary>Prices for the weight that differ by less than this factor count as the lowest of them.</summary>
    private const double BinFactor = 1.02;

    private readonly (PresenceValue Value, double Price, double Weight)[] bins;

    /// <param name="model">Items.</param>
    /// <param name="density">At ρ = 1 a presence at an item costs weight ÷ this; 0 where nobody can be present.</param>
    /// <param name="courseOf">What a presence protects, by risk class.</param>
    /// <param name="factors">By which prices are higher in each slot.</param>
    public PricedItems(RiskModel model, double[] density, Func<int, PresenceCourse> courseOf, double[] factors)
    {
        var weights = new SortedDictionary<(int Class, int Bin), double>();
        for (var item = 0; item < density.Length; item++)
        {
            if (density[item] > 0 && model.Weight[item] > 0)
            {
                var bin = (model.ClassOf[item], (int)Math.Ceiling(Math.Log(density[item]) / Math.Log(BinFactor)));
                weights[bin] = weights.GetValueOrDefault(bin) + model.Weight[item];
            }
        }

        bins = [.. weights.GroupBy(entry => entry.Key.Class).SelectMany(group =>
        {
            var value = new PresenceValue(new PresenceChain(model.ProfileOf(group.Key), courseOf(group.Key)), factors);
            return group.Select(entry => (value, Math.Pow(BinFactor, -entry.Key.Bin), entry.Value));
        })];
    }

    /// <summary>The bound at a common factor of all prices.</summary>
    public double At(double factor)
    {
        var sum = 0.0;
        foreach (var (value, price, weight) in bins)
        {
            sum += weight * value.At(factor * price);
        }

        return sum;
    }
}
