namespace RoutePlanner.Benchmarks.Tests.Nights.Exact;

/// <summary>
/// A night so small that the best worst gap can be found exactly: some units that start and end at one base, and places that each is to be alone as shortly as can be. Seconds.
/// </summary>
/// <param name="Horizon">From the start of the night to its end; all units are on duty all the time.</param>
/// <param name="Service">Shortest visit.</param>
/// <param name="Units">Units, all alike.</param>
/// <param name="Drive">From location to location: 0 is the base, then the places.</param>
public sealed record ExactCase(int Horizon, int Service, int Units, int[,] Drive)
{
    /// <summary>Number of places.</summary>
    public int Places => Drive.GetLength(0) - 1;

    /// <summary>No unit can make more visits, since one place is not visited twice in a row: staying is one long visit.</summary>
    public int MostVisitsOfUnit
    {
        get
        {
            var least = Places == 1 ? Horizon : int.MaxValue;
            for (var from = 1; from <= Places; from++)
            {
                for (var to = 1; to <= Places; to++)
                {
                    least = from == to ? least : Math.Min(least, Drive[from, to]);
                }
            }

            // Visits and the drives between them, one drive fewer than visits.
            return (Horizon + least) / (Service + least);
        }
    }
}
