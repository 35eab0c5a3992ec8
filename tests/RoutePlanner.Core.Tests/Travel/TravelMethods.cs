using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Travel;

/// <summary>What <see cref="TravelMethod"/> names.</summary>
internal static class TravelMethods
{
    /// <summary>A travel object of its own engine.</summary>
    public static ITravel Make(this TravelMethod method, RoadGraph graph, Mode mode, params IEnumerable<int[]> passes)
    {
        var ends = passes.Select(pass => (ReadOnlyMemory<int>)pass);
        return method == TravelMethod.Dijkstra ? new DijkstraTravel(graph, mode, ends) : TravelEngine.Build(graph, mode, ends).NewTravel();
    }
}
