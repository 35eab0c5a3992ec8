using RoutePlanner.Core.MapData.GeoJson;
using RoutePlanner.Core.MapData.Osm;
using RoutePlanner.Core.MapData.Text;

namespace RoutePlanner.Core.MapData;

/// <summary>Reads a bare road map, outside a county folder.</summary>
public static class RoadMap
{
    private static readonly string[] Extensions = [".osm.pbf", ".osm.gz", ".osm", ".geojson"];

    /// <summary>The extension of a map's file name, from those supported, or null.</summary>
    public static string? Extension(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Array.Find(Extensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The roads of a map: <c>.osm.pbf</c>, <c>.osm</c>, <c>.osm.gz</c> or <c>.geojson</c> (docs/formats.md, roads.geojson).</summary>
    /// <exception cref="InputException">The file is missing, damaged or of another format; carries all problems found.</exception>
    public static RoadLayer Read(string path)
    {
        var diagnostics = new DiagnosticBag();
        var fullPath = Path.GetFullPath(path);
        var name = Path.GetFileName(fullPath);
        RoadLayer? roads = null;
        if (Extension(path) is not { } extension)
        {
            diagnostics.Error(DiagnosticCode.UnsupportedRoadFile, path, null, null, "roads in this format are not supported", name, string.Join('|', Extensions));
        }
        else if (!File.Exists(fullPath))
        {
            diagnostics.Error(DiagnosticCode.MissingFile, path, null, null, "there is no such file");
        }
        else if (InputFolder.Open(Path.GetDirectoryName(fullPath)!, diagnostics) is { } folder)
        {
            if (extension != ".geojson")
            {
                roads = folder.Note(name) ? OsmRoadReader.Read(fullPath, name, diagnostics) : null;
            }
            else if (folder.Read(name) is { } bytes && TextDecoder.ToUtf8(bytes, name, acceptsGb18030: false, diagnostics) is { } utf8)
            {
                roads = GeoJsonRoadReader.Read(GeoJsonTableReader.Read(utf8, name, diagnostics), diagnostics);
            }
        }

        diagnostics.ThrowIfErrors();
        return roads ?? throw new InvalidOperationException($"{path} gave neither roads nor an error");
    }
}
