using RoutePlanner.Cli.Demo.Land;

namespace RoutePlanner.Cli.Demo.Network;

/// <summary>The streets of a seat: a grid with uneven blocks, slightly turned, every third line an avenue.</summary>
internal sealed class SeatGrid
{
    private const double MarginMetres = 210; // from the seat's border
    private readonly SortedDictionary<(int Column, int Row), PlanePoint> corners = [];

    public SeatGrid(SplitMix dice, CountyLand land, int seat)
    {
        var inner = land.Districts.CellsOf(seat).ToList();
        var centre = inner.Aggregate(default(PlanePoint), (sum, cell) => sum + land.Cells.Site(cell)) * (1.0 / inner.Count);
        var turn = PlanePoint.Towards(dice.Between(-0.14, 0.14));
        var border = new NearbyPoints(MarginMetres);
        foreach (var ring in land.Cells.Rings(inner))
        {
            border.AddLine([.. ring.Select(g => g.ToPlane())]);
        }

        var (columns, rows) = (Lines(dice), Lines(dice));
        Fill(p => border.AnyWithin(p, MarginMetres) || land.Barriers.AnyWithin(p, 300), (column, row) =>
            centre + (turn * columns[column + Reach]) + (turn.Left * rows[row + Reach]) + new PlanePoint(dice.Between(-7, 7), dice.Between(-7, 7)));
    }

    private const int Reach = 40;

    /// <summary>Street corners; (0, 0) is the main crossroads.</summary>
    public IReadOnlyDictionary<(int Column, int Row), PlanePoint> Corners => corners;

    public static bool IsAvenue(int line) => line % 3 == 0;

    /// <summary>Blocks: pairs of neighbouring corners, in order; the line is the column or row that they share.</summary>
    public IEnumerable<((int Column, int Row) A, (int Column, int Row) B, bool AlongColumn)> Blocks()
    {
        foreach (var (column, row) in corners.Keys)
        {
            if (corners.ContainsKey((column, row + 1)))
            {
                yield return ((column, row), (column, row + 1), true);
            }

            if (corners.ContainsKey((column + 1, row)))
            {
                yield return ((column, row), (column + 1, row), false);
            }
        }
    }

    private static double[] Lines(SplitMix dice)
    {
        var at = new double[(2 * Reach) + 1];
        for (var i = 1; i <= Reach; i++)
        {
            at[Reach + i] = at[Reach + i - 1] + dice.Between(185, 300);
            at[Reach - i] = at[Reach - i + 1] - dice.Between(185, 300);
        }

        return at;
    }

    /// <summary>Grows from the main crossroads, so that all corners hang together.</summary>
    private void Fill(Func<PlanePoint, bool> isBlocked, Func<int, int, PlanePoint> cornerAt)
    {
        var queue = new Queue<(int Column, int Row)>([(0, 0)]);
        corners.Add((0, 0), cornerAt(0, 0));
        while (queue.TryDequeue(out var corner))
        {
            var (column, row) = corner;
            foreach (var next in new (int Column, int Row)[] { (column + 1, row), (column - 1, row), (column, row + 1), (column, row - 1) })
            {
                var p = cornerAt(next.Column, next.Row);
                if (!corners.ContainsKey(next) && Math.Abs(next.Column) < Reach && Math.Abs(next.Row) < Reach && !isBlocked(p))
                {
                    corners.Add(next, p);
                    queue.Enqueue(next);
                }
            }
        }
    }
}
