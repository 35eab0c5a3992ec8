using RoutePlanner.Cli.Demo.Land;

namespace RoutePlanner.Cli.Demo;

/// <summary>Names and ids of all areas.</summary>
internal sealed class Gazetteer
{
    public const string CountyId = "county";
    private readonly CountyLand land;

    public Gazetteer(CountyLand land)
    {
        this.land = land;
        Names = new(SplitMix.For(land.Seed, "names"));
        var ranks = SplitMix.For(land.Seed, "ranks");
        Town = [.. Enumerable.Range(0, land.Districts.Count).Select(d => land.Districts.IsSeat(d) ? SeatName(d) : Names.Town())];
        Rank = [.. Town.Select((_, d) => land.Districts.IsSeat(d) || ranks.Chance(0.6) ? new BilingualName("镇", "Town") : new("乡", "Township"))];
        Village = [.. Enumerable.Range(0, land.Cells.Count).Select(c => Names.Village())];
    }

    public static BilingualName County => new("示例县", "Example County");

    public PlaceNames Names { get; }

    /// <summary>Short names of districts, and their rank.</summary>
    public IReadOnlyList<BilingualName> Town { get; }

    public IReadOnlyList<BilingualName> Rank { get; }

    /// <summary>Short names of the villages, one per cell (those of a seat's cells are its neighbourhoods).</summary>
    public IReadOnlyList<BilingualName> Village { get; }

    public BilingualName District(int d) => new(Town[d].Zh + Rank[d].Zh, $"{Town[d].En} {Rank[d].En}");

    public string DistrictId(int d)
    {
        var seats = land.Districts.Seats;
        return d >= seats ? FormattableString.Invariant($"t{d - seats + 1:00}") : seats == 1 ? "seat" : FormattableString.Invariant($"seat{d + 1}");
    }

    public string CellId(int cell) =>
        FormattableString.Invariant($"{(land.Districts.IsSeat(land.Districts.Of(cell)) ? 'w' : 'v')}{cell + 1:000}");

    private BilingualName SeatName(int d) => land.Districts.Seats == 1
        ? new("城关", "Chengguan")
        : new($"城关{PlaceNames.Numeral(d + 1)}", FormattableString.Invariant($"Chengguan {d + 1}"));
}
