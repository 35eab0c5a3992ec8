using NetTopologySuite.Geometries;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData.Osm;
using RoutePlanner.Core.MapData.Shapefiles;

namespace RoutePlanner.Core.MapData;

/// <summary>Reads a road map in any of the formats; <see cref="Read(string)"/> one that lies outside a county folder.</summary>
public static class RoadMap
{
    /// <summary>Extensions of the formats.</summary>
    internal static readonly string[] Extensions = [".geojson", ".osm.pbf", ".osm", ".osm.gz", ".osm.bz2", ".gpkg", ".shp"];

    /// <summary>The extension of a map's file name, from those supported, or null.</summary>
    public static string? Extension(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Array.Find(Extensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>All files that a map consists of and that are there: the map itself and, of a shapefile, its other parts. Each has the map's name with another extension.</summary>
    public static IReadOnlyList<string> Parts(string path) =>
        Extension(path) == ".shp"
            ? [.. Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(path))!).Where(file => IsPart(file, path)).Order(StringComparer.Ordinal)]
            : [path];

    /// <summary>The roads of a map: OSM (<c>.osm.pbf</c>, <c>.osm</c>, <c>.osm.gz</c>, <c>.osm.bz2</c>), <c>.geojson</c>, <c>.gpkg</c> or <c>.shp</c> (docs/formats.md, roads).</summary>
    /// <exception cref="InputException">The file is missing, damaged or of another format; carries all problems found.</exception>
    public static RoadLayer Read(string path)
    {
        var diagnostics = new DiagnosticBag();
        var fullPath = Path.GetFullPath(path);
        var name = Path.GetFileName(fullPath);
        RoadLayer? roads = null;
        if (Extension(path) is null)
        {
            diagnostics.Error(DiagnosticCode.UnsupportedRoadFile, path, null, null, Refusal(name), name, string.Join('|', Extensions));
        }
        else if (!File.Exists(fullPath))
        {
            diagnostics.Error(DiagnosticCode.MissingFile, path, null, null, "there is no such file");
        }
        else if (InputFolder.Open(Path.GetDirectoryName(fullPath)!, diagnostics) is { } folder)
        {
            (roads, _) = Read(folder, name, declared: null, diagnostics);
        }

        diagnostics.ThrowIfErrors();
        return roads ?? throw new InvalidOperationException($"{path} gave neither roads nor an error");
    }

    /// <summary>The roads of a map in a folder and whether they are all it has; null, with diagnostics, if it can't be read.</summary>
    /// <param name="folder">Where it is.</param>
    /// <param name="name">Its name, with one of <see cref="Extensions"/>.</param>
    /// <param name="declared">The coordinate system that county.json declares for the roads, or null.</param>
    /// <param name="diagnostics">Takes the problems.</param>
    internal static (RoadLayer? Roads, bool AreWhole) Read(InputFolder folder, string name, CoordinateSystem? declared, DiagnosticBag diagnostics)
    {
        if (LayerFile.Extensions.Contains(Path.GetExtension(name).ToLowerInvariant()))
        {
            var table = LayerFile.Read(folder, name, DrawnRoadReader.KnownFields, declared, diagnostics);
            return (DrawnRoadReader.Read(table, diagnostics), table.IsWhole && table.Records.All(r => r.Geometry is LineString or MultiLineString));
        }

        var roads = folder.Note(name) ? OsmRoadReader.Read(folder.PathOf(name), name, diagnostics) : null;
        if (roads is not null && declared is not null && !LayerPlacement.Agree(CoordinateSystem.Wgs84, declared, roads.Roads[0].Line.Select(p => new Coordinate(p.Lon, p.Lat))))
        {
            diagnostics.Error(DiagnosticCode.CrsConflict, name, null, "crs", "OpenStreetMap data is always in WGS84; take the roads out of county.json's crs", Shown.Of(declared.Name), "EPSG:4326");
        }

        return (roads, roads is not null);
    }

    /// <summary>Why a file of another format is not read, and what to do with it.</summary>
    private static string Refusal(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".zip" or ".7z" or ".rar" or ".tar" or ".tgz" or ".gz" or ".bz2" or ".xz" or ".zst" => "packed files are not read, but for .osm.gz and .osm.bz2; unpack it first",
        ".osc" => "changes to a map are not a map; take the map that they belong to",
        ".opl" or ".o5m" => "OSM files in this format are not supported; convert it to .osm.pbf, for example with osmium",
        _ => "roads in this format are not supported",
    };

    private static bool IsPart(string file, string path) =>
        string.Equals(Path.GetFileNameWithoutExtension(file), Path.GetFileNameWithoutExtension(path), StringComparison.OrdinalIgnoreCase)
        && ShapefileTableReader.Parts.Contains(Path.GetExtension(file).ToLowerInvariant());
}
