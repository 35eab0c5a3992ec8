using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Roads.Noding;

/// <summary>A map after noding: roads meet exactly where they share a vertex key.</summary>
/// <param name="Layer">In the order of the file; what was not changed is as it was.</param>
/// <param name="Report">What was done and what was left.</param>
internal sealed record NodedRoads(RoadLayer Layer, NodingReport Report);
