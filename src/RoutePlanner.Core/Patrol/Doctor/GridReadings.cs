using NetTopologySuite.Geometries;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Patrol.Doctor;

/// <summary>Ways to read a layer's numbers as another kind than declared: as metres of a Chinese grid, or as degrees.</summary>
internal static class GridReadings
{
    /// <summary>How far outside the roads' extent a reading may lie to be tried, degrees.</summary>
    private const double MarginDegrees = 0.3;

    /// <summary>A system that the numbers may be in.</summary>
    /// <param name="System">The system.</param>
    /// <param name="IsNorthFirst">Whether northing stands first.</param>
    public sealed record Reading(CoordinateSystem System, bool IsNorthFirst)
    {
        public string Key => System.Name + (IsNorthFirst ? "-north-first" : "");

        public string Text => System.IsGeographic
            ? $"degrees{(IsNorthFirst ? " with latitude before longitude" : "")}"
            : $"metres of {System.Name}{(IsNorthFirst ? " with northing before easting" : "")}";

        public GeoPoint ToGeo(double x, double y) => IsNorthFirst ? System.ToGeo(y, x) : System.ToGeo(x, y);
    }

    /// <summary>The readings of degrees that are declared as metres.</summary>
    public static readonly IReadOnlyList<Reading> Degrees = [new(CoordinateSystem.Wgs84, false), new(CoordinateSystem.Wgs84, true)];

    /// <summary>The readings that bring a position among the roads. Of a 6-degree grid that is the same as a 3-degree one, only the latter.</summary>
    public static IReadOnlyList<Reading> Near(Coordinate sample, RoadNearness roads)
    {
        var (west, south, east, north) = roads.Extent;
        var readings = new List<Reading>();
        var seen = new HashSet<(double, double)>();
        foreach (var number in EpsgSystems.Cgcs2000Grids)
        {
            var system = CoordinateSystem.Find($"EPSG:{number}", out _)!;
            foreach (var reading in new[] { new Reading(system, false), new Reading(system, true) })
            {
                var at = reading.ToGeo(sample.X, sample.Y);
                if (at.IsValid && at.Lon >= west - MarginDegrees && at.Lon <= east + MarginDegrees && at.Lat >= south - MarginDegrees && at.Lat <= north + MarginDegrees
                    && seen.Add((Math.Round(at.Lon, 6), Math.Round(at.Lat, 6))))
                {
                    readings.Add(reading);
                }
            }
        }

        return readings;
    }
}
