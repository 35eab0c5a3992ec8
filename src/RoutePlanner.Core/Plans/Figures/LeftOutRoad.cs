using System.Collections.Immutable;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>A road with beats that no response time is given for. Lines of the map with one name and class are one road; a line without a name is one for itself.</summary>
/// <param name="Name">Its name, or an empty string.</param>
/// <param name="RoadIds">Ids of the map's lines, in order.</param>
/// <param name="RoadClass">Its class.</param>
/// <param name="Reason">Why.</param>
/// <param name="Beats">How many of its beats.</param>
/// <param name="Kilometres">Their length.</param>
public sealed record LeftOutRoad(string Name, ImmutableArray<string> RoadIds, RoadClass RoadClass, LeftOutReason Reason, int Beats, double Kilometres);
