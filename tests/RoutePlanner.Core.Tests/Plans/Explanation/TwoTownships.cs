using NetTopologySuite.Geometries;
using NodaTime;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Maps;

namespace RoutePlanner.Core.Tests.Plans.Explanation;

/// <summary>
/// A county of two townships, west and east, with a station and a squad of one car in each; a test adds the one demand it is about. One letter stands every kilometre or so; the night is 20:00 to 06:00.
/// <code>
///   a--b--c--d--e--f--g     a: base of W1 (west: a b c d)   g: base of E1 (east: e f g)
///         :     i           p: at the end of a footpath
///         p     h
/// </code>
/// </summary>
internal sealed class TwoTownships
{
    private const string Drawing = """
        a b c d e f g
        . . . . i . .
        . . p . h . .
        """;

    private static readonly LocalDate Date = new(2026, 11, 24);
    private readonly AsciiMap map = new AsciiMap(Drawing, 1000).Road("abcdefg", "highway=tertiary").Road("cp", "highway=footway").Road("ei", "highway=residential").Road("ih", "highway=residential");
    private readonly List<Place> places = [];
    private readonly List<KeyRoad> keyRoads = [];
    private readonly List<Team> teams = [];
    private readonly List<Duty> duties = [];
    private readonly List<Closure> closures = [];
    private Rules rules = new();

    public TwoTownships()
    {
        places.Add(new Place { Id = "base-w", Name = "西所", Kind = PlaceKind.Base, Position = map['a'] });
        places.Add(new Place { Id = "base-e", Name = "东所", Kind = PlaceKind.Base, Position = map['g'] });
    }

    /// <summary>A squad by car in the west, on duty as said; <c>null</c> leaves it off duty.</summary>
    public TwoTownships West(string? shift = "20:00-06:00", Tier tier = Tier.Township, int breakMinutes = 0, string[]? skills = null, string id = "W1", Mode mode = Mode.Car) =>
        Squad(id, "west", "base-w", shift, tier, breakMinutes, skills, mode);

    /// <summary>A squad by car in the east.</summary>
    public TwoTownships East(string? shift = "20:00-06:00", Tier tier = Tier.Township, int breakMinutes = 0, string[]? skills = null, string id = "E1", Mode mode = Mode.Car) =>
        Squad(id, "east", "base-e", shift, tier, breakMinutes, skills, mode);

    /// <summary>A place at a letter; its id is <c>at-</c> and the letter.</summary>
    public TwoTownships Place(
        char letter, int visits = 1, int minutes = 10, string? windows = null, Tier[]? tiers = null, string[]? needs = null, int? gapMin = null, int? gapMax = null, int priority = 3)
    {
        places.Add(new Place
        {
            Id = $"at-{letter}",
            Name = $"卡点{letter}",
            Kind = PlaceKind.EntryExit,
            Position = map[letter],
            Visits = visits,
            ServiceMinutes = minutes,
            Windows = [.. (windows ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Clock)],
            Tiers = [.. tiers ?? []],
            Needs = [.. needs ?? []],
            GapMinMinutes = gapMin,
            GapMaxMinutes = gapMax,
            Priority = priority,
        });
        return this;
    }

    /// <summary>A key road along letters; its id is <c>along-</c> and the letters.</summary>
    public TwoTownships KeyRoad(string letters, int passes = 1, PassDirection direction = PassDirection.Any, int? gapMax = null, Tier[]? tiers = null, int? speedKmh = null)
    {
        keyRoads.Add(new KeyRoad
        {
            Id = $"along-{letters}",
            Name = $"大街{letters}",
            Line = map.Line(letters),
            Passes = passes,
            Direction = direction,
            GapMaxMinutes = gapMax,
            Tiers = [.. tiers ?? []],
            PatrolSpeedKmh = speedKmh,
        });
        return this;
    }

    /// <summary>Another road, as in <see cref="AsciiMap.Road"/>.</summary>
    public TwoTownships Road(string letters, string tags, string? id = null)
    {
        map.Road(letters, tags, id);
        return this;
    }

    public TwoTownships Closed(string road)
    {
        closures.Add(new Closure(road, Date.At(LocalTime.Midnight), Date.PlusDays(2).At(LocalTime.Midnight), null));
        return this;
    }

    public TwoTownships With(Jurisdiction jurisdiction)
    {
        rules = rules with { Jurisdiction = jurisdiction };
        return this;
    }

    public County County() => new()
    {
        Id = "two",
        Name = "两镇县",
        TimeZone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"],
        Language = "en",
        Provenance = new Provenance(true, "test", "none"),
        Roads = map.Layer(),
        Areas = [Area("county", AreaKind.County, null, -1, 7), Area("west", AreaKind.Township, "county", -1, 3.5), Area("east", AreaKind.Township, "county", 3.5, 7)],
        Places = [.. places],
        KeyRoads = [.. keyRoads],
        Teams = [.. teams],
        Duties = [.. duties],
        Closures = [.. closures],
        Night = new Night { Date = Date, Rules = rules, Solver = new SolverSettings { Iterations = 400, Seconds = 60, Seed = 1 } },
        InputsDigest = "two",
    };

    public PatrolProblem Problem()
    {
        var county = County();
        return PatrolProblem.Build(CountyRoads.Build(county), county.Night);
    }

    private TwoTownships Squad(string id, string area, string basePlace, string? shift, Tier tier, int breakMinutes, string[]? skills, Mode mode)
    {
        teams.Add(new Team(id, id, tier, [area], basePlace, mode, 2, null, [.. skills ?? []]));
        if (shift is not null)
        {
            var (start, end) = (Clock(shift).Start, Clock(shift).End);
            duties.Add(new Duty(id, null, null, start, end, breakMinutes));
        }

        return this;
    }

    private static ClockWindow Clock(string span)
    {
        LocalTime At(string text) => LocalTime.FromMinutesSinceMidnight((int.Parse(text.Trim()[..2]) * 60) + int.Parse(text.Trim()[3..]));
        var ends = span.Split('-');
        return new ClockWindow(At(ends[0]), At(ends[1]));
    }

    private Area Area(string id, AreaKind kind, string? parent, double west, double east)
    {
        var plane = new LocalPlane(map['a']);
        var (a, b) = (plane.ToGeo(west * 2000, -5000), plane.ToGeo(east * 2000, 2000));
        var ring = new[] { new Coordinate(a.Lon, a.Lat), new Coordinate(b.Lon, a.Lat), new Coordinate(b.Lon, b.Lat), new Coordinate(a.Lon, b.Lat), new Coordinate(a.Lon, a.Lat) };
        return new Area(id, id, kind, parent, new Polygon(new LinearRing(ring)));
    }
}
