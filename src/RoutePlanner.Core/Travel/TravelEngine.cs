using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel.Hierarchies;

namespace RoutePlanner.Core.Travel;

/// <summary>
/// Roads made ready for fast, exact travel times of one mode: a contraction hierarchy, built once. Immutable; threads share it, and each takes a travel
/// object of its own. A change of times gives another engine: queries on this one go on as if nothing had happened.
/// <example>
/// <code>
/// var engine = TravelEngine.Build(graph, Mode.Car);
/// var travel = engine.NewTravel();                                  // one a thread
/// var minutes = travel.Deciseconds(from, to) / 600.0;
/// var tonight = engine.WithClosed([graph.EdgeOf(arc)]).NewTravel(); // a road is closed
/// </code>
/// </example>
/// </summary>
public sealed class TravelEngine
{
    private readonly RoadGraph graph;
    private readonly Mode mode;
    private readonly ReadOnlyMemory<int>[] passes;
    private readonly Lazy<int[]> nodeOrder;
    private readonly Hierarchy hierarchy;

    private TravelEngine(RoadGraph graph, Mode mode, ReadOnlyMemory<int>[] passes, Lazy<int[]> nodeOrder, Hierarchy hierarchy) =>
        (this.graph, this.mode, this.passes, this.nodeOrder, this.hierarchy) = (graph, mode, passes, nodeOrder, hierarchy);

    /// <summary>Makes a graph ready for one mode. About a second for a region of 80,000 nodes; deterministic.</summary>
    /// <param name="graph">The roads.</param>
    /// <param name="mode">The mode.</param>
    /// <param name="passes">
    /// Arcs, joined head to tail, that drives may follow or precede without a stop (<see cref="TravelEnd.After"/>, <see cref="TravelEnd.Before"/>).
    /// </param>
    public static TravelEngine Build(RoadGraph graph, Mode mode, IEnumerable<ReadOnlyMemory<int>>? passes = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ReadOnlyMemory<int>[] all = [.. passes ?? []];
        var order = new Lazy<int[]>(() => NestedDissection.Order(graph));
        return new TravelEngine(graph, mode, all, order, Contraction.Of(TravelNetwork.Of(graph, mode, all)));
    }

    /// <summary>A travel object: work space for one thread.</summary>
    public ITravel NewTravel() => new HierarchyTravel(hierarchy);

    /// <summary>Several unlike paths between two ends, for patrols that should not be foreseen. One thread at a time.</summary>
    public AlternativePaths NewAlternatives() => new(graph, hierarchy);

    /// <summary>
    /// The engine for other times: weather, the hour, closed roads. The first change in a line of engines finds an order of the nodes that holds for any times (some
    /// seconds for 80,000 nodes); every further one takes a tenth of a second or so. Queries on it are a little slower than on a built one.
    /// </summary>
    /// <remarks>Drives that follow or lead into a pass over a road that is now closed may no longer be asked for.</remarks>
    /// <param name="deciseconds">Time of each arc of the graph in tenths of a second, at least 1, or <see cref="RoadGraph.NoAccess"/> for closed ones.</param>
    /// <exception cref="ArgumentException">There are more or fewer times than arcs, or one is less than 1.</exception>
    public TravelEngine WithTimes(ReadOnlySpan<int> deciseconds)
    {
        if (deciseconds.Length != graph.ArcCount)
        {
            throw new ArgumentException($"There must be one time an arc, {graph.ArcCount}; there are {deciseconds.Length}.", nameof(deciseconds));
        }

        for (var arc = 0; arc < deciseconds.Length; arc++)
        {
            if (deciseconds[arc] < 1)
            {
                throw new ArgumentException($"The time of arc {arc} is {deciseconds[arc]}; it must be at least 1.", nameof(deciseconds));
            }
        }

        var times = graph.Arrays.TravelDeciseconds.ToArray();
        times[(int)mode] = new FlatArray<int>(deciseconds.ToArray());
        var changed = new RoadGraph(graph.Arrays with { TravelDeciseconds = times });
        var network = TravelNetwork.Of(changed, mode, passes);
        return new TravelEngine(changed, mode, passes, nodeOrder, Customisation.Of(new CustomizableHierarchy(network, nodeOrder.Value), network));
    }

    /// <summary>The engine without some roads; see <see cref="WithTimes"/>.</summary>
    /// <param name="edges">Edges of the graph that are closed both ways.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such edge.</exception>
    public TravelEngine WithClosed(IEnumerable<int> edges)
    {
        ArgumentNullException.ThrowIfNull(edges);
        var times = graph.TravelDeciseconds(mode).ToArray();
        foreach (var edge in edges)
        {
            if ((uint)edge >= (uint)graph.EdgeCount)
            {
                throw new ArgumentOutOfRangeException(nameof(edges), edge, $"Edges are 0 to {graph.EdgeCount - 1}.");
            }

            var arc = graph.ForwardArc(edge);
            (times[arc], times[graph.ReverseOf(arc)]) = (RoadGraph.NoAccess, RoadGraph.NoAccess);
        }

        return WithTimes(times);
    }
}
