using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.MapData.Osm.Clipping;

/// <summary>
/// An area and a margin around it, asked about hundreds of millions of points: a raster answers for cells that lie wholly inside or outside, the polygon itself
/// for those its border crosses. Safe to share between threads.
/// </summary>
internal sealed class ClipArea
{
    private const int Cells = 1024;
    private const byte Outside = 0;
    private const byte Inside = 1;
    private const byte Border = 2;

    private readonly Envelope box;
    private readonly byte[] cells = new byte[Cells * Cells];
    private readonly IPreparedGeometry shape;
    private readonly double cellsPerLon;
    private readonly double cellsPerLat;

    /// <summary>The area grown by a margin.</summary>
    /// <param name="area">Polygon or multipolygon in degrees.</param>
    /// <param name="marginMetres">0 or more.</param>
    public ClipArea(Geometry area, double marginMetres)
    {
        Shape = Grown(area, marginMetres);
        shape = PreparedGeometryFactory.Prepare(Shape);
        box = Shape.EnvelopeInternal;
        (cellsPerLon, cellsPerLat) = (Cells / Math.Max(box.Width, 1e-9), Cells / Math.Max(box.Height, 1e-9));
        Paint(0, 0, Cells);
    }

    /// <summary>The area with its margin.</summary>
    public Geometry Shape { get; }

    /// <summary>Whether a position in degrees lies in it.</summary>
    public bool Contains(double lon, double lat)
    {
        if (!(lon >= box.MinX && lon <= box.MaxX && lat >= box.MinY && lat <= box.MaxY))
        {
            return false;
        }

        var column = Math.Min(Cells - 1, (int)((lon - box.MinX) * cellsPerLon));
        var row = Math.Min(Cells - 1, (int)((lat - box.MinY) * cellsPerLat));
        return cells[(row * Cells) + column] switch
        {
            Inside => true,
            Outside => false,
            _ => shape.Covers(new Point(lon, lat)),
        };
    }

    private static Geometry Grown(Geometry area, double marginMetres)
    {
        var centre = area.EnvelopeInternal.Centre;
        var plane = new LocalPlane(new GeoPoint(centre.X, centre.Y));
        var flat = area.Copy();
        flat.Apply(new Replacement(c =>
        {
            var (east, north) = plane.ToPlane(new GeoPoint(c.X, c.Y));
            return new Coordinate(east, north);
        }));

        // A buffer of 0 also mends rings that cross themselves.
        var grown = flat.Buffer(marginMetres);
        grown.Apply(new Replacement(c =>
        {
            var p = plane.ToGeo(c.X, c.Y);
            return new Coordinate(p.Lon, p.Lat);
        }));
        return grown;
    }

    /// <summary>Fills a square of cells, a quarter at a time where the border crosses it.</summary>
    private void Paint(int column, int row, int size)
    {
        // A hair wider than the cells, so that rounding in Contains can't leave them.
        var hair = 1e-9;
        var square = new GeometryFactory().ToGeometry(new Envelope(
            box.MinX + (column / cellsPerLon) - hair, box.MinX + ((column + size) / cellsPerLon) + hair,
            box.MinY + (row / cellsPerLat) - hair, box.MinY + ((row + size) / cellsPerLat) + hair));
        if (!shape.Intersects(square))
        {
            return;
        }

        if (shape.Covers(square) || size == 1)
        {
            var value = size == 1 && !shape.Covers(square) ? Border : Inside;
            for (var r = row; r < row + size; r++)
            {
                cells.AsSpan((r * Cells) + column, size).Fill(value);
            }

            return;
        }

        var half = size / 2;
        Paint(column, row, half);
        Paint(column + half, row, half);
        Paint(column, row + half, half);
        Paint(column + half, row + half, half);
    }

    private sealed class Replacement(Func<Coordinate, Coordinate> map) : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq, int i)
        {
            var mapped = map(seq.GetCoordinate(i));
            seq.SetX(i, mapped.X);
            seq.SetY(i, mapped.Y);
        }
    }
}
