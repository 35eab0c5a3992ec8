namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>
/// Which states are joined when states are taken out in a given order, each joining all its neighbours that are left: the fill-in of sparse elimination.
/// What a state joins is handed on to the lowest of them, which hands it on in turn; so each list is complete when its state's turn comes.
/// <code>
/// place p in the order:  state order[p]; higher states higher[first[p]] .. higher[first[p+1]-1]
/// </code>
/// </summary>
internal sealed class FillIn
{
    private const int None = -1;

    private readonly TravelNetwork network;
    private readonly int[] order;
    private readonly int[] placeOf;
    private readonly int[] first;
    private int[] higher;

    /// <param name="network">The network; links that are closed join nothing.</param>
    /// <param name="nodeOrder">Nodes, first out first. Of a node's states its own goes last.</param>
    public FillIn(TravelNetwork network, int[] nodeOrder)
    {
        this.network = network;
        order = StatesInOrder(network, nodeOrder);
        placeOf = Hierarchy.Inverse(order);
        first = new int[order.Length + 1];
        higher = new int[Math.Max(16, 2 * network.Target.Length)];
        Fill();
    }

    /// <summary>For each state 0, or one more than the highest level of those below that it is joined to.</summary>
    public int[] Levels()
    {
        var level = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            foreach (var state in higher.AsSpan(first[place]..first[place + 1]))
            {
                level[state] = Math.Max(level[state], level[order[place]] + 1);
            }
        }

        return level;
    }

    /// <summary>The joined pairs by the lower position, each with the higher ones ascending.</summary>
    public (int[] First, int[] Head) EdgesByPosition(int[] positionOf)
    {
        var (stateAt, head, firstOf) = (Hierarchy.Inverse(positionOf), new int[first[^1]], new int[first.Length]);
        for (var position = 0; position < stateAt.Length; position++)
        {
            var place = placeOf[stateAt[position]];
            var above = higher.AsSpan(first[place]..first[place + 1]);
            var heads = head.AsSpan(firstOf[position], above.Length);
            for (var i = 0; i < above.Length; i++)
            {
                heads[i] = positionOf[above[i]];
            }

            heads.Sort();
            firstOf[position + 1] = firstOf[position] + above.Length;
        }

        return (firstOf, head);
    }

    private static int[] StatesInOrder(TravelNetwork network, int[] nodeOrder)
    {
        var (place, rank) = (0, Hierarchy.Inverse(nodeOrder));
        var extras = Enumerable.Range(network.NodeCount, network.StateCount - network.NodeCount).OrderBy(state => rank[network.NodeOf(state)]).ToArray();
        var (states, extra) = (new int[network.StateCount], 0);
        foreach (var node in nodeOrder)
        {
            for (; extra < extras.Length && network.NodeOf(extras[extra]) == node; extra++)
            {
                states[place++] = extras[extra];
            }

            states[place++] = node;
        }

        return states;
    }

    private void Fill()
    {
        var linksIn = new LinksIn(network);
        var (firstChild, nextChild, seen) = (new int[order.Length], new int[order.Length], new int[order.Length]);
        Array.Fill(firstChild, None);
        for (var place = 0; place < order.Length; place++)
        {
            var (state, used) = (order[place], first[place]);
            for (var link = network.FirstLink[state]; link < network.FirstLink[state + 1]; link++)
            {
                if (network.IsOpen(link))
                {
                    Add(network.Target[link], place, seen, ref used);
                }
            }

            foreach (var link in linksIn.Links.AsSpan(linksIn.FirstIn[state]..linksIn.FirstIn[state + 1]))
            {
                Add(linksIn.TailOf(link), place, seen, ref used);
            }

            for (var child = firstChild[place]; child != None; child = nextChild[child])
            {
                for (var i = first[child]; i < first[child + 1]; i++)
                {
                    Add(higher[i], place, seen, ref used);
                }
            }

            first[place + 1] = used;
            HandOn(place, firstChild, nextChild);
        }
    }

    private void Add(int state, int place, int[] seen, ref int used)
    {
        // Stamps are places plus one, so that a fresh array means unseen.
        if (placeOf[state] <= place || seen[state] == place + 1)
        {
            return;
        }

        seen[state] = place + 1;
        if (used == higher.Length)
        {
            Array.Resize(ref higher, 2 * used);
        }

        higher[used++] = state;
    }

    private void HandOn(int place, int[] firstChild, int[] nextChild)
    {
        var lowest = int.MaxValue;
        foreach (var state in higher.AsSpan(first[place]..first[place + 1]))
        {
            lowest = Math.Min(lowest, placeOf[state]);
        }

        if (lowest != int.MaxValue)
        {
            (nextChild[place], firstChild[lowest]) = (firstChild[lowest], place);
        }
    }
}
