using NetTopologySuite.Geometries;
using NodaTime;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Benchmarks.Tests.Nights;

/// <summary>
/// A ring of streets with a place at each corner and the base in the middle of one side's corner; cars go round it. Every test changes places or teams of it.
/// <code>
///   p2 - p1
///  /       \
/// p3       p0 = base
///  \       /
///   p4 - p5
/// </code>
/// </summary>
internal static class RingCounty
{
    public const int Corners = 6;

    private const double RadiusMetres = 1500;

    /// <summary>A night from 20:00 on with some cars that all start at p0.</summary>
    public static PatrolProblem Problem(int cars, Func<Place, Place>? change = null, int breakMinutes = 0, int nightMinutes = 360)
    {
        var end = new LocalTime(20, 0).PlusMinutes(nightMinutes);
        var plane = new LocalPlane(new GeoPoint(114.4, 34.1));
        var corners = Enumerable.Range(0, Corners).Select(k => plane.ToGeo(
            RadiusMetres * Math.Cos(2 * Math.PI * k / Corners), RadiusMetres * Math.Sin(2 * Math.PI * k / Corners))).ToArray();
        var outside = new LinearRing([At(plane, -2, -2), At(plane, 2, -2), At(plane, 2, 2), At(plane, -2, 2), At(plane, -2, -2)]);
        var county = new County
        {
            Id = "ring",
            Name = "Ring",
            TimeZone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"],
            Language = "en",
            Provenance = new Provenance(true, "test", "none"),
            Roads = new RoadLayer(
                "roads",
                [.. corners.Select((corner, k) => new RoadFeature(
                    $"r{k}", [corner, corners[(k + 1) % Corners]], [k, (k + 1) % Corners], new Dictionary<string, string> { ["highway"] = "unclassified" }))],
                []),
            Areas = [new Area("all", "All", AreaKind.County, null, new Polygon(outside))],
            Places =
            [
                new Place { Id = "base", Name = "Base", Kind = PlaceKind.Base, Position = corners[0] },
                .. corners.Select((corner, k) => new Place { Id = $"p{k}", Name = $"P{k}", Kind = PlaceKind.Organ, Position = corner, Visits = 1 }).Select(change ?? (p => p)),
            ],
            KeyRoads = [],
            Teams = [.. Enumerable.Range(0, cars).Select(k => new Team($"car-{k}", $"Car {k}", Tier.Township, ["all"], "base", Mode.Car, 2, null, []))],
            Duties = [.. Enumerable.Range(0, cars).Select(k => new Duty($"car-{k}", null, null, new LocalTime(20, 0), end, breakMinutes))],
            Incidents = [],
            TechCovers = [],
            Night = new Night { Date = new LocalDate(2026, 11, 24), Start = new LocalTime(20, 0), End = end },
            InputsDigest = "ring",
        };
        return PatrolProblem.Build(CountyRoads.Build(county), county.Night);
    }

    private static Coordinate At(LocalPlane plane, double x, double y)
    {
        var p = plane.ToGeo(x * RadiusMetres, y * RadiusMetres);
        return new Coordinate(p.Lon, p.Lat);
    }
}
