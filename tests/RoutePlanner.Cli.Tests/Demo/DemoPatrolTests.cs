using NetTopologySuite.Geometries;
using RoutePlanner.Cli.Demo;
using RoutePlanner.Cli.Demo.Land;
using RoutePlanner.Cli.Demo.Network;
using RoutePlanner.Cli.Demo.Patrol;

namespace RoutePlanner.Cli.Tests.Demo;

public sealed class DemoPatrolTests
{
    private static readonly WrittenCounty County = WrittenCounty.Of(1, 1);

    [Fact]
    public void Fifty_officers_ride_in_squads_of_two_to_four()
    {
        var seat = Teams("seat");
        Assert.Equal(50, seat.Sum(People));
        Assert.All(seat, t => Assert.InRange(People(t), 2, 4));
        Assert.InRange(seat.Count(t => Duty(t)["start"] is "18:00" or "22:00"), 9, 13);
    }

    [Fact]
    public void Each_township_has_one_motorised_squad_at_its_own_base()
    {
        Assert.Equal(16, Teams("township").Count);
        Assert.All(Teams("township"), t =>
        {
            Assert.Contains(t["mode"], new[] { "car", "motorcycle" });
            Assert.Equal(t["area_ids"], BaseOf(t).Text("area_id"));
        });
        Assert.Equal(16, Teams("township").Select(t => t["area_ids"]).Distinct().Count());
    }

    [Fact]
    public void Village_teams_walk_or_ride_an_ebike_from_an_office_in_their_village()
    {
        Assert.InRange(Teams("village").Count, 40, 60);
        Assert.All(Teams("village"), t =>
        {
            Assert.Contains(t["mode"], new[] { "foot", "ebike" });
            Assert.Contains(BaseOf(t).Text("area_id"), t["area_ids"].Split(';'));
        });
    }

    [Fact]
    public void Every_place_with_a_wish_lies_where_a_team_of_an_allowed_tier_serves()
    {
        var parent = County.Areas.ToDictionary(a => a.Id, a => a.Text("parent"));
        var served = County.Rows("teams.csv").SelectMany(t => t["area_ids"].Split(';').Select(a => (Tier: t["tier"], Area: a))).ToHashSet();
        Assert.All(County.Places.Where(p => p.Number("visits") > 0), p =>
        {
            var tiers = p.Properties.TryGetProperty("tiers", out var list) ? list.EnumerateArray().Select(x => x.GetString()!).ToList() : ["seat", "township", "village"];
            var area = p.Text("area_id")!;
            Assert.True(tiers.Exists(t => served.Contains((t, area)) || served.Contains((t, parent[area]!))), p.Id);
        });
    }

    [Fact]
    public void Posts_stand_a_few_metres_inside_the_border()
    {
        var border = new LinearRing([.. County.OfKind("county")[0].Line.Select(p => new GridPoint(p.Lon, p.Lat).ToPlane()).Select(p => new Coordinate(p.East, p.North))]);
        Assert.All(County.Places.Where(p => p.Text("kind") == "entry_exit"), p =>
        {
            var at = new GridPoint(p.Line[0].Lon, p.Line[0].Lat).ToPlane();
            Assert.InRange(border.Distance(new NetTopologySuite.Geometries.Point(at.East, at.North)), 1, 25);
        });
    }

    [Fact]
    public void Gap_rules_of_a_place_are_possible_in_themselves()
    {
        Assert.All(County.Places.Where(p => p.Has("gap_max") && p.Has("gap_min")), p => Assert.True(p.Number("gap_min") < p.Number("gap_max")));

        // n visits and n + 1 gaps fill the ten hours.
        Assert.All(County.Places.Where(p => p.Has("gap_max") && p.Text("note")?.Contains("conflict", StringComparison.Ordinal) != true), p =>
            Assert.True((600 - (p.Number("visits") * p.Number("service_min"))) / (p.Number("visits") + 1.0) <= p.Number("gap_max")));
    }

    [Fact]
    public void A_township_squad_s_night_is_well_filled_but_can_be_done()
    {
        var land = new CountyLand(1, new CountyScale(1));
        var gazetteer = new Gazetteer(land);
        var wishes = new PatrolWishes(RoadMap.Draw(land, gazetteer), gazetteer);
        var shares = Enumerable.Range(1, 16).Select(d =>
        {
            var own = wishes.Places.Where(p => p.AreaId == gazetteer.DistrictId(d)).ToList();
            return Workload.Minutes(own[0].Position.ToPlane(), own, [.. wishes.KeyRoads.Where(k => k.District == d)]) / 540;
        }).ToList();
        Assert.InRange(shares.Average(), 0.62, 0.80);
        Assert.True(shares.Count(s => s is > 0.55 and < 0.85) >= 13, string.Join(" ", shares));
    }

    [Fact]
    public void Incidents_peak_around_midnight()
    {
        var hours = County.Rows("incidents.csv").Select(i => int.Parse(i["time"][11..13], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.InRange(hours.Count(h => h is 23 or 0 or 1 or 2) / (double)hours.Count, 0.5, 0.7);
        Assert.DoesNotContain(hours, h => h is > 5 and < 18);
    }

    private static List<IReadOnlyDictionary<string, string>> Teams(string tier) => [.. County.Rows("teams.csv").Where(t => t["tier"] == tier)];

    private static int People(IReadOnlyDictionary<string, string> team) => int.Parse(team["people"], System.Globalization.CultureInfo.InvariantCulture);

    private static IReadOnlyDictionary<string, string> Duty(IReadOnlyDictionary<string, string> team) => County.Rows("duty.csv").Single(d => d["team_id"] == team["team_id"]);

    private static WrittenCounty.Feature BaseOf(IReadOnlyDictionary<string, string> team) => County.Places.Single(p => p.Id == team["base_id"]);
}
