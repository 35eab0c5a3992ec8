using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Roads.Noding;

/// <summary>One thing that the noder did or found.</summary>
/// <param name="Kind">What.</param>
/// <param name="Position">Where.</param>
/// <param name="RoadId">The road it happened to: the one that was moved, led elsewhere or left out; of two alike the first by id.</param>
/// <param name="OtherRoadId">The road it met; the same as <paramref name="RoadId"/> where a road meets itself, null where there is none.</param>
/// <param name="Metres">How far something was moved, or how far apart things lie; 0 where that makes no sense.</param>
public sealed record NodingFinding(NodingKind Kind, GeoPoint Position, string RoadId, string? OtherRoadId, double Metres);
