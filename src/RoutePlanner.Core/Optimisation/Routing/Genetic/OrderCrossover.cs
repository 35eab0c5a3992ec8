namespace RoutePlanner.Core.Optimisation.Routing.Genetic;

/// <summary>Order crossover (OX) of two giant tours of all tasks: a stretch of the first, the rest in the order of the second.</summary>
internal static class OrderCrossover
{
    public static int[] Of(RoutingModel model, int[] first, int[] second, SearchRandom random)
    {
        var n = first.Length;
        var start = random.Next(n);
        var length = n < 2 ? n : 1 + random.Next(n - 1);
        var child = new int[n];
        var taken = new bool[model.TaskCount];
        for (var k = 0; k < length; k++)
        {
            var state = first[(start + k) % n];
            child[(start + k) % n] = state;
            taken[model.TaskOfState[state]] = true;
        }

        var end = start + length;
        var place = end;
        for (var k = 0; k < n; k++)
        {
            var state = second[(end + k) % n];
            if (!taken[model.TaskOfState[state]])
            {
                child[place++ % n] = state;
            }
        }

        return child;
    }
}
