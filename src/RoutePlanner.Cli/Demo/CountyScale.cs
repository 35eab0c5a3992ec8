namespace RoutePlanner.Cli.Demo;

/// <summary>How much of everything there is: size 1 is one county of 1,170 km² with 16 townships, a seat and 405 villages.</summary>
/// <param name="Size">From 1/16 (one township) to 16 (sixteen counties' worth); areas and counts grow with it, lengths with its root.</param>
internal sealed record CountyScale(double Size)
{
    public const double Smallest = 0.0625;
    public const double Largest = 16;

    public double Root { get; } = Math.Sqrt(Size);

    public double BoxWidthMetres => 35_000 * Root;

    public double BoxHeightMetres => 54_000 * Root;

    public double AreaSquareMetres => 1.17e9 * Size;

    public int Townships => AtLeastOne(16 * Size);

    /// <summary>Sixteen counties have sixteen seats; a fraction of a county has one small seat.</summary>
    public int Seats => AtLeastOne(Size);

    /// <summary>The share of a whole seat (its people, places and streets) that each seat has.</summary>
    public double SeatShare => Math.Min(1, Size / Seats);

    /// <summary>Village-sized cells that make up one seat: 5 × 2.85 km² is about 15 km².</summary>
    public int CellsPerSeat => AtLeastOne(5 * SeatShare);

    public int Villages => AtLeastOne(405 * Size);

    public int Cells => Villages + (Seats * CellsPerSeat);

    /// <summary>Metres between the sites of neighbouring villages on a triangular lattice of the county's density.</summary>
    public double CellSpacingMetres => Math.Sqrt(AreaSquareMetres / Cells * 2 / Math.Sqrt(3));

    /// <summary>Things that cross the county (roads, rivers): their number grows with the width.</summary>
    public int Crossing(double atSizeOne) => (int)Math.Round(atSizeOne * Root, MidpointRounding.AwayFromZero);

    public static int AtLeastOne(double count) => Math.Max(1, (int)Math.Round(count, MidpointRounding.AwayFromZero));
}
