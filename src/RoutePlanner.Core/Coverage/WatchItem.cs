namespace RoutePlanner.Core.Coverage;

/// <summary>What the state keeps of a watch item, in 32 bytes.</summary>
internal struct WatchItem
{
    /// <summary>Σ p(t) · U(age(t)) over the night.</summary>
    public long Sum;

    /// <summary>Weight / 3.6e6: from sums to millionths.</summary>
    public double Scale;

    /// <summary>Its visits are from here in the pool.</summary>
    public int First;

    /// <summary>How many there are.</summary>
    public int Count;

    /// <summary>For how many there is room.</summary>
    public int Room;

    /// <summary>Risk class.</summary>
    public ushort RiskClass;

    /// <summary>Whether a demand asks something of it.</summary>
    public bool HasRules;

    /// <summary>Unprotected risk in millionths for a sum.</summary>
    public readonly long Cost(long sum) => (long)Math.Round(Scale * sum);
}
