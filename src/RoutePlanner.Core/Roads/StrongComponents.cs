namespace RoutePlanner.Core.Roads;

/// <summary>
/// Strongly connected components of one mode's network: inside one, every node can reach every other. Found by Tarjan's algorithm
/// (R. Tarjan, 1972, Depth-first search and linear graph algorithms), with an explicit stack because a road of 100,000 vertices would overflow the thread's.
/// <para>
/// Banned turns count: the algorithm runs over states, the nodes as a unit leaves them that has stood there and, besides, one for every ban begun on the way
/// to a node (<see cref="BanPrefixes"/>). A node belongs to the main component when a unit that stood there gets into it, and somebody comes to the node out of
/// it, however bound: so of two such nodes each can be reached from the other in one drive. Other nodes are taken by their own states.
/// </para>
/// </summary>
internal sealed class StrongComponents
{
    /// <summary>Component of a node that the mode can't use at all.</summary>
    public const int None = -1;

    private readonly int[] componentOf;
    private readonly int[] sizes;

    private StrongComponents(int[] componentOf, int[] sizes, int main)
    {
        this.componentOf = componentOf;
        this.sizes = sizes;
        Main = main;
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
        var states = new BannedStates(graph, mode);
        var component = OfStates(graph, states, out var order, out var count);
        var main = Largest(states, component, count);
        var componentOf = component.AsSpan(0, graph.NodeCount).ToArray();
        if (states.Count > graph.NodeCount && main != None)
        {
            foreach (var node in NodesTiedTo(graph, states, component, order, main))
            {
                componentOf[node] = main;
            }
        }

        return Renumbered(componentOf, main, count);
    }

    /// <summary>Component of each state. The states' order is by component, and no component leads to a later one.</summary>
    private static int[] OfStates(RoadGraph graph, BannedStates states, out List<int> inOrder, out int count)
    {
        var firstArc = graph.FirstArc;
        var component = new int[states.Count];
        Array.Fill(component, None);
        var order = new int[states.Count];       // 1, 2, … in the order of discovery; 0 = not yet
        var low = new int[states.Count];         // the smallest order known to be reachable inside the open part
        var nextArc = new int[states.Count];     // where the scan of each open state goes on
        var path = new Stack<int>();             // states from the root to where the search stands
        var open = new Stack<int>();             // found, but not yet in a component
        var (discovered, closed) = (0, 0);
        var left = new List<int>(states.Count);

        for (var root = 0; root < graph.NodeCount; root++)
        {
            if (order[root] != 0 || !states.IsUsed(root))
            {
                continue;
            }

            Discover(root, firstArc);
            while (path.TryPeek(out var state))
            {
                if (nextArc[state] < firstArc[states.NodeOf(state) + 1])
                {
                    var to = states.After(state, nextArc[state]++);
                    if (to == BannedStates.Closed)
                    {
                        continue;
                    }

                    if (order[to] == 0)
                    {
                        Discover(to, firstArc);
                    }
                    else if (component[to] == None)
                    {
                        low[state] = Math.Min(low[state], order[to]);
                    }

                    continue;
                }

                path.Pop();
                if (path.TryPeek(out var parent))
                {
                    low[parent] = Math.Min(low[parent], low[state]);
                }

                if (low[state] == order[state])
                {
                    Close(state);
                }
            }
        }

        (inOrder, count) = (left, closed);
        return component;

        void Discover(int state, ReadOnlySpan<int> firstArc)
        {
            order[state] = low[state] = ++discovered;
            nextArc[state] = firstArc[states.NodeOf(state)];
            path.Push(state);
            open.Push(state);
        }

        void Close(int root)
        {
            int state;
            do
            {
                state = open.Pop();
                component[state] = closed;
                left.Add(state);
            }
            while (state != root);
            closed++;
        }
    }

    /// <summary>The component with states at the most nodes, of equal ones the first.</summary>
    private static int Largest(BannedStates states, int[] component, int count)
    {
        var nodes = new int[count];
        var bound = new HashSet<(int Component, int Node)>();
        for (var state = 0; state < component.Length; state++)
        {
            if (component[state] is var c and not None && states.NodeOf(state) is var node
                && (state == node || (component[node] != c && bound.Add((c, node)))))
            {
                nodes[c]++;
            }
        }

        return count == 0 ? None : Array.IndexOf(nodes, nodes.Max());
    }

    /// <summary>The nodes from which a component is reached, and that are reached from it.</summary>
    private static IEnumerable<int> NodesTiedTo(RoadGraph graph, BannedStates states, int[] component, List<int> order, int main)
    {
        var isReached = new bool[graph.NodeCount];
        var isFound = component.Select(c => c == main).ToArray();
        var open = new Stack<int>(order.Where(state => isFound[state]));
        while (open.TryPop(out var state))
        {
            isReached[states.NodeOf(state)] = true;
            var node = states.NodeOf(state);
            for (var arc = graph.FirstArc[node]; arc < graph.FirstArc[node + 1]; arc++)
            {
                if (states.After(state, arc) is var to and not BannedStates.Closed && !isFound[to])
                {
                    isFound[to] = true;
                    open.Push(to);
                }
            }
        }

        // No component leads to a later one: what the states of one lead to is known when it is looked at, and before the main one there is nothing that leads to it.
        var reaches = new bool[component.Max() + 1];
        reaches[main] = true;
        foreach (var state in order.Where(state => component[state] > main && !reaches[component[state]]))
        {
            var node = states.NodeOf(state);
            for (var arc = graph.FirstArc[node]; arc < graph.FirstArc[node + 1]; arc++)
            {
                reaches[component[state]] |= states.After(state, arc) is var to and not BannedStates.Closed && reaches[component[to]];
            }
        }

        return Enumerable.Range(0, graph.NodeCount).Where(node => isReached[node] && component[node] != None && reaches[component[node]]);
    }

    /// <summary>Numbers without holes, for the components that have nodes.</summary>
    private static StrongComponents Renumbered(int[] componentOf, int main, int count)
    {
        var number = new int[count];
        foreach (var component in componentOf)
        {
            if (component != None)
            {
                number[component] = 1;
            }
        }

        var used = 0;
        for (var c = 0; c < count; c++)
        {
            number[c] = number[c] == 0 ? None : used++;
        }

        var sizes = new int[used];
        for (var node = 0; node < componentOf.Length; node++)
        {
            if (componentOf[node] != None)
            {
                componentOf[node] = number[componentOf[node]];
                sizes[componentOf[node]]++;
            }
        }

        return new StrongComponents(componentOf, sizes, main == None ? None : number[main]);
    }
}
