using RoutePlanner.Core.Optimisation;

namespace RoutePlanner.Benchmarks.Nights.Hand;

/// <summary>When each item was last served, as far as it is planned, and what that means for the next time.</summary>
internal sealed class HandVisits
{
    private const int Never = -1;

    private readonly HandNight night;
    private readonly int[] lastEnd;

    public HandVisits(HandNight night)
    {
        this.night = night;
        lastEnd = new int[night.Items.Count];
        Array.Fill(lastEnd, Never);
    }

    public void Add(int item, in Stop stop) => lastEnd[item] = Math.Max(lastEnd[item], stop.End);

    /// <summary>Whether a stop would count: inside a window, and not too soon after the one before. Where nothing is asked, always.</summary>
    public bool Counts(int item, in Stop stop)
    {
        if (night.DemandOf(item) is not { } demand)
        {
            return true;
        }

        var (start, end) = (stop.Start, stop.End);
        return demand.Windows.Any(window => window.Start <= start && end <= window.End) && (lastEnd[item] == Never || start >= lastEnd[item] + demand.GapMin);
    }

    /// <summary>
    /// When an item is to be served again: gap_max after it was served last or its hours began; without such a rule, its visits are spread evenly over its hours. Where nothing is asked, at
    /// once, in the order in which items were served.
    /// </summary>
    public int DueSeconds(int item)
    {
        if (night.DemandOf(item) is not { } demand)
        {
            return lastEnd[item];
        }

        var hours = demand.Hours;
        return Math.Max(lastEnd[item], hours.Start) + (demand.GapMax ?? ((hours.End - hours.Start) / (demand.Count + 1)));
    }
}
