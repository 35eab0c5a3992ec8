namespace RoutePlanner.Core.MapData.Osm;

/// <summary>The formats of OSM files that are read, told by a file's name.</summary>
internal static class OsmFile
{
    /// <summary>The formats, for messages.</summary>
    public const string Formats = ".osm.pbf|.osm|.osm.gz|.osm.bz2";

    /// <summary>Whether it is a format that is read.</summary>
    public static bool IsSupported(string path) => IsPbf(path) || OsmTextFile.ByName(path) is not null;

    /// <summary>Whether it is a PBF file.</summary>
    public static bool IsPbf(string path) => path.EndsWith(".pbf", StringComparison.OrdinalIgnoreCase);
}
