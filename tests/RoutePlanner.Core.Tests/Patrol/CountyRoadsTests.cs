using System.Collections.Immutable;
using NodaTime;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Maps;

namespace RoutePlanner.Core.Tests.Patrol;

public class CountyRoadsTests
{
    [Fact]
    public void Places_and_key_roads_come_to_lie_on_the_graph()
    {
        var roads = CountyRoads.Build(County(Town(), [Base('a'), Place('e')], [KeyRoad("abc")]));
        Assert.Empty(roads.Diagnostics.Where(d => d.Severity != Severity.Note));
        Assert.Equal(["a", "e"], roads.PlaceSnaps.Select(s => s.Point.Id[^1..]));
        Assert.All(roads.PlaceSnaps, s => Assert.True(s.IsConnected));
        var path = Assert.Single(roads.KeyRoadPaths);
        Assert.True(path.IsFound);
        Assert.Equal(path.Node0, roads.Graph.TailOf(path.Arcs[0]));
        Assert.Equal(path.Node1, roads.Graph.Head[path.Arcs[^1]]);
        Assert.Equal(roads.PlaceSnaps[0].Node, path.Node0);
    }

    [Fact]
    public void A_place_in_the_sea_is_an_error_that_says_how_far_it_is()
    {
        var sea = new Place { Id = "sea", Name = "Lighthouse", Kind = PlaceKind.Custom, Position = new LocalPlane(Town()['a']).ToGeo(-30_000, 0) };
        var error = Assert.Throws<InputException>(() => CountyRoads.Build(County(Town(), [Base('a'), sea, sea with { Id = "sea2" }], []))).Diagnostics;
        Assert.Equal(["place 'sea'", "place 'sea2'"], error.Where(d => d.Code == "place-off-road").Select(d => d.Where));
        Assert.Contains("30000", error.First(d => d.Code == "place-off-road").Found!.Replace("29999.", "30000.", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_without_roads_is_an_error()
    {
        var map = new AsciiMap("a b").Road("ab", "highway=construction");
        var error = Assert.Throws<InputException>(() => CountyRoads.Build(County(map, [Base('a', map)], [])));
        Assert.Contains(error.Diagnostics, d => d.Code == "no-roads");
    }

    [Theory]
    [InlineData('x', "place-far-from-road")]
    [InlineData('y', "unreachable-place")]
    public void Odd_places_are_warned_about(char letter, string code)
    {
        var map = letter == 'y' ? Town().Road("yz") : Town();
        var roads = CountyRoads.Build(County(map, [Base('a'), Place(letter, map)], []));
        Assert.Equal(code, Assert.Single(roads.Diagnostics, d => d.Severity == Severity.Warning).Code);
    }

    [Theory]
    [InlineData("ac", "key-road-off-road", PassDirection.Any)] // the line leaves out the bend at b
    [InlineData("cf", "key-road-one-way", PassDirection.Both)]
    [InlineData("fc", "key-road-against-traffic", PassDirection.Any)]
    [InlineData("gh", "key-road-without-cars", PassDirection.Any)]
    public void Odd_key_roads_are_warned_about(string line, string code, PassDirection direction)
    {
        var map = Town();
        var roads = CountyRoads.Build(County(map, [Base('a')], [KeyRoad(line, map) with { Direction = direction }]));
        Assert.Equal(code, Assert.Single(roads.Diagnostics, d => d.Severity == Severity.Warning).Code);
        Assert.Equal(code != "key-road-off-road", roads.KeyRoadPaths[0].IsFound);
    }

    [Theory]
    [InlineData("2026-11-24T19:00", "2026-11-24T20:00", true)] // ends as the night begins
    [InlineData("2026-11-24T19:00", "2026-11-24T20:01", false)]
    [InlineData("2026-11-25T05:59", "2026-12-01T00:00", false)]
    [InlineData("2026-11-25T06:00", "2026-12-01T00:00", true)] // begins as it ends
    public void A_closure_counts_when_it_overlaps_the_night(string from, string to, bool isOpen)
    {
        var pattern = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
        var closure = new Closure("ad", pattern.Parse(from).Value, pattern.Parse(to).Value, null);
        var graph = CountyRoads.Build(County(Town(), [Base('a')], []) with { Closures = [closure] }).Graph;
        var arc = Enumerable.Range(0, graph.ArcCount).First(a => graph.RoadIdOf(graph.EdgeOf(a)) == "ad");
        Assert.Equal(isOpen, graph.TravelDeciseconds(Mode.Car)[arc] != RoadGraph.NoAccess);
    }

    [Theory]
    [InlineData("2026-11-24T12:00", "2026-11-25T12:00", false)]
    [InlineData("2026-11-24T20:00", "2026-11-25T06:00", false)]
    [InlineData("2026-11-24T12:00", "2026-11-24T20:00", false)] // over before the night
    [InlineData("2026-11-24T12:00", "2026-11-25T05:00", true)]
    [InlineData("2026-11-24T20:01", "2026-11-25T06:00", true)]
    public void A_closure_of_a_part_of_the_night_is_said_to_count_all_night(string from, string to, bool isNoted)
    {
        var pattern = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
        var closure = new Closure("ad", pattern.Parse(from).Value, pattern.Parse(to).Value, null);
        var notes = CountyRoads.Build(County(Town(), [Base('a')], []) with { Closures = [closure] }).Diagnostics.Where(d => d.Code == "closed-all-night");
        Assert.Equal(isNoted ? [$"1: road ad {from.Replace('T', ' ')} to {to.Replace('T', ' ')}"] : [], notes.Select(d => d.Found));
    }

    [Fact]
    public void A_place_is_snapped_for_the_most_demanding_mode_that_serves_it()
    {
        // g lies on a footpath, 100 m from the road def.
        var map = Town();
        var village = new Team("v", "v", Tier.Village, ["area"], "g", Mode.Foot, 2, null, []);
        var county = County(map, [Base('a'), Base('g'), Place('g') with { Id = "all" }, Place('g') with { Id = "village", Tiers = [Tier.Village] }], []);
        var roads = CountyRoads.Build(county with { Teams = [.. county.Teams, village] });
        Assert.Equal([Mode.Car, Mode.Foot, Mode.Car, Mode.Foot], roads.PlaceSnaps.Select(s => s.Point.Mode));
        Assert.Equal(["def", "dg"], roads.PlaceSnaps.Select(s => s.RoadId).Skip(2));
    }

    [Fact]
    public void Where_no_car_road_is_near_a_lighter_mode_is_taken()
    {
        var map = new AsciiMap("a b c      d e", cellMetres: 200).Road("abc").Road("de", "highway=path").Road("cd", "highway=steps");
        var roads = CountyRoads.Build(County(map, [Base('a', map), Place('e', map)], []));
        Assert.Equal(Mode.Ebike, roads.PlaceSnaps[1].Point.Mode);
    }

    private static AsciiMap Town() => new AsciiMap(
        """
            b
        a       c  x

        d   e   f
        g   h             y  z
        """).Road("abc").Road("def").Road("ad").Road("cf", "highway=primary oneway=yes").Road("gh", "highway=path").Road("dg", "highway=path").Road("eh", "highway=path");

    private static Place Base(char letter, AsciiMap? map = null) => Place(letter, map) with { Id = letter.ToString(), Kind = PlaceKind.Base };

    private static Place Place(char letter, AsciiMap? map = null) =>
        new() { Id = $"place-{letter}", Name = letter.ToString(), Kind = PlaceKind.Custom, Position = (map ?? Town())[letter] };

    private static KeyRoad KeyRoad(string letters, AsciiMap? map = null) => new() { Id = letters, Name = letters, Line = (map ?? Town()).Line(letters) };

    private static County County(AsciiMap map, ImmutableArray<Place> places, ImmutableArray<KeyRoad> keyRoads) => new()
    {
        Id = "test",
        Name = "Test",
        TimeZone = DateTimeZone.Utc,
        Language = "en",
        Provenance = new Provenance(true, "test", "none"),
        Roads = map.Layer(),
        Places = places,
        KeyRoads = keyRoads,
        Teams = [new Team("t", "t", Tier.Township, ["area"], "a", Mode.Car, 2, null, [])],
        Duties = [],
        Night = new Night { Date = new LocalDate(2026, 11, 24) },
        InputsDigest = "",
    };
}
