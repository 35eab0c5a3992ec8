using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Quality;

namespace RoutePlanner.Core.Patrol.Quality;

/// <summary>A county as the checks look at it: its road map, and its places and key roads tied to the roads as far as that is possible.</summary>
internal sealed class CountySurvey
{
    private static readonly RoadGraphOptions Defaults = new();

    /// <summary>Surveys a county.</summary>
    public CountySurvey(County county)
    {
        County = county;
        Outline = OutlineOf(county);
        Roads = new RoadSurvey(county.Roads, Outline, county.RoadRules, county.DrivingSide);
        PlacesOffRoad = [.. county.Places.Where(p => !Roads.Index.Near(p.Position, Defaults.MaxSnapMetres).Any(at => Roads.Graph.MayStopOn(at.Edge)))];

        // A place off all roads keeps the county from being planned, not the rest of it from being looked at; and the report is about the data, not about
        // what is closed tonight.
        var off = PlacesOffRoad.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        try
        {
            Ties = CountyRoads.Build(county with { Places = county.Places.RemoveAll(p => off.Contains(p.Id)), Closures = [] });
            Diagnostics = Ties.Diagnostics;
        }
        catch (InputException problem)
        {
            Diagnostics = problem.Diagnostics;
        }
    }

    public County County { get; }

    public RoadSurvey Roads { get; }

    /// <summary>The county's own area, else all areas together; null where there are none.</summary>
    public Geometry? Outline { get; }

    /// <summary>Places without any road near.</summary>
    public ImmutableArray<Place> PlacesOffRoad { get; }

    /// <summary>The county on its road graph, without <see cref="PlacesOffRoad"/>; null where it can't be tied to the roads at all.</summary>
    public CountyRoads? Ties { get; }

    /// <summary>What tying it to the roads found.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>A place as the subject of a finding.</summary>
    public static FindingSubject Subject(Place place) => new(SubjectKind.Place, place.Id, place.Name);

    /// <summary>An area as the subject of a finding.</summary>
    public static FindingSubject Subject(Area area) => new(SubjectKind.Area, area.Id, area.Name);

    /// <summary>A key road as the subject of a finding.</summary>
    public static FindingSubject Subject(KeyRoad road) => new(SubjectKind.KeyRoad, road.Id, road.Name);

    /// <summary>Metres from a point to the nearest road on which one may stop; infinite where there is none within 300 km.</summary>
    public double MetresToRoad(GeoPoint point)
    {
        const double Beyond = 300_000;
        for (var radius = 100.0; radius < Beyond; radius *= 4)
        {
            var near = Roads.Index.Near(point, radius).Where(at => Roads.Graph.MayStopOn(at.Edge)).Select(at => at.DistanceMetres).DefaultIfEmpty(double.PositiveInfinity).Min();
            if (double.IsFinite(near))
            {
                return near;
            }
        }

        return double.PositiveInfinity;
    }

    private static Geometry? OutlineOf(County county)
    {
        var own = county.Areas.Where(a => a.Kind == AreaKind.County).ToList();
        var shapes = (own.Count > 0 ? own : [.. county.Areas]).Select(a => a.Shape).ToArray();
        return shapes.Length == 0 ? null : Overlay.Union(shapes);
    }
}
