namespace RoutePlanner.Core.Roads;

/// <summary>
/// Strongly connected components of one mode's network: inside one, every node can reach every other. Found by Tarjan's algorithm
/// (R. Tarjan, 1972, Depth-first search and linear graph algorithms), with an explicit stack because a road of 100,000 vertices would overflow the thread's.
/// </summary>
internal sealed class StrongComponents
{
    /// <summary>Component of a node that the mode can't use at all.</summary>
    public const int None = -1;

    private readonly int[] componentOf;
    private readonly int[] sizes;

    private StrongComponents(int[] componentOf, int[] sizes)
    {
        this.componentOf = componentOf;
        this.sizes = sizes;
        Main = sizes.Length == 0 ? None : Array.IndexOf(sizes, sizes.Max());
    }

    /// <summary>Number of components, single nodes included.</summary>
    public int Count => sizes.Length;

    /// <summary>The component with the most nodes, of equal ones the first found; <see cref="None"/> where there is none.</summary>
    public int Main { get; }

    /// <summary>Component of a node, or <see cref="None"/>.</summary>
    public int Of(int node) => componentOf[node];

    /// <summary>Number of nodes in a component.</summary>
    public int SizeOf(int component) => sizes[component];

    /// <summary>Whether a node belongs to the main component.</summary>
    public bool IsMain(int node) => componentOf[node] == Main && Main != None;

    /// <summary>Components of a mode's network.</summary>
    public static StrongComponents Of(RoadGraph graph, Mode mode)
    {
        var firstArc = graph.FirstArc;
        var head = graph.Head;
        var time = graph.TravelDeciseconds(mode);
        var n = graph.NodeCount;

        var component = new int[n];
        Array.Fill(component, None);
        var sizes = new List<int>();
        var order = new int[n];       // 1, 2, … in the order of discovery; 0 = not yet
        var low = new int[n];         // the smallest order known to be reachable inside the open part
        var nextArc = new int[n];     // where the scan of each open node goes on
        var path = new Stack<int>();  // nodes from the root to where the search stands
        var open = new Stack<int>();  // found, but not yet in a component
        var discovered = 0;

        for (var root = 0; root < n; root++)
        {
            if (order[root] != 0 || !IsUsed(graph, time, root))
            {
                continue;
            }

            Discover(root, firstArc);
            while (path.TryPeek(out var node))
            {
                if (nextArc[node] < firstArc[node + 1])
                {
                    var arc = nextArc[node]++;
                    var to = head[arc];
                    if (time[arc] == RoadGraph.NoAccess)
                    {
                        continue;
                    }

                    if (order[to] == 0)
                    {
                        Discover(to, firstArc);
                    }
                    else if (component[to] == None)
                    {
                        low[node] = Math.Min(low[node], order[to]);
                    }

                    continue;
                }

                path.Pop();
                if (path.TryPeek(out var parent))
                {
                    low[parent] = Math.Min(low[parent], low[node]);
                }

                if (low[node] == order[node])
                {
                    Close(node);
                }
            }
        }

        return new StrongComponents(component, [.. sizes]);

        void Discover(int node, ReadOnlySpan<int> firstArc)
        {
            order[node] = low[node] = ++discovered;
            nextArc[node] = firstArc[node];
            path.Push(node);
            open.Push(node);
        }

        void Close(int root)
        {
            var size = 0;
            int node;
            do
            {
                node = open.Pop();
                component[node] = sizes.Count;
                size++;
            }
            while (node != root);
            sizes.Add(size);
        }
    }

    private static bool IsUsed(RoadGraph graph, ReadOnlySpan<int> time, int node)
    {
        for (var arc = graph.FirstArc[node]; arc < graph.FirstArc[node + 1]; arc++)
        {
            if (time[arc] != RoadGraph.NoAccess || time[graph.ReverseOf(arc)] != RoadGraph.NoAccess)
            {
                return true;
            }
        }

        return false;
    }
}
