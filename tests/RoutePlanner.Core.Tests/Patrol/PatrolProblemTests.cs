using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using NodaTime;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Maps;

namespace RoutePlanner.Core.Tests.Patrol;

public sealed class PatrolProblemTests
{
    private static readonly AsciiMap Map = new AsciiMap(
        """
        a-----b-----c
        """).Road("abc");

    private static readonly Night Night = new() { Date = new LocalDate(2026, 11, 24) }; // a Tuesday; 20:00 to 06:00

    [Fact]
    public void A_shift_that_began_before_the_night_is_planned_from_its_start()
    {
        var unit = Assert.Single(Problem(duties: [Daily(18, 2)]).Units);
        Assert.Equal((0, 6 * 3600), (unit.ShiftStart, unit.ShiftEnd));
    }

    [Fact]
    public void A_shift_that_ends_after_the_night_is_planned_to_its_end()
    {
        var unit = Assert.Single(Problem(duties: [Daily(23, 8)]).Units);
        Assert.Equal((3 * 3600, 10 * 3600), (unit.ShiftStart, unit.ShiftEnd));
    }

    [Fact]
    public void A_break_lies_between_its_shares_of_the_whole_shift()
    {
        // 20:00 to 06:00, 36,000 s: 25 % and 80 %
        var unit = Assert.Single(Problem(duties: [Daily(20, 6) with { BreakMinutes = 30 }]).Units);
        Assert.Equal((1800, 9000, 28_800), (unit.BreakSeconds, unit.BreakEarliest, unit.BreakLatest));
    }

    [Fact]
    public void A_dated_duty_replaces_the_daily_one_on_its_date_only()
    {
        var dated = Daily(22, 4) with { Date = new LocalDate(2026, 11, 24) };
        var unit = Assert.Single(Problem(duties: [Daily(20, 6), dated]).Units);
        Assert.Equal((2 * 3600, 8 * 3600), (unit.ShiftStart, unit.ShiftEnd));
    }

    [Fact]
    public void A_weekday_duty_counts_on_the_day_its_shift_starts()
    {
        // Monday's 22:00 to 04:00 ends before Tuesday's night; Wednesday's begins after it.
        Assert.Throws<InputException>(() => Problem(duties: [Daily(22, 4) with { Weekday = IsoDayOfWeek.Monday }]));
        Assert.Single(Problem(duties: [Daily(22, 4) with { Weekday = IsoDayOfWeek.Tuesday }]).Units);
    }

    [Fact]
    public void Two_shifts_of_a_team_are_two_units()
    {
        var problem = Problem(duties: [Daily(20, 23), Daily(2, 6)]);
        Assert.Equal(["t", "t#2"], problem.Units.Select(u => u.Id));
    }

    [Fact]
    public void Overlapping_shifts_of_a_team_are_an_error()
    {
        var problem = Assert.Throws<InputException>(() => Problem(duties: [Daily(20, 23), Daily(22, 2)]));
        Assert.Equal("overlapping-shifts", Assert.Single(problem.Diagnostics).Code);
    }

    [Fact]
    public void A_locked_stop_is_told_in_seconds_of_the_night_and_lasts_as_the_place_says()
    {
        var place = Place with { ServiceMinutes = 15 };
        var locks = Problem(place: place, night: Night with { Locks = [Locked(1, 30), Locked(20, 5) with { End = new LocalTime(20, 10) }] }).Locks;
        Assert.Equal([new UnitLock(0, 0, UnitLock.None, false, 300, 600), new UnitLock(0, 0, UnitLock.None, false, 19_800, 20_700)], locks);
    }

    [Theory]
    [InlineData("somebody", "p", 22, 0, "unitId")]
    [InlineData("t", "nowhere", 22, 0, "placeId")]
    [InlineData("t", "p", 20, 30, "start")] // before the shift
    [InlineData("t", "p", 1, 59, "start")] // beyond its end
    [InlineData("t", "far", 22, 0, "placeId")] // in another area
    public void A_locked_stop_that_can_t_be_is_an_error(string unit, string place, int hour, int minute, string field)
    {
        var stop = Locked(hour, minute) with { UnitId = unit, PlaceId = place };
        var problem = Assert.Throws<InputException>(() => Problem(place: Place with { Id = place == "far" ? "far" : "p", ServiceMinutes = 5 }, duties: [Daily(21, 2)], night: Night with { Locks = [stop] }, teamArea: place == "far" ? "east" : "west"));
        var diagnostic = Assert.Single(problem.Diagnostics);
        Assert.Equal(("impossible-lock", "$.locks[0]", field), (diagnostic.Code, diagnostic.Where, diagnostic.Field));
    }

    [Fact]
    public void Two_locked_stops_at_once_are_an_error()
    {
        var stops = Night with { Locks = [Locked(22, 0) with { End = new LocalTime(22, 30) }, Locked(22, 29)] };
        Assert.Equal(("impossible-lock", "$.locks[1]"), Assert.Single(Assert.Throws<InputException>(() => Problem(night: stops)).Diagnostics) is var d ? (d.Code, d.Where) : default);
    }

    [Theory]
    [InlineData(22, 2, 7200, 21_600)] // passes midnight
    [InlineData(2, 4, 21_600, 28_800)] // after midnight
    [InlineData(19, 21, 0, 3600)] // clipped to the night's start
    [InlineData(4, 9, 28_800, 36_000)] // clipped to its end
    public void A_window_of_the_clock_becomes_a_span_of_the_night(int startHour, int endHour, int start, int end)
    {
        var place = Place with { Windows = [new ClockWindow(new LocalTime(startHour, 0), new LocalTime(endHour, 0))] };
        Assert.Equal([new TimeWindow(start, end)], Assert.Single(Problem(place: place).Demands).Windows);
    }

    [Fact]
    public void Hours_run_from_the_first_windows_start_to_the_last_ones_end()
    {
        var place = Place with
        {
            Windows = [new ClockWindow(new LocalTime(2, 0), new LocalTime(3, 0)), new ClockWindow(new LocalTime(21, 0), new LocalTime(22, 0))],
        };
        Assert.Equal(new TimeWindow(3600, 25_200), Assert.Single(Problem(place: place).Demands).Hours);
    }

    [Fact]
    public void A_place_without_visits_and_gap_asks_for_nothing() =>
        Assert.Empty(Problem(place: Place with { Visits = 0 }).Demands);

    [Fact]
    public void Tonights_override_wins()
    {
        var night = Night with { DemandOverrides = [new DemandOverride("p", 4, 20, 90, null, 5)] };
        var demand = Assert.Single(Problem(night: night).Demands);
        Assert.Equal((4, 1200, 5400, 5), (demand.Count, demand.GapMin, demand.GapMax!.Value, demand.Priority));
    }

    [Theory]
    [InlineData(Jurisdiction.HomeOnly, "east", false)]
    [InlineData(Jurisdiction.HomeOnly, "west", true)]
    [InlineData(Jurisdiction.Neighbours, "east", true)]
    [InlineData(Jurisdiction.Free, "east", true)]
    public void Jurisdiction_says_where_a_team_may_serve(Jurisdiction jurisdiction, string teamArea, bool isAllowed)
    {
        // The place lies in village 'inner' of 'west', found by its position.
        var problem = Problem(night: Night with { Rules = new Rules { Jurisdiction = jurisdiction } }, teamArea: teamArea);
        Assert.Equal("inner", problem.Demands[0].AreaId);
        Assert.Equal(isAllowed, PatrolProblem.MayServe(problem.Units[0], problem.Demands[0]));
    }

    private static Place Place => new() { Id = "p", Name = "P", Kind = PlaceKind.Organ, Position = Map['a'], Visits = 1 };

    private static LockedStop Locked(int hour, int minute) => new() { UnitId = "t", PlaceId = "p", Start = new LocalTime(hour, minute) };

    private static Duty Daily(int start, int end) => new("t", null, null, new LocalTime(start, 0), new LocalTime(end, 0), 0);

    private static PatrolProblem Problem(Place? place = null, ImmutableArray<Duty>? duties = null, Night? night = null, string teamArea = "west")
    {
        night ??= Night;
        var county = new County
        {
            Id = "c",
            Name = "C",
            TimeZone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"],
            Language = "en",
            Provenance = new Provenance(true, "", ""),
            Roads = Map.Layer(),
            Areas = [Box("west", null, AreaKind.Township, 'a', 'b'), Box("east", null, AreaKind.Township, 'b', 'c'), Box("inner", "west", AreaKind.Village, 'a', 'a')],
            Places = [place ?? Place, new Place { Id = "base", Name = "B", Kind = PlaceKind.Base, Position = Map['b'] }],
            Teams = [new Team("t", "T", Tier.Township, [teamArea], "base", Mode.Car, 2, null, [])],
            Duties = duties ?? [Daily(20, 6)],
            Night = night,
            InputsDigest = "",
        };
        return PatrolProblem.Build(CountyRoads.Build(county), night);
    }

    /// <summary>A box around the points from one letter to another, shared borders where they touch.</summary>
    private static Area Box(string id, string? parent, AreaKind kind, char from, char to)
    {
        var margin = from == to ? 0.0005 : from == 'a' ? 0.001 : 0;
        var (x0, x1) = (Map[from].Lon - margin, from == to ? Map[to].Lon + margin : Map[to].Lon);
        var (y0, y1) = (Map[from].Lat - 0.001, Map[from].Lat + 0.001);
        return new Area(id, id, kind, parent, new Polygon(new LinearRing(
            [new(x0, y0), new(x1, y0), new(x1, y1), new(x0, y1), new(x0, y0)])));
    }
}
