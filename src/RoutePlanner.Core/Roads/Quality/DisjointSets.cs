namespace RoutePlanner.Core.Roads.Quality;

/// <summary>Sets that are joined two by two. Union by size with path halving; Tarjan and van Leeuwen 1984, Worst-case analysis of set union algorithms.</summary>
internal sealed class DisjointSets
{
    private readonly int[] parent;
    private readonly int[] size;

    /// <summary>Each of the numbers 0 to count - 1 in a set of its own.</summary>
    public DisjointSets(int count)
    {
        parent = [.. Enumerable.Range(0, count)];
        size = new int[count];
        Array.Fill(size, 1);
    }

    /// <summary>The number that stands for an item's set.</summary>
    public int Find(int item)
    {
        while (parent[item] != item)
        {
            item = parent[item] = parent[parent[item]];
        }

        return item;
    }

    /// <summary>Makes one set of two; false where they are one already.</summary>
    public bool Join(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        if (a == b)
        {
            return false;
        }

        var (large, small) = size[a] >= size[b] ? (a, b) : (b, a);
        parent[small] = large;
        size[large] += size[small];
        return true;
    }
}
