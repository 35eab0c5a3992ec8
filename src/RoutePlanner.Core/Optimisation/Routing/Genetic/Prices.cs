using RoutePlanner.Core.Optimisation.Routing.Moves;

namespace RoutePlanner.Core.Optimisation.Routing.Genetic;

/// <summary>Prices of broken limits, steered so that a wished share of solutions is feasible (Vidal 2022, section 3.2).</summary>
internal sealed class Prices
{
    /// <summary>Prices are guesses at first and steered sooner.</summary>
    private const int FirstWindow = 5;

    private const int Highest = 1_000_000 * Pricing.One;

    private readonly double wishedShare;
    private readonly int window;
    private int all;
    private int seen;
    private int loadKept;
    private int timeKept;

    /// <param name="model">First guesses are made from its distances and demands.</param>
    /// <param name="wishedShare">Share of the noted solutions that should keep a limit.</param>
    /// <param name="window">Solutions noted between two changes; fewer at first.</param>
    public Prices(RoutingModel model, double wishedShare, int window)
    {
        (this.wishedShare, this.window) = (wishedShare, window);
        var dearest = 1;
        for (var task = 0; task < model.TaskCount; task++)
        {
            foreach (var near in model.Near[task].Take(1))
            {
                dearest = Math.Max(dearest, model.Apart(task, near));
            }
        }

        var farthest = model.FarthestFromDepot;
        var biggest = Math.Max(1, model.Demand.DefaultIfEmpty(1).Max());
        Load = (int)Math.Clamp((long)Math.Max(dearest, farthest) * Pricing.One / biggest, 1, 1000 * Pricing.One);
        Time = Pricing.One;
    }

    /// <summary>Price of a unit of load too much.</summary>
    public int Load { get; private set; }

    /// <summary>Price of a unit of time too much.</summary>
    public int Time { get; private set; }

    /// <summary>Goes on from where another search's prices have come to.</summary>
    public void Take(Prices other) => (Load, Time) = (other.Load, other.Time);

    /// <summary>Notes whether a solution keeps the limits; true when prices changed.</summary>
    public bool Note(bool keepsLoad, bool keepsTime)
    {
        seen++;
        loadKept += keepsLoad ? 1 : 0;
        timeKept += keepsTime ? 1 : 0;
        all++;
        if (seen < Math.Min(window, Math.Max(FirstWindow, all / 4)))
        {
            return false;
        }

        var before = (Load, Time);
        Load = Steer(Load, (double)loadKept / seen);
        Time = Steer(Time, (double)timeKept / seen);
        (seen, loadKept, timeKept) = (0, 0, 0);
        return before != (Load, Time);
    }

    public double PenalisedCost(Individual individual) =>
        individual.Cost + Pricing.Of(individual.TooMuchLoad, Load) + Pricing.Of(individual.TooMuchTime, Time);

    private int Steer(int price, double share) =>
        share < wishedShare - 0.05 ? (int)Math.Min(Highest, (price * (seen < window ? 1.5 : 1.2)) + 1) : share > wishedShare + 0.05 ? (int)Math.Max(1, price * 0.85) : price;
}
