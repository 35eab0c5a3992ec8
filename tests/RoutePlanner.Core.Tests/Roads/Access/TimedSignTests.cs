using CsCheck;
using NodaTime;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Access;

namespace RoutePlanner.Core.Tests.Roads.Access;

/// <summary>Signs by the hour, judged for the night of Friday 2026-05-01, 20:00–06:00.</summary>
public class TimedSignTests
{
    private static readonly NightHours Friday = new(new LocalDateTime(2026, 5, 1, 20, 0), new LocalDateTime(2026, 5, 2, 6, 0));

    [Theory]
    [InlineData("22:00-06:00", "Part")]
    [InlineData("20:00-06:00", "Whole")]
    [InlineData("18:00-22:00,22:00-07:00", "Whole")]
    [InlineData("18:00-22:00,22:01-07:00", "Part")]
    [InlineData("07:00-19:00", "None")]
    [InlineData("06:00-20:00", "None")]
    [InlineData("24/7", "Whole")]
    [InlineData("Mo-Th 00:00-24:00", "None")]
    [InlineData("Fr 20:00-24:00", "Part")]
    [InlineData("Fr 20:00-06:00", "Whole")]
    [InlineData("Th 20:00-06:00", "None")]
    [InlineData("Th 22:00-21:00", "Part")]
    [InlineData("Fr,Sa", "Whole")]
    [InlineData("Sa-Mo", "Part")]
    [InlineData("Mo-Fr 07:00-09:00; Sa 05:00-08:00", "Part")]
    [InlineData("fr 8:00-20:01", "Part")]
    [InlineData("Mo-Th 20:00-06:00,Fr 20:00-06:00", "Whole")]
    [InlineData("Mo-Th 20:00-06:00,Sa,Su 08:00-12:00", "None")]
    public void A_rule_covers_part_or_all_of_a_night(string condition, string share) =>
        Assert.Equal(share, Assert.Single(ConditionalText.Clauses($"no @ ({condition})")).Rule!.Covers(Friday).ToString());

    [Theory]
    [InlineData("no @ snow")]
    [InlineData("no @ (wet)")]
    [InlineData("no @ (weight>7.5)")]
    [InlineData("no @ (07:00-09:00 AND weight>7.5)")]
    [InlineData("no @ (Nov-Apr)")]
    [InlineData("no @ (PH)")]
    [InlineData("no @ (sunset-sunrise)")]
    [InlineData("no @ (Mo-Fr-Su)")]
    [InlineData("no @ (25:00-26:00)")]
    [InlineData("no @ (22:00)")]
    [InlineData("no @ ()")]
    [InlineData("no @")]
    [InlineData("no")]
    [InlineData("@ (22:00-06:00)")]
    public void Other_conditions_are_not_understood(string text) => Assert.Null(Assert.Single(ConditionalText.Clauses(text)).Rule);

    [Fact]
    public void Clauses_are_apart_by_semicolons_outside_brackets() =>
        Assert.Equal(["no", "50", "yes"], ConditionalText.Clauses("no @ (Mo 07:00-09:00; Tu 08:00-09:00); 50 @ (22:00-06:00);yes @ snow").Select(c => c.Value));

    [Theory]
    [InlineData("highway=primary motor_vehicle:conditional=no@(22:00-06:00)", "-", "-", "25", "5")]
    [InlineData("highway=primary motor_vehicle:conditional=no@(07:00-19:00)", "60", "55", "25", "5")]
    [InlineData("highway=primary motor_vehicle=no motor_vehicle:conditional=yes@(22:00-23:00)", "-", "-", "25", "5")]
    [InlineData("highway=primary motor_vehicle=no motor_vehicle:conditional=yes@(19:00-07:00)", "60", "55", "25", "5")]
    [InlineData("highway=primary access:conditional=no@(Sa-Su)", "-", "-", "-", "-")]
    [InlineData("highway=primary access:conditional=no@(Mo-Th)", "60", "55", "25", "5")]
    [InlineData("highway=primary access:conditional=no@snow", "60", "55", "25", "5")]
    [InlineData("highway=primary access:conditional=no@(sunset-sunrise)", "-", "-", "-", "-")]
    [InlineData("highway=primary motor_vehicle:conditional=no@(Nov-Apr)", "-", "-", "25", "5")]
    [InlineData("highway=primary access:conditional=no@(20:00-06:00) motorcar=yes", "60", "-", "-", "-")]
    [InlineData("highway=primary motor_vehicle:conditional=no@(20:00-06:00);private@(20:00-06:00)", "60", "55", "25", "5")]
    [InlineData("highway=primary motor_vehicle:backward:conditional=no@(21:00-22:00)", "60/-", "55/-", "25", "5")]
    [InlineData("highway=primary maxspeed:conditional=30@(22:00-06:00)", "30", "30", "25", "5")]
    [InlineData("highway=primary maxspeed=40 maxspeed:conditional=80@(18:00-07:00)", "60", "55", "25", "5")]
    [InlineData("highway=primary maxspeed=40 maxspeed:conditional=80@(22:00-06:00)", "40", "40", "25", "5")]
    [InlineData("highway=primary oneway:conditional=yes@(20:00-21:00)", "60/-", "55/-", "25/-", "5")]
    [InlineData("highway=primary oneway=yes oneway:conditional=no@(20:00-21:00)", "60/-", "55/-", "25/-", "5")]
    [InlineData("highway=primary oneway=yes oneway:conditional=no@(20:00-06:00)", "60", "55", "25", "5")]
    [InlineData("highway=primary junction=roundabout oneway:conditional=-1@(20:00-21:00)", "-", "-", "-", "5")]
    [InlineData("highway=pedestrian motor_vehicle:conditional=delivery@(20:00-06:00)", "10", "10", "10", "5")]
    [InlineData("highway=pedestrian motor_vehicle:conditional=delivery@(21:00-06:00)", "-", "-", "10", "5")]
    public void The_strictest_word_of_the_night_counts(string tags, string car, string motorcycle, string ebike, string foot)
    {
        var terms = TagTable.Day with { Hours = Friday };
        Assert.Equal((car, motorcycle, ebike, foot), TagTable.Speeds(RoadUse.Of(TagTable.Tags(tags), terms)));
    }

    [Fact]
    public void A_road_that_signs_shut_tonight_stays_a_road()
    {
        Assert.NotNull(RoadUse.Of(TagTable.Tags("highway=primary access:conditional=no@(20:00-22:00)"), TagTable.Day with { Hours = Friday }));
        Assert.Null(RoadUse.Of(TagTable.Tags("highway=primary access=no"), TagTable.Day with { Hours = Friday }));
    }

    [Fact]
    public void A_graph_for_any_hour_takes_every_timed_sign_to_be_in_force_at_times()
    {
        Assert.Equal(("-", "-", "25", "5"), TagTable.Speeds(RoadUse.Of(TagTable.Tags("highway=primary motor_vehicle:conditional=no@(07:00-09:00)"), TagTable.Day)));
        Assert.Equal(("-", "-", "25", "5"), TagTable.Speeds(RoadUse.Of(TagTable.Tags("highway=primary motor_vehicle=no motor_vehicle:conditional=yes@(24/7)"), TagTable.Day)));
    }

    [Fact]
    public void Signs_with_other_conditions_are_counted()
    {
        RoadFeature Road(string id, string tags) => new(id, [], [], TagTable.Tags(tags));
        var layer = new RoadLayer(
            "roads.geojson", [Road("a", "access:conditional=no@snow maxspeed:conditional=30@(22:00-06:00)"), Road("b", "hgv:conditional=no@wet"), Road("c", "access:conditional=no@(Mo);yes@wet")], []);
        var signs = TimedSigns.Of(layer);
        Assert.Equal(3, signs.Count);
        Assert.Equal(["a access:conditional", "c access:conditional"], signs.NotUnderstood);
    }

    [Fact]
    public void Any_text_is_read_or_not_understood() =>
        Gen.String[Gen.Char["no yes@();:-,0123456789MoTuFr/"], 0, 40].Sample(text =>
        {
            foreach (var clause in ConditionalText.Clauses(text))
            {
                Assert.True(clause.Rule is null || Enum.IsDefined(clause.Rule.Covers(Friday)));
            }
        });

    /// <summary>Asked minute by minute.</summary>
    [Fact]
    public void Covering_agrees_with_every_minute_of_the_night()
    {
        var selector =
            from days in Gen.Int[1, 127]
            from start in Gen.Int[0, 1439]
            from length in Gen.Int[1, 1440]
            select ((byte)days, new TimeSpanOfDay(start, start + length));
        selector.Array[1, 3].Sample(selectors =>
        {
            var rule = new TimeRule([.. selectors]);
            var inForce = 0;
            for (var minute = Friday.Start; minute < Friday.End; minute = minute.PlusMinutes(1))
            {
                inForce += IsInForce(rule, minute) ? 1 : 0;
            }

            Assert.Equal(inForce == 0 ? NightShare.None : inForce == 600 ? NightShare.Whole : NightShare.Part, rule.Covers(Friday));
        });
    }

    private static bool IsInForce(TimeRule rule, LocalDateTime minute) =>
        rule.Selectors.Any(s => new[] { 0, 1 }.Any(daysBefore =>
        {
            var day = minute.Date.PlusDays(-daysBefore);
            var since = Period.Between(day.AtMidnight(), minute, PeriodUnits.Minutes).Minutes;
            return (s.Weekdays & (1 << ((int)day.DayOfWeek - 1))) != 0 && since >= s.Hours.StartMinute && since < s.Hours.EndMinute;
        }));
}
