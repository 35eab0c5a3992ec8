namespace RoutePlanner.Core.Optimisation.Routing.Moves;

/// <summary>What a search did. An insertion tried is a move.</summary>
internal sealed class MoveCounts
{
    /// <summary>Moves evaluated exactly.</summary>
    public long Evaluations { get; set; }

    /// <summary>Moves that a lower bound ruled out.</summary>
    public long Bounded { get; set; }

    /// <summary>Moves made.</summary>
    public long Made { get; private set; }

    /// <summary>Moves whose predicted change of cost was not the one that came about, or sums kept on the way that were not the sum: a defect.</summary>
    public long Wrong { get; private set; }

    /// <summary>Counts a move made.</summary>
    public void Applied(long predicted, long happened)
    {
        Made++;
        Compare(predicted, happened);
    }

    /// <summary>Counts what should be equal and isn't.</summary>
    public void Compare(long predicted, long happened)
    {
        if (predicted != happened)
        {
            Wrong++;
        }
    }
}
