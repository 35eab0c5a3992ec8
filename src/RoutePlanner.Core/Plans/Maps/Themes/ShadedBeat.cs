using System.Collections.Immutable;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Plans.Maps.Themes;

/// <summary>A beat with the value it is shaded by.</summary>
/// <param name="Course">Its line, at least two points.</param>
/// <param name="Metres">Its length.</param>
/// <param name="Value">Null where it has none.</param>
internal sealed record ShadedBeat(ImmutableArray<GeoPoint> Course, double Metres, double? Value);
