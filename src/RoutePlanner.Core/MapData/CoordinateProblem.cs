using System.Globalization;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.MapData;

/// <summary>What is wrong with a pair of numbers that should be degrees of longitude and latitude.</summary>
/// <param name="Code">Diagnostic code.</param>
/// <param name="Message">What it looks like and what to do.</param>
internal sealed record CoordinateProblem(string Code, string Message)
{
    /// <summary>What to do about metres that nothing declares, for messages.</summary>
    public const string HowToDeclare = "name the layer's coordinate system in county.json (crs)";

    private const string Projected = "this looks like projected metres";

    /// <summary>What is allowed, for messages.</summary>
    public const string Allowed = "lon -180–180, lat -90–90";

    /// <summary>The problem, or null if the system places the coordinates on earth.</summary>
    /// <param name="system">The layer's coordinate system.</param>
    /// <param name="x">East, or longitude.</param>
    /// <param name="y">North, or latitude.</param>
    /// <param name="point">Where they lie; not valid where there is a problem.</param>
    public static CoordinateProblem? Of(CoordinateSystem system, double x, double y, out GeoPoint point)
    {
        point = system.ToGeo(x, y);
        if (point.IsValid)
        {
            return null;
        }

        if (system.IsGeographic || !double.IsFinite(x) || !double.IsFinite(y))
        {
            return Of(x, y) ?? OutOfReach(system);
        }

        return system.ToGeo(y, x).IsValid
            ? new(DiagnosticCode.SwappedCoordinates, $"north and east are swapped, it seems: {Shown.Of(system.Name)} can't reach this, but the other way round it can; write east first")
            : OutOfReach(system);
    }

    /// <summary>
    /// The problem of numbers that can be degrees in a layer whose system has metres, or null: within a few hundred metres of the origin of a national grid there is only sea.
    /// </summary>
    public static CoordinateProblem? OfDegrees(CoordinateSystem system, double x, double y) =>
        system.IsGeographic || Of(x, y) is not null
            ? null
            : new(DiagnosticCode.CoordinatesOutOfRange, $"these are degrees, it seems, but the layer is said to be in {Shown.Of(system.Name)}, which has metres");

    private static CoordinateProblem OutOfReach(CoordinateSystem system) =>
        new(DiagnosticCode.CoordinatesOutOfRange, $"the coordinates lie outside the reach of the layer's coordinate system, {Shown.Of(system.Name)}");

    /// <summary>The problem, or null if the numbers can be a longitude and a latitude.</summary>
    public static CoordinateProblem? Of(double lon, double lat)
    {
        if (lon is >= -180 and <= 180 && lat is >= -90 and <= 90)
        {
            return null;
        }

        // Chinese Gauss-Krüger grids: northings 2–6 million metres, eastings 0.3–0.7 million with, in the zone-prefixed grids, the zone in front.
        return (lon, lat) switch
        {
            _ when !double.IsFinite(lon) || !double.IsFinite(lat) => new(DiagnosticCode.CoordinatesOutOfRange, "a coordinate is no finite number"),
            ( >= -90 and <= 90, >= -180 and <= 180) => new(DiagnosticCode.SwappedCoordinates, "longitude and latitude are swapped; write longitude first"),
            ( >= 1e5 and < 1e6, >= 1e6 and < 1e7) => new(DiagnosticCode.ProjectedCoordinates, $"{Projected} (EPSG:4547 or a neighbouring zone?); {HowToDeclare}"),
            ( >= 1e6 and < 1e8, >= 1e6 and < 1e7) => new(DiagnosticCode.ProjectedCoordinates, $"{Projected} (EPSG:4526 or another zone-prefixed grid?); {HowToDeclare}"),
            ( >= 1e6 and < 1e7, >= 1e5 and < 1e6) => new(
                DiagnosticCode.ProjectedCoordinates, $"{Projected} (EPSG:4547?) with northing before easting; swap them, and {HowToDeclare}"),
            _ when Math.Abs(lon) > 1000 || Math.Abs(lat) > 1000 => new(DiagnosticCode.ProjectedCoordinates, $"{Projected}; {HowToDeclare}"),
            _ => new(DiagnosticCode.CoordinatesOutOfRange, "a coordinate is out of range"),
        };
    }

    /// <summary>
    /// The problem, or null if the numbers can be coordinates of a declared system. For projected systems it tells north before east, a zone number too many,
    /// too few or another one, and degrees.
    /// </summary>
    public static CoordinateProblem? Of(CoordinateSystem system, double x, double y)
    {
        if (system.IsGeographic)
        {
            return Of(x, y);
        }

        if (system.ToGeo(x, y).IsValid)
        {
            return null;
        }

        if (!double.IsFinite(x) || !double.IsFinite(y))
        {
            return new(DiagnosticCode.CoordinatesOutOfRange, "a coordinate is no finite number");
        }

        if (Math.Abs(x) <= 180 && Math.Abs(y) <= 180)
        {
            return new(DiagnosticCode.ProjectedCoordinates, $"these look like degrees, but {system.Name} is in metres; declare EPSG:4326 or EPSG:4490");
        }

        if (OtherZone(system, x, y) is { } zone)
        {
            return new(DiagnosticCode.ProjectedCoordinates, zone);
        }

        if (system.ToGeo(y, x).IsValid || OtherZone(system, y, x) is not null)
        {
            return new(DiagnosticCode.SwappedCoordinates, $"northing stands before easting; {system.Name} is written here easting first");
        }

        return new(DiagnosticCode.CoordinatesOutOfRange, $"the position is far outside {system.Name}; another system, or another central meridian?");
    }

    /// <summary>What to declare where the eastings' zone number doesn't suit the system; null where that is not the trouble.</summary>
    private static string? OtherZone(CoordinateSystem system, double x, double y)
    {
        if (!system.Name.StartsWith("EPSG:", StringComparison.Ordinal) || !int.TryParse(system.Name.AsSpan(5), CultureInfo.InvariantCulture, out var number)
            || x is not (> 0 and < 1e8))
        {
            return null;
        }

        var zone = (int)(x / 1e6);
        return EpsgSystems.Relative(number, zone) is { } other && other != number && CoordinateSystem.Find($"EPSG:{other}", out _)?.ToGeo(x, y).IsValid == true
            ? zone == 0
                ? $"the eastings have no zone number in front, but {system.Name} wants one; declare EPSG:{other} if the meridian is right"
                : $"the eastings begin with zone number {zone}; declare EPSG:{other}, not {system.Name}"
            : null;
    }

    /// <summary>The diagnostic for a record at that position.</summary>
    public Diagnostic At(string file, string where, string? field, double lon, double lat) =>
        new(Code, Severity.Error, file, where, field, Message, Text(lon, lat), Allowed);

    /// <summary>A position for messages.</summary>
    public static string Text(double lon, double lat) => string.Create(CultureInfo.InvariantCulture, $"{lon}, {lat}");
}
