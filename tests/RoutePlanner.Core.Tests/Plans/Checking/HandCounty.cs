using NodaTime;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.Plans.Checking;

/// <summary>
/// A county small enough to know by heart, and one night of two hours (0 to 7200 s).
/// <code>
///              m ~ ~ expressway ~ ~ n (toll)
///              :
///              : ramp                                          g --- h     an island without a road to it
///              :
///   b =======  c  ======= d ------ f                           (island at g)
///   | bridge   school     | office  market, on a footpath
///   |                     |
///   a  &lt;------------------ e         e to a is one-way
///   base                  post
///
/// street  metres  car s    beats        street  metres  car s    beats
/// a-b       300   20.0       3          e-a       400   30.0       4      one-way
/// b-c       250   15.0       3          c-m       500   25.0       5      ramp
/// c-d       200   12.5       2          m-n      1000   40.0      10      expressway
/// d-e       150   18.4       2          d-f       120   no cars    2      86.4 s on foot
/// </code>
/// The key road s1 is b-c-d, patrolled at 36 km/h (10 m/s): 25.0 s + 20.0 s.
/// </summary>
internal static class HandCounty
{
    public const int NightSeconds = 7200;

    public static HandNetwork Network { get; } = new HandNetwork()
        .Add("ab", 300, 200, RoadClass.Secondary)
        .Add("bc", 250, 150)
        .Add("cd", 200, 125)
        .Add("de", 150, 184, RoadClass.Unclassified)
        .Add("ea", 400, 300, RoadClass.Tertiary, isOneWay: true)
        .Add("cm", 500, 250, RoadClass.MotorwayLink)
        .Add("mn", 1000, 400, RoadClass.Motorway)
        .Add("df", 120, 0, RoadClass.Path, isShutToCars: true)
        .Add("gh", 100, 100, RoadClass.Residential);

    public static RoadGraph Graph { get; } = Network.Build();

    public static int[] Path(string letters) => HandNetwork.Path(Graph, Network, letters);

    /// <summary>Two units: a township car with a dog and a break, and a village team on foot that may work in the east only.</summary>
    public static PatrolProblem Problem { get; } = Make();

    private static PatrolProblem Make()
    {
        (Place Place, char Node, string? Area)[] places =
        [
            (At("base", PlaceKind.Base), 'a', "west"),
            (At("office", PlaceKind.Base), 'd', "east"),
            (At("post", PlaceKind.EntryExit), 'e', "east"),
            (At("school", PlaceKind.School), 'c', "west"),
            (At("market", PlaceKind.Market), 'f', "east"),
            (At("toll", PlaceKind.Custom), 'n', null),
            (At("island", PlaceKind.Custom), 'g', null),
            (At("bridge", PlaceKind.Bridge), 'b', "west"),
        ];
        var keyRoad = new KeyRoad
        {
            Id = "s1",
            Name = "省道",
            Line = [Graph.NodePoint(Network.Node('b')), Graph.NodePoint(Network.Node('d'))],
            Direction = PassDirection.Both,
            GapMaxMinutes = 60,
            Priority = 5,
            PatrolSpeedKmh = 36,
        };
        var car = new Team("car", "Car", Tier.Township, ["west", "east"], "base", Mode.Car, 2, null, ["dog"]);
        var foot = new Team("foot", "Foot", Tier.Village, ["east"], "office", Mode.Foot, 3, null, []);
        var night = new Night { Date = new LocalDate(2026, 11, 24), Start = new LocalTime(20, 0), End = new LocalTime(22, 0) };
        var county = new County
        {
            Id = "hand",
            Name = "手工县",
            TimeZone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"],
            Language = "en",
            Provenance = new Provenance(true, "test", "none"),
            Roads = new RoadLayer("none", [], []),
            Places = [.. places.Select(p => p.Place)],
            KeyRoads = [keyRoad],
            Teams = [car, foot],
            Duties = [],
            Night = night,
            InputsDigest = "d19e57",
        };
        var roads = new CountyRoads(
            county, new RoadGraphBuild(Graph, [], [], []),
            [.. places.Select(p => SnapAt(p.Place, Network.Node(p.Node)))],
            [new KeyRoadPath([.. Path("bcd")], Network.Node('b'), Network.Node('d'))], []);
        return new PatrolProblem(
            roads, night, NightSeconds,
            [
                // A break of 10 min between a quarter (1800 s) and four fifths (5760 s) of the shift.
                new Unit("car", car, 0, 7200, 600, 1800, 5760, 0, Network.Node('a'), ["west", "east"]),
                new Unit("foot", foot, 600, 6600, 0, 2100, 5400, 1, Network.Node('d'), ["east"]),
            ],
            [
                Visits("post", 2, 2) with { GapMin = 600, GapMax = 4200, Priority = 4, ServiceSeconds = 300, AreaId = "east" },
                Visits("school", 3, 1) with { Windows = [new TimeWindow(1200, 3600)], Priority = 2, ServiceSeconds = 120, Tiers = [Tier.Township], Needs = ["dog"], AreaId = "west" },
                Visits("market", 4, 2) with { Priority = 3, ServiceSeconds = 60, Tiers = [Tier.Village], AreaId = "east" },
                Visits("toll", 5, 1) with { Needs = ["boat"] },
                Visits("island", 6, 1) with { Priority = 2 },
                Visits("bridge", 7, 0) with { GapMax = 5400, AreaId = "west" },
                new Demand
                {
                    Id = "passes:s1", Kind = DemandKind.Passes, Target = 0, TargetId = "s1", Count = 1, GapMax = 3600, Direction = PassDirection.Both,
                    Windows = [new TimeWindow(0, NightSeconds)], Priority = 5, AreaId = "west",
                },
            ],
            [.. places.Select(p => p.Area)]);
    }

    private static Demand Visits(string placeId, int place, int count) => new()
    {
        Id = "visits:" + placeId,
        Kind = DemandKind.Visits,
        Target = place,
        TargetId = placeId,
        Count = count,
        Windows = [new TimeWindow(0, NightSeconds)],
        Priority = 1,
    };

    private static Place At(string id, PlaceKind kind) => new() { Id = id, Name = id, Kind = kind, Position = Graph.NodePoint(0) };

    private static Snap SnapAt(Place place, int node) =>
        new(new SnapPoint(place.Id, Graph.NodePoint(node), Mode.Car), node, Graph.NodePoint(node), 0, "r", true);
}
