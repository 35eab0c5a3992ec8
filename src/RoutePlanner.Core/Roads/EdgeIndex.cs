using NetTopologySuite.Geometries;
using NetTopologySuite.Index.HPRtree;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Roads;

/// <summary>Finds the edges of a road graph near a point or inside a box: a packed Hilbert R-tree over the edges' boxes. One thread at a time.</summary>
internal sealed class EdgeIndex
{
    private readonly RoadGraph graph;
    private readonly HPRtree<int> tree = new();

    /// <summary>Indexes all edges of a graph.</summary>
    public EdgeIndex(RoadGraph graph)
    {
        this.graph = graph;
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            var box = new Envelope();
            foreach (var p in graph.ShapeOf(edge))
            {
                box.ExpandToInclude(p.Lon, p.Lat);
            }

            tree.Insert(box, edge);
        }
    }

    /// <summary>Edges whose boxes touch a box in degrees, in ascending order.</summary>
    public List<int> In(Envelope box)
    {
        // The tree can't be asked while it is empty.
        List<int> edges = graph.EdgeCount == 0 ? [] : [.. tree.Query(box)];
        edges.Sort();
        return edges;
    }

    /// <summary>For each edge at most <paramref name="radiusMetres"/> from a point, its nearest point; in order of edges.</summary>
    public IEnumerable<EdgePoint> Near(GeoPoint point, double radiusMetres) =>
        In(BoxAround(point, radiusMetres)).Select(edge => EdgePoint.Nearest(graph, edge, point)).Where(p => p.DistanceMetres <= radiusMetres);

    /// <summary>A box in degrees that holds the circle around a point.</summary>
    public static Envelope BoxAround(GeoPoint point, double radiusMetres)
    {
        var plane = new LocalPlane(point);
        var (southWest, northEast) = (plane.ToGeo(-radiusMetres, -radiusMetres), plane.ToGeo(radiusMetres, radiusMetres));
        return new Envelope(southWest.Lon, northEast.Lon, southWest.Lat, northEast.Lat);
    }
}
