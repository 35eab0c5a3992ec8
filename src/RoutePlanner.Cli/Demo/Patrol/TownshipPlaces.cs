using RoutePlanner.Cli.Demo.Land;
using RoutePlanner.Cli.Demo.Network;

namespace RoutePlanner.Cli.Demo.Patrol;

/// <summary>
/// The places of one township: its base, seven checkpoints, and so many further wishes (petrol stations, substations, more visits) that a
/// squad's night is well filled but can be done.
/// </summary>
internal sealed class TownshipPlaces(CountyLand land, Gazetteer gazetteer, Spots spots, int district)
{
    private const double SquadMinutes = 540; // 9.5 hours less the break
    private const int MostExtraPlaces = 6;
    private readonly SplitMix dice = SplitMix.For(land.Seed, FormattableString.Invariant($"township {district}"));
    private readonly List<DemoPlace> places = [];
    private int made;

    /// <summary>Base first.</summary>
    /// <param name="given">Posts and bridges of the township, already placed; they count as work and may come back with fewer visits.</param>
    /// <param name="keyRoads">Its key roads.</param>
    public IReadOnlyList<DemoPlace> Plan(IReadOnlyList<DemoPlace> given, IReadOnlyList<DemoKeyRoad> keyRoads)
    {
        var centre = land.Settlement[land.Districts.Centre[district]];
        var home = New("base", new("派出所", "Police Station"), spots.InDistrict(district, centre, IsBuiltUp));
        places.AddRange(given);
        InTown("organ", new($"{gazetteer.Rank[district].Zh}政府", "Government"), 1, 5);
        InTown("market", new("集贸市场", "Market"), 2, 7, dice.Chance(0.6) ? "23:00-04:00" : "22:00-03:00");
        InTown("school", new("中学", "Middle School"), dice.Chance(0.5) ? 2 : 1, 5);
        InVillage("school", new("小学", "Primary School"), 1, 5);
        Outlying(2, 7);
        Outlying(2, 6, dice.Chance(0.35) ? "23:00-04:00" : null);
        if (dice.Chance(0.5))
        {
            InVillage("market", new("夜市", "Night Market"), 1, 8, "21:30-01:30");
        }
        else
        {
            Outlying(2, 6);
        }

        Fill(home.Position.ToPlane(), keyRoads);
        return [home, .. places];

        void InTown(string kind, BilingualName what, int visits, int service, string? window = null) =>
            Wish(New(kind, what, spots.InDistrict(district, spots.Around(centre, 420), IsBuiltUp)), visits, service, window);

        void Outlying(int visits, int service, string? window = null) =>
            Wish(New("enterprise", dice.Pick(Factories), spots.Anywhere(district, IsOpenRoad)), visits, service, window);

        void InVillage(string kind, BilingualName what, int visits, int service, string? window = null)
        {
            var cell = dice.Pick(land.Districts.CellsOf(district).ToList());
            var place = New(kind, what, spots.InVillage(cell, land.Settlement[cell]));
            var village = gazetteer.Village[cell];
            Wish(place with { Name = new(village.Zh + what.Zh, $"{village.En} {what.En}") }, visits, service, window);
        }
    }

    private DemoPlace New(string kind, BilingualName what, GridPoint position)
    {
        var (id, town) = (gazetteer.DistrictId(district), gazetteer.Town[district]);
        return new(FormattableString.Invariant($"p-{id}-{made++:00}"), new(town.Zh + what.Zh, $"{town.En} {what.En}"), kind, position, id);
    }

    private static BilingualName[] Factories { get; } =
    [
        new("面粉厂", "Flour Mill"), new("板材厂", "Board Factory"), new("化肥站", "Fertiliser Depot"), new("粮库", "Grain Depot"), new("纺织厂", "Textile Mill"),
        new("机械厂", "Machine Works"), new("食品厂", "Food Factory"), new("冷库", "Cold Store"), new("养殖场", "Stock Farm"), new("砖厂", "Brickworks"),
    ];

    private static BilingualName[] Others { get; } =
        [new("加油站", "Petrol Station"), new("变电站", "Substation"), new("水厂", "Waterworks"), new("通信基站", "Radio Mast"), new("泵站", "Pumping Station")];

    private static bool IsBuiltUp(RoadGrade grade) => grade == RoadGrade.Street;

    private static bool IsOpenRoad(RoadGrade grade) => grade is RoadGrade.Village or >= RoadGrade.Township;

    private void Wish(DemoPlace place, int visits, int service, string? window) => places.Add(place with
    {
        Visits = visits,
        ServiceMinutes = service,
        Windows = window is null ? [] : [window],
        GapMinMinutes = visits > 1 ? dice.PickOf(60, 60, 90) : null,
        Priority = place.Kind is "market" or "enterprise" ? 3 + dice.Below(2) : 2 + dice.Below(2),
        Tiers = dice.Chance(0.6) ? ["township"] : [],
    });

    /// <summary>Adds wishes until the night is filled; takes visits back where posts and key roads alone are more than enough.</summary>
    private void Fill(PlanePoint home, IReadOnlyList<DemoKeyRoad> keyRoads)
    {
        var target = SquadMinutes * dice.Between(0.68, 0.76);
        for (var i = 0; i < places.Count && Workload.Minutes(home, places, keyRoads) > target; i++)
        {
            if (places[i] is { Visits: 2, GapMaxMinutes: null })
            {
                places[i] = places[i] with { Visits = 1, GapMinMinutes = null };
            }
        }

        var first = dice.Below(Others.Length);
        for (var extra = 0; Workload.Minutes(home, places, keyRoads) < target * 0.97; extra++)
        {
            if (extra % 2 == 1 && places.FindIndex(p => p.Visits == 1 && p.Kind != "organ") is >= 0 and var single)
            {
                places[single] = places[single] with { Visits = 2, GapMinMinutes = 60 };
            }
            else if (extra < MostExtraPlaces)
            {
                Wish(New("custom", Others[(first + extra) % Others.Length], spots.Anywhere(district, IsOpenRoad)), 1 + dice.Below(2), 5, null);
            }
            else if (places.FindIndex(p => p is { Visits: 2, Windows.Count: 0, GapMaxMinutes: null }) is >= 0 and var twice)
            {
                places[twice] = places[twice] with { Visits = 3 };
            }
            else
            {
                return;
            }
        }
    }
}
