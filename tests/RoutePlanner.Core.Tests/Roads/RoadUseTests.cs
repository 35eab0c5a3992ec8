using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Access;
using RoutePlanner.Core.Tests.Roads.Access;

namespace RoutePlanner.Core.Tests.Roads;

public class RoadUseTests
{
    private static readonly RoadUseTerms Day = RoadUseTerms.Of(new RoadGraphOptions { NightFactor = 1 });

    /// <summary>Speeds by day in km/h, forward/backward; one number where both are equal, - where closed.</summary>
    private const string Rules =
        """
        tags                                                      | car    | motorcycle | e-bike | foot
        highway=motorway                                          | 100/-  | 80/-       | -      | -
        highway=motorway oneway=no                                | 100    | 80         | -      | -
        highway=primary                                           | 60     | 55         | 25     | 5
        highway=primary motorroad=yes                             | 60     | 55         | -      | -
        highway=residential oneway=yes                            | 30/-   | 30/-       | 25/-   | 5
        highway=residential oneway=-1                             | -/30   | -/30       | -/25   | 5
        highway=residential oneway=reversible                     | -      | -          | -      | 5
        highway=residential oneway=yes oneway:bicycle=no          | 30/-   | 30/-       | 25     | 5
        highway=tertiary junction=roundabout                      | 45/-   | 45/-       | 25/-   | 5
        highway=tertiary junction=roundabout oneway=no            | 45     | 45         | 25     | 5
        highway=service access=private                            | 20     | 20         | 20     | 5
        highway=service access=no                                 | -      | -          | -      | -
        highway=service access=no foot=yes                        | -      | -          | -      | 5
        highway=service access=no motor_vehicle=destination       | 20     | 20         | -      | -
        highway=service access=military                           | -      | -          | -      | -
        highway=unclassified motorcar=no                          | -      | 35         | 25     | 5
        highway=unclassified motor_vehicle=no motorcycle=yes      | -      | 35         | 25     | 5
        highway=unclassified vehicle=no bicycle=yes               | -      | -          | 25     | 5
        highway=unclassified bicycle=no foot=no                   | 35     | 35         | -      | -
        highway=unclassified barrier=bollard                      | -      | -          | 25     | 5
        highway=footway                                           | -      | -          | 10     | 5
        highway=footway bicycle=dismount                          | -      | -          | 5      | 5
        highway=pedestrian motor_vehicle=destination              | 10     | 10         | 10     | 5
        highway=pedestrian access=yes                             | -      | -          | 10     | 5
        highway=steps motor_vehicle=yes                           | -      | -          | -      | 3
        highway=motorway foot=yes                                 | 100/-  | 80/-       | -      | -
        highway=track                                             | 15     | 15         | 15     | 5
        highway=track tracktype=grade5                            | 8      | 8          | 8      | 5
        highway=primary surface=gravel                            | 30     | 30         | 25     | 5
        highway=primary surface=mud                               | 10     | 10         | 10     | 5
        highway=service service=driveway                          | 10     | 10         | 10     | 5
        highway=primary maxspeed=40                               | 40     | 40         | 25     | 5
        highway=residential maxspeed=80                           | 30     | 30         | 25     | 5
        grade=G                                                   | 70     | 60         | 25     | 5
        grade=省道                                                  | 60     | 55         | 25     | 5
        grade=X                                                   | 50     | 50         | 25     | 5
        grade=乡道                                                  | 45     | 45         | 25     | 5
        grade=c                                                   | 35     | 35         | 25     | 5
        grade=G ref=G45                                           | 100/-  | 80/-       | -      | -
        grade=G ref=G310                                          | 70     | 60         | 25     | 5
        ref=G4W2                                                  | 100/-  | 80/-       | -      | -
        ref=G4211                                                 | 100/-  | 80/-       | -      | -
        ref=S38                                                   | 100/-  | 80/-       | -      | -
        ref=S214                                                  | 60     | 55         | 25     | 5
        ref=X012;S214                                             | 50     | 50         | 25     | 5
        ref=Y003                                                  | 45     | 45         | 25     | 5
        highway=tertiary ref=G310                                 | 45     | 45         | 25     | 5
        """;

    public static TheoryData<string, string, string, string, string> RuleRows
    {
        get
        {
            var rows = new TheoryData<string, string, string, string, string>();
            foreach (var line in Rules.Split('\n').Skip(1))
            {
                var cells = line.Split('|');
                rows.Add(cells[0][..^1], cells[1].Trim(), cells[2].Trim(), cells[3].Trim(), cells[4].Trim());
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(RuleRows))]
    public void Tags_say_who_may_drive_how_fast_and_which_way(string tags, string car, string motorcycle, string ebike, string foot)
    {
        var use = RoadUse.Of(TagTable.Tags(tags), Day);
        Assert.Equal((car, motorcycle, ebike, foot), TagTable.Speeds(use));
    }

    [Fact]
    public void Capitals_and_blanks_around_a_value_do_no_harm() =>
        Assert.Equal("60", TagTable.Speeds(RoadUse.Of(new Dictionary<string, string> { ["highway"] = " PRIMARY " }, Day)).Car);

    [Theory]
    [InlineData("highway=construction")]
    [InlineData("highway=construction grade=G ref=G310")]
    [InlineData("highway=platform")]
    [InlineData("railway=rail")]
    [InlineData("grade=Q")]
    [InlineData("ref=12")]
    [InlineData("highway=")]
    [InlineData("")]
    public void What_is_no_road_has_no_use(string tags) => Assert.Null(RoadUse.Of(TagTable.Tags(tags), Day));

    [Theory]
    [InlineData("50", 50)]
    [InlineData("50 km/h", 50)]
    [InlineData("30 mph", 48.28032)]
    [InlineData("30mph", 48.28032)]
    [InlineData("walk", 5)]
    [InlineData("60;80", 60)]
    [InlineData("80|none", 80)]
    [InlineData("none", double.PositiveInfinity)]
    [InlineData("cn:urban", 50)]
    [InlineData("de:urban", double.PositiveInfinity)]
    [InlineData("0", double.PositiveInfinity)]
    [InlineData("-20", double.PositiveInfinity)]
    [InlineData("1.2.3", double.PositiveInfinity)]
    [InlineData("50 furlongs", double.PositiveInfinity)]
    [InlineData("", double.PositiveInfinity)]
    public void Speed_limits_are_read_in_their_units(string maxspeed, double kmh) => Assert.Equal(kmh, SpeedCaps.LimitKmh(maxspeed, RoadRules.Default.Tables), 6);

    [Fact]
    public void Night_slows_vehicles_and_not_feet()
    {
        var use = RoadUse.Of(TagTable.Tags("highway=primary"), RoadUseTerms.Of(new RoadGraphOptions()));
        Assert.Equal(("54", "49.5", "22.5", "5"), TagTable.Speeds(use));
    }
}
