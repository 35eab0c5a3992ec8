using System.Collections.Immutable;
using CsCheck;
using NetTopologySuite.Geometries;
using NodaTime;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Travel;

namespace RoutePlanner.Core.Tests.Counties;

/// <summary>
/// Small invented counties without files: a crooked road net over two townships side by side, places and key roads on it, teams of all modes.
/// The same seed gives the same county.
/// </summary>
internal static class RandomCounty
{
    private const int Columns = 9;
    private const int Rows = 6;
    private const double CellMetres = 900;

    /// <summary>Where links are missing around a corner, the next road may be far.</summary>
    private static readonly RoadGraphOptions Lenient = new() { MaxSnapMetres = 5000 };

    /// <summary>Seeds for property tests.</summary>
    public static Gen<int> Seeds => Gen.Int[0, 1_000_000];

    public static County Make(int seed)
    {
        var random = new Random(seed);
        var plane = new LocalPlane(new GeoPoint(114.4, 34.1));
        var grid = new GeoPoint[Columns, Rows];
        for (var x = 0; x < Columns; x++)
        {
            for (var y = 0; y < Rows; y++)
            {
                grid[x, y] = plane.ToGeo((x + (0.4 * random.NextDouble())) * CellMetres, (y + (0.4 * random.NextDouble())) * CellMetres);
            }
        }

        var roads = Roads(random, grid);
        var areas = ImmutableArray.Create(
            Box("county", "County", AreaKind.County, null, plane, -1, -1, Columns, Rows),
            Box("west", "West", AreaKind.Township, "county", plane, -1, -1, Columns / 2, Rows),
            Box("east", "East", AreaKind.Township, "county", plane, Columns / 2, -1, Columns, Rows));
        var places = Places(random, grid);
        return new County
        {
            Id = "random",
            Name = "随机县",
            TimeZone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"],
            Language = "en",
            Provenance = new Provenance(true, "test", "none"),
            Roads = new RoadLayer("roads", roads, []),
            Areas = areas,
            Places = places,
            KeyRoads = KeyRoads(random, grid),
            Teams = Teams(),
            Duties =
            [
                new Duty("car-w", null, null, new LocalTime(20, 0), new LocalTime(2, 0), 20),
                new Duty("car-e", null, null, new LocalTime(20, 0), new LocalTime(1, 30), 0),
                new Duty("moto", null, null, new LocalTime(21, 0), new LocalTime(2, 0), 15),
                new Duty("foot", null, null, new LocalTime(20, 30), new LocalTime(0, 30), 0),
            ],
            Incidents = [.. Enumerable.Range(0, 30).Select(i => new Incident(
                $"i{i}", new LocalDate(2026, 1, 1).At(new LocalTime((20 + random.Next(6)) % 24, random.Next(60))), "theft",
                grid[random.Next(Columns), random.Next(Rows)], 1))],
            TechCovers = [new TechCover("cam", TechCoverKind.Cctv, new Point(grid[1, 1].Lon, grid[1, 1].Lat), 200, 0.5, null, [])],
            Night = new Night
            {
                Date = new LocalDate(2026, 11, 24),
                Start = new LocalTime(20, 0),
                End = new LocalTime(2, 0),
                Rules = new Rules { Jurisdiction = (Jurisdiction)random.Next(3) },
                Solver = new SolverSettings { Iterations = 150, Seconds = 60, Seed = (ulong)seed },
            },
            InputsDigest = $"seed-{seed}",
        };
    }

    public static PatrolProblem Problem(int seed)
    {
        var county = Make(seed);
        return PatrolProblem.Build(WithBans(CountyRoads.Build(county, Lenient), new Random(seed)), county.Night);
    }

    /// <summary>Turn restrictions in half of the counties, most of them where key roads begin and end.</summary>
    private static CountyRoads WithBans(CountyRoads roads, Random random)
    {
        var graph = roads.Graph;
        int[] ends = [.. roads.KeyRoadPaths.Where(path => path.IsFound).SelectMany(path => (int[])[path.Node0, path.Node1])];
        var bans = new List<(int[], byte)>();
        for (var wanted = random.Next(2) * random.Next(30); wanted > 0 && graph.ArcCount > 0; wanted--)
        {
            // The first arc leads to the end of a key road, or lies anywhere.
            var first = ends.Length > 0 && random.Next(3) > 0 && ends[random.Next(ends.Length)] is var node
                ? graph.ReverseOf(random.Next(graph.FirstArc[node], graph.FirstArc[node + 1]))
                : random.Next(graph.ArcCount);
            var walk = new List<int> { first };
            for (var length = random.Next(2, 5); walk.Count < length;)
            {
                var at = graph.Head[walk[^1]];
                walk.Add(random.Next(graph.FirstArc[at], graph.FirstArc[at + 1]));
            }

            bans.Add(([.. walk], (byte)random.Next(1, 16)));
        }

        return roads with { GraphBuild = roads.GraphBuild with { Graph = new RoadGraph(graph.Arrays with { Bans = TurnScaffold.Bans(bans) }) } };
    }

    private static ImmutableArray<RoadFeature> Roads(Random random, GeoPoint[,] grid)
    {
        var roads = ImmutableArray.CreateBuilder<RoadFeature>();
        void Add(int x0, int y0, int x1, int y1)
        {
            // One in eight links is missing, one in eight is one-way: the rest keeps the net together often enough to be worth planning on.
            var kind = random.Next(8);
            if (kind > 0)
            {
                var tags = new Dictionary<string, string> { ["highway"] = y0 == 2 && y1 == 2 ? "primary" : "unclassified" };
                if (kind == 1)
                {
                    tags["oneway"] = "yes";
                }

                roads.Add(new RoadFeature($"r{roads.Count}", [grid[x0, y0], grid[x1, y1]], [(x0 * 100) + y0, (x1 * 100) + y1], tags));
            }
        }

        for (var x = 0; x < Columns; x++)
        {
            for (var y = 0; y < Rows; y++)
            {
                if (x + 1 < Columns)
                {
                    Add(x, y, x + 1, y);
                }

                if (y + 1 < Rows)
                {
                    Add(x, y, x, y + 1);
                }
            }
        }

        return roads.ToImmutable();
    }

    private static ImmutableArray<Place> Places(Random random, GeoPoint[,] grid)
    {
        var places = ImmutableArray.CreateBuilder<Place>();
        places.Add(new Place { Id = "base-w", Name = "Base west", Kind = PlaceKind.Base, Position = grid[1, 2] });
        places.Add(new Place { Id = "base-e", Name = "Base east", Kind = PlaceKind.Base, Position = grid[Columns - 2, 2] });
        for (var i = 0; i < 14; i++)
        {
            var gapMax = random.Next(3) == 0 ? 60 + random.Next(120) : (int?)null;
            places.Add(new Place
            {
                Id = $"p{i}",
                Name = $"Place {i}",
                Kind = (PlaceKind)random.Next(7),
                Position = grid[random.Next(Columns), random.Next(Rows)],
                Priority = 1 + random.Next(5),
                ServiceMinutes = random.Next(12),
                Visits = random.Next(4),
                GapMinMinutes = random.Next(2) == 0 ? 10 + random.Next(40) : null,
                GapMaxMinutes = gapMax,
                Windows = random.Next(4) == 0 ? [new ClockWindow(new LocalTime(22, 0), new LocalTime(0, 30))] : [],
                Tiers = random.Next(4) == 0 ? [Tier.Township] : [],
            });
        }

        return places.ToImmutable();
    }

    private static ImmutableArray<KeyRoad> KeyRoads(Random random, GeoPoint[,] grid) =>
    [
        new KeyRoad { Id = "k-w", Name = "Key west", Line = [grid[0, 2], grid[1, 2], grid[2, 2]], Passes = 2, GapMaxMinutes = 150, Direction = (PassDirection)random.Next(3) },
        new KeyRoad { Id = "k-e", Name = "Key east", Line = [grid[6, 2], grid[7, 2], grid[8, 2]], Passes = 1 + random.Next(2), PatrolSpeedKmh = 20 + random.Next(30), Direction = (PassDirection)random.Next(3) },
    ];

    private static ImmutableArray<Team> Teams() =>
    [
        new Team("car-w", "Car west", Tier.Township, ["west"], "base-w", Mode.Car, 2, null, []),
        new Team("car-e", "Car east", Tier.Township, ["east"], "base-e", Mode.Car, 2, null, []),
        new Team("moto", "Motorcycle", Tier.Seat, ["west", "east"], "base-w", Mode.Motorcycle, 2, null, []),
        new Team("foot", "Foot", Tier.Village, ["east"], "base-e", Mode.Foot, 3, null, []),
    ];

    private static Area Box(string id, string name, AreaKind kind, string? parent, LocalPlane plane, double x0, double y0, double x1, double y1)
    {
        Coordinate At(double x, double y)
        {
            var p = plane.ToGeo((x + 0.7) * CellMetres, (y + 0.7) * CellMetres);
            return new Coordinate(p.Lon, p.Lat);
        }

        return new Area(id, name, kind, parent, new Polygon(new LinearRing([At(x0, y0), At(x1, y0), At(x1, y1), At(x0, y1), At(x0, y0)])));
    }
}
