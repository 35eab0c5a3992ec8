using NodaTime;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Patrol;

/// <summary>Something that happened. Holds nothing about persons.</summary>
/// <param name="Id">Unique in the county.</param>
/// <param name="Time">Local time.</param>
/// <param name="Category">Free word.</param>
/// <param name="Position">Where.</param>
/// <param name="Weight">How much it counts, more than 0; default 1.</param>
public sealed record Incident(string Id, LocalDateTime Time, string Category, GeoPoint Position, double Weight);
