namespace RoutePlanner.Core.Roads;

/// <summary>A turn restriction of the map that bans nothing on the graph.</summary>
/// <param name="Id">The map's id of it.</param>
/// <param name="Reason">Why, a sentence part: a road is missing, the roads don't meet, ….</param>
public sealed record UnusedRestriction(string Id, string Reason);
