using RoutePlanner.Core.Roads;

namespace RoutePlanner.Viewer.Payloads;

/// <summary>The road graph's edges as lines, and the roads they were cut from.</summary>
internal static class RoadsPayload
{
    /// <summary>Columns: class (<see cref="RoadClass"/>), number of the road in <see cref="Names"/>, 1 where no mode may use it tonight, 1 where a unit may stop.</summary>
    public static byte[] Lines(RoadGraph graph)
    {
        var lines = new PackedLines(4);
        var numbers = Numbers(graph);
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            var isOpen = Enum.GetValues<Mode>().Any(mode => graph.IsOpen(edge, mode));
            lines.Add(graph.ShapeOf(edge), (float)graph.ClassOf(edge), numbers[graph.RoadIdOf(edge)], isOpen ? 0 : 1, graph.MayStopOn(edge) ? 1 : 0);
        }

        return lines.ToBytes();
    }

    /// <summary>Id and name of each road, in the order of <see cref="Lines"/>.</summary>
    public static IEnumerable<string[]> Names(RoadGraph graph)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            names[graph.RoadIdOf(edge)] = graph.NameOf(edge);
        }

        return Numbers(graph).OrderBy(road => road.Value).Select(road => (string[])[road.Key, names[road.Key]]);
    }

    /// <summary>Roads by number, in order of their first edge.</summary>
    private static Dictionary<string, int> Numbers(RoadGraph graph)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            numbers.TryAdd(graph.RoadIdOf(edge), numbers.Count);
        }

        return numbers;
    }
}
