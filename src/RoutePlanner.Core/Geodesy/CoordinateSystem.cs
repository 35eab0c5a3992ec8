using System.Globalization;
using System.Text.RegularExpressions;

namespace RoutePlanner.Core.Geodesy;

/// <summary>
/// A coordinate reference system that a file may be in. Coordinates are always x, y = east, north (longitude, latitude where they are degrees),
/// whatever order the authority's definition has. Immutable; safe to share between threads.
/// </summary>
public abstract partial class CoordinateSystem
{
    private const string ShiftMark = ";towgs84=";

    /// <summary>WGS84 in degrees, longitude first; CGCS2000 in degrees is taken as equal (they differ by less than a metre).</summary>
    public static CoordinateSystem Wgs84 { get; } = new Degrees("EPSG:4326");

    /// <summary>Its short name: <c>EPSG:4547</c>, or the name in its well-known text.</summary>
    public abstract string Name { get; }

    /// <summary>Whether coordinates are degrees (else metres).</summary>
    public abstract bool IsGeographic { get; }

    /// <summary>
    /// The system that a text names: <c>EPSG:4547</c>, <c>urn:ogc:def:crs:EPSG::4547</c>, <c>urn:ogc:def:crs:OGC:1.3:CRS84</c>, or well-known text as in a <c>.prj</c>.
    /// An EPSG number may be followed by the parameters of its datum: <c>EPSG:2383;towgs84=dx,dy,dz,rx,ry,rz,s</c> (metres, arc seconds, parts per million;
    /// position vector rotation, or the three shifts alone).
    /// </summary>
    /// <param name="text">Name or well-known text.</param>
    /// <param name="problem">Why there is none: what is wrong and what to do, a sentence part; empty on success.</param>
    /// <returns>The system, or null.</returns>
    public static CoordinateSystem? Find(string text, out string problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        var name = text.Trim();
        if (CrsName().IsMatch(name))
        {
            problem = "";
            return Wgs84;
        }

        var (numberText, shiftText) = name.IndexOf(ShiftMark, StringComparison.OrdinalIgnoreCase) is var mark and >= 0
            ? (name[..mark], name[(mark + ShiftMark.Length)..])
            : (name, null);
        if (EpsgName().Match(numberText) is { Success: true } match)
        {
            return ByNumber(int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture), shiftText, out problem);
        }

        if (name.Contains('['))
        {
            return WellKnownText.Read(name, null, out problem);
        }

        problem = "this names no coordinate system; write EPSG:number, e.g. EPSG:4547, or the well-known text of a .prj";
        return null;
    }

    /// <summary>A position's longitude and latitude; not valid (<see cref="GeoPoint.IsValid"/>) for coordinates outside the system's reach.</summary>
    public abstract GeoPoint ToGeo(double x, double y);

    /// <summary>The inverse of <see cref="ToGeo"/>.</summary>
    public abstract (double X, double Y) FromGeo(GeoPoint point);

    private static CoordinateSystem? ByNumber(int number, string? shiftText, out string problem)
    {
        problem = "";
        if (number is 4326 or 4490 && shiftText is null)
        {
            return number == 4326 ? Wgs84 : new Degrees("EPSG:4490");
        }

        if (shiftText is not null && (ReadShift(shiftText) is null || !EpsgSystems.IsOldChinese(number)))
        {
            problem = EpsgSystems.IsOldChinese(number)
                ? "towgs84 takes three or seven numbers, not all 0: dx,dy,dz[,rx,ry,rz,s] in metres, arc seconds and parts per million"
                : "towgs84 is only taken for Xian 1980 and Beijing 1954";
            return null;
        }

        var shift = shiftText is null ? null : ReadShift(shiftText);
        var name = string.Create(CultureInfo.InvariantCulture, $"EPSG:{number}") + (shift is null ? "" : ShiftMark + shiftText!.Trim());
        if (EpsgSystems.WellKnownTextOf(number, shift) is { } text)
        {
            return WellKnownText.Read(text, name, out problem);
        }

        problem = $"EPSG:{number} is not among the systems known by number ({EpsgSystems.Known}); give its well-known text, or convert the file, e.g. with ogr2ogr -t_srs EPSG:4326";
        return null;
    }

    private static double[]? ReadShift(string text)
    {
        var parts = text.Split(',');
        var values = new double[7];
        for (var i = 0; i < parts.Length; i++)
        {
            if (i >= 7 || !double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out values[i]) || !double.IsFinite(values[i]))
            {
                return null;
            }
        }

        // All zeros is what programs write when they know nothing.
        return parts.Length is 3 or 7 && values.Any(v => v != 0) ? values : null;
    }

    [GeneratedRegex("""^(EPSG:|urn:ogc:def:crs:EPSG:[^:]*:|https?://www\.opengis\.net/def/crs/EPSG/[^/]+/)(?<number>[0-9]{4,6})$""", RegexOptions.IgnoreCase)]
    private static partial Regex EpsgName();

    [GeneratedRegex("""^(OGC:|urn:ogc:def:crs:OGC:[^:]*:|https?://www\.opengis\.net/def/crs/OGC/[^/]+/)CRS84$""", RegexOptions.IgnoreCase)]
    private static partial Regex CrsName();
}
