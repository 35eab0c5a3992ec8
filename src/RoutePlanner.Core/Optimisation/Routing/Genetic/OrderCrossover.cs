namespace RoutePlanner.Core.Optimisation.Routing.Genetic;

/// <summary>Order crossover (OX) of two giant tours: a stretch of the first, the rest in the order of the second.</summary>
internal static class OrderCrossover
{
    public static int[] Of(int[] first, int[] second, int taskCount, SearchRandom random)
    {
        var n = first.Length;
        var start = random.Next(n);
        var length = n < 2 ? n : 1 + random.Next(n - 1);
        var child = new int[n];
        var taken = new bool[taskCount];
        for (var k = 0; k < length; k++)
        {
            var task = first[(start + k) % n];
            child[(start + k) % n] = task;
            taken[task] = true;
        }

        var end = start + length;
        var place = end;
        for (var k = 0; k < n; k++)
        {
            var task = second[(end + k) % n];
            if (!taken[task])
            {
                child[place++ % n] = task;
            }
        }

        return child;
    }
}
