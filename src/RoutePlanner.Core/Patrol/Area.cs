using NetTopologySuite.Geometries;

namespace RoutePlanner.Core.Patrol;

/// <summary>A named polygon somebody is responsible for.</summary>
/// <param name="Id">Unique in the county.</param>
/// <param name="Name">As the county writes it.</param>
/// <param name="Kind">Its level.</param>
/// <param name="ParentId">The area it lies in, or null for the county.</param>
/// <param name="Shape">Polygon or multipolygon, WGS84 lon, lat.</param>
public sealed record Area(string Id, string Name, AreaKind Kind, string? ParentId, Geometry Shape);
