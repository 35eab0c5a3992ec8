using QuikGraph;

namespace RoutePlanner.Core.Roads;

/// <summary>An arc of a <see cref="RoadGraph"/> as an edge of QuikGraph; see <see cref="RoadGraphView"/>.</summary>
/// <param name="Arc">Index of the arc.</param>
/// <param name="Source">Its tail.</param>
/// <param name="Target">Its head.</param>
public readonly record struct RoadArc(int Arc, int Source, int Target) : IEdge<int>;
