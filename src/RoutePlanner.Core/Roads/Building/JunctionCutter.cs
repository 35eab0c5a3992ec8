using System.Runtime.InteropServices;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Roads.Access;

namespace RoutePlanner.Core.Roads.Building;

/// <summary>
/// Cuts road lines into streets wherever lines share a vertex, at their ends and at barriers.
/// <para>
/// A barrier's vertex becomes one node for each road end that meets there. The first end takes the vertex's own node; every further one is tied to it by
/// a link of 1 cm that only those may use whom the barrier lets through. So a vehicle can drive up to it from each side and never through it.
/// </para>
/// </summary>
internal sealed class JunctionCutter
{
    private readonly Dictionary<long, int> useOfKey;
    private readonly Dictionary<long, int> nodeOfKey = [];
    private readonly HashSet<long> barriersMet = [];
    private readonly IReadOnlyDictionary<long, ModeSet> passing;
    private readonly List<GeoPoint> nodes = [];
    private readonly List<Street> streets = [];

    private JunctionCutter(IReadOnlyDictionary<long, ModeSet> passing, int keyCount)
    {
        this.passing = passing;

        // Nearly every key is used once: room for all from the start saves laying the table out anew time and again.
        useOfKey = new Dictionary<long, int>(keyCount);
    }

    /// <summary>The network of these lines; order of nodes and streets follows the lines.</summary>
    /// <param name="lines">The roads.</param>
    /// <param name="passing">Vertices with a barrier, and the modes that get through.</param>
    public static StreetNetwork Cut(IReadOnlyList<RoadLine> lines, IReadOnlyDictionary<long, ModeSet> passing)
    {
        var cutter = new JunctionCutter(passing, lines.Sum(line => line.Keys.Length));
        foreach (var line in lines)
        {
            cutter.CountUses(line);
        }

        foreach (var line in lines)
        {
            cutter.Cut(line);
        }

        return new StreetNetwork([.. cutter.nodes], [.. cutter.streets]);
    }

    private void CountUses(RoadLine line)
    {
        foreach (var key in line.Keys)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(useOfKey, key, out _)++;
        }
    }

    private void Cut(RoadLine line)
    {
        var first = 0;
        var startNode = NodeAt(line, 0);
        for (var i = 1; i < line.Keys.Length; i++)
        {
            if (i < line.Keys.Length - 1 && !IsNode(line.Keys[i]))
            {
                continue;
            }

            var endNode = NodeAt(line, i);
            streets.Add(new Street(line, line.Use, line.Points[first..(i + 1)], startNode, endNode));
            if (i < line.Keys.Length - 1)
            {
                first = i;
                // Asked again on purpose: beyond a barrier the road goes on at another node.
                startNode = NodeAt(line, i);
            }
        }
    }

    private bool IsNode(long key) => useOfKey[key] > 1 || passing.ContainsKey(key);

    /// <summary>The node for a road end at a vertex, made where it is new.</summary>
    private int NodeAt(RoadLine line, int vertex)
    {
        var key = line.Keys[vertex];
        if (!nodeOfKey.TryGetValue(key, out var node))
        {
            nodeOfKey[key] = node = AddNode(line.Points[vertex]);
        }

        if (!passing.TryGetValue(key, out var passes) || barriersMet.Add(key))
        {
            return node;
        }

        var behind = AddNode(nodes[node]);
        streets.Add(new Street(line, RoadUse.BarrierLink(passes), [nodes[node], nodes[node]], node, behind));
        return behind;
    }

    private int AddNode(GeoPoint point)
    {
        nodes.Add(point);
        return nodes.Count - 1;
    }
}
