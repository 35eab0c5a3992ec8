namespace RoutePlanner.Benchmarks.Tests.Nights.Exact;

/// <summary>The least worst gap of one unit, the plain way: every order of visits, and for each the least gap for which moments exist that keep all differences (Bellman–Ford).</summary>
internal static class OneUnitWorstGap
{
    public static int Of(ExactCase night)
    {
        // Nobody comes at all.
        var best = night.Horizon;
        Extend(night, [], ref best);
        return best;
    }

    private static void Extend(ExactCase night, List<int> order, ref int best)
    {
        for (var place = 1; place <= night.Places && order.Count < night.MostVisitsOfUnit; place++)
        {
            if (order.Count > 0 && order[^1] == place)
            {
                continue;
            }

            order.Add(place);
            if (Enumerable.Range(1, night.Places).All(order.Contains))
            {
                while (best > 0 && IsPossible(night, order, best - 1))
                {
                    best--;
                }
            }

            Extend(night, order, ref best);
            order.RemoveAt(order.Count - 1);
        }
    }

    /// <summary>Moments: 0 is the start of the night, 2i + 1 and 2i + 2 the start and end of visit i, the last the end of the night.</summary>
    private static bool IsPossible(ExactCase night, List<int> order, int gap)
    {
        var links = new List<(int From, int To, int Most)>();
        var last = (2 * order.Count) + 1;
        void AtLeast(int earlier, int later, int seconds) => links.Add((later, earlier, -seconds));
        void AtMost(int earlier, int later, int seconds) => links.Add((earlier, later, seconds));
        AtLeast(0, last, night.Horizon);
        AtMost(0, last, night.Horizon);
        var leftAt = new int[night.Places + 1];
        for (var i = 0; i < order.Count; i++)
        {
            AtLeast(2 * i, (2 * i) + 1, night.Drive[i == 0 ? 0 : order[i - 1], order[i]]);
            AtLeast((2 * i) + 1, (2 * i) + 2, night.Service);
            AtMost(leftAt[order[i]], (2 * i) + 1, gap);
            leftAt[order[i]] = (2 * i) + 2;
        }

        AtLeast(2 * order.Count, last, night.Drive[order[^1], 0]);
        foreach (var left in leftAt.Skip(1))
        {
            AtMost(left, last, gap);
        }

        var time = new long[last + 1];
        for (var round = 0; round <= last + 1; round++)
        {
            var hasChanged = false;
            foreach (var (from, to, most) in links)
            {
                if (time[from] + most < time[to])
                {
                    (time[to], hasChanged) = (time[from] + most, true);
                }
            }

            if (!hasChanged)
            {
                return true;
            }
        }

        return false;
    }
}
