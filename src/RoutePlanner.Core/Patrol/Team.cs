using System.Collections.Immutable;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Patrol;

/// <summary>A team of people that moves as one.</summary>
/// <param name="Id">Unique in the county.</param>
/// <param name="Name">As the county writes it; the id where none is given.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="AreaIds">Areas it works in; at least one.</param>
/// <param name="BaseId">Place where it starts and ends.</param>
/// <param name="Mode">How it moves.</param>
/// <param name="People">How many, 1 to 20.</param>
/// <param name="Radio">Call sign, or null.</param>
/// <param name="Skills">What it can do that not every team can.</param>
public sealed record Team(
    string Id, string Name, Tier Tier, ImmutableArray<string> AreaIds, string BaseId, Mode Mode, int People, string? Radio, ImmutableArray<string> Skills);
