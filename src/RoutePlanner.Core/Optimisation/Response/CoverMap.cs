using System.Runtime.InteropServices;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Coverage.Risk;
using RoutePlanner.Core.Optimisation.Bounds;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Optimisation.Response;

/// <summary>
/// Roughly what of the county one reaches in time from where: streets in blocks around nodes some seconds apart, a block being reached when its middle is, turns free. Good enough to tell which of two
/// plans has more within reach; what is written of a plan is counted exactly (<see cref="Plans.ResponseHour"/>).
/// <code>
/// Share[moment * BlockCount + block]   of the county's risk at that moment
/// </code>
/// What nodes reach is worked out when first asked for. One thread.
/// </summary>
internal sealed class CoverMap
{
    /// <summary>Between moments looked at.</summary>
    public const int StepSeconds = 300;

    /// <summary>From the middle of the smallest blocks to their nodes, tenths of a second; larger ones where units would reach more than <see cref="MostReached"/> from their bases, as every move counts them.</summary>
    private const int BlockDeciseconds = 450;
    private const int MostReached = 300;

    private const int CoverDeciseconds = 10 * Plans.ResponseHour.CoverSeconds;

    private readonly RoadGraph graph;
    private readonly int[] blockAt;
    private readonly Dictionary<Mode, FreeTravel> travels = [];
    private readonly Dictionary<(Mode Mode, int Node), int[]> reached = [];
    private readonly List<NodeTime> nodes = [];

    public CoverMap(PatrolProblem patrol, RiskModel risk)
    {
        graph = patrol.Roads.Graph;
        Moments = [.. Enumerable.Range(0, (patrol.NightSeconds + StepSeconds - 1) / StepSeconds).Select(k => Math.Min((k * StepSeconds) + (StepSeconds / 2), patrol.NightSeconds - 1))];
        var (size, count) = (BlockDeciseconds, 0);
        int[] blockOf;
        do
        {
            reached.Clear();
            blockOf = Blocks(patrol, size, out count, out blockAt);
            size = 3 * size / 2;
        }
        while (patrol.Units.Sum(unit => (long)From(unit.Mode, unit.BaseNode).Length) > (long)MostReached * patrol.Units.Length);

        BlockCount = count;
        Share = new double[Moments.Length * count];
        for (var m = 0; m < Moments.Length; m++)
        {
            Fill(risk, blockOf, Moments[m] / RiskModel.SlotSeconds, Share.AsSpan(m * count, count));
        }
    }

    /// <summary>Seconds of the night.</summary>
    public int[] Moments { get; }

    public int BlockCount { get; }

    public double[] Share { get; }

    /// <summary>The moment that stands for a second of the night.</summary>
    public int MomentAt(int second) => Math.Clamp(second / StepSeconds, 0, Moments.Length - 1);

    /// <summary>The blocks that a unit at a node reaches in time.</summary>
    public int[] From(Mode mode, int node)
    {
        ref var blocks = ref CollectionsMarshal.GetValueRefOrAddDefault(reached, (mode, node), out _);
        return blocks ??= Reach(mode, node);
    }

    private int[] Reach(Mode mode, int node)
    {
        if (!travels.TryGetValue(mode, out var travel))
        {
            travels[mode] = travel = new FreeTravel(graph, mode);
        }

        travel.Within([node], CoverDeciseconds, nodes);
        return [.. nodes.Where(n => blockAt[n.Node] >= 0).Select(n => blockAt[n.Node])];
    }

    /// <summary>The block of each node. A block is numbered at its middle.</summary>
    private int[] Blocks(PatrolProblem patrol, int size, out int count, out int[] atMiddle)
    {
        var fastest = patrol.Units.Select(unit => unit.Mode).DefaultIfEmpty(Mode.Car).Min();
        var travel = new FreeTravel(graph, fastest, StreetSense.Both);
        var of = new int[graph.NodeCount];
        atMiddle = new int[graph.NodeCount];
        Array.Fill(of, -1);
        Array.Fill(atMiddle, -1);
        count = 0;
        for (var node = 0; node < of.Length; node++)
        {
            if (of[node] < 0)
            {
                travel.Within([node], size, nodes);
                foreach (var (other, _) in nodes)
                {
                    of[other] = of[other] < 0 ? count : of[other];
                }

                atMiddle[node] = count++;
            }
        }

        return of;
    }

    private void Fill(RiskModel risk, int[] blockOf, int slot, Span<double> share)
    {
        var all = 0.0;
        foreach (var edge in ResponseRoads.Of(graph, risk))
        {
            var sum = 0.0;
            for (var beat = risk.FirstBeat[edge]; beat < risk.FirstBeat[edge + 1]; beat++)
            {
                sum += risk.Weight[beat] > 0 ? risk.Weight[beat] * risk.ProfileOf(risk.ClassOf[beat])[slot] : 0;
            }

            share[blockOf[graph.TailOf(graph.ForwardArc(edge))]] += sum;
            all += sum;
        }

        foreach (ref var block in share)
        {
            block = all > 0 ? block / all : 0;
        }
    }
}
