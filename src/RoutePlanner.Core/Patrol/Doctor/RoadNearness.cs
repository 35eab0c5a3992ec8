using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Patrol.Doctor;

/// <summary>
/// How far the nearest road is, up to a limit: a square grid over the roads, each cell listing the pieces of road in it as one run of <c>pieces</c>
/// (<c>firstPiece[cell]</c> to <c>firstPiece[cell + 1]</c>), row by row from the south-west, so that neighbouring cells of a row are one run, too. A question looks at the
/// cells around it ring by ring and stops when no farther ring can hold a nearer road. Made for millions of questions. Immutable; safe to share between threads.
/// </summary>
internal sealed class RoadNearness
{
    /// <summary>Roads farther off than this are as good as none, metres.</summary>
    public const double LimitMetres = 250;

    /// <summary>Side of a cell: in a town most questions then end within the first ring.</summary>
    private const double CellMetres = 50;

    /// <summary>A larger country gets larger cells.</summary>
    private const int MaxCells = 4_000_000;

    private readonly LocalPlane plane;
    private readonly double west;
    private readonly double south;
    private readonly double cellMetres;
    private readonly int columns;
    private readonly int rows;
    private readonly int[] firstPiece;
    private readonly Piece[] pieces;

    /// <summary>Takes all lines of a map, whoever may drive there.</summary>
    public RoadNearness(RoadLayer roads)
    {
        Extent = ExtentOf(roads);
        plane = new LocalPlane(new GeoPoint((Extent.West + Extent.East) / 2, (Extent.South + Extent.North) / 2));
        (west, south) = plane.ToPlane(new GeoPoint(Extent.West, Extent.South));
        var (east, north) = plane.ToPlane(new GeoPoint(Extent.East, Extent.North));
        cellMetres = Math.Max(CellMetres, Math.Sqrt((east - west) * (north - south) / MaxCells));
        columns = (int)((east - west) / cellMetres) + 1;
        rows = (int)((north - south) / cellMetres) + 1;

        var found = Pieces(roads);
        firstPiece = new int[(columns * rows) + 1];
        foreach (var piece in found)
        {
            var (left, right, bottom, top) = CellsOf(piece);
            for (var row = bottom; row <= top; row++)
            {
                for (var column = left; column <= right; column++)
                {
                    firstPiece[(row * columns) + column + 1]++;
                }
            }
        }

        for (var cell = 0; cell < columns * rows; cell++)
        {
            firstPiece[cell + 1] += firstPiece[cell];
        }

        pieces = new Piece[firstPiece[^1]];
        var next = firstPiece.AsSpan(0, columns * rows).ToArray();
        foreach (var piece in found)
        {
            var (left, right, bottom, top) = CellsOf(piece);
            for (var row = bottom; row <= top; row++)
            {
                for (var column = left; column <= right; column++)
                {
                    pieces[next[(row * columns) + column]++] = piece;
                }
            }
        }
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
        var (column, row) = (Math.Floor((x - west) / cellMetres), Math.Floor((y - south) / cellMetres));
        var lastRing = (int)Math.Ceiling(LimitMetres / cellMetres);
        if (!(column >= -lastRing && column < columns + lastRing && row >= -lastRing && row < rows + lastRing))
        {
            return LimitMetres;
        }

        var (atColumn, atRow) = ((int)column, (int)row);
        var nearest = LimitMetres * LimitMetres;
        for (var r = atRow - 1; r <= atRow + 1; r++)
        {
            Look(r, atColumn - 1, atColumn + 1, x, y, ref nearest);
        }

        // What lies beyond a ring is at least as many whole cells away.
        for (var ring = 2; ring <= lastRing && nearest > (ring - 1) * cellMetres * ((ring - 1) * cellMetres); ring++)
        {
            Look(atRow - ring, atColumn - ring, atColumn + ring, x, y, ref nearest);
            Look(atRow + ring, atColumn - ring, atColumn + ring, x, y, ref nearest);
            for (var r = atRow - ring + 1; r < atRow + ring; r++)
            {
                Look(r, atColumn - ring, atColumn - ring, x, y, ref nearest);
                Look(r, atColumn + ring, atColumn + ring, x, y, ref nearest);
            }
        }

        return Math.Sqrt(nearest);
    }

    /// <summary>Looks at some cells of a row, as far as there are such; distances are squared.</summary>
    private void Look(int row, int fromColumn, int toColumn, double x, double y, ref double nearest)
    {
        fromColumn = Math.Max(fromColumn, 0);
        toColumn = Math.Min(toColumn, columns - 1);
        if (row < 0 || row >= rows || fromColumn > toColumn)
        {
            return;
        }

        foreach (ref readonly var piece in pieces.AsSpan(firstPiece[(row * columns) + fromColumn]..firstPiece[(row * columns) + toColumn + 1]))
        {
            var (_, squared) = Polyline.NearestToOrigin((piece.FromX - x, piece.FromY - y), (piece.ToX - x, piece.ToY - y));
            nearest = Math.Min(nearest, squared);
        }
    }

    /// <summary>The roads' segments, cut so that none is longer than a cell and few cells hold it.</summary>
    private List<Piece> Pieces(RoadLayer roads)
    {
        var found = new List<Piece>();
        foreach (var road in roads.Roads)
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
                    found.Add(new Piece(ax + (s * (bx - ax)), ay + (s * (by - ay)), ax + (t * (bx - ax)), ay + (t * (by - ay))));
                }
            }
        }

        return found;
    }

    private (int Left, int Right, int Bottom, int Top) CellsOf(in Piece piece)
    {
        return (Cell(Math.Min(piece.FromX, piece.ToX) - west, columns), Cell(Math.Max(piece.FromX, piece.ToX) - west, columns),
            Cell(Math.Min(piece.FromY, piece.ToY) - south, rows), Cell(Math.Max(piece.FromY, piece.ToY) - south, rows));

        int Cell(double metres, int count) => Math.Clamp((int)(metres / cellMetres), 0, count - 1);
    }

    private static (double West, double South, double East, double North) ExtentOf(RoadLayer roads)
    {
        var (west, south, east, north) = (double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);
        foreach (var road in roads.Roads)
        {
            foreach (var p in road.Line)
            {
                if (p.IsValid)
                {
                    (west, south, east, north) = (Math.Min(west, p.Lon), Math.Min(south, p.Lat), Math.Max(east, p.Lon), Math.Max(north, p.Lat));
                }
            }
        }

        return west <= east ? (west, south, east, north) : default;
    }

    /// <summary>A straight piece of road, metres in the plane.</summary>
    private readonly record struct Piece(double FromX, double FromY, double ToX, double ToY);
}
