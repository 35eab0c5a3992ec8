using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Patrol.Doctor;

/// <summary>
/// How far the nearest road is, up to a limit: a square grid over the roads, each cell listing the pieces of road in it as one run of <c>pieces</c>
/// (<c>firstPiece[cell]</c> to <c>firstPiece[cell + 1]</c>). Made for millions of questions. Immutable; safe to share between threads.
/// </summary>
internal sealed class RoadNearness
{
    /// <summary>Roads farther off than this are as good as none, metres.</summary>
    public const double LimitMetres = 250;

    private const int MaxCells = 4_000_000;

    private readonly LocalPlane plane;
    private readonly double west;
    private readonly double south;
    private readonly double cellMetres;
    private readonly int columns;
    private readonly int rows;
    private readonly int[] firstPiece;
    private readonly ((double X, double Y) From, (double X, double Y) To)[] pieces;

    /// <summary>Takes all lines of a map, whoever may drive there.</summary>
    public RoadNearness(RoadLayer roads)
    {
        var points = roads.Roads.SelectMany(r => r.Line).Where(p => p.IsValid).ToList();
        var (minLon, maxLon) = points.Count == 0 ? (0, 0) : (points.Min(p => p.Lon), points.Max(p => p.Lon));
        var (minLat, maxLat) = points.Count == 0 ? (0, 0) : (points.Min(p => p.Lat), points.Max(p => p.Lat));
        plane = new LocalPlane(new GeoPoint((minLon + maxLon) / 2, (minLat + maxLat) / 2));
        (west, south) = plane.ToPlane(new GeoPoint(minLon, minLat));
        var (east, north) = plane.ToPlane(new GeoPoint(maxLon, maxLat));
        cellMetres = Math.Max(LimitMetres, Math.Sqrt((east - west) * (north - south) / MaxCells));
        columns = (int)((east - west) / cellMetres) + 1;
        rows = (int)((north - south) / cellMetres) + 1;

        var found = roads.Roads.SelectMany(r => Pieces(r)).ToList();
        var cells = found.Select(piece => CellsOf(piece).ToArray()).ToList();
        firstPiece = new int[(columns * rows) + 1];
        foreach (var cell in cells.SelectMany(c => c))
        {
            firstPiece[cell + 1]++;
        }

        for (var cell = 0; cell < columns * rows; cell++)
        {
            firstPiece[cell + 1] += firstPiece[cell];
        }

        pieces = new ((double, double), (double, double))[firstPiece[^1]];
        var next = firstPiece.ToArray();
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var cell in cells[i])
            {
                pieces[next[cell]++] = found[i];
            }
        }

        Extent = (minLon, minLat, maxLon, maxLat);
    }

    /// <summary>West, south, east and north ends of the roads, degrees.</summary>
    public (double West, double South, double East, double North) Extent { get; }

    /// <summary>Whether a position lies in the roads' extent or at most so many degrees outside it.</summary>
    public bool IsNear(GeoPoint point, double marginDegrees) =>
        point.IsValid && point.Lon >= Extent.West - marginDegrees && point.Lon <= Extent.East + marginDegrees && point.Lat >= Extent.South - marginDegrees
        && point.Lat <= Extent.North + marginDegrees;

    /// <summary>Metres to the nearest road; <see cref="LimitMetres"/> where none is nearer.</summary>
    public double Of(GeoPoint point)
    {
        if (!point.IsValid)
        {
            return LimitMetres;
        }

        var (x, y) = plane.ToPlane(point);
        var (column, row) = ((int)Math.Floor((x - west) / cellMetres), (int)Math.Floor((y - south) / cellMetres));
        var nearest = LimitMetres * LimitMetres;
        for (var r = Math.Max(0, row - 1); r <= Math.Min(rows - 1, row + 1); r++)
        {
            for (var c = Math.Max(0, column - 1); c <= Math.Min(columns - 1, column + 1); c++)
            {
                for (var i = firstPiece[(r * columns) + c]; i < firstPiece[(r * columns) + c + 1]; i++)
                {
                    var (from, to) = pieces[i];
                    var (_, squared) = Polyline.NearestToOrigin((from.X - x, from.Y - y), (to.X - x, to.Y - y));
                    nearest = Math.Min(nearest, squared);
                }
            }
        }

        return Math.Sqrt(nearest);
    }

    /// <summary>A road's segments, cut so that none is longer than a cell.</summary>
    private IEnumerable<((double X, double Y) From, (double X, double Y) To)> Pieces(RoadFeature road)
    {
        for (var i = 0; i + 1 < road.Line.Length; i++)
        {
            if (!road.Line[i].IsValid || !road.Line[i + 1].IsValid)
            {
                continue;
            }

            var ((ax, ay), (bx, by)) = (plane.ToPlane(road.Line[i]), plane.ToPlane(road.Line[i + 1]));
            var count = Math.Max(1, (int)Math.Ceiling(Math.Sqrt(((bx - ax) * (bx - ax)) + ((by - ay) * (by - ay))) / cellMetres));
            for (var k = 0; k < count; k++)
            {
                var (s, t) = ((double)k / count, (k + 1.0) / count);
                yield return ((ax + (s * (bx - ax)), ay + (s * (by - ay))), (ax + (t * (bx - ax)), ay + (t * (by - ay))));
            }
        }
    }

    private IEnumerable<int> CellsOf(((double X, double Y) From, (double X, double Y) To) piece)
    {
        var (left, right) = (Column(Math.Min(piece.From.X, piece.To.X)), Column(Math.Max(piece.From.X, piece.To.X)));
        var (bottom, top) = (Row(Math.Min(piece.From.Y, piece.To.Y)), Row(Math.Max(piece.From.Y, piece.To.Y)));
        for (var row = bottom; row <= top; row++)
        {
            for (var column = left; column <= right; column++)
            {
                yield return (row * columns) + column;
            }
        }

        int Column(double x) => Math.Clamp((int)((x - west) / cellMetres), 0, columns - 1);
        int Row(double y) => Math.Clamp((int)((y - south) / cellMetres), 0, rows - 1);
    }
}
