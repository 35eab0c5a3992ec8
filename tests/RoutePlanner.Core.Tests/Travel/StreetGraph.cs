using System.Globalization;
using System.Text;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.Travel;

/// <summary>Road graphs straight from lists of streets, without a map: in time that grows with the number of streets.</summary>
internal static class StreetGraph
{
    /// <summary>
    /// The graph of some streets. Nodes have no positions of their own (all lie in one point), and ones that no street touches are allowed: travel asks for neither.
    /// </summary>
    public static RoadGraph Of(int nodeCount, IReadOnlyList<Street> streets)
    {
        var (firstArc, order) = SortArcs(nodeCount, streets);
        var (head, arcEdge, edgeArc) = (new int[order.Length], new int[order.Length], new int[order.Length]);
        var times = Enumerable.Range(0, RoadGraph.ModeCount).Select(_ => new int[order.Length]).ToArray();
        for (var arc = 0; arc < order.Length; arc++)
        {
            var (street, isForward) = (streets[order[arc] >> 1], (order[arc] & 1) == 0);
            (head[arc], arcEdge[arc]) = (isForward ? street.To : street.From, order[arc]);
            edgeArc[order[arc]] = arc;
            for (var mode = 0; mode < times.Length; mode++)
            {
                var isOpen = ((isForward ? street.ThereModes : street.BackModes) & (1 << mode)) != 0;
                times[mode][arc] = !isOpen ? RoadGraph.NoAccess : isForward ? street.There : street.Back;
            }
        }

        return new RoadGraph(new RoadGraphArrays
        {
            FirstArc = new(firstArc),
            Head = new(head),
            ArcEdge = new(arcEdge),
            TravelDeciseconds = [.. times.Select(t => new FlatArray<int>(t))],
            EdgeArc = new(edgeArc),
            EdgeCentimetres = new([.. streets.Select(s => s.Centimetres)]),
            EdgeRoad = new(new int[streets.Count]),
            FirstShapePoint = new([.. Enumerable.Range(0, streets.Count + 1).Select(edge => 2 * edge)]),
            ShapePoint = new(new Core.Geodesy.GeoPoint[2 * streets.Count]),
            RoadClass = [RoadClass.Residential],
            RoadName = new TextTable([""]),
            RoadId = new TextTable(["r"]),
        });
    }

    /// <summary>A graph in words, for the report of a failed property: every edge with its modes' times both ways, bans and what turning round costs.</summary>
    public static string Print(RoadGraph graph)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{graph.NodeCount} nodes");
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            var (there, back) = (graph.ForwardArc(edge), graph.ReverseOf(graph.ForwardArc(edge)));
            text.Append(CultureInfo.InvariantCulture, $"; {graph.TailOf(there)}-{graph.Head[there]} arcs {there}/{back}:");
            foreach (var mode in Enum.GetValues<Mode>())
            {
                var times = graph.TravelDeciseconds(mode);
                text.Append(CultureInfo.InvariantCulture, $" {(times[there] == RoadGraph.NoAccess ? "x" : times[there])}/{(times[back] == RoadGraph.NoAccess ? "x" : times[back])}");
            }
        }

        for (var ban = 0; ban < graph.Bans.Count; ban++)
        {
            text.Append(CultureInfo.InvariantCulture, $"; ban {string.Join(' ', graph.Bans.Arcs(ban).ToArray())} for modes {string.Concat(Enum.GetValues<Mode>().Where(mode => graph.Bans.Holds(ban, mode)).Select(mode => (int)mode))}");
        }

        return text.Append(CultureInfo.InvariantCulture, $"; turning round {graph.UTurnDeciseconds(Mode.Car)}").ToString();
    }

    /// <summary>First arc of each node, and twice its street, plus 1 for the way back, of each arc: by tail, head and street.</summary>
    private static (int[] FirstArc, int[] Order) SortArcs(int nodeCount, IReadOnlyList<Street> streets)
    {
        var firstArc = new int[nodeCount + 1];
        var (order, keys) = (new int[2 * streets.Count], new (int Tail, int Head, int Coded)[2 * streets.Count]);
        for (var i = 0; i < order.Length; i++)
        {
            var street = streets[i >> 1];
            var (tail, headNode) = (i & 1) == 0 ? (street.From, street.To) : (street.To, street.From);
            (order[i], keys[i]) = (i, (tail, headNode, i));
            firstArc[tail + 1]++;
        }

        for (var node = 0; node < nodeCount; node++)
        {
            firstArc[node + 1] += firstArc[node];
        }

        Array.Sort(keys, order);
        return (firstArc, order);
    }
}
