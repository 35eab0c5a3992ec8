using RoutePlanner.Core.Optimisation.Routing.Moves;

namespace RoutePlanner.Core.Optimisation.Routing.Genetic;

/// <summary>Prices of broken limits, steered so that a wished share of local optima is feasible (Vidal 2022, section 3.2).</summary>
internal sealed class Prices
{
    /// <summary>Share of local optima that should keep a limit. More makes for safer, less for bolder search.</summary>
    private const double WishedShare = 0.25;

    private const int Window = 100;

    /// <summary>Prices are guesses at first and steered sooner.</summary>
    private const int FirstWindow = 5;

    private const int Highest = 1_000_000 * Pricing.One;

    private int all;
    private int seen;
    private int loadKept;
    private int timeKept;

    public Prices(RoutingModel model)
    {
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

    /// <summary>Notes a local optimum; true when prices changed.</summary>
    public bool Note(Individual individual)
    {
        seen++;
        loadKept += individual.TooMuchLoad == 0 ? 1 : 0;
        timeKept += individual.TooMuchTime == 0 ? 1 : 0;
        all++;
        if (seen < Math.Min(Window, Math.Max(FirstWindow, all / 4)))
        {
            return false;
        }

        Load = Steer(Load, (double)loadKept / seen);
        Time = Steer(Time, (double)timeKept / seen);
        (seen, loadKept, timeKept) = (0, 0, 0);
        return true;
    }

    public double PenalisedCost(Individual individual) =>
        individual.Cost + Pricing.Of(individual.TooMuchLoad, Load) + Pricing.Of(individual.TooMuchTime, Time);

    private int Steer(int price, double share) =>
        share < WishedShare - 0.05 ? (int)Math.Min(Highest, (price * (seen < Window ? 1.5 : 1.2)) + 1) : share > WishedShare + 0.05 ? (int)Math.Max(1, price * 0.85) : price;
}
