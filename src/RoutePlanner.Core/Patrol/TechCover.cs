using System.Collections.Immutable;
using NetTopologySuite.Geometries;

namespace RoutePlanner.Core.Patrol;

/// <summary>A camera, barrier, alarm or gate that lowers what must be patrolled.</summary>
/// <param name="Id">Unique in the county.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Shape">A point or a polygon, WGS84 lon, lat.</param>
/// <param name="RadiusMetres">Reach around a point; 0 for a polygon.</param>
/// <param name="Effect">Share of the risk it takes away while it works, 0 to 1.</param>
/// <param name="Working">Hours it works; null means always.</param>
/// <param name="Outages">Spans in local time in which it is broken.</param>
public sealed record TechCover(
    string Id, TechCoverKind Kind, Geometry Shape, double RadiusMetres, double Effect, ClockWindow? Working, ImmutableArray<Outage> Outages);
