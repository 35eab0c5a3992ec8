namespace RoutePlanner.Core.MapData.Osm;

/// <summary>Reads roads from OpenStreetMap files.</summary>
internal static class OsmRoadReader
{
    /// <summary>The roads of an OSM file; null, with diagnostics, if it can't be read.</summary>
    internal static RoadLayer? Read(string path, string fileName, DiagnosticBag diagnostics)
    {
        diagnostics.Error(DiagnosticCode.NotSupported, fileName, null, null, "OpenStreetMap files are not supported yet; give roads.geojson");
        return null;
    }
}
