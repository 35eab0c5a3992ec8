namespace RoutePlanner.Core.Optimisation;

/// <summary>Why a search ended.</summary>
public enum SearchEnd
{
    /// <summary>All iterations were done: the plan is reproducible.</summary>
    Iterations,

    /// <summary>The time limit came first.</summary>
    Time,

    /// <summary>The user stopped it.</summary>
    Cancelled,
}
