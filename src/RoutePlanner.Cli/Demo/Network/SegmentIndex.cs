namespace RoutePlanner.Cli.Demo.Network;

/// <summary>Straight pieces in square buckets, to ask whether a new piece would touch one that is there.</summary>
internal sealed class SegmentIndex
{
    private const double BucketMetres = 250;
    private readonly Dictionary<(int, int), List<(PlanePoint A, PlanePoint B)>> buckets = [];

    public void Add(PlanePoint a, PlanePoint b)
    {
        foreach (var key in Buckets(a, b, 0))
        {
            if (!buckets.TryGetValue(key, out var bucket))
            {
                buckets.Add(key, bucket = []);
            }

            bucket.Add((a, b));
        }
    }

    public void AddLine(IReadOnlyList<PlanePoint> line)
    {
        for (var i = 1; i < line.Count; i++)
        {
            Add(line[i - 1], line[i]);
        }
    }

    public bool Crosses(PlanePoint a, PlanePoint b) => Pieces(a, b, 0).Any(piece => Cross(a, b, piece.A, piece.B));

    /// <summary>Where a piece crosses others, as shares of the way from a to b; may name one crossing twice.</summary>
    public IEnumerable<double> CrossingShares(PlanePoint a, PlanePoint b) =>
        from piece in Pieces(a, b, 0)
        where Cross(a, b, piece.A, piece.B)
        let across = piece.B - piece.A
        select PlanePoint.Cross(piece.A - a, across) / PlanePoint.Cross(b - a, across);

    /// <summary>
    /// Whether the piece from a to b comes nearer than <paramref name="clearanceMetres"/> to a piece that does not start where it starts:
    /// near its start, only crossing counts.
    /// </summary>
    public bool IsTooNear(PlanePoint a, PlanePoint b, double clearanceMetres)
    {
        // Tested from just beyond the start: the road it leaves does not count.
        var from = a + ((b - a).Unit * 2);
        var free = a + ((b - a).Unit * Math.Min(1.5 * clearanceMetres, 0.8 * a.DistanceTo(b)));
        foreach (var piece in Pieces(a, b, clearanceMetres))
        {
            if (Cross(from, b, piece.A, piece.B) || b.DistanceTo(piece.A, piece.B) < clearanceMetres ||
                free.DistanceTo(piece.A, piece.B) < clearanceMetres || piece.A.DistanceTo(free, b) < clearanceMetres ||
                piece.B.DistanceTo(free, b) < clearanceMetres)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Cross(PlanePoint a, PlanePoint b, PlanePoint c, PlanePoint d) =>
        PlanePoint.Cross(b - a, c - a) * PlanePoint.Cross(b - a, d - a) <= 0 &&
        PlanePoint.Cross(d - c, a - c) * PlanePoint.Cross(d - c, b - c) <= 0 &&
        PlanePoint.Cross(b - a, d - c) != 0;

    private static IEnumerable<(int, int)> Buckets(PlanePoint a, PlanePoint b, double margin)
    {
        for (var x = Column(Math.Min(a.East, b.East) - margin); x <= Column(Math.Max(a.East, b.East) + margin); x++)
        {
            for (var y = Column(Math.Min(a.North, b.North) - margin); y <= Column(Math.Max(a.North, b.North) + margin); y++)
            {
                yield return (x, y);
            }
        }
    }

    private static int Column(double metres) => (int)Math.Floor(metres / BucketMetres);

    private IEnumerable<(PlanePoint A, PlanePoint B)> Pieces(PlanePoint a, PlanePoint b, double margin) =>
        Buckets(a, b, margin).SelectMany(key => buckets.TryGetValue(key, out var bucket) ? bucket : []);
}
