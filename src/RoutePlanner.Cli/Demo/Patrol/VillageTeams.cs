using RoutePlanner.Cli.Demo.Land;

namespace RoutePlanner.Cli.Demo.Patrol;

/// <summary>Village offices everywhere; in three villages of each township a team on foot or e-bike, mostly with one checkpoint near its base.</summary>
internal sealed class VillageTeams
{
    private const int PerTownship = 3;
    private readonly CountyLand land;
    private readonly Gazetteer gazetteer;
    private readonly List<DemoPlace> places = [];
    private readonly List<DemoTeam> teams = [];

    public VillageTeams(CountyLand land, Gazetteer gazetteer, Spots spots)
    {
        (this.land, this.gazetteer) = (land, gazetteer);
        var dice = SplitMix.For(land.Seed, "village teams");
        for (var d = land.Districts.Seats; d < land.Districts.Count; d++)
        {
            var villages = land.Districts.CellsOf(d).ToList();
            foreach (var cell in villages)
            {
                places.Add(Office(cell, spots));
            }

            dice.Shuffle(villages);
            for (var i = 0; i < Math.Min(PerTownship, villages.Count); i++)
            {
                Team(villages[i], spots, dice, hasCheckpoint: i < PerTownship - 1);
                TeamCells.Add(villages[i]);
            }
        }
    }

    public IReadOnlyList<DemoPlace> Places => places;

    public IReadOnlyList<DemoTeam> Teams => teams;

    /// <summary>Villages with a team.</summary>
    public List<int> TeamCells { get; } = [];

    private DemoPlace Office(int cell, Spots spots)
    {
        var name = gazetteer.Village[cell];
        return new(
            $"p-office-{gazetteer.CellId(cell)}", new(name.Zh + "村委会", $"{name.En} Village Office"), "village_office",
            spots.InVillage(cell, land.Settlement[cell]), gazetteer.CellId(cell))
        {
            Priority = 2,
        };
    }

    private void Team(int cell, Spots spots, SplitMix dice, bool hasCheckpoint)
    {
        var (village, id) = (gazetteer.Village[cell], gazetteer.CellId(cell));
        var onFoot = dice.Chance(0.55);
        var areas = onFoot ? [cell] : land.Cells.Neighbours[cell].Where(n => land.Districts.Of(n) == land.Districts.Of(cell)).Take(2).Prepend(cell).ToList();
        var (start, end) = dice.PickOf(("21:00", "03:00"), ("20:30", "02:30"), ("21:30", "03:30"));
        teams.Add(new(
            FormattableString.Invariant($"V{teams.Count + 1:00}"), village.Zh + "护村队", "village", [.. areas.Select(gazetteer.CellId)],
            $"p-office-{id}", onFoot ? "foot" : "ebike",
            2 + dice.Below(3), FormattableString.Invariant($"村{teams.Count + 1:00}"), "", start, end, 20));
        if (hasCheckpoint)
        {
            var (kind, what) = dice.PickOf(
                ("school", new BilingualName("教学点", "Village School")), ("market", new("超市", "Shop")),
                ("enterprise", new("合作社", "Cooperative")), ("enterprise", new("粉条厂", "Noodle Works")));
            places.Add(new($"p-near-{id}", new(village.Zh + what.Zh, $"{village.En} {what.En}"), kind, spots.InVillage(cell, land.Settlement[cell]), id)
            {
                Visits = 1 + dice.Below(3),
                ServiceMinutes = 5 + dice.Below(4),
                GapMinMinutes = 45,
                Tiers = ["village"],
                Priority = 2,
            });
        }
    }
}
