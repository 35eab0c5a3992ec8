namespace RoutePlanner.Core.Optimisation.Bounds;

/// <summary>
/// A lower bound on the length of a closed walk through points: 1-trees (Held and Karp 1970, "The traveling-salesman problem and minimum spanning trees"). A tour is a spanning tree of all points but one with
/// two links at that one, each point with two links; adding π(a) + π(b) to every link makes every tour longer by 2 Σ π, so the least 1-tree less 2 Σ π is a bound whatever the π. They are moved a few
/// times towards two links everywhere (subgradient steps), and the best bound is kept.
/// </summary>
internal static class TourBound
{
    private const int Steps = 60;

    /// <summary>The bound, in the distances' unit.</summary>
    /// <param name="distance">Symmetric and keeping to the triangle inequality, row by row.</param>
    /// <param name="count">Number of points.</param>
    public static double Of(int[] distance, int count)
    {
        if (count < 3)
        {
            return count < 2 ? 0 : 2.0 * distance[1];
        }

        var (price, links, best) = (new double[count], new int[count], 0.0);
        for (var step = 0; step < Steps; step++)
        {
            var bound = LeastOneTree(distance, count, price, links) - (2 * price.Sum());
            best = Math.Max(best, bound);
            var off = links.Sum(n => (n - 2) * (n - 2));
            if (off == 0)
            {
                break;
            }

            // The usual step towards a tour that is a little longer than the best bound.
            var length = 2.0 * ((1.05 * best) - bound) / off * Math.Pow(0.95, step);
            for (var k = 0; k < count; k++)
            {
                price[k] += length * (links[k] - 2);
            }
        }

        return best;
    }

    /// <summary>Prim's tree over points 1 and up, and the two shortest links of point 0.</summary>
    private static double LeastOneTree(int[] distance, int count, double[] price, int[] links)
    {
        Array.Clear(links);
        var (nearest, parent, isIn) = (new double[count], new int[count], new bool[count]);
        Array.Fill(nearest, double.MaxValue);
        (nearest[1], parent[1]) = (0, -1);
        var sum = 0.0;
        for (var round = 1; round < count; round++)
        {
            var next = -1;
            for (var k = 1; k < count; k++)
            {
                next = !isIn[k] && (next < 0 || nearest[k] < nearest[next]) ? k : next;
            }

            isIn[next] = true;
            if (parent[next] >= 0)
            {
                sum += nearest[next];
                links[next]++;
                links[parent[next]]++;
            }

            for (var k = 1; k < count; k++)
            {
                var link = distance[(next * count) + k] + price[next] + price[k];
                if (!isIn[k] && link < nearest[k])
                {
                    (nearest[k], parent[k]) = (link, next);
                }
            }
        }

        foreach (var k in Enumerable.Range(1, count - 1).OrderBy(k => distance[k] + price[k]).Take(2))
        {
            sum += distance[k] + price[0] + price[k];
            links[0]++;
            links[k]++;
        }

        return sum;
    }
}
