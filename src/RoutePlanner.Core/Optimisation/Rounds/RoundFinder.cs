using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Optimisation.Rounds;

/// <summary>
/// Finds a patrol round: a way from one place to another that takes spare time and protects much. Again and again it looks around where it is, a few streets far, for where going gains most a second, kilometres
/// taken off, and from where there is still time to be at the end when that is due; it goes there; at last to the end. Scratch: one thread.
/// </summary>
internal sealed class RoundFinder(NightRoutes night, RoundNetworks networks)
{
    /// <summary>So many crossings are looked at from each. Measured: with 16 rounds gain less, with 64 no more.</summary>
    private const int Sight = 32;

    /// <summary>What a street is worth is taken as less by this share at most, so that not every round is the same.</summary>
    private const double Whim = 0.3;

    private const int DecisecondsPerSecond = 10;

    private const int NoArc = -1;

    private readonly SearchProblem problem = night.Problem;
    private readonly RoadGraph graph = night.Problem.Patrol.Roads.Graph;
    private readonly StreetGain gains = new(night);
    private readonly Scratch?[] scratchOf = new Scratch?[RoadGraph.ModeCount];
    private readonly List<int> ahead = [];
    private readonly List<int> arcs = [];
    private Mode mode;

    /// <summary>A round, if there is one worth driving.</summary>
    /// <param name="unit">Who.</param>
    /// <param name="from">Location of its territory where the round starts.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="leave">When the unit may leave; seconds.</param>
    /// <param name="due">When it must be there.</param>
    /// <param name="random">Chance.</param>
    /// <returns>Null where there is none.</returns>
    public Leg? Find(int unit, int from, int to, int leave, int due, SearchRandom random)
    {
        var territory = problem.Territories[problem.TerritoryOf[unit]];
        var network = networks.Of(territory.Mode);
        var scratch = scratchOf[(int)territory.Mode] ??= new Scratch(network);
        var (state, time, end) = (network.Links.StartOf(territory.StartOf(from)), leave * DecisecondsPerSecond, due * DecisecondsPerSecond);
        if (!scratch.Back.Search(territory.GoalOf(to), state, end - time))
        {
            return null;
        }

        mode = territory.Mode;
        gains.Begin(unit, leave, due);
        arcs.Clear();
        while (LookAround(scratch, unit, state, time, end, random))
        {
            foreach (var link in ahead)
            {
                Drive(network.Links, link, ref state, ref time);
            }
        }

        if (arcs.Count == 0)
        {
            return null;
        }

        for (int link; (link = scratch.Back.NextLink(state)) != WayBack.NoLink;)
        {
            Drive(network.Links, link, ref state, ref time);
        }

        // Turning round after a pass or before one belongs to the drive, but a leg's footprint doesn't have it.
        var leg = night.Paths.Over([.. arcs], territory.Mode);
        return leg.Footprint.Seconds == TravelTime.ToSeconds(time + scratch.Back.From(state) - (leave * DecisecondsPerSecond)) && leg.Footprint.Seconds <= due - leave ? leg : null;
    }

    private void Drive(TravelNetwork links, int link, ref int state, ref int time)
    {
        time += Deciseconds(links, LastArc, link);
        state = links.Target[link];
        arcs.Add(links.ArcOf(link));
        gains.Drive(arcs[^1], time);
    }

    private int LastArc => arcs.Count == 0 ? NoArc : arcs[^1];

    /// <summary>Time of a link after an arc. A fastest way never turns round in a street, so the network leaves that out; a round may.</summary>
    private int Deciseconds(TravelNetwork links, int lastArc, int link)
    {
        var arc = links.ArcOf(link);
        return lastArc == NoArc || graph.ReverseOf(arc) != lastArc
            ? links.Deciseconds[link]
            : Math.Max(links.Deciseconds[link], graph.TravelDeciseconds(mode)[arc] + graph.TurnDeciseconds(mode, lastArc, arc));
    }

    /// <summary>Where going gains most a second: the links there, in <see cref="ahead"/>; false where nothing does.</summary>
    private bool LookAround(Scratch scratch, int unit, int state, int time, int end, SearchRandom random)
    {
        var links = scratch.Network.Links;
        var home = problem.TerritoryOf[unit];
        scratch.Begin();
        scratch.Reach(state, 0, 0, WayBack.NoLink);
        var (best, most) = (-1, 0.0);
        for (var looked = 0; looked < Sight && scratch.TryNext(out var here, out var after); looked++)
        {
            if (here != state && scratch.Worth[here] * (1 - (Whim * random.NextDouble())) / after is var rate && rate > most)
            {
                (best, most) = (here, rate);
            }

            for (var link = links.FirstLink[here]; link < links.FirstLink[here + 1]; link++)
            {
                if (!links.IsOpen(link))
                {
                    continue;
                }

                var reached = after + Deciseconds(links, here == state ? LastArc : links.ArcOf(scratch.LinkTo[here]), link);
                var target = links.Target[link];
                if (scratch.Back.From(target) is var back && back != TravelTime.Unreachable && time + reached + back + TurningBack(scratch, link) <= end && scratch.IsSooner(target, reached))
                {
                    scratch.Reach(target, reached, scratch.Worth[here] + WorthOf(links, home, link, here, target, time + after, time + reached), link);
                }
            }
        }

        ahead.Clear();
        for (; best >= 0 && scratch.LinkTo[best] is var link and not WayBack.NoLink; best = scratch.Network.Tail[link])
        {
            ahead.Add(link);
        }

        ahead.Reverse();
        return ahead.Count > 0;
    }

    /// <summary>What the way back takes more where it begins with turning round.</summary>
    private int TurningBack(Scratch scratch, int link)
    {
        var (links, next) = (scratch.Network.Links, scratch.Back.NextLink(scratch.Network.Links.Target[link]));
        return next == WayBack.NoLink ? 0 : Deciseconds(links, links.ArcOf(link), next) - links.Deciseconds[next];
    }

    private double WorthOf(TravelNetwork links, int home, int link, int tail, int head, int start, int end)
    {
        var driven = links.CentimetresOf(link) * night.Prices.Centimetre;
        return networks.IsHome(home, links.NodeOf(head)) || networks.IsHome(home, links.NodeOf(tail))
            ? (gains.Of(links.ArcOf(link), start, end) * night.Prices.Risk) - driven
            : -driven;
    }

    /// <summary>Buffers of one mode: the way back, and the search for what is near.</summary>
    private sealed class Scratch(RoundNetwork network)
    {
        private readonly MinHeap heap = new(network.Links.StateCount);
        private readonly int[] soonest = new int[network.Links.StateCount];
        private readonly int[] epochOf = new int[network.Links.StateCount];
        private int epoch;

        public RoundNetwork Network { get; } = network;

        public WayBack Back { get; } = new(network);

        /// <summary>What going to each state gains, and the link it is come to by.</summary>
        public double[] Worth { get; } = new double[network.Links.StateCount];

        public int[] LinkTo { get; } = new int[network.Links.StateCount];

        public void Begin()
        {
            epoch++;
            heap.Clear();
        }

        public bool IsSooner(int state, int after) => epochOf[state] != epoch || after < soonest[state];

        public void Reach(int state, int after, double worth, int link)
        {
            (epochOf[state], soonest[state], Worth[state], LinkTo[state]) = (epoch, after, worth, link);
            heap.PushOrDecrease(state, after);
        }

        public bool TryNext(out int state, out int after)
        {
            (state, after) = heap.IsEmpty ? (-1, 0) : heap.Pop();
            return state >= 0;
        }
    }
}
