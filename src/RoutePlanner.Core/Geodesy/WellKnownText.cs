using System.Text.RegularExpressions;
using ProjNet.CoordinateSystems;

namespace RoutePlanner.Core.Geodesy;

/// <summary>
/// Coordinate systems from well-known text of 2001 (WKT1), in the OGC's and in ESRI's dialect, by ProjNET. Text of 2015 and later (WKT2) is taken by the EPSG
/// number it ends with. Axes are always read east, north.
/// </summary>
internal static partial class WellKnownText
{
    /// <summary>The projection of web maps (EPSG:3857) under its ESRI name.</summary>
    public const string WebMercator = "Mercator_Auxiliary_Sphere";

    private const int MaxLength = 20_000;

    private static readonly string[] Wkt2Words = ["PROJCRS", "GEOGCRS", "GEODCRS", "BOUNDCRS", "COMPOUNDCRS", "PROJECTEDCRS", "GEODETICCRS", "GEOGRAPHICCRS"];

    /// <summary>Reads a system.</summary>
    /// <param name="text">Well-known text.</param>
    /// <param name="name">The name to give it; null: its own.</param>
    /// <param name="problem">Why there is none, a sentence part; empty on success.</param>
    public static CoordinateSystem? Read(string text, string? name, out string problem)
    {
        var word = text.Split('[', 2)[0].Trim().ToUpperInvariant();
        if (Wkt2Words.Contains(word))
        {
            if (LastId().Match(text) is { Success: true } id)
            {
                return CoordinateSystem.Find("EPSG:" + id.Groups["number"].Value, out problem);
            }

            problem = "this is well-known text of 2015 or later (WKT2) without an EPSG number; save it as WKT1 (in a .prj: ESRI's), or give the EPSG number";
            return null;
        }

        if (word is not ("PROJCS" or "GEOGCS") || text.Length > MaxLength)
        {
            problem = "this is no well-known text of a projected or geographic system (PROJCS[…] or GEOGCS[…])";
            return null;
        }

        if (Parse(text) is not { } system)
        {
            problem = "the well-known text is damaged or of a projection that ProjNET doesn't know; convert the file, e.g. with ogr2ogr -t_srs EPSG:4326";
            return null;
        }

        var geographic = system as GeographicCoordinateSystem ?? ((ProjectedCoordinateSystem)system).GeographicCoordinateSystem;
        problem = ProblemOf(geographic);
        if (problem.Length > 0)
        {
            return null;
        }

        name ??= system.Name;
        if (text.Contains(WebMercator, StringComparison.OrdinalIgnoreCase) || text.Contains("Pseudo-Mercator", StringComparison.OrdinalIgnoreCase))
        {
            return new ConvertedSystem(name, ProjectedCoordinateSystem.WebMercator, GridReach.Whole);
        }

        return system switch
        {
            ProjectedCoordinateSystem projected => new ConvertedSystem(name, projected, GridReach.Of(projected)),
            _ when geographic.HorizontalDatum.Wgs84Parameters is { HasZeroValuesOnly: false } => new ConvertedSystem(name, geographic, GridReach.Whole),
            _ => new Degrees(name),
        };
    }

    /// <summary>Why a datum can't be used: it is off WGS84 by much and nothing says by how much.</summary>
    private static string ProblemOf(GeographicCoordinateSystem system)
    {
        var datum = system.HorizontalDatum;
        if (Math.Abs(system.AngularUnit.RadiansPerUnit - (Math.PI / 180)) > 1e-9)
        {
            return $"the angles are in another unit than degrees ({system.AngularUnit.Name})";
        }

        var isStated = datum.Wgs84Parameters is { HasZeroValuesOnly: false };
        if (isStated)
        {
            return "";
        }

        var names = $"{datum.Name} {system.Name}";
        if (OldChinese().Match(names) is { Success: true } old)
        {
            return $"{(old.Value.Contains('X', StringComparison.OrdinalIgnoreCase) ? "Xian 1980" : "Beijing 1954")} lies tens of metres to more than a hundred off CGCS2000, "
                + "by local parameters that are not public, so that it can't be converted without them; ask the surveying office for the data in CGCS2000, "
                + "or state the county's parameters: EPSG:2383;towgs84=dx,dy,dz,rx,ry,rz,s, or TOWGS84[…] in the well-known text";
        }

        // Modern datums are geocentric, share this ellipsoid but for a tenth of a millimetre, and agree within about two metres.
        var ellipsoid = datum.Ellipsoid;
        return Math.Abs(ellipsoid.SemiMajorAxis - 6378137) < 0.5 && Math.Abs(ellipsoid.InverseFlattening - 298.257223) < 1e-4
            ? ""
            : $"the datum {datum.Name} is not WGS84's and no parameters are stated (TOWGS84[…]), so that positions could be off by hundreds of metres; convert the file, e.g. with ogr2ogr -t_srs EPSG:4326";
    }

    private static ProjNet.CoordinateSystems.CoordinateSystem? Parse(string text)
    {
        // ESRI has two names for one projection.
        text = text.Replace("\"Gauss_Kruger\"", "\"Transverse_Mercator\"", StringComparison.OrdinalIgnoreCase);
        if (text.Contains($"\"{WebMercator}\"", StringComparison.OrdinalIgnoreCase))
        {
            return ProjectedCoordinateSystem.WebMercator;
        }

        try
        {
            var system = WktNode.Plain(text) is { } plain ? new CoordinateSystemFactory().CreateFromWkt(plain) : null;

            // A projection that ProjNET doesn't know shows only when it is to be used.
            return system is null ? null : ConvertedSystem.CanUse(system) ? system : null;
        }
#pragma warning disable CA1031 // ProjNET's parser ends damaged text with whatever exception it meets
        catch (Exception)
        {
            return null;
        }
#pragma warning restore CA1031
    }

    [GeneratedRegex("""ID\["EPSG",(?<number>[0-9]{4,6})\]\s*\]\s*$""")]
    private static partial Regex LastId();

    [GeneratedRegex("""Xi'?an|Beijing|Peking""", RegexOptions.IgnoreCase)]
    private static partial Regex OldChinese();
}
