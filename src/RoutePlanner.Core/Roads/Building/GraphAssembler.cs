using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Roads.Building;

/// <summary>Lays a numbered street network out in the flat arrays of a <see cref="RoadGraph"/>: street i is edge i.</summary>
internal static class GraphAssembler
{
    /// <summary>The arrays of a network's graph, without turns that are banned.</summary>
    /// <param name="network">Streets and nodes.</param>
    /// <param name="uTurnDeciseconds">What turning round costs, one entry a mode.</param>
    public static RoadGraphArrays Assemble(StreetNetwork network, int[] uTurnDeciseconds)
    {
        var (nodes, streets) = network;
        var arcCount = 2 * streets.Length;

        // An arc's code is twice its street plus its direction (0 forward, 1 backward), until its place in the arrays is known.
        var (firstArc, codes) = SortedCodes(network);
        var arcOfCode = new int[arcCount];
        for (var arc = 0; arc < arcCount; arc++)
        {
            arcOfCode[codes[arc]] = arc;
        }

        var centimetres = streets.Select(s => s.LengthCentimetres()).ToArray();
        var head = new int[arcCount];
        var deciseconds = Enumerable.Range(0, RoadGraph.ModeCount).Select(_ => new int[arcCount]).ToArray();
        for (var edge = 0; edge < streets.Length; edge++)
        {
            var (street, forward, backward) = (streets[edge], arcOfCode[2 * edge], arcOfCode[(2 * edge) + 1]);
            (head[forward], head[backward]) = (street.EndNode, street.StartNode);
            for (var mode = Mode.Car; mode <= Mode.Foot; mode++)
            {
                deciseconds[(int)mode][forward] = street.Use.Deciseconds(mode, forward: true, centimetres[edge]);
                deciseconds[(int)mode][backward] = street.Use.Deciseconds(mode, forward: false, centimetres[edge]);
            }
        }

        return new RoadGraphArrays
        {
            FirstArc = firstArc,
            Head = head,
            ArcEdge = codes,
            TravelDeciseconds = [.. deciseconds],
            EdgeArc = arcOfCode,
            EdgeCentimetres = centimetres,
            EdgeRoad = Indexed(streets, out var roads),
            FirstShapePoint = FirstShapePoints(streets),
            ShapePoint = ShapePoints(streets, nodes),
            RoadClass = roads.Select(r => r.Class).ToArray(),
            RoadName = new TextTable([.. roads.Select(r => r.Name)]),
            RoadId = new TextTable([.. roads.Select(r => r.Id)]),
            UTurnDeciseconds = uTurnDeciseconds,
        };
    }

    /// <summary>Arc codes grouped by tail (counting sort), inside a node by head, then edge, then direction.</summary>
    private static (int[] FirstArc, int[] Codes) SortedCodes(StreetNetwork network)
    {
        var (nodes, streets) = network;
        var firstArc = new int[nodes.Length + 1];
        foreach (var street in streets)
        {
            firstArc[street.StartNode + 1]++;
            firstArc[street.EndNode + 1]++;
        }

        for (var n = 0; n < nodes.Length; n++)
        {
            firstArc[n + 1] += firstArc[n];
        }

        var next = firstArc.AsSpan(0, nodes.Length).ToArray();
        var codes = new int[2 * streets.Length];
        for (var edge = 0; edge < streets.Length; edge++)
        {
            codes[next[streets[edge].StartNode]++] = 2 * edge;
            codes[next[streets[edge].EndNode]++] = (2 * edge) + 1;
        }

        // Head and code in one number sort as fast as numbers do; a node has few arcs, one buffer serves all.
        var keys = new ulong[16];
        for (var n = 0; n < nodes.Length; n++)
        {
            var ofNode = codes.AsSpan(firstArc[n], firstArc[n + 1] - firstArc[n]);
            if (ofNode.Length > keys.Length)
            {
                keys = new ulong[2 * ofNode.Length];
            }

            for (var i = 0; i < ofNode.Length; i++)
            {
                var street = streets[ofNode[i] >> 1];
                keys[i] = ((ulong)((ofNode[i] & 1) == 0 ? street.EndNode : street.StartNode) << 32) | (uint)ofNode[i];
            }

            keys.AsSpan(0, ofNode.Length).Sort();
            for (var i = 0; i < ofNode.Length; i++)
            {
                ofNode[i] = (int)(uint)keys[i];
            }
        }

        return (firstArc, codes);
    }

    /// <summary>The road of each street as an index into the distinct ones, in order of first use.</summary>
    private static int[] Indexed(Street[] streets, out List<(string Id, string Name, RoadClass Class)> roads)
    {
        var indexOf = new Dictionary<(string Id, string Name, RoadClass Class), int>();
        var indexOfLine = new Dictionary<RoadLine, int>(ReferenceEqualityComparer.Instance);
        roads = [];
        var indices = new int[streets.Length];
        for (var edge = 0; edge < streets.Length; edge++)
        {
            // Streets of one line nearly always have its class: texts are compared once a line. A link through a barrier has a class of its own.
            var (line, roadClass) = (streets[edge].Road, streets[edge].Use.Class);
            var isOwnClass = roadClass == line.Use.Class;
            if (isOwnClass && indexOfLine.TryGetValue(line, out indices[edge]))
            {
                continue;
            }

            var road = (line.RoadId, line.Name, roadClass);
            if (!indexOf.TryGetValue(road, out indices[edge]))
            {
                indexOf[road] = indices[edge] = roads.Count;
                roads.Add(road);
            }

            if (isOwnClass)
            {
                indexOfLine[line] = indices[edge];
            }
        }

        return indices;
    }

    private static int[] FirstShapePoints(Street[] streets)
    {
        var first = new int[streets.Length + 1];
        for (var edge = 0; edge < streets.Length; edge++)
        {
            first[edge + 1] = first[edge] + streets[edge].Shape.Length;
        }

        return first;
    }

    private static GeoPoint[] ShapePoints(Street[] streets, GeoPoint[] nodes)
    {
        var points = new GeoPoint[streets.Sum(street => street.Shape.Length)];
        var at = 0;
        foreach (var street in streets)
        {
            // Files may give a shared vertex coordinates that differ in the last digit: the node's own count.
            street.Shape.CopyTo(points, at);
            points[at] = nodes[street.StartNode];
            at += street.Shape.Length;
            points[at - 1] = nodes[street.EndNode];
        }

        return points;
    }
}
