namespace RoutePlanner.Core.Roads.Quality;

/// <summary>Which nodes are near a node along the roads. Dijkstra over a few dozen metres, so small that a dictionary is the right memory.</summary>
internal static class NearbyNodes
{
    /// <summary>Metres to every node within a limit.</summary>
    /// <param name="survey">The map.</param>
    /// <param name="from">Where to start.</param>
    /// <param name="limitMetres">Nodes farther than this are left out.</param>
    /// <param name="isOpen">Whether an edge may be used from one of its ends.</param>
    public static Dictionary<int, double> Within(RoadSurvey survey, IEnumerable<(int Node, double Metres)> from, double limitMetres, Func<int, int, bool> isOpen)
    {
        var metres = new Dictionary<int, double>();
        var open = new PriorityQueue<int, double>();
        foreach (var (node, start) in from)
        {
            open.Enqueue(node, start);
        }

        while (open.TryDequeue(out var node, out var far))
        {
            if (far > limitMetres || !metres.TryAdd(node, far))
            {
                continue;
            }

            foreach (var edge in survey.EdgesAt(node))
            {
                if (isOpen(edge, node))
                {
                    open.Enqueue(survey.StartOf(edge) == node ? survey.EndOf(edge) : survey.StartOf(edge), far + survey.MetresOf(edge));
                }
            }
        }

        return metres;
    }
}
