using RoutePlanner.Cli.Demo.Land;

namespace RoutePlanner.Cli.Demo.Patrol;

/// <summary>The places of one seat: the main base and about 46 checkpoints with short gaps.</summary>
internal static class SeatPlaces
{
    private static readonly (string Kind, BilingualName Name)[] Kinds =
    [
        ("organ", new("县政府", "County Government")), ("market", new("中心市场", "Central Market")),
        ("enterprise", new("银行", "Bank")), ("school", new("第一中学", "No. 1 Middle School")),
        ("organ", new("汽车站", "Bus Station")), ("enterprise", new("商场", "Department Store")),
        ("organ", new("人民医院", "People's Hospital")), ("market", new("夜市", "Night Market")),
        ("school", new("实验小学", "Experimental Primary School")), ("enterprise", new("金店", "Jeweller")),
        ("organ", new("财政局", "Finance Bureau")), ("enterprise", new("电子厂", "Electronics Factory")),
        ("organ", new("法院", "Court")), ("enterprise", new("酒厂", "Distillery")),
        ("school", new("职业学校", "Vocational School")), ("market", new("农贸市场", "Farmers' Market")),
        ("organ", new("供电局", "Power Bureau")), ("enterprise", new("物流园", "Logistics Park")),
        ("organ", new("广播电视台", "Broadcasting Station")), ("enterprise", new("宾馆", "Hotel")),
        ("school", new("第二中学", "No. 2 Middle School")), ("enterprise", new("药厂", "Pharmaceutical Works")),
        ("organ", new("自来水公司", "Water Company")),
    ];

    /// <summary>Base first.</summary>
    public static IReadOnlyList<DemoPlace> Plan(CountyLand land, Gazetteer gazetteer, Spots spots, int seat)
    {
        var dice = SplitMix.For(land.Seed, FormattableString.Invariant($"seat {seat}"));
        var (id, town, centre) = (gazetteer.DistrictId(seat), gazetteer.Town[seat], land.Settlement[land.Districts.Centre[seat]]);
        var reach = Math.Sqrt(land.Districts.CellsOf(seat).Sum(c => land.Cells.AreaSquareMetres[c]) / Math.PI);
        var places = new List<DemoPlace>
        {
            new($"p-{id}-00", new(town.Zh + "巡防大队", $"{town.En} Patrol Headquarters"), "base", spots.InDistrict(seat, centre, _ => true), id),
        };
        var count = CountyScale.AtLeastOne(46 * land.Scale.SeatShare);
        for (var i = 0; i < count; i++)
        {
            var (kind, name) = Kinds[i % Kinds.Length];
            var branch = i < Kinds.Length ? new BilingualName("", "") : new("分部", " Branch");
            var position = spots.InDistrict(seat, spots.Around(centre, reach), _ => true);
            var place = new DemoPlace(
                FormattableString.Invariant($"p-{id}-{i + 1:00}"), new(town.Zh + name.Zh + branch.Zh, $"{town.En} {name.En}{branch.En}"), kind, position, id)
            {
                ServiceMinutes = 5 + dice.Below(4),
                Priority = kind is "market" or "enterprise" ? 3 + dice.Below(2) : 2 + dice.Below(3),
                Tiers = dice.Chance(0.7) ? ["seat"] : [],
            };
            places.Add(WithWish(place, dice));
        }

        return places;
    }

    private static DemoPlace WithWish(DemoPlace place, SplitMix dice) => (place.Kind, dice.Unit()) switch
    {
        ("school", < 0.5) => place with { Visits = 1, Windows = ["21:00-23:30"] },
        ("school", _) => place with { Visits = 2, GapMinMinutes = 90 },
        ("market", < 0.5) => place with { Visits = 3, GapMinMinutes = 40, Windows = ["22:00-04:00"] },
        ("enterprise", < 0.3) => place with { Visits = 2, GapMinMinutes = 60, Windows = ["23:00-04:00"] },
        _ => place.WithGapMax(dice.PickOf(100, 120, 120, 150, 150)) with { GapMinMinutes = dice.Chance(0.4) ? 20 : null },
    };
}
