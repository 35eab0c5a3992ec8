using NetTopologySuite.Geometries;
using RoutePlanner.Core.Roads.Quality;
using RoutePlanner.Core.Tests.Maps;

namespace RoutePlanner.Core.Tests.Roads.Quality;

/// <summary>Small maps as the checks see them.</summary>
internal static class Surveys
{
    /// <summary>The map in the middle of a large county: nothing on it is at the edge.</summary>
    public static RoadSurvey Inland(this AsciiMap map) =>
        new(map.Layer(), new GeometryFactory().ToGeometry(new Envelope(113.5, 114.5, 31.5, 32.5)));

    /// <summary>The map alone: it ends where its roads end.</summary>
    public static RoadSurvey Alone(this AsciiMap map) => new(map.Layer());

    /// <summary>Ids of the roads a finding is about, in its order.</summary>
    public static string Roads(this Finding finding) => string.Join(' ', finding.Subjects.Select(s => s.Id));
}
