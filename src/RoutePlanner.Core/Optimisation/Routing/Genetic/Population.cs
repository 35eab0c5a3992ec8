namespace RoutePlanner.Core.Optimisation.Routing.Genetic;

/// <summary>Feasible and infeasible individuals, and the best feasible one ever seen.</summary>
internal sealed class Population(PopulationSize size, Prices prices, SearchRandom random)
{
    private readonly Subpopulation feasible = new(size);
    private readonly Subpopulation infeasible = new(size);

    /// <summary>The best feasible individual, or the one of least penalised cost while there is none.</summary>
    public Individual? Best { get; private set; }

    /// <summary>The best since the last <see cref="Restart"/>.</summary>
    public long BestCostOfRun { get; private set; } = long.MaxValue;

    /// <summary>Adds a local optimum; true when it is the best feasible one of this run.</summary>
    public bool Add(Individual individual)
    {
        (individual.IsFeasible ? feasible : infeasible).Add(individual, prices.PenalisedCost);
        if (prices.Note(individual.TooMuchLoad == 0, individual.TooMuchTime == 0))
        {
            infeasible.Sort(prices.PenalisedCost);
        }

        Offer(individual);
        if (!individual.IsFeasible || individual.Cost >= BestCostOfRun)
        {
            return false;
        }

        BestCostOfRun = individual.Cost;
        return true;
    }

    /// <summary>Remembers an individual if it is the best, without taking it in; true when it is the best feasible one.</summary>
    public bool Offer(Individual individual)
    {
        var isBest = Best is null || (individual.IsFeasible && (!Best.IsFeasible || individual.Cost < Best.Cost))
            || (!individual.IsFeasible && !Best.IsFeasible && prices.PenalisedCost(individual) < prices.PenalisedCost(Best));
        Best = isBest ? individual : Best;
        return isBest && individual.IsFeasible;
    }

    /// <summary>A parent by binary tournament over both subpopulations.</summary>
    public Individual Parent()
    {
        var one = Any();
        var other = Any();
        return one.Fitness <= other.Fitness ? one : other;
    }

    /// <summary>Lets all go but remembers the best.</summary>
    public void Restart()
    {
        feasible.Clear();
        infeasible.Clear();
        BestCostOfRun = long.MaxValue;
    }

    private Individual Any()
    {
        var place = random.Next(feasible.Members.Count + infeasible.Members.Count);
        return place < feasible.Members.Count ? feasible.Members[place] : infeasible.Members[place - feasible.Members.Count];
    }
}
