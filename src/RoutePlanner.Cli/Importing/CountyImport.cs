using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NetTopologySuite.Geometries;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Cli.Importing;

/// <summary>Starts a county folder from a large map: its roads, its area, and county.json. Written beside the folder's place, then renamed: whole or not at all.</summary>
internal static class CountyImport
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="map">OSM file.</param>
    /// <param name="areaFile">GeoJSON with the county's polygon.</param>
    /// <param name="folder">Must not exist or be empty.</param>
    /// <param name="identity">Id, name and time zone of the county.</param>
    /// <param name="marginMetres">How far beyond the area roads are kept.</param>
    /// <param name="progress">Told the share of the work done.</param>
    /// <param name="cancel">Stops it; nothing is left behind.</param>
    public static MapClip.Summary Write(
        string map, string areaFile, string folder, CountyIdentity identity, double marginMetres, IProgress<double> progress, CancellationToken cancel)
    {
        NewFolder.MustBeFree(folder);

        var area = MapClip.ReadArea(areaFile);
        var unfinished = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + FormattableString.Invariant($".{Environment.ProcessId}.tmp");
        Directory.CreateDirectory(unfinished);
        try
        {
            MapClip.Summary summary;
            using (var roads = File.Create(Path.Combine(unfinished, "roads.osm.pbf")))
            {
                summary = MapClip.ToPbf(map, area, marginMetres, roads, progress, cancel);
            }

            Save(unfinished, "county.json", CountyJson(map, identity));
            Save(unfinished, "areas.geojson", Areas(area, identity));
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder);
            }

            Directory.Move(unfinished, folder);
            return summary;
        }
        finally
        {
            if (Directory.Exists(unfinished))
            {
                Directory.Delete(unfinished, recursive: true);
            }
        }
    }

    private static void Save(string folder, string name, string text) => File.WriteAllText(Path.Combine(folder, name), text + "\n", new UTF8Encoding(false));

    private static string CountyJson(string map, CountyIdentity identity) => JsonSerializer.Serialize(
        new
        {
            version = 1,
            id = identity.Id,
            name = identity.Name,
            timeZone = identity.TimeZone,
            language = identity.Language,
            provenance = new
            {
                synthetic = false,
                source = $"Roads: cut from {Path.GetFileName(map)}.",
                licence = "Roads: © OpenStreetMap contributors, ODbL 1.0, where the map is OpenStreetMap's.",
            },
        },
        Json);

    private static string Areas(Geometry area, CountyIdentity identity) => JsonSerializer.Serialize(
        new
        {
            type = "FeatureCollection",
            features = new[]
            {
                new
                {
                    type = "Feature",
                    properties = new { id = identity.Id, name = identity.Name, kind = "county" },
                    geometry = area is Polygon polygon
                        ? (object)new { type = "Polygon", coordinates = Rings(polygon) }
                        : new { type = "MultiPolygon", coordinates = ((GeometryCollection)area).Geometries.Cast<Polygon>().Select(Rings) },
                },
            },
        },
        Json);

    private static IEnumerable<IEnumerable<double[]>> Rings(Polygon polygon) =>
        polygon.InteriorRings.Prepend(polygon.ExteriorRing).Select(ring => ring.Coordinates.Select(c => new[] { Math.Round(c.X, 7), Math.Round(c.Y, 7) }));
}
