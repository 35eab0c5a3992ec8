namespace RoutePlanner.Core.Optimisation.Bounds;

/// <summary>
/// Prices of edges at which some units cover as little more than they can (the dual of the maximal covering location problem of Church and ReVelle 1974). Edge e has risk r and a share μ of it as its price:
/// <code>
/// covered  ≤  Σ r_e (1 − μ_e)  +  Σ over units of the most that the prices of one cell's edges add up to
/// </code>
/// for any μ from 0 to 1: an edge that is covered is worth (1 − μ) r and its price, which the unit that covers it collects. So any prices bound; these are searched for. Where an edge is
/// covered by more than one unit (softly: units drawn to cells by what these collect) its price falls, where by less it rises.
/// </summary>
internal sealed class CoverPrices(IReadOnlyList<CoverSets> modes, int edgeCount)
{
    private const int Steps = 40;

    /// <summary>A cell that collects so much less than the best, as a share of it, has 1/e of its units: less and less.</summary>
    private const double FirstSpread = 0.05;
    private const double LastSpread = 0.002;

    private const double Pace = 0.4;
    private const double LeastShare = 1e-3;

    private readonly double[] share = NewShares(edgeCount);
    private readonly double[] best = new double[edgeCount];
    private readonly double[] crowd = new double[edgeCount];

    /// <summary>μ of each edge.</summary>
    public ReadOnlySpan<double> Share => best;

    /// <summary>Searches on from the prices before.</summary>
    /// <param name="risk">Of each edge.</param>
    /// <param name="units">How many units each mode has.</param>
    public void Search(ReadOnlySpan<double> risk, ReadOnlySpan<int> units)
    {
        var least = double.PositiveInfinity;
        for (var step = 0; step < Steps; step++)
        {
            var bound = 0.0;
            for (var edge = 0; edge < share.Length; edge++)
            {
                bound += risk[edge] * (1 - share[edge]);
            }

            Array.Clear(crowd);
            var spread = FirstSpread * Math.Pow(LastSpread / FirstSpread, step / (Steps - 1.0));
            for (var m = 0; m < modes.Count; m++)
            {
                if (units[m] > 0)
                {
                    bound += units[m] * Draw(modes[m], risk, units[m], spread);
                }
            }

            if (bound < least)
            {
                least = bound;
                share.CopyTo(best, 0);
            }

            for (var edge = 0; edge < share.Length; edge++)
            {
                share[edge] = Math.Clamp(share[edge] * Math.Exp(-Pace * (crowd[edge] - 1)), LeastShare, 1);
            }
        }

        best.CopyTo(share, 0);
    }

    /// <summary>Whether units put to one cell after the other, each to the one that covers most of what is left, cover as much (Nemhauser, Wolsey, Fisher 1978; gains only fall, so old ones bound them).</summary>
    public bool SufficeFor(double wanted, ReadOnlySpan<double> risk, ReadOnlySpan<int> units)
    {
        var (queue, isCovered, left) = (new PriorityQueue<(int Mode, int Cell), double>(), new bool[edgeCount], units.ToArray());
        for (var m = 0; m < modes.Count; m++)
        {
            for (var cell = 0; left[m] > 0 && cell < modes[m].Centre.Length; cell++)
            {
                queue.Enqueue((m, cell), -Gain(modes[m], cell, risk, isCovered));
            }
        }

        var covered = 0.0;
        while (covered < wanted && queue.TryDequeue(out var next, out var said))
        {
            var gain = left[next.Mode] > 0 ? Gain(modes[next.Mode], next.Cell, risk, isCovered) : 0;
            if (gain <= 0)
            {
                continue;
            }

            if (queue.TryPeek(out _, out var other) && -other > gain)
            {
                queue.Enqueue(next, -gain);
                continue;
            }

            covered += gain;
            left[next.Mode]--;
            foreach (var edge in modes[next.Mode].EdgesOf(next.Cell))
            {
                isCovered[edge] = true;
            }
        }

        return covered >= wanted;
    }

    private static double Gain(CoverSets sets, int cell, ReadOnlySpan<double> risk, bool[] isCovered)
    {
        var gain = 0.0;
        foreach (var edge in sets.EdgesOf(cell))
        {
            gain += isCovered[edge] ? 0 : risk[edge];
        }

        return gain;
    }

    /// <summary>What each cell of a mode collects.</summary>
    public static double[] Collected(CoverSets sets, ReadOnlySpan<double> risk, ReadOnlySpan<double> share)
    {
        var collected = new double[sets.Centre.Length];
        for (var cell = 0; cell < collected.Length; cell++)
        {
            foreach (var edge in sets.EdgesOf(cell))
            {
                collected[cell] += risk[edge] * share[edge];
            }
        }

        return collected;
    }

    /// <summary>Draws a mode's units to cells. Returns the most that a cell collects.</summary>
    private double Draw(CoverSets sets, ReadOnlySpan<double> risk, int units, double spread)
    {
        var collected = Collected(sets, risk, share);
        var most = collected.Max();
        if (most == 0)
        {
            return 0;
        }

        var all = 0.0;
        for (var cell = 0; cell < collected.Length; cell++)
        {
            collected[cell] = Math.Exp((collected[cell] - most) / (spread * most));
            all += collected[cell];
        }

        for (var cell = 0; cell < collected.Length; cell++)
        {
            var drawn = units * collected[cell] / all;
            if (drawn > 1e-6)
            {
                foreach (var edge in sets.EdgesOf(cell))
                {
                    crowd[edge] += drawn;
                }
            }
        }

        return most;
    }

    private static double[] NewShares(int count)
    {
        var shares = new double[count];
        Array.Fill(shares, 0.5);
        return shares;
    }
}
