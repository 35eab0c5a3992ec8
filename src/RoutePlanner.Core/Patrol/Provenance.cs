namespace RoutePlanner.Core.Patrol;

/// <summary>Where a county's data comes from.</summary>
/// <param name="Synthetic">Whether the data is invented; every output then says so.</param>
/// <param name="Source">Who made it.</param>
/// <param name="Licence">On what terms.</param>
public sealed record Provenance(bool Synthetic, string Source, string Licence);
