namespace RoutePlanner.Cli.Demo.Land;

/// <summary>
/// Divides the cells among the seats and townships. Districts 0 to Seats - 1 are seats (the cells around a centre), the others are
/// townships of like area: k-means with a bonus per district (a power diagram) that is raised until the area is reached.
/// </summary>
internal sealed class Townships
{
    private readonly CellMap cells;
    private readonly int[] district;

    public Townships(SplitMix dice, CellMap cells, CountyScale scale)
    {
        this.cells = cells;
        Seats = scale.Seats;
        Count = scale.Seats + scale.Townships;
        district = [.. Enumerable.Repeat(Unassigned, cells.Count)];
        PlaceSeats(dice, scale);
        DivideTheRest(dice, scale);
        JoinStrays();
        Centre = [.. Enumerable.Range(0, Count).Select(CentreOf)];
    }

    private const int Unassigned = -1;

    public int Seats { get; }

    /// <summary>Seats and townships together.</summary>
    public int Count { get; }

    /// <summary>The cell in the middle of each district; the township's own town lies in it.</summary>
    public IReadOnlyList<int> Centre { get; }

    public int Of(int cell) => district[cell];

    public bool IsSeat(int index) => index < Seats;

    public IEnumerable<int> CellsOf(int index) => Enumerable.Range(0, cells.Count).Where(c => district[c] == index);

    private void PlaceSeats(SplitMix dice, CountyScale scale)
    {
        var all = Enumerable.Range(0, cells.Count).ToList();
        foreach (var (s, centre) in Spread(dice, all, Seats).Select((c, s) => (s, c)).ToList())
        {
            var nearest = all.Where(c => district[c] == Unassigned).OrderBy(c => cells.Site(c).DistanceTo(centre)).Take(scale.CellsPerSeat);
            foreach (var cell in nearest.ToList())
            {
                district[cell] = s;
            }
        }
    }

    private void DivideTheRest(SplitMix dice, CountyScale scale)
    {
        const int Rounds = 160;
        var free = Enumerable.Range(0, cells.Count).Where(c => district[c] == Unassigned).ToList();
        var centres = Spread(dice, free, scale.Townships);
        var fair = free.Sum(c => cells.AreaSquareMetres[c]) / scale.Townships;
        var wanted = centres.Select(_ => fair * dice.Between(0.86, 1.14)).ToArray();
        var bonus = new double[centres.Length];
        for (var round = 0; round < Rounds; round++)
        {
            var area = new double[centres.Length];
            var sum = new PlanePoint[centres.Length];
            foreach (var cell in free)
            {
                var site = cells.Site(cell);
                var best = 0;
                var bestCost = double.MaxValue;
                for (var k = 0; k < centres.Length; k++)
                {
                    var away = site - centres[k];
                    var cost = PlanePoint.Dot(away, away) - bonus[k];
                    (best, bestCost) = cost < bestCost ? (k, cost) : (best, bestCost);
                }

                district[cell] = Seats + best;
                area[best] += cells.AreaSquareMetres[cell];
                sum[best] += site * cells.AreaSquareMetres[cell];
            }

            for (var k = 0; k < centres.Length; k++)
            {
                bonus[k] += 0.12 * (wanted[k] - area[k]);
                if (round < Rounds / 2 && area[k] > 0)
                {
                    centres[k] = sum[k] * (1 / area[k]);
                }
            }
        }
    }

    /// <summary>Plain k-means from far-apart starts: centres spread evenly over some cells.</summary>
    private PlanePoint[] Spread(SplitMix dice, List<int> over, int count)
    {
        var centres = new List<PlanePoint> { cells.Site(over[dice.Below(over.Count)]) };
        while (centres.Count < count)
        {
            centres.Add(cells.Site(over.MaxBy(c => centres.Min(k => k.DistanceTo(cells.Site(c))))));
        }

        for (var round = 0; round < 20; round++)
        {
            var groups = over.GroupBy(c => Enumerable.Range(0, count).MinBy(k => centres[k].DistanceTo(cells.Site(c)))).ToList();
            foreach (var group in groups)
            {
                centres[group.Key] = group.Aggregate(default(PlanePoint), (s, c) => s + cells.Site(c)) * (1.0 / group.Count());
            }
        }

        return [.. centres];
    }

    /// <summary>Cells cut off from the largest piece of their township go to the neighbour around them.</summary>
    private void JoinStrays()
    {
        for (var changed = true; changed;)
        {
            changed = false;
            for (var index = Seats; index < Count; index++)
            {
                foreach (var cell in Pieces(index).OrderByDescending(p => p.Count).Skip(1).SelectMany(p => p))
                {
                    var around = cells.Neighbours[cell].Select(n => district[n]).Where(d => d != index && !IsSeat(d)).ToList();
                    if (around.Count > 0)
                    {
                        district[cell] = around.GroupBy(d => d).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;
                        changed = true;
                    }
                }
            }
        }
    }

    private List<List<int>> Pieces(int index)
    {
        var pieces = new List<List<int>>();
        var seen = new HashSet<int>();
        foreach (var start in CellsOf(index).Where(seen.Add))
        {
            var piece = new List<int> { start };
            for (var i = 0; i < piece.Count; i++)
            {
                piece.AddRange(cells.Neighbours[piece[i]].Where(n => district[n] == index && seen.Add(n)));
            }

            pieces.Add(piece);
        }

        return pieces;
    }

    private int CentreOf(int index)
    {
        var own = CellsOf(index).ToList();
        var middle = own.Aggregate(default(PlanePoint), (s, c) => s + cells.Site(c)) * (1.0 / own.Count);
        return own.MinBy(c => cells.Site(c).DistanceTo(middle));
    }
}
