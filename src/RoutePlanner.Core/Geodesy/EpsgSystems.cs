using System.Globalization;

namespace RoutePlanner.Core.Geodesy;

/// <summary>
/// The coordinate systems known by EPSG number, as well-known text. The Chinese Gauss-Krüger grids come in series with one rule each: from the first number
/// on, central meridians from 75°E in steps of 3° or 6°, and a false easting of 500 km, with the zone's number in front of it in the zone-prefixed series.
/// Zone numbers: meridian/3 in 3-degree grids, (meridian + 3)/6 in 6-degree grids. Source: EPSG dataset; the tests hold it against values made with PROJ.
/// </summary>
internal static class EpsgSystems
{
    /// <summary>What <see cref="WellKnownTextOf"/> knows, for messages.</summary>
    public const string Known = "4326, 4490, CGCS2000 4491–4554, 3857, UTM 32601–32660, 32701–32760 and 25828–25838, Xian 1980 2327–2390, Beijing 1954 2401–2442 and 21413–21463";

    private const string ChinaDatum = """GEOGCS["China Geodetic Coordinate System 2000",DATUM["China_2000",SPHEROID["CGCS2000",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]""";
    private const string WgsDatum = """GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]""";
    private const string EtrsDatum = """GEOGCS["ETRS89",DATUM["European_Terrestrial_Reference_System_1989",SPHEROID["GRS 1980",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]""";

    /// <summary>A series of grids with consecutive numbers.</summary>
    private sealed record Series(int First, int Count, int StepDegrees, bool HasZone, OldDatum? Datum)
    {
        public int MeridianOf(int number) => 75 + ((number - First) * StepDegrees);

        public int ZoneOf(int number) => StepDegrees == 3 ? MeridianOf(number) / 3 : (MeridianOf(number) + 3) / 6;
    }

    /// <summary>A datum that needs parameters, with its ellipsoid.</summary>
    private sealed record OldDatum(string Name, double SemiMajorMetres, double InverseFlattening);

    private static readonly OldDatum Xian = new("Xian_1980", 6378140, 298.257);
    private static readonly OldDatum Beijing = new("Beijing_1954", 6378245, 298.3);

    private static readonly Series[] AllSeries =
    [
        new(4491, 11, 6, true, null), new(4502, 11, 6, false, null), new(4513, 21, 3, true, null), new(4534, 21, 3, false, null),
        new(2327, 11, 6, true, Xian), new(2338, 11, 6, false, Xian), new(2349, 21, 3, true, Xian), new(2370, 21, 3, false, Xian),
        new(21413, 11, 6, true, Beijing), new(21453, 11, 6, false, Beijing), new(2401, 21, 3, true, Beijing), new(2422, 21, 3, false, Beijing),
    ];

    /// <summary>Whether the number is of a datum whose parameters must be stated.</summary>
    public static bool IsOldChinese(int number) => number is 4610 or 4214 || SeriesOf(number)?.Datum is not null;

    /// <summary>The CGCS2000 grids, 3-degree grids first; they cover every easting that Chinese files come with.</summary>
    public static IEnumerable<int> Cgcs2000Grids => Enumerable.Range(4513, 42).Concat(Enumerable.Range(4491, 22));

    /// <summary>Central meridian of a Chinese grid by its name, degrees; null for anything else.</summary>
    public static int? CentralMeridianOf(string name) =>
        name.StartsWith("EPSG:", StringComparison.Ordinal) && int.TryParse(name.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? SeriesOf(number)?.MeridianOf(number)
            : null;

    /// <summary>The grid of the same series family (datum, 3 or 6 degrees) whose eastings begin with that zone; zone 0: those without zone; null if there is none.</summary>
    public static int? Relative(int number, int zone)
    {
        if (SeriesOf(number) is not { } series)
        {
            return null;
        }

        var family = AllSeries.Where(s => s.Datum == series.Datum && s.StepDegrees == series.StepDegrees).ToList();
        return zone == 0
            ? family.First(s => !s.HasZone).First + (number - series.First)
            : family.Where(s => s.HasZone).SelectMany(s => Enumerable.Range(s.First, s.Count).Where(n => s.ZoneOf(n) == zone)).Select(n => (int?)n).FirstOrDefault();
    }

    /// <summary>The definition of a number, east before north; null if it is not known.</summary>
    /// <param name="number">EPSG number.</param>
    /// <param name="toWgs84">Seven parameters of an old datum, or null.</param>
    public static string? WellKnownTextOf(int number, double[]? toWgs84)
    {
        if (number is 4610 or 4214)
        {
            return Geographic(number == 4610 ? Xian : Beijing, toWgs84);
        }

        if (number is 3857 or 900913)
        {
            return $"""PROJCS["WGS 84 / Pseudo-Mercator",{WgsDatum},PROJECTION["{WellKnownText.WebMercator}"],UNIT["metre",1]]""";
        }

        if (SeriesOf(number) is { } series)
        {
            var falseEasting = 500_000 + (series.HasZone ? series.ZoneOf(number) * 1_000_000 : 0);
            return Grid(number, series.Datum is { } datum ? Geographic(datum, toWgs84) : ChinaDatum, series.MeridianOf(number), 1, falseEasting, 0);
        }

        return number switch
        {
            > 32600 and <= 32660 => Grid(number, WgsDatum, ((number - 32600) * 6) - 183, 0.9996, 500_000, 0),
            > 32700 and <= 32760 => Grid(number, WgsDatum, ((number - 32700) * 6) - 183, 0.9996, 500_000, 10_000_000),
            >= 25828 and <= 25838 => Grid(number, EtrsDatum, ((number - 25800) * 6) - 183, 0.9996, 500_000, 0),
            _ => null,
        };
    }

    private static Series? SeriesOf(int number) => Array.Find(AllSeries, s => number >= s.First && number < s.First + s.Count);

    private static string Geographic(OldDatum datum, double[]? toWgs84)
    {
        var shift = toWgs84 is null ? "" : $",TOWGS84[{string.Join(',', toWgs84.Select(v => v.ToString("R", CultureInfo.InvariantCulture)))}]";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""GEOGCS["{datum.Name}",DATUM["{datum.Name}",SPHEROID["{datum.Name}",{datum.SemiMajorMetres},{datum.InverseFlattening}]{shift}],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]""");
    }

    private static string Grid(int number, string datum, int meridian, double scale, int falseEasting, int falseNorthing) => string.Create(
        CultureInfo.InvariantCulture,
        $"""PROJCS["EPSG:{number}",{datum},PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",{meridian}],PARAMETER["scale_factor",{scale}],PARAMETER["false_easting",{falseEasting}],PARAMETER["false_northing",{falseNorthing}],UNIT["metre",1]]""");
}
