using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Patrol;

/// <summary>Areas with their nesting and neighbourhood: who may serve where, and in which area something lies.</summary>
internal sealed class AreaTree
{
    /// <summary>Areas closer than this count as touching; about a metre, for borders that were digitised twice.</summary>
    private const double TouchDegrees = 1e-5;

    private readonly ImmutableArray<Area> areas;
    private readonly Dictionary<string, Area> byId;
    private readonly ILookup<string, Area> children;
    private readonly Dictionary<string, double> sizes;
    private readonly STRtree<(Area Area, IPreparedGeometry Prepared)> index = new();

    public AreaTree(ImmutableArray<Area> areas)
    {
        this.areas = areas;
        byId = areas.ToDictionary(a => a.Id);
        sizes = areas.ToDictionary(a => a.Id, a => a.Shape.Area);
        children = areas.Where(a => a.ParentId is not null).ToLookup(a => a.ParentId!);
        foreach (var area in areas)
        {
            index.Insert(area.Shape.EnvelopeInternal, (area, PreparedGeometryFactory.Prepare(area.Shape)));
        }

        index.Build();
    }

    /// <summary>Every area that a team with these areas may serve in; empty for everywhere.</summary>
    public ImmutableHashSet<string> Reach(IEnumerable<string> areaIds, Jurisdiction jurisdiction)
    {
        if (jurisdiction == Jurisdiction.Free)
        {
            return [];
        }

        var home = areaIds.Select(id => byId[id]).ToList();
        var start = jurisdiction == Jurisdiction.HomeOnly ? home : home.Concat(home.SelectMany(Neighbours));
        var reached = ImmutableHashSet.CreateBuilder<string>();
        var open = new Stack<Area>(start);
        while (open.TryPop(out var area))
        {
            if (reached.Add(area.Id))
            {
                foreach (var child in children[area.Id])
                {
                    open.Push(child);
                }
            }
        }

        return reached.ToImmutable();
    }

    /// <summary>The smallest area that covers a point, or null.</summary>
    public string? SmallestAround(GeoPoint point) => FirstAround(SmallestFirst(new Envelope(point.Lon, point.Lon, point.Lat, point.Lat)), point);

    /// <summary>The areas whose boxes touch a box in degrees, the smallest first: for <see cref="FirstAround"/>, where many points lie close together.</summary>
    public List<(Area Area, IPreparedGeometry Prepared)> SmallestFirst(Envelope box) =>
        [.. index.Query(box).OrderBy(entry => sizes[entry.Area.Id]).ThenBy(entry => entry.Area.Id, StringComparer.Ordinal)];

    /// <summary>The first of some areas that covers a point, or null.</summary>
    public static string? FirstAround(List<(Area Area, IPreparedGeometry Prepared)> areas, GeoPoint point)
    {
        var position = new Point(point.Lon, point.Lat);
        foreach (var (area, prepared) in areas)
        {
            if (prepared.Covers(position))
            {
                return area.Id;
            }
        }

        return null;
    }

    /// <summary>The township — without townships, the work area — that holds the longest part of a line, or null.</summary>
    public string? OfLine(ImmutableArray<GeoPoint> line)
    {
        var kind = areas.Any(a => a.Kind == AreaKind.Township) ? AreaKind.Township : AreaKind.WorkArea;
        var course = new LineString([.. line.Select(p => new Coordinate(p.Lon, p.Lat))]);
        return index.Query(course.EnvelopeInternal)
            .Select(entry => entry.Area)
            .Where(area => area.Kind == kind)
            .Select(area => (area.Id, Length: area.Shape.Intersection(course).Length))
            .Where(part => part.Length > 0)
            .OrderByDescending(part => part.Length)
            .ThenBy(part => part.Id, StringComparer.Ordinal)
            .FirstOrDefault().Id;
    }

    private IEnumerable<Area> Neighbours(Area area) =>
        areas.Where(other => other.Kind == area.Kind && other.Id != area.Id && other.Shape.IsWithinDistance(area.Shape, TouchDegrees));
}
