namespace RoutePlanner.Core.Optimisation.Routing.Genetic;

/// <summary>
/// Prizes as a walk counts them. Where prizes are so high that driving only breaks ties, no temperature at which tasks come and go sees what they cost to drive to, and
/// routes stay too long for more tasks. The walk therefore counts such prizes lower, all by the same factor: none is so low that it would not pay to fetch, and short routes pay too.
/// </summary>
internal sealed class WalkPrizes(RoutingModel model)
{
    /// <summary>In the mean a prize counts for no more than so many legs.</summary>
    private const double MostLegs = 5;

    private readonly double meanPrize = model.Prize.Where(prize => prize < RoutingModel.Compulsory).DefaultIfEmpty(0).Average();

    /// <summary>By task.</summary>
    public long[] OfTasks { get; private set; } = model.Prize;

    /// <summary>Of all tasks that may be left out; 0 where none may.</summary>
    public double Mean { get; private set; }

    /// <summary>Fixes prizes for a walk.</summary>
    /// <param name="leg">What a leg costs in the mean.</param>
    public void Scale(double leg)
    {
        Mean = Math.Min(meanPrize, MostLegs * leg);
        OfTasks = Mean < meanPrize
            ? Array.ConvertAll(model.Prize, prize => prize < RoutingModel.Compulsory ? (long)Math.Ceiling(prize * Mean / meanPrize) : prize) : model.Prize;
    }

    /// <summary>The sum for tasks on no route.</summary>
    public long Of(int[] slotOf)
    {
        long sum = 0;
        for (var task = 0; task < slotOf.Length; task++)
        {
            sum += slotOf[task] < 0 ? OfTasks[task] : 0;
        }

        return sum;
    }
}
