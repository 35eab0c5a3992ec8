using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Coverage.Risk;

/// <summary>Where somebody may be called to: streets with risk that one may stop on.</summary>
internal static class ResponseRoads
{
    /// <summary>Their edges, ascending.</summary>
    public static IEnumerable<int> Of(RoadGraph graph, RiskModel risk) =>
        Enumerable.Range(0, graph.EdgeCount).Where(edge => graph.MayStopOn(edge) && risk.Weight[risk.FirstBeat[edge]..risk.FirstBeat[edge + 1]].ContainsAnyExcept(0.0));
}
