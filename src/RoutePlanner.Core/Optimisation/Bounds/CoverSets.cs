using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Optimisation.Bounds;

/// <summary>
/// What a unit of one mode has within reach at most, wherever it may be. Nodes lie in cells around centres, and a cell has what any position in it has.
/// <code>
/// cell k:   edges Edge[First[k]] .. Edge[First[k+1]-1];   Slack[k]: a unit may have these within reach so much sooner than it can be at the centre
/// </code>
/// Let the limit be L and v a node with c → v in ρ. Who stands at v reaches what is L away, so what is L + ρ away from c. Who is on an arc into v reaches what lies ahead of it on the arc, and
/// else only what one reaches from v in less. Edges count as within reach as a whole where they are in part. So a cell has the edges that leave a node L + ρ from its centre, and those that lead
/// into one of its nodes.
/// </summary>
internal sealed class CoverSets
{
    private const int MostEdges = 4_000_000;

    /// <summary>From the centre of a cell to its nodes, tenths of a second.</summary>
    private static readonly int[] CellDeciseconds = [600, 1200, 1800, 2400];

    private CoverSets(Mode mode, int[] centre, int[] slack, int[] first, int[] edge, int[] longEdge) =>
        (Mode, Centre, Slack, First, Edge, LongEdge) = (mode, centre, slack, first, edge, longEdge);

    public Mode Mode { get; }

    /// <summary>Node at the middle of each cell.</summary>
    public int[] Centre { get; }

    /// <summary>Tenths of a second.</summary>
    public int[] Slack { get; }

    /// <summary>Edges that take longer than the limit: who has more than that of one before it has nothing else within reach.</summary>
    public int[] LongEdge { get; }

    private int[] First { get; }

    private int[] Edge { get; }

    /// <summary>What a cell has within reach.</summary>
    public ReadOnlySpan<int> EdgesOf(int cell) => Edge.AsSpan(First[cell]..First[cell + 1]);

    /// <summary>The cells of a mode: the finer, the nearer the truth, as long as what they reach stays below a number of edges that is soon gone through.</summary>
    /// <param name="graph">The roads.</param>
    /// <param name="mode">The mode.</param>
    /// <param name="bases">Where its units come from: they are where roads lead from there.</param>
    /// <param name="isWanted">Edges that count.</param>
    /// <param name="limit">Tenths of a second.</param>
    public static CoverSets Of(RoadGraph graph, Mode mode, IEnumerable<int> bases, bool[] isWanted, int limit)
    {
        CoverSets? sets = null;
        for (var size = 0; sets is null; size++)
        {
            sets = TryMake(graph, mode, bases, isWanted, limit, CellDeciseconds[size], size + 1 < CellDeciseconds.Length ? MostEdges : int.MaxValue);
        }

        return sets;
    }

    private static CoverSets? TryMake(RoadGraph graph, Mode mode, IEnumerable<int> bases, bool[] isWanted, int limit, int cell, int mostEdges)
    {
        var travel = new FreeTravel(graph, mode);
        var reached = new List<NodeTime>();
        travel.Within(bases.Distinct(), FreeTravel.NoLimit, reached);
        int[] nodes = [.. reached.Select(r => r.Node)];
        var (isOpen, isIn) = (new bool[graph.NodeCount], new int[graph.EdgeCount]);
        foreach (var node in nodes)
        {
            isOpen[node] = true;
        }

        var (centre, slack, first, edges) = (new List<int>(), new List<int>(), new List<int> { 0 }, new List<int>());
        var times = graph.TravelDeciseconds(mode);
        foreach (var middle in nodes.Where(node => isOpen[node]))
        {
            travel.Within([middle], limit + cell, reached);
            centre.Add(middle);
            var sooner = 0;
            foreach (var (node, away) in reached)
            {
                var isOfCell = away <= cell && isOpen[node];
                isOpen[node] &= !isOfCell;
                for (var arc = graph.FirstArc[node]; arc < graph.FirstArc[node + 1]; arc++)
                {
                    var (edge, into) = (graph.EdgeOf(arc), times[graph.ReverseOf(arc)]);
                    if (isOfCell && into != RoadGraph.NoAccess)
                    {
                        sooner = Math.Max(sooner, away + Math.Min(into, limit));
                    }

                    if (isWanted[edge] && isIn[edge] != centre.Count && (times[arc] != RoadGraph.NoAccess || (isOfCell && into != RoadGraph.NoAccess)))
                    {
                        isIn[edge] = centre.Count;
                        edges.Add(edge);
                    }
                }
            }

            if (edges.Count > mostEdges)
            {
                return null;
            }

            slack.Add(sooner);
            first.Add(edges.Count);
        }

        int[] longEdges = [.. Enumerable.Range(0, graph.EdgeCount).Where(edge => isWanted[edge] && (IsLong(graph.ForwardArc(edge)) || IsLong(graph.ReverseOf(graph.ForwardArc(edge)))))];
        return new CoverSets(mode, [.. centre], [.. slack], [.. first], [.. edges], longEdges);

        bool IsLong(int arc) => graph.TravelDeciseconds(mode)[arc] is var time and not RoadGraph.NoAccess && time > limit;
    }
}
