using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Optimisation.Rounds;

/// <summary>
/// How long it takes from everywhere a round may lead to its end: Dijkstra's search backwards, as far as there is time to come from the round's start and go on. Scratch: one thread, one mode.
/// </summary>
internal sealed class WayBack(RoundNetwork network)
{
    /// <summary>Stands for "the round ends here".</summary>
    public const int NoLink = -1;

    /// <summary>What could be reached only faster than at this share of the speed on the fastest street is left out: rounds hardly lead there, and most of the search would.</summary>
    private const double UsualShareOfSpeed = 0.6;

    private readonly int[] deciseconds = new int[network.Links.StateCount];
    private readonly int[] nextLink = new int[network.Links.StateCount];
    private readonly int[] epochOf = new int[network.Links.StateCount];
    private readonly MinHeap heap = new(network.Links.StateCount);
    private readonly List<TravelGoal> goals = [];
    private int epoch;

    /// <summary>Looks from an end backwards.</summary>
    /// <param name="to">The end.</param>
    /// <param name="start">State the round starts in.</param>
    /// <param name="room">Deciseconds that it may take.</param>
    /// <returns>False where there is not even time to go straight there.</returns>
    public bool Search(TravelEnd to, int start, int room)
    {
        epoch++;
        heap.Clear();
        goals.Clear();
        network.Links.AddGoals(to, goals);
        foreach (var goal in goals)
        {
            Reach(goal.State, goal.Deciseconds, NoLink, start, room);
        }

        var links = network.Links;
        var perLink = links.Deciseconds;
        while (!heap.IsEmpty)
        {
            var (state, time) = heap.Pop();
            for (var k = network.FirstInto[state]; k < network.FirstInto[state + 1]; k++)
            {
                var link = network.IntoLink[k];
                if (links.IsOpen(link))
                {
                    Reach(network.Tail[link], time + perLink[link], link, start, room);
                }
            }
        }

        return From(start) <= room;
    }

    /// <summary>Deciseconds from a state to the end; <see cref="TravelTime.Unreachable"/> where that is too far.</summary>
    public int From(int state) => epochOf[state] == epoch ? deciseconds[state] : TravelTime.Unreachable;

    /// <summary>The link to take there from a state; <see cref="NoLink"/> at the end.</summary>
    public int NextLink(int state) => nextLink[state];

    private void Reach(int state, int time, int link, int start, int room)
    {
        if ((epochOf[state] == epoch && deciseconds[state] <= time) || time + (network.Metres(start, state) / (UsualShareOfSpeed * network.MetresPerDecisecond)) > room)
        {
            return;
        }

        (epochOf[state], deciseconds[state], nextLink[state]) = (epoch, time, link);
        heap.PushOrDecrease(state, time);
    }
}
