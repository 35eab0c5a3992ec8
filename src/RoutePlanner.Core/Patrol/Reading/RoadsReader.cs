using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>Finds the road file and reads it.</summary>
internal static class RoadsReader
{
    /// <summary>The roads and whether they are all there are; null, with diagnostics, if there are none to be had.</summary>
    public static (RoadLayer? Roads, bool IsWhole) Read(InputFolder folder, CoordinateSystem? declared, DiagnosticBag diagnostics)
    {
        var files = new CountyFiles(folder, diagnostics);
        if (files.OneOf(CountyFiles.RoadNames) is { } name)
        {
            return RoadMap.Read(folder, name, declared, diagnostics);
        }

        files.ReportMissing("roads.geojson", "a file with the roads is needed", string.Join('|', CountyFiles.RoadNames));
        return (null, false);
    }
}
