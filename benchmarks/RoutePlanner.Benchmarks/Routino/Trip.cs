using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Benchmarks.Routino;

/// <summary>A route as one program found it, with what both make of it.</summary>
/// <param name="Seconds">As its program reports it.</param>
/// <param name="Metres">As its program reports it.</param>
/// <param name="Points">Its vertices.</param>
/// <param name="ByOurs">Cost by our graph.</param>
/// <param name="ByTheirs">Cost by Routino's network.</param>
internal sealed record TripRoute(double Seconds, double Metres, IReadOnlyList<GeoPoint> Points, RouteCost ByOurs, RouteCost ByTheirs);

/// <summary>The same question to both programs.</summary>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Ours">Our route, null for none.</param>
/// <param name="Theirs">Routino's, null for none.</param>
/// <param name="TheirError">What Routino says when it has none.</param>
internal sealed record Trip(GeoPoint From, GeoPoint To, TripRoute? Ours, TripRoute? Theirs, string TheirError);
