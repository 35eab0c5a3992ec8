namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>
/// The links of a network that are open, by the state they lead to.
/// <code>
/// state s:  Links[FirstIn[s]] .. Links[FirstIn[s+1]-1], ascending; TailOf(link)
/// </code>
/// </summary>
internal sealed class LinksIn
{
    private readonly int[] tailOf;

    public LinksIn(TravelNetwork network)
    {
        tailOf = new int[network.Target.Length];
        for (var state = 0; state < network.StateCount; state++)
        {
            tailOf.AsSpan(network.FirstLink[state]..network.FirstLink[state + 1]).Fill(state);
        }

        var headOf = network.Target.ToArray();
        for (var link = 0; link < headOf.Length; link++)
        {
            headOf[link] = network.IsOpen(link) ? headOf[link] : Grouping.LeftOut;
        }

        (FirstIn, Links) = Grouping.ByKey(headOf, network.StateCount);
    }

    public int[] FirstIn { get; }

    public int[] Links { get; }

    public int TailOf(int link) => tailOf[link];
}
