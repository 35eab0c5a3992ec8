namespace RoutePlanner.Core.MapData;

/// <summary>Names of coordinate reference systems that this version takes: WGS84 and CGCS2000 in degrees, which differ by less than a metre.</summary>
internal static class CrsName
{
    /// <summary>The names county.json may use.</summary>
    public static readonly string[] Accepted = ["EPSG:4326", "EPSG:4490"];

    /// <summary>Other spellings of them that GIS programs write into GeoJSON, longitude first.</summary>
    private static readonly string[] InGeoJson =
    [
        "EPSG:4326", "EPSG:4490", "urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:OGC::CRS84", "urn:ogc:def:crs:EPSG::4326", "urn:ogc:def:crs:EPSG::4490",
    ];

    /// <summary>Whether the old <c>crs</c> member of a GeoJSON file may name it.</summary>
    public static bool IsAcceptedInGeoJson(string name) => InGeoJson.Contains(name);

    /// <summary>What is said of any other system.</summary>
    public const string Refusal = $"this version converts no coordinates; {CoordinateProblem.HowToConvert}";
}
