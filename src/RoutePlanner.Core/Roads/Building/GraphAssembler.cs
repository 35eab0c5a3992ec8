using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Roads.Building;

/// <summary>Lays a numbered street network out in the flat arrays of a <see cref="RoadGraph"/>: street i is edge i.</summary>
internal static class GraphAssembler
{
    /// <summary>The graph of a network.</summary>
    public static RoadGraph Assemble(StreetNetwork network)
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

        var arrays = new RoadGraphArrays
        {
            FirstArc = firstArc,
            Head = new int[arcCount],
            Tail = new int[arcCount],
            EdgeOfArc = new int[arcCount],
            ReverseArc = new int[arcCount],
            LengthCentimetres = new int[arcCount],
            TravelDeciseconds = [.. Enumerable.Range(0, RoadGraph.ModeCount).Select(_ => new int[arcCount])],
            NodePoint = nodes,
            EdgeClass = [.. streets.Select(s => s.Use.Class)],
            EdgeForwardArc = [.. Enumerable.Range(0, streets.Length).Select(e => arcOfCode[2 * e])],
            EdgeName = Indexed(streets.Select(s => s.Road.Name), out var names),
            Names = names,
            EdgeRoad = Indexed(streets.Select(s => s.Road.RoadId), out var roadIds),
            RoadIds = roadIds,
            FirstShapePoint = FirstShapePoints(streets),
            ShapePoint = ShapePoints(streets, nodes),
        };
        for (var edge = 0; edge < streets.Length; edge++)
        {
            FillArcs(arrays, streets[edge], edge, arcOfCode[2 * edge], arcOfCode[(2 * edge) + 1]);
        }

        return new RoadGraph(arrays);
    }

    private static void FillArcs(RoadGraphArrays arrays, Street street, int edge, int forward, int backward)
    {
        var length = street.LengthCentimetres();
        (arrays.Tail[forward], arrays.Head[forward]) = (street.StartNode, street.EndNode);
        (arrays.Tail[backward], arrays.Head[backward]) = (street.EndNode, street.StartNode);
        (arrays.ReverseArc[forward], arrays.ReverseArc[backward]) = (backward, forward);
        arrays.EdgeOfArc[forward] = arrays.EdgeOfArc[backward] = edge;
        arrays.LengthCentimetres[forward] = arrays.LengthCentimetres[backward] = length;
        for (var mode = Mode.Car; mode <= Mode.Foot; mode++)
        {
            arrays.TravelDeciseconds[(int)mode][forward] = street.Use.Deciseconds(mode, forward: true, length);
            arrays.TravelDeciseconds[(int)mode][backward] = street.Use.Deciseconds(mode, forward: false, length);
        }
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

        int HeadOf(int code) => (code & 1) == 0 ? streets[code >> 1].EndNode : streets[code >> 1].StartNode;
        for (var n = 0; n < nodes.Length; n++)
        {
            codes.AsSpan(firstArc[n], firstArc[n + 1] - firstArc[n]).Sort((a, b) => (HeadOf(a), a).CompareTo((HeadOf(b), b)));
        }

        return (firstArc, codes);
    }

    /// <summary>Replaces equal texts by an index into the distinct ones, in order of first use.</summary>
    private static int[] Indexed(IEnumerable<string> texts, out string[] distinct)
    {
        var indexOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var found = new List<string>();
        var indices = new List<int>();
        foreach (var text in texts)
        {
            if (!indexOf.TryGetValue(text, out var index))
            {
                indexOf[text] = index = found.Count;
                found.Add(text);
            }

            indices.Add(index);
        }

        distinct = [.. found];
        return [.. indices];
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
        var points = new List<GeoPoint>();
        foreach (var street in streets)
        {
            // Files may give a shared vertex coordinates that differ in the last digit: the node's own count.
            points.Add(nodes[street.StartNode]);
            points.AddRange(street.Shape.AsSpan(1, street.Shape.Length - 2));
            points.Add(nodes[street.EndNode]);
        }

        return [.. points];
    }
}
