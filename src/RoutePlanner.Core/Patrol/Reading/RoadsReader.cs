using NetTopologySuite.Geometries;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.MapData.GeoJson;
using RoutePlanner.Core.MapData.Osm;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>Finds the road file and reads it by its format.</summary>
internal static class RoadsReader
{
    /// <summary>The roads and whether they are all there are; null, with diagnostics, if there are none to be had.</summary>
    public static (RoadLayer? Roads, bool IsWhole) Read(InputFolder folder, CountyFiles files, DiagnosticBag diagnostics)
    {
        var name = files.OneOf("roads.geojson", "roads.osm.pbf", "roads.osm", "roads.osm.gz");
        switch (name)
        {
            case null:
                files.ReportMissing("roads.geojson", "a file with the roads is needed", "roads.geojson|roads.osm.pbf|roads.osm|roads.osm.gz");
                return (null, false);
            case "roads.geojson":
                var table = files.Table(name);
                var layer = GeoJsonRoadReader.Read(table, diagnostics);
                return (layer, table.IsWhole && table.Records.All(r => r.Geometry is LineString or MultiLineString));
            default:
                var roads = folder.Note(name) ? OsmRoadReader.Read(folder.PathOf(name), name, diagnostics) : null;
                return (roads, roads is not null);
        }
    }
}
