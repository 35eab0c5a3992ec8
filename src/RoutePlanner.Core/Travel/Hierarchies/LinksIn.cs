namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>
/// The links of a network that are open, by the state they lead to.
/// <code>
/// state s:  Links[FirstIn[s]] .. Links[FirstIn[s+1]-1], ascending; TailOf(link)
/// </code>
/// </summary>
internal sealed class LinksIn
{
    private readonly TravelNetwork network;
    private readonly int[] tailOf;

    public LinksIn(TravelNetwork network)
    {
        this.network = network;
        FirstIn = new int[network.StateCount + 1];
        tailOf = new int[network.Target.Length];
        for (var link = 0; link < tailOf.Length; link++)
        {
            FirstIn[network.Target[link] + 1] += IsOpen(link) ? 1 : 0;
        }

        for (var state = 0; state < network.StateCount; state++)
        {
            FirstIn[state + 1] += FirstIn[state];
        }

        Links = new int[FirstIn[^1]];
        Sort();
    }

    public int[] FirstIn { get; }

    public int[] Links { get; }

    public int TailOf(int link) => tailOf[link];

    private bool IsOpen(int link) => (uint)network.Deciseconds[link] < Hierarchy.Infinity;

    private void Sort()
    {
        var next = FirstIn.AsSpan(0, network.StateCount).ToArray();
        for (var state = 0; state < network.StateCount; state++)
        {
            for (var link = network.FirstLink[state]; link < network.FirstLink[state + 1]; link++)
            {
                tailOf[link] = state;
                if (IsOpen(link))
                {
                    Links[next[network.Target[link]]++] = link;
                }
            }
        }
    }
}
