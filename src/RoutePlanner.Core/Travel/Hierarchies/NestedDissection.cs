using System.Runtime.InteropServices;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>
/// An order of importance that depends on the shape of a network alone, not on its times: small separators first (A. George, 1973: Nested dissection), found by
/// inertial flow (A. Schild, C. Sommer, 2015: On Balanced Separators in Road Networks): the vertices are lined up in a direction, the first quarter is to be
/// parted from the last, and the smallest cut of four directions is taken.
/// <para>
/// Vertices with one or two neighbours go first, lowest of all: taking one out leaves at most one edge, so that it never costs anything.
/// </para>
/// </summary>
internal sealed class NestedDissection
{
    /// <summary>Parts this small are put in order by the number of their neighbours.</summary>
    private const int SmallPart = 8;

    private static readonly (double East, double North)[] Directions = [(1, 0), (0, 1), (1, 1), (1, -1)];

    private readonly List<int>[] neighbours;
    private readonly GeoPoint[] points;
    private readonly int[] order;
    private readonly int[] placeIn;
    private int lowest;

    private NestedDissection(List<int>[] neighbours, GeoPoint[] points)
    {
        (this.neighbours, this.points) = (neighbours, points);
        order = new int[points.Length];
        placeIn = new int[points.Length];
        Array.Fill(placeIn, -1);
    }

    /// <summary>The nodes of a road graph, least important first. All modes share it: any edge counts, open or not.</summary>
    public static int[] Order(RoadGraph graph)
    {
        var neighbours = new List<int>[graph.NodeCount];
        for (var node = 0; node < neighbours.Length; node++)
        {
            neighbours[node] = [.. graph.Head[graph.FirstArc[node]..graph.FirstArc[node + 1]].ToArray().Distinct().Where(other => other != node)];
        }

        return Order(neighbours, [.. Enumerable.Range(0, neighbours.Length).Select(graph.NodePoint)]);
    }

    /// <summary>The vertices, least important first.</summary>
    /// <param name="neighbours">Neighbours of each vertex, each once, both ways; used up.</param>
    /// <param name="points">Where each vertex is.</param>
    public static int[] Order(List<int>[] neighbours, GeoPoint[] points)
    {
        var dissection = new NestedDissection(neighbours, points);
        var core = dissection.TakeOutSimple();
        dissection.Dissect(core);
        return dissection.order;
    }

    /// <summary>Takes out what has at most two neighbours, joining these; gives what is left.</summary>
    private int[] TakeOutSimple()
    {
        var isOut = new bool[points.Length];
        var open = new Queue<int>(Enumerable.Range(0, points.Length).Where(v => neighbours[v].Count <= 2));
        while (open.TryDequeue(out var vertex))
        {
            if (isOut[vertex] || neighbours[vertex].Count > 2)
            {
                continue;
            }

            isOut[vertex] = true;
            order[lowest++] = vertex;
            foreach (var other in neighbours[vertex])
            {
                neighbours[other].Remove(vertex);
            }

            if (neighbours[vertex] is [var a, var b] && !neighbours[a].Contains(b))
            {
                neighbours[a].Add(b);
                neighbours[b].Add(a);
            }

            foreach (var other in neighbours[vertex].Where(other => neighbours[other].Count <= 2))
            {
                open.Enqueue(other);
            }
        }

        return [.. Enumerable.Range(0, points.Length).Where(v => !isOut[v])];
    }

    /// <summary>Orders a part: its halves first, then what parts them. The parts wait on a stack, so that depth costs no call stack.</summary>
    private void Dissect(int[] core)
    {
        var highest = order.Length;
        var parts = new Stack<int[]>();
        parts.Push(core);
        while (parts.TryPop(out var part))
        {
            var separator = part;
            if (part.Length > SmallPart)
            {
                (var near, separator, var far) = Split(part);
                parts.Push(near);
                parts.Push(far);
            }

            // Separators are placed from the top downwards; a part that is met later lies under all separators that were met before.
            foreach (var vertex in separator.OrderByDescending(v => neighbours[v].Count).ThenBy(v => v))
            {
                order[--highest] = vertex;
            }
        }
    }

    private (int[] Near, int[] Separator, int[] Far) Split(int[] part)
    {
        var (first, neighbour, opposite) = LocalGraph(part);
        var cut = new FlowCut(first, neighbour, opposite);
        var ends = Math.Max(1, part.Length / 4);
        var (least, isNear) = (int.MaxValue, new bool[part.Length]);
        foreach (var direction in Directions)
        {
            var size = cut.Find(LinedUp(part, direction), ends, least);
            if (size < least)
            {
                least = size;
                for (var i = 0; i < part.Length; i++)
                {
                    isNear[i] = cut.IsOnSourceSide(i);
                }
            }
        }

        return Part(part, first, neighbour, isNear);
    }

    private (int[] First, int[] Neighbour, int[] Opposite) LocalGraph(int[] part)
    {
        for (var i = 0; i < part.Length; i++)
        {
            placeIn[part[i]] = i;
        }

        var (first, neighbour) = (new int[part.Length + 1], new List<int>(4 * part.Length));
        for (var i = 0; i < part.Length; i++)
        {
            foreach (var other in neighbours[part[i]])
            {
                if (placeIn[other] >= 0)
                {
                    neighbour.Add(placeIn[other]);
                }
            }

            CollectionsMarshal.AsSpan(neighbour)[first[i]..].Sort();
            first[i + 1] = neighbour.Count;
        }

        foreach (var vertex in part)
        {
            placeIn[vertex] = -1;
        }

        // Entries are met in ascending order of their tails, so each vertex's list is filled in the order in which it is sorted.
        var (opposite, next) = (new int[neighbour.Count], first.AsSpan(0, part.Length).ToArray());
        for (var i = 0; i < part.Length; i++)
        {
            for (var entry = first[i]; entry < first[i + 1]; entry++)
            {
                opposite[entry] = next[neighbour[entry]]++;
            }
        }

        return (first, [.. neighbour], opposite);
    }

    private int[] LinedUp(int[] part, (double East, double North) direction)
    {
        var north = Math.Cos(points[part[0]].Lat * Math.PI / 180);
        var (keys, places) = (new double[part.Length], new int[part.Length]);
        for (var i = 0; i < part.Length; i++)
        {
            var point = points[part[i]];
            keys[i] = (direction.East * point.Lon * north) + (direction.North * point.Lat);
            places[i] = i;
        }

        Array.Sort(keys, places);
        return places;
    }

    /// <summary>The separator: those ends of cut edges that lie on the side where fewer do.</summary>
    private static (int[] Near, int[] Separator, int[] Far) Part(int[] part, int[] first, int[] neighbour, bool[] isNear)
    {
        var (isEdge, nearEnds, farEnds) = (new bool[part.Length], 0, 0);
        for (var i = 0; i < part.Length; i++)
        {
            for (var entry = first[i]; entry < first[i + 1] && !isEdge[i]; entry++)
            {
                isEdge[i] = isNear[neighbour[entry]] != isNear[i];
            }

            nearEnds += isEdge[i] && isNear[i] ? 1 : 0;
            farEnds += isEdge[i] && !isNear[i] ? 1 : 0;
        }

        var (near, separator, far) = (new List<int>(), new List<int>(), new List<int>());
        for (var i = 0; i < part.Length; i++)
        {
            (isEdge[i] && isNear[i] == nearEnds <= farEnds ? separator : isNear[i] ? near : far).Add(part[i]);
        }

        return ([.. near], [.. separator], [.. far]);
    }
}
