using NetTopologySuite.Geometries;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Patrol.Doctor;

/// <summary>
/// All ways to understand a layer's numbers but for the declared one. Those that place the layer alike are one: it could never be told which of them it is.
/// </summary>
internal static class LayerReadings
{
    /// <summary>How far outside the roads' extent metres may lie to be tried as a grid's, degrees.</summary>
    private const double MarginDegrees = 0.3;

    /// <summary>Readings are the same that place the sample within this, degrees (about 30 m): right layers are scattered as much.</summary>
    private const double SameDegrees = 3e-4;

    /// <summary>Meridians of neighbouring zones are apart by 3° or 6° but for this.</summary>
    private const double MeridianDegrees = 1e-5;

    /// <summary>Numbers beyond these in a layer's middle are metres: no degrees are as large, and no grid's northing in China as small.</summary>
    private const double MostDegrees = 1000;

    /// <summary>Whether a layer's numbers are metres, by the one in the middle of all, so that a stray one doesn't lead astray.</summary>
    public static bool IsInMetres(Coordinate middle) => Math.Abs(middle.X) > MostDegrees || Math.Abs(middle.Y) > MostDegrees;

    /// <summary>The readings of a layer.</summary>
    /// <param name="middle">The numbers in the middle of the layer.</param>
    /// <param name="declared">The system it is declared to be in, or null.</param>
    /// <param name="other">What county.json declares in contradiction to the file, or null.</param>
    /// <param name="roads">The roads.</param>
    public static IReadOnlyList<LayerReading> Of(Coordinate middle, CoordinateSystem? declared, CoordinateSystem? other, RoadNearness roads)
    {
        var readings = new List<LayerReading>();
        var taken = new List<GeoPoint>();
        var asDeclared = declared?.ToGeo(middle.X, middle.Y) ?? new GeoPoint(double.NaN, double.NaN);
        Take(asDeclared);
        if (IsInMetres(middle))
        {
            // The grids before the shifts: "EPSG:4548" says more than "a zone farther east", which is the same.
            foreach (var reading in Declared(other).Concat(Grids(declared, asDeclared, middle, roads)).Concat(asDeclared.IsValid ? Shifts(declared!) : []))
            {
                Add(reading);
            }
        }
        else
        {
            var degrees = declared is { IsGeographic: true } ? declared : CoordinateSystem.Wgs84;
            foreach (var reading in Declared(other).Append(LayerReading.Of(degrees, $"degrees ({degrees.Name})")).Concat(Shifts(degrees)))
            {
                Add(reading);
            }
        }

        return readings;

        void Add(LayerReading reading)
        {
            var at = reading.ToGeo(middle.X, middle.Y);
            if (at.IsValid && !taken.Exists(p => Math.Abs(p.Lon - at.Lon) < SameDegrees && Math.Abs(p.Lat - at.Lat) < SameDegrees))
            {
                readings.Add(reading);
                taken.Add(at);
            }
        }

        void Take(GeoPoint point)
        {
            if (point.IsValid)
            {
                taken.Add(point);
            }
        }
    }

    private static IEnumerable<LayerReading> Declared(CoordinateSystem? other) => other is null ? [] : [LayerReading.Of(other, $"{other.Name}, as county.json declares")];

    /// <summary>What may have happened to the layer after, or while, it was put into its system. North before east is a grid's own reading, not a shift of degrees.</summary>
    private static IEnumerable<LayerReading> Shifts(CoordinateSystem system) =>
        ShiftHypothesis.InDegrees.Where(shift => system.IsGeographic || shift.Key != "swapped").Select(shift => LayerReading.Of(system, shift));

    /// <summary>The grids that bring the sample among the roads. Of a 6-degree grid that is the same as a 3-degree one, only the latter is kept.</summary>
    private static IEnumerable<LayerReading> Grids(CoordinateSystem? declared, GeoPoint asDeclared, Coordinate sample, RoadNearness roads)
    {
        foreach (var system in Systems(roads).Concat(declared is null || declared.IsGeographic ? [] : [declared]))
        {
            foreach (var isNorthFirst in (bool[])[false, true])
            {
                var at = isNorthFirst ? system.ToGeo(sample.Y, sample.X) : system.ToGeo(sample.X, sample.Y);
                if (roads.IsNear(at, MarginDegrees))
                {
                    yield return isNorthFirst
                        ? LayerReading.NorthFirst(system)
                        : LayerReading.Of(system, $"metres of {system.Name}{(AreNeighbours(declared, asDeclared, system, at) ? ", a neighbouring zone" : "")}");
                }
            }
        }
    }

    /// <summary>CGCS2000's grids, what web maps write, and the roads' own UTM zone.</summary>
    private static IEnumerable<CoordinateSystem> Systems(RoadNearness roads)
    {
        var (west, south, east, north) = roads.Extent;
        var zone = Math.Clamp((int)Math.Floor((((west + east) / 2) + 180) / 6) + 1, 1, 60);
        return EpsgSystems.Cgcs2000Grids.Append(3857).Append((south + north < 0 ? 32700 : 32600) + zone).Select(number => CoordinateSystem.Find($"EPSG:{number}", out _)!);
    }

    /// <summary>
    /// Whether the declared grid and another are a zone apart: the numbers lie 3° or 6° apart in them, or, where the zone stands before the easting so that only one of
    /// the two can hold them, the meridians do.
    /// </summary>
    private static bool AreNeighbours(CoordinateSystem? declared, GeoPoint asDeclared, CoordinateSystem system, GeoPoint at)
    {
        if (declared is null || declared.IsGeographic)
        {
            return false;
        }

        var apart = asDeclared.IsValid && Math.Abs(asDeclared.Lat - at.Lat) < MeridianDegrees
            ? asDeclared.Lon - at.Lon
            : (double?)(EpsgSystems.CentralMeridianOf(declared.Name) - EpsgSystems.CentralMeridianOf(system.Name));
        return apart is { } degrees && (Math.Abs(Math.Abs(degrees) - 3) < MeridianDegrees || Math.Abs(Math.Abs(degrees) - 6) < MeridianDegrees);
    }
}
