using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Reading.Fields;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>
/// Finds swapped coordinates that are in range all the same (in western China both orders can be): they lie far from the roads, and near them once
/// swapped back. How far a place may be from a road is judged elsewhere.
/// </summary>
internal static class ExtentCheck
{
    /// <summary>About 50 km: farther from all roads than any place of a county.</summary>
    private const double MarginDegrees = 0.5;

    public static void Check(ReadCounty county, DiagnosticBag diagnostics)
    {
        if (county.Roads is not { Roads.IsEmpty: false } roads)
        {
            return;
        }

        var extent = new Envelope();
        foreach (var road in roads.Roads)
        {
            foreach (var point in road.Line)
            {
                extent.ExpandToInclude(point.Lon, point.Lat);
            }
        }

        extent.ExpandBy(MarginDegrees);
        var repeated = new RepeatedProblems(diagnostics);
        CheckEach(county.Places, place => [place.Position], "geometry");
        CheckEach(county.KeyRoads, keyRoad => keyRoad.Line, "geometry");
        CheckEach(county.Incidents, incident => [incident.Position], "lon");
        CheckEach(county.Areas, area => [.. area.Shape.Coordinates.Select(c => new GeoPoint(c.X, c.Y))], "geometry");
        CheckEach(county.TechCovers, cover => [.. cover.Shape.Coordinates.Select(c => new GeoPoint(c.X, c.Y))], "geometry");
        CheckEach(county.RiskOverrides, change => change.Point is { } point ? [point] : [], RiskReader.Lon.Name);
        repeated.Report();

        void CheckEach<T>(ImmutableArray<Sourced<T>> records, Func<T, ImmutableArray<GeoPoint>> points, string field)
        {
            foreach (var (record, source) in records)
            {
                if (points(record) is [var first, ..] && first.IsValid && !extent.Covers(first.Lon, first.Lat) && extent.Covers(first.Lat, first.Lon))
                {
                    repeated.Add(new Diagnostic(
                        DiagnosticCode.SwappedCoordinates, Severity.Error, source.File, source.Where, source.Columns is null ? field : "lon",
                        "longitude and latitude seem to be swapped: the other way round this lies among the roads; write longitude first",
                        CoordinateProblem.Text(first.Lon, first.Lat)));
                }
            }
        }
    }
}
