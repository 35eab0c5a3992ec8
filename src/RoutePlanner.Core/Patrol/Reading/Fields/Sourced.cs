using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Patrol.Reading.Fields;

/// <summary>A domain record with where it came from, for the checks that need more than one record.</summary>
internal readonly record struct Sourced<T>(T Value, RawRecord Source);
