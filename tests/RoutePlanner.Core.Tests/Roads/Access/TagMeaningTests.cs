using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Access;

namespace RoutePlanner.Core.Tests.Roads.Access;

/// <summary>
/// What tags mean, by the OSM wiki (Key:access, Key:oneway, Key:maxspeed, Key:motorroad, Key:junction, Tag:highway=busway, Conditional restrictions), for four modes and two directions.
/// RoadUseTests has the plain cases.
/// </summary>
public class TagMeaningTests
{
    private const string Access =
        """
        tags                                                                 | car   | motorcycle | e-bike | foot
        highway=residential                                                  | 30    | 30         | 25     | 5
        highway=residential access=yes                                       | 30    | 30         | 25     | 5
        highway=residential access=destination                               | 30    | 30         | 25     | 5
        highway=residential access=permissive                                | 30    | 30         | 25     | 5
        highway=residential access=customers                                 | 30    | 30         | 25     | 5
        highway=residential access=permit                                    | 30    | 30         | 25     | 5
        highway=residential access=no                                        | -     | -          | -      | -
        highway=residential access=no vehicle=yes                            | 30    | 30         | 25     | -
        highway=residential access=no motor_vehicle=yes                      | 30    | 30         | -      | -
        highway=residential access=no motorcar=yes                           | 30    | -          | -      | -
        highway=residential access=no motorcycle=yes                         | -     | 30         | -      | -
        highway=residential access=no bicycle=yes                            | -     | -          | 25     | -
        highway=residential access=no foot=designated                        | -     | -          | -      | 5
        highway=residential access=yes foot=no                               | 30    | 30         | 25     | -
        highway=residential vehicle=no                                       | -     | -          | -      | 5
        highway=residential vehicle=no motor_vehicle=yes motorcar=no         | -     | 30         | -      | 5
        highway=residential motor_vehicle=no                                 | -     | -          | 25     | 5
        highway=residential motor_vehicle=private                            | 30    | 30         | 25     | 5
        highway=residential motor_vehicle=no motorcar=private                | 30    | -          | 25     | 5
        highway=residential bicycle=use_sidepath                             | 30    | 30         | -      | 5
        highway=residential bicycle=no electric_bicycle=yes                  | 30    | 30         | 25     | 5
        highway=residential bicycle=yes electric_bicycle=no                  | 30    | 30         | -      | 5
        highway=residential mofa=no moped=no                                 | 30    | 30         | 25     | 5
        highway=residential hgv=no                                           | 30    | 30         | 25     | 5
        highway=track motor_vehicle=agricultural                             | 15    | 15         | 15     | 5
        highway=track motor_vehicle=forestry                                 | 15    | 15         | 15     | 5
        highway=track motor_vehicle=agricultural;forestry                    | 15    | 15         | 15     | 5
        highway=service access=no emergency=yes                              | 20    | 20         | -      | -
        highway=service access=no emergency=designated                       | 20    | 20         | -      | -
        highway=service access=no emergency=fire_hydrant                     | -     | -          | -      | -
        highway=service motor_vehicle=emergency                              | 20    | 20         | 20     | 5
        highway=service access=emergency                                     | 20    | 20         | -      | -
        highway=service access=no bus=yes                                    | -     | -          | -      | -
        highway=service access=no psv=yes emergency=yes                      | 20    | 20         | -      | -
        highway=service access=psv                                           | -     | -          | -      | -
        highway=service motor_vehicle=no bus=yes                             | -     | -          | 20     | 5
        highway=busway                                                       | -     | -          | -      | -
        highway=busway bicycle=yes                                           | -     | -          | 20     | -
        highway=busway emergency=yes                                         | 30    | 30         | -      | -
        highway=trunk motorroad=yes                                          | 70    | 60         | -      | -
        highway=motorway access=no                                           | -     | -          | -      | -
        highway=motorway_link                                                | 50    | 45         | -      | -
        highway=pedestrian motor_vehicle=yes                                 | 10    | 10         | 10     | 5
        highway=pedestrian vehicle=no                                        | -     | -          | -      | 5
        highway=pedestrian emergency=yes                                     | 10    | 10         | 10     | 5
        highway=footway bicycle=no                                           | -     | -          | -      | 5
        highway=footway motorcycle=yes                                       | -     | 10         | 10     | 5
        highway=cycleway foot=no                                             | -     | -          | 20     | -
        highway=cycleway motor_vehicle=no                                    | -     | -          | 20     | 5
        highway=path bicycle=designated foot=designated                      | -     | -          | 12     | 5
        highway=path bicycle=dismount                                        | -     | -          | 5      | 5
        highway=path access=private                                          | -     | -          | 12     | 5
        highway=steps bicycle=yes                                            | -     | -          | -      | 3
        highway=service barrier=gate                                         | 20    | 20         | 20     | 5
        highway=service barrier=block                                        | -     | -          | 20     | 5
        highway=living_street                                                | 10    | 10         | 15     | 5
        highway=road                                                         | 30    | 30         | 25     | 5
        highway=unclassified ford=yes                                        | 35    | 35         | 25     | 5
        highway=primary toll=yes                                             | 60    | 55         | 25     | 5
        """;

    private const string Directions =
        """
        tags                                                                 | car   | motorcycle | e-bike | foot
        highway=primary oneway=yes                                           | 60/-  | 55/-       | 25/-   | 5
        highway=primary oneway=true                                          | 60/-  | 55/-       | 25/-   | 5
        highway=primary oneway=1                                             | 60/-  | 55/-       | 25/-   | 5
        highway=primary oneway=reverse                                       | -/60  | -/55       | -/25   | 5
        highway=primary oneway=-1                                            | -/60  | -/55       | -/25   | 5
        highway=primary oneway=no                                            | 60    | 55         | 25     | 5
        highway=primary oneway=alternating                                   | 60    | 55         | 25     | 5
        highway=primary oneway=reversible                                    | -     | -          | -      | 5
        highway=primary oneway=nonsense                                      | 60    | 55         | 25     | 5
        highway=primary oneway=yes oneway:motorcycle=no                      | 60/-  | 55         | 25/-   | 5
        highway=primary oneway=yes oneway:motor_vehicle=no                   | 60    | 55         | 25/-   | 5
        highway=primary oneway:motor_vehicle=yes                             | 60/-  | 55/-       | 25     | 5
        highway=primary oneway:bicycle=yes                                   | 60    | 55         | 25/-   | 5
        highway=primary oneway=yes oneway:bicycle=-1                         | 60/-  | 55/-       | -/25   | 5
        highway=primary oneway=yes oneway:foot=yes                           | 60/-  | 55/-       | 25/-   | 5/-
        highway=residential oneway=yes cycleway=opposite                     | 30/-  | 30/-       | 25     | 5
        highway=residential oneway=yes cycleway=opposite_lane                | 30/-  | 30/-       | 25     | 5
        highway=residential oneway=yes cycleway=lane                         | 30/-  | 30/-       | 25/-   | 5
        highway=residential junction=circular                                | 30/-  | 30/-       | 25/-   | 5
        highway=residential junction=roundabout oneway=-1                    | -/30  | -/30       | -/25   | 5
        highway=motorway oneway=-1                                           | -/100 | -/80       | -      | -
        highway=residential motor_vehicle:backward=no                        | 30/-  | 30/-       | 25     | 5
        highway=residential vehicle:forward=no                               | -/30  | -/30       | -/25   | 5
        highway=residential access:backward=no                               | 30/-  | 30/-       | 25/-   | 5/-
        highway=residential motor_vehicle=no motor_vehicle:forward=yes       | 30/-  | 30/-       | 25     | 5
        highway=residential bicycle:backward=no                              | 30    | 30         | 25/-   | 5
        highway=residential vehicle:backward=no bicycle:backward=yes         | 30/-  | 30/-       | 25     | 5
        highway=pedestrian motor_vehicle:forward=yes                         | 10/-  | 10/-       | 10     | 5
        """;

    private const string Speed =
        """
        tags                                                                 | car   | motorcycle | e-bike | foot
        highway=primary maxspeed=50                                          | 50    | 50         | 25     | 5
        highway=primary maxspeed=20mph                                      | 32.19 | 32.19      | 25     | 5
        highway=primary maxspeed=CN:urban                                    | 50    | 50         | 25     | 5
        highway=motorway maxspeed=CN:rural                                   | 70/-  | 70/-       | -      | -
        highway=primary maxspeed=none                                        | 60    | 55         | 25     | 5
        highway=primary maxspeed=walk                                        | 5     | 5          | 5      | 5
        highway=primary maxspeed=40 maxspeed:forward=30                      | 30/40 | 30/40      | 25     | 5
        highway=primary maxspeed:backward=20                                 | 60/20 | 55/20      | 25/20  | 5
        highway=primary maxspeed:motorcycle=40                               | 60    | 40         | 25     | 5
        highway=primary maxspeed=30 maxspeed:motorcar=50                     | 50    | 30         | 25     | 5
        highway=primary maxspeed:motor_vehicle:forward=40                    | 40/60 | 40/55      | 25     | 5
        highway=primary maxspeed:bicycle=15                                  | 60    | 55         | 15     | 5
        highway=primary smoothness=bad                                       | 40    | 40         | 25     | 5
        highway=primary smoothness=very_horrible                             | 5     | 5          | 5      | 5
        highway=track smoothness=impassable                                  | -     | -          | -      | 5
        highway=primary smoothness=good surface=asphalt                      | 60    | 55         | 25     | 5
        highway=primary surface=unpaved maxspeed=20                          | 20    | 20         | 20     | 5
        highway=service service=alley                                        | 10    | 10         | 10     | 5
        highway=track tracktype=grade1                                       | 15    | 15         | 15     | 5
        """;

    private const string China =
        """
        tags                                                                 | car   | motorcycle | e-bike | foot
        grade=国道                                                             | 70    | 60         | 25     | 5
        grade=省道                                                             | 60    | 55         | 25     | 5
        grade=县道                                                             | 50    | 50         | 25     | 5
        grade=乡道                                                             | 45    | 45         | 25     | 5
        grade=村道                                                             | 35    | 35         | 25     | 5
        grade=高速                                                             | 100/- | 80/-       | -      | -
        grade=高速公路                                                           | 100/- | 80/-       | -      | -
        grade=匝道                                                             | 50    | 45         | -      | -
        grade=专用公路                                                           | 20    | 20         | 20     | 5
        grade=国道 ref=G310                                                    | 70    | 60         | 25     | 5
        grade=国道 ref=G42                                                     | 100/- | 80/-       | -      | -
        grade=省道 ref=S38                                                     | 100/- | 80/-       | -      | -
        grade=县道 ref=X012                                                    | 50    | 50         | 25     | 5
        ref=G4                                                               | 100/- | 80/-       | -      | -
        ref=G4W2                                                             | 100/- | 80/-       | -      | -
        ref=G0421                                                            | 100/- | 80/-       | -      | -
        ref=G107                                                             | 70    | 60         | 25     | 5
        ref=S210                                                             | 60    | 55         | 25     | 5
        ref=S21                                                              | 100/- | 80/-       | -      | -
        ref=C042                                                             | 35    | 35         | 25     | 5
        ref=Z001                                                             | 20    | 20         | 20     | 5
        grade=一级公路                                                           | 70    | 60         | 25     | 5
        grade=二级公路                                                           | 60    | 55         | 25     | 5
        grade=三级公路                                                           | 40    | 40         | 25     | 5
        grade=四级                                                             | 30    | 30         | 25     | 5
        grade=等外                                                             | 20    | 20         | 20     | 5
        grade=县道 technical_grade=四级公路                                        | 30    | 30         | 25     | 5
        highway=secondary technical_grade=三级                                 | 40    | 40         | 25     | 5
        """;

    public static TheoryData<string, string, string, string, string> AccessRows => TagTable.Rows(Access);

    public static TheoryData<string, string, string, string, string> DirectionRows => TagTable.Rows(Directions);

    public static TheoryData<string, string, string, string, string> SpeedRows => TagTable.Rows(Speed);

    public static TheoryData<string, string, string, string, string> ChinaRows => TagTable.Rows(China);

    [Theory]
    [MemberData(nameof(AccessRows))]
    [MemberData(nameof(DirectionRows))]
    [MemberData(nameof(SpeedRows))]
    [MemberData(nameof(ChinaRows))]
    public void Tags_mean_what_the_wiki_says(string tags, string car, string motorcycle, string ebike, string foot) =>
        Assert.Equal((car, motorcycle, ebike, foot), TagTable.Speeds(RoadUse.Of(TagTable.Tags(tags), TagTable.Day)));

    [Fact]
    public void Roads_for_buses_open_to_patrol_vehicles_where_the_county_says_so()
    {
        var rules = RoadRules.Read("""{ "version": 1, "policy": { "busRoads": "open" } }"""u8.ToArray(), "road_rules.json");
        var terms = RoadUseTerms.Of(new RoadGraphOptions { Rules = rules, NightFactor = 1 });
        Assert.Equal(("30", "30", "-", "-"), TagTable.Speeds(RoadUse.Of(TagTable.Tags("highway=busway"), terms)));
        Assert.Equal(("20", "20", "-", "-"), TagTable.Speeds(RoadUse.Of(TagTable.Tags("highway=service access=no bus=designated"), terms)));
    }
}
