using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData.Csv;
using RoutePlanner.Core.MapData.GeoJson;
using RoutePlanner.Core.MapData.GeoPackages;
using RoutePlanner.Core.MapData.Shapefiles;
using RoutePlanner.Core.MapData.Text;

namespace RoutePlanner.Core.MapData;

/// <summary>Reads one layer or table of a folder, its format told by its name.</summary>
internal static class LayerFile
{
    /// <summary>Extensions of the formats with shapes.</summary>
    public static readonly string[] Extensions = [".geojson", ".gpkg", ".shp"];

    /// <summary>The records of a file that is there: known fields by their names in docs/formats.md, geometries in WGS84.</summary>
    /// <param name="folder">Where it is.</param>
    /// <param name="name">Its name: .csv, .geojson, .gpkg or .shp.</param>
    /// <param name="knownFields">All fields that mean something in this layer.</param>
    /// <param name="declared">The coordinate system that county.json declares for it, or null.</param>
    /// <param name="diagnostics">Takes the problems.</param>
    public static RawTable Read(InputFolder folder, string name, IReadOnlyList<string> knownFields, CoordinateSystem? declared, DiagnosticBag diagnostics) =>
        LayerPlacement.Place(ReadUnplaced(folder, name, knownFields, diagnostics), declared, diagnostics);

    /// <summary>The same with the coordinates as they stand in the file, whatever system they are in.</summary>
    public static RawTable ReadUnplaced(InputFolder folder, string name, IReadOnlyList<string> knownFields, DiagnosticBag diagnostics) =>
        Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".gpkg" => FieldNames.Restore(GeoPackageTableReader.Read(folder, name, diagnostics), knownFields, areCut: false, diagnostics),
            ".shp" => FieldNames.Restore(ShapefileTableReader.Read(folder, name, diagnostics), knownFields, areCut: true, diagnostics),
            var extension => ReadText(folder, name, isCsv: extension == ".csv", diagnostics),
        };

    private static RawTable ReadText(InputFolder folder, string name, bool isCsv, DiagnosticBag diagnostics)
    {
        if (folder.Read(name) is not { } bytes || TextDecoder.ToUtf8(bytes, name, acceptsGb18030: isCsv, diagnostics) is not { } utf8)
        {
            return RawTable.Broken(name);
        }

        return isCsv ? CsvTableReader.Read(utf8, name, diagnostics) : GeoJsonTableReader.Read(utf8, name, diagnostics);
    }
}
