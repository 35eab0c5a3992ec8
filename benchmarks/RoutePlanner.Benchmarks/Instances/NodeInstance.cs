using System.Collections.Immutable;

namespace RoutePlanner.Benchmarks.Instances;

/// <summary>
/// Clients with demands and time windows, visited from one or several depots. All lengths, times and prizes are whole numbers of the set's own unit
/// (<see cref="Rounding"/>), so that costs are comparable with the published ones to the last digit.
/// </summary>
/// <param name="Sites">Depots first; a client's index is its number in the file less one.</param>
/// <param name="VehicleDepots">Depot (index of a site) of each vehicle; its length is the fleet.</param>
/// <param name="MaxDuration">Longest route, waiting included, from leaving the depot to being back, in the set's unit; null: no limit.</param>
/// <param name="HasOptionalClients">Whether clients may be left out; the cost is then length plus the prizes of those left out.</param>
internal sealed record NodeInstance(
    string Name, LengthRounding Rounding, ImmutableArray<NodeSite> Sites, int DepotCount, ImmutableArray<int> VehicleDepots, int Capacity, long? MaxDuration,
    bool HasOptionalClients)
{
    /// <summary>Straight line between two sites in the set's unit; it is both the cost and the time of driving.</summary>
    public int Distance(int from, int to)
    {
        double dx = Sites[from].X - Sites[to].X, dy = Sites[from].Y - Sites[to].Y;
        var scaled = Math.Sqrt(dx * dx + dy * dy) * Rounding.UnitsPerLength;
        return (int)(Rounding.Truncates ? Math.Floor(scaled) : Math.Round(scaled, MidpointRounding.AwayFromZero));
    }
}

/// <summary>How a set makes whole numbers of straight lines and times.</summary>
/// <param name="UnitsPerLength">Units in a length (and in a minute, and in a prize) of the file.</param>
/// <param name="Truncates">Rounded down; else to the nearest.</param>
internal sealed record LengthRounding(int UnitsPerLength, bool Truncates)
{
    /// <summary>Gehring and Homberger's sets, as all recent work and the DIMACS challenge count them: every distance cut to one decimal.</summary>
    public static LengthRounding OneDecimalCut { get; } = new(10, Truncates: true);

    /// <summary>The multi-depot set of Vidal et al. 2013 as PyVRP counts it: a thousandth, to the nearest.</summary>
    public static LengthRounding Thousandths { get; } = new(1000, Truncates: false);
}

/// <summary>A depot or client; times and prize in the set's unit, coordinates as in the file.</summary>
/// <param name="Opens">Earliest begin of service.</param>
/// <param name="Closes">Latest begin of service; for a depot the latest return.</param>
/// <param name="Prize">Added to the cost when the client is left out; 0 where all must be visited.</param>
internal sealed record NodeSite(double X, double Y, int Demand, int Service, int Opens, int Closes, int Prize);
