using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace RoutePlanner.Core.MapData.Shapefiles;

/// <summary>
/// Makes polygons of a shapefile's rings, which may stand in any order: clockwise rings are shells, the others are holes of the smallest shell around them
/// (ESRI Shapefile Technical Description, page 8). A hole that no shell surrounds is a shell drawn the wrong way round.
/// </summary>
internal static class RingAssembler
{
    /// <summary>A Polygon, or a MultiPolygon where there are several shells. Whether it is valid is not asked.</summary>
    /// <exception cref="FormatException">A ring is not closed or has fewer than four positions.</exception>
    public static Geometry Assemble(List<Coordinate[]> parts, GeometryFactory factory)
    {
        var shells = new List<(LinearRing Ring, List<LinearRing> Holes)>();
        var holes = new List<LinearRing>();
        foreach (var part in parts)
        {
            if (part.Length < 4 || !part[0].Equals2D(part[^1]))
            {
                throw new FormatException(part.Length < 4 ? "a ring has fewer than four positions" : "a ring isn't closed: its last position must equal its first");
            }

            var ring = factory.CreateLinearRing(part);
            if (ring.IsCCW)
            {
                holes.Add(ring);
            }
            else
            {
                shells.Add((ring, []));
            }
        }

        // A tree, as a polygon of thousands of islands and lakes would else be compared all with all.
        var tree = new STRtree<int>();
        for (var i = 0; i < shells.Count; i++)
        {
            tree.Insert(shells[i].Ring.EnvelopeInternal, i);
        }

        foreach (var hole in holes)
        {
            var around = tree.Count == 0 ? [] : tree.Query(hole.EnvelopeInternal).Where(i => Surrounds(shells[i].Ring, hole)).ToList();
            if (around.Count > 0)
            {
                shells[around.OrderBy(i => shells[i].Ring.EnvelopeInternal.Area).ThenBy(i => i).First()].Holes.Add(hole);
            }
            else
            {
                shells.Add(((LinearRing)hole.Reverse(), []));
            }
        }

        var polygons = shells.Select(shell => factory.CreatePolygon(shell.Ring, [.. shell.Holes])).ToArray();
        return polygons.Length == 1 ? polygons[0] : factory.CreateMultiPolygon(polygons);
    }

    /// <summary>Whether a ring lies inside a shell, judged by its first vertex that is not on the shell's line (they may touch).</summary>
    private static bool Surrounds(LinearRing shell, LinearRing ring)
    {
        if (!shell.EnvelopeInternal.Contains(ring.EnvelopeInternal))
        {
            return false;
        }

        foreach (var vertex in ring.Coordinates)
        {
            switch (PointLocation.LocateInRing(vertex, shell.Coordinates))
            {
                case Location.Interior:
                    return true;
                case Location.Exterior:
                    return false;
            }
        }

        return true;
    }
}
