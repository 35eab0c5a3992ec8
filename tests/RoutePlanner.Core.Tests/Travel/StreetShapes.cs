namespace RoutePlanner.Core.Tests.Travel;

/// <summary>Who is joined to whom in road networks of many shapes.</summary>
internal static class StreetShapes
{
    /// <summary>Rows and columns of streets that cross.</summary>
    public static (int From, int To)[] Grid(int width, int height)
    {
        var pairs = new List<(int, int)>(2 * width * height);
        for (var node = 0; node < width * height; node++)
        {
            if ((node + 1) % width != 0)
            {
                pairs.Add((node, node + 1));
            }

            if (node + width < width * height)
            {
                pairs.Add((node, node + width));
            }
        }

        return [.. pairs];
    }

    /// <summary>One street after another.</summary>
    public static (int From, int To)[] Path(int nodes) => [.. Enumerable.Range(0, Math.Max(0, nodes - 1)).Select(i => (i, i + 1))];

    /// <summary>A path whose end leads to its beginning.</summary>
    public static (int From, int To)[] Cycle(int nodes) => [.. Enumerable.Range(0, nodes).Select(i => (i, (i + 1) % nodes))];

    /// <summary>All streets leave one place.</summary>
    public static (int From, int To)[] Star(int nodes) => [.. Enumerable.Range(1, Math.Max(0, nodes - 1)).Select(i => (0, i))];

    /// <summary>Everyone is joined to everyone.</summary>
    public static (int From, int To)[] Clique(int nodes) =>
        [.. Enumerable.Range(0, nodes).SelectMany(from => Enumerable.Range(from + 1, nodes - from - 1).Select(to => (from, to)))];

    /// <summary>Every node but the first hangs on an earlier one: <paramref name="parents"/> taken modulo how many there are.</summary>
    public static (int From, int To)[] Tree(IReadOnlyList<int> parents) => [.. parents.Select((parent, i) => (parent % (i + 1), i + 1))];

    /// <summary>
    /// Streets between near ones of random points in a square, as on a map: each is joined to some of those in its own and the neighbouring cells. Deterministic by seed.
    /// </summary>
    public static (int From, int To)[] Near(int nodes, int seed)
    {
        var random = new Random(seed);
        var side = Math.Max(1, (int)Math.Sqrt(nodes / 2));
        var cellOf = Enumerable.Range(0, nodes).Select(_ => random.Next(side * side)).ToArray();
        var inCell = Enumerable.Range(0, nodes).ToLookup(node => cellOf[node]);
        var pairs = new List<(int, int)>();
        for (var node = 0; node < nodes; node++)
        {
            int[] around = [cellOf[node], cellOf[node] + 1, cellOf[node] + side, cellOf[node] - 1];
            foreach (var other in around.SelectMany(cell => inCell[cell]).Where(other => other != node))
            {
                if (random.Next(5) == 0)
                {
                    pairs.Add((node, other));
                }
            }
        }

        return [.. pairs];
    }
}
