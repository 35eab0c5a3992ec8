namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// A running search's budget: how much of it is spent, and whether it is over. Iterations alone say how far a search is, so that the clock never changes one that it does not cut short; where time runs
/// out faster, time says it, and the search ends as cut short. Threads may ask at once.
/// </summary>
internal sealed class SearchClock(SearchBudget budget, CancellationToken cancellation)
{
    /// <summary>A search has at least so many rounds.</summary>
    private const int FewestRounds = 20;

    /// <summary>Time takes over only once this share of it is spent, and only where iterations lag behind by this factor: a slow start is no hurry.</summary>
    private const double EarliestHurry = 0.1;
    private const double Lag = 1.25;

    private readonly long begin = budget.Clock.GetTimestamp();
    private bool isHurried;

    public TimeSpan Elapsed => budget.Clock.GetElapsedTime(begin);

    /// <summary>Why the search is over.</summary>
    public SearchEnd End => cancellation.IsCancellationRequested ? SearchEnd.Cancelled : isHurried || Elapsed >= budget.Time ? SearchEnd.Time : SearchEnd.Iterations;

    /// <summary>Whether to stop before all iterations are done.</summary>
    public bool IsCutShort() => cancellation.IsCancellationRequested || Elapsed >= budget.Time;

    /// <summary>Whether more than a share of the time is over; if it is, time has cut the search short.</summary>
    public bool IsBehind(double share)
    {
        var isBehind = Elapsed > share * budget.Time;
        isHurried |= isBehind;
        return isBehind;
    }

    public bool IsOver(int iterations) => iterations >= budget.Iterations || IsCutShort();

    /// <summary>How much of the budget is spent, 0 to 1.</summary>
    public double Share(int iterations)
    {
        var (done, late) = ((double)iterations / budget.Iterations, Elapsed / budget.Time);
        isHurried |= late > EarliestHurry && late > Lag * done;
        return Math.Min(1, isHurried ? Math.Max(done, late) : done);
    }

    /// <summary>Estimated time to the end, or null where nothing can be said yet.</summary>
    public TimeSpan? Remaining(double share) => share > 0 ? Elapsed * ((1 - share) / share) : budget.Time;

    /// <summary>Iterations of a round that would have so many.</summary>
    public int Round(int wanted, int iterations) => Math.Max(1, Math.Min(Math.Min(wanted, 1 + (budget.Iterations / FewestRounds)), budget.Iterations - iterations));
}
